import type { Instant } from '../domain/instant.ts'

/** Something that will happen. */
type Planned = { readonly at: Instant; readonly run: () => Promise<void> }

export type Agenda = {
  readonly add: (at: Instant, run: Planned['run']) => void
  /**
   * Takes what comes next, as long as it is before an instant: the earliest, and of those at the same instant the one
   * that was added first.
   */
  readonly next: (before: Instant) => Planned | undefined
}

export function makeAgenda(): Agenda {
  const planned: Planned[] = []

  /** Where something at an instant belongs: after all that is as early. Halved, for weeks are planned ahead. */
  function placeOf(at: Instant): number {
    let [low, high] = [0, planned.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((planned[middle]?.at ?? at) <= at) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    add: (at, run) => {
      planned.splice(placeOf(at), 0, { at, run })
    },
    next: (before) => (planned[0] && planned[0].at < before ? planned.shift() : undefined),
  }
}
