import { exponential, chanceFrom as numbersFrom, normal as standardNormal } from '../domain/waits/sample.ts'

/** Chance that can be had again: the same seed draws the same things in the same order. */
export type Chance = {
  readonly happens: (share: number) => boolean
  readonly between: (low: number, high: number) => number
  readonly normal: (mean: number, deviation: number) => number
  /** Above 0, with a long tail: `variation` is the deviation as a share of the mean. */
  readonly logNormal: (mean: number, variation: number) => number
  readonly exponential: (mean: number) => number
  /** One of the items, each as likely as its weight says. @throws {RangeError} when there is none */
  readonly pick: <Item>(items: readonly Item[], weightOf?: (item: Item) => number) => Item
  /** 22 letters and digits that look like an id and repeat with the seed. */
  readonly id: () => string
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

export function chanceFrom(seed: string): Chance {
  const draw = numbersFrom(fnv1a(seed))
  const between = (low: number, high: number) => low + draw() * (high - low)
  const normal = (mean: number, deviation: number) => mean + deviation * standardNormal(draw)

  function logNormal(mean: number, variation: number): number {
    const variance = Math.log(1 + variation ** 2)
    return Math.exp(normal(Math.log(mean) - variance / 2, Math.sqrt(variance)))
  }

  function pick<Item>(items: readonly Item[], weightOf: (item: Item) => number = () => 1): Item {
    let left = draw() * items.reduce((sum, item) => sum + weightOf(item), 0)
    for (const item of items) {
      left -= weightOf(item)
      if (left < 0) return item
    }
    const last = items.at(-1)
    if (last === undefined) throw new RangeError('nothing to pick from')
    return last
  }

  return {
    happens: (share) => draw() < share,
    between,
    normal,
    logNormal,
    exponential: (mean) => exponential(draw, mean),
    pick,
    id: () => Array.from({ length: 22 }, () => letters[Math.floor(between(0, letters.length))]).join(''),
  }
}

/** 32 bits of a text (Fowler, Noll and Vo). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
