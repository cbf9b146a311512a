/** Draws between 0 and 1, that one left out. Seeded, so that the same events give the same estimates. */
export type Chance = () => number

/** Mulberry32, by Tommy Ettinger: small, fast, and good enough for rolls. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const exponential = (chance: Chance, mean: number): number => -mean * Math.log(1 - chance())

/** A draw of the standard normal distribution (Box and Muller 1958). */
export const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())

/** The first place in a sorted list whose value is not below another. */
export function placeOf(sorted: ArrayLike<number>, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Fewer than these above a value say nothing of how it goes on. */
const fewest = 5

/** The last so many of what was seen, in order of size. */
export type Sample = ReturnType<typeof makeSample>

export function makeSample(most: number) {
  const sorted: number[] = []
  const seen: number[] = []
  let oldest = 0
  return {
    add(value: number): void {
      const leaves = seen[oldest]
      if (seen.length < most) seen.push(value)
      else if (leaves !== undefined) {
        sorted.splice(placeOf(sorted, leaves), 1)
        seen[oldest] = value
        oldest = (oldest + 1) % most
      }
      sorted.splice(placeOf(sorted, value), 0, value)
    },
    size: () => sorted.length,
    /** The share of what was seen that was below a value. */
    below: (value: number): number => placeOf(sorted, value) / Math.max(1, sorted.length),
    quantile: (share: number): number => sorted[Math.floor(share * sorted.length)] ?? 0,
    draw: (chance: Chance): number => sorted[Math.floor(chance() * sorted.length)] ?? 0,
    /** One of those that were above a value; null where there are too few. */
    drawAbove(chance: Chance, value: number): number | null {
      const from = placeOf(sorted, value)
      const left = sorted.length - from
      return left < fewest ? null : (sorted[from + Math.floor(chance() * left)] ?? null)
    },
  }
}

/** A mean that older values leave slowly: each new one leaves `keep` of them. */
export function makeMean(keep: number) {
  let [count, sum] = [0, 0]
  return {
    add(value: number): void {
      count = count * keep + 1
      sum = sum * keep + value
    },
    /** Shrunk towards a value that counts as much as `weight` of those that were seen. */
    towards: (value: number, weight: number): number => (sum + value * weight) / (count + weight),
  }
}
export type Mean = ReturnType<typeof makeMean>

/** How often something came true, beginning with a belief. */
export function makeShare(yes: number, no: number) {
  let [came, failed] = [yes, no]
  return {
    add(isSo: boolean): void {
      if (isSo) came++
      else failed++
    },
    /** Older days count less. */
    fade(): void {
      came *= 0.97
      failed *= 0.97
    },
    is: (): number => came / (came + failed),
  }
}
