import type { Frame } from '../../views/page.tsx'
import { english } from '../../views/words/words.ts'
import type { Asset } from './assets.ts'

/** What every page stands in. @throws {RangeError} for a file that is not under static/ */
export const frameOf = (assets: ReadonlyMap<string, Asset>): Frame => ({
  words: english,
  asset: (name) => {
    const asset = assets.get(name)
    if (!asset) throw new RangeError(`static/ has no ${name}`)
    return asset.address
  },
})
