/** Whole milliseconds since 1970 in UTC. */
export type Instant = number & { readonly brand: 'Instant' }

export const instant = (milliseconds: number): Instant => Math.trunc(milliseconds) as Instant

export const later = (from: Instant, minutes: number): Instant => instant(from + minutes * 60_000)

/** Whole seconds from one instant to another, never negative: a clock may have been set back between the two. */
export const secondsBetween = (from: Instant, to: Instant): number => Math.max(0, Math.floor((to - from) / 1000))

/** Minutes from one instant to another, never negative, with their fraction. */
export const minutesBetween = (from: Instant, to: Instant): number => secondsBetween(from, to) / 60

/**
 * Minutes between two instants, whichever is the earlier. What lies in the future was kept before the clock was set
 * back: how long ago is not known, and nothing may stand still until the clock has caught up.
 */
export const minutesApart = (one: Instant, other: Instant): number => Math.abs(minutesTo(one, other))

/** An instant that was kept, or now where it lies in the future: the clock was set back since. */
export const notAfter = (now: Instant, kept: Instant): Instant => instant(Math.min(kept, now))

/** Minutes from one instant to another, with their fraction: negative where the other is the earlier. */
export const minutesTo = (from: Instant, to: Instant): number => (to - from) / 60_000
