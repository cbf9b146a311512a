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
  const draw = mulberry32(fnv1a(seed))
  const between = (low: number, high: number) => low + draw() * (high - low)
  // Box and Muller: 1 - draw() is never 0, of which there is no logarithm.
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())

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
    exponential: (mean) => -mean * Math.log(1 - draw()),
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

/** A small generator of numbers from 0 to 1 (Ettinger, mulberry32): good enough for a crowd. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
