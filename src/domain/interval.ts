/** A share of some people, with the range in which the share of everybody may be thought to lie. All from 0 to 1. */
export type Interval = { readonly share: number; readonly low: number; readonly high: number }

/** Of a normal distribution, between this far below and above its middle lie 95 of 100. */
const z = 1.959963984540054

/**
 * The 95 % score interval (E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22, 1927). Unlike the usual formula it stays between 0 and 1, and has
 * a width at none and at all of few people (R. G. Newcombe, Statistics in Medicine 17, 1998, method 3).
 * Null of nobody.
 */
export function intervalOf(count: number, of: number): Interval | null {
  if (of === 0) return null
  const share = count / of
  const middle = (count + z ** 2 / 2) / (of + z ** 2)
  const reach = (z / (of + z ** 2)) * Math.sqrt((count * (of - count)) / of + z ** 2 / 4)
  // At none and at all one end is the share itself; what is left of rounding is taken off.
  return {
    share,
    low: count === 0 ? 0 : Math.max(0, middle - reach),
    high: count === of ? 1 : Math.min(1, middle + reach),
  }
}
