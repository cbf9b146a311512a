/** What addresses carry from step to step. Nothing about a person: that stands in forms alone. */
export type Carried = {
  /** The token of the place that was held before, for which another is being chosen. */
  readonly instead?: string | undefined
  /** Whoever changes an answer goes back to where the answers are checked. */
  readonly from?: 'check' | undefined
}

/** An address with what it carries. */
export function carrying(path: string, carried: Carried & Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(carried)) if (value !== undefined) query.set(name, value)
  return query.size === 0 ? path : `${path}?${query}`
}

/** A step of a place that is held. */
export const stepOf = (token: string, step: 'needs' | 'contact' | 'check' | 'confirm' | 'give-up' | 'booked'): string =>
  `/appointments/${token}/${step}`
