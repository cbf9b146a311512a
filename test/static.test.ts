import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAssets } from '../src/http/assets.ts'

const served = 'dist/static'
const paths = readdirSync(served, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
const textOf = (path: string) => readFileSync(path, 'utf8')
const style = textOf(join(served, 'style.css'))

/** What belongs to GOV.UK alone: its typeface, its crown and logotype, its blue and its green. */
const govukOnly = /gds.?transport|crown|logotype|#1d70b8|#005ea5|#0f7a52|#00703c/i
const otherHost = /url\(\s*['"]?(?:https?:)?\/\//i

describe('what is served under /static/', () => {
  it('has a font, with its licence, for every address that the style names', () => {
    const named = [...style.matchAll(/url\(['"]?\/static\/([^'")]+)['"]?\)/g)].map(([, name = '']) =>
      join(served, name),
    )
    expect(named.length).toBeGreaterThan(0)
    expect(paths).toEqual(expect.arrayContaining(named))
    expect(textOf(join(served, 'fonts/LICENSE.txt'))).toContain('SIL OPEN FONT LICENSE')
  })

  it('has nothing that belongs to GOV.UK alone', () => {
    expect('font-family:"GDS Transport",arial').toMatch(govukOnly)
    expect('.govuk-logo-crown{color:#1D70B8}').toMatch(govukOnly)
    expect(paths.filter((path) => govukOnly.test(path))).toEqual([])
    expect(style.match(govukOnly)).toBeNull()
  })

  it('loads nothing from another host', () => {
    expect('src:url("https://fonts.example/x.woff2")').toMatch(otherHost)
    expect('background:url(//cdn.example/x.png)').toMatch(otherHost)
    expect(style.match(otherHost)).toBeNull()
    expect(style.match(/@import[^;]*/)).toBeNull()
  })

  it('writes in a font of its own, which shows text before it has loaded', () => {
    const families = new Set([...style.matchAll(/font-family:([^;}]+)/g)].map(([, family]) => family))
    expect(families).toContain('"Atkinson Hyperlegible Next",arial,sans-serif')
    // The two @font-face rules name the family alone.
    expect([...families].filter((family) => !/^("Atkinson Hyperlegible Next"|inherit)/.test(family ?? ''))).toEqual([])
    expect(style.match(/font-display:swap/g)).toHaveLength(2)
  })
})

it('names every file by an address that changes with its content, in the style too', () => {
  const sent = new TextDecoder().decode(readAssets(served).get('style.css')?.bytes)
  const named = [...sent.matchAll(/\/static\/[^'")]+/g)].map(([address]) => address)
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter((address) => !/\?v=[\w-]{10}$/.test(address))).toEqual([])
})

describe('the chime', () => {
  const chime = readFileSync(join(served, 'sounds/chime.wav'))
  const samples = new Int16Array(new Uint8Array(chime.subarray(44)).buffer)
  const rate = chime.readUInt32LE(24)
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)

  it('is a WAV of one to three seconds', () => {
    expect(chime.toString('latin1', 0, 4)).toBe('RIFF')
    expect(chime.toString('latin1', 8, 12)).toBe('WAVE')
    expect(chime.readUInt32LE(40)).toBe(chime.length - 44)
    expect(samples.length / rate).toBeGreaterThan(1)
    expect(samples.length / rate).toBeLessThan(3)
  })

  it('is loud enough to hear, never clipped, and begins and ends in silence', () => {
    expect(loudest).toBeGreaterThan(32_767 / 4)
    expect(loudest).toBeLessThan(32_767)
    expect([samples[0], samples.at(-1)].every((sample) => Math.abs(sample ?? Infinity) < 100)).toBe(true)
  })
})
