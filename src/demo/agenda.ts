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
  return {
    add: (at, run) => {
      const before = planned.findLastIndex((other) => other.at <= at)
      planned.splice(before + 1, 0, { at, run })
    },
    next: (before) => (planned[0] && planned[0].at < before ? planned.shift() : undefined),
  }
}
