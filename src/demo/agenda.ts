import type { Instant } from '../domain/instant.ts'

/** Something that will happen. */
type Planned = { readonly at: Instant; readonly run: () => Promise<void> }

export type Agenda = {
  readonly add: (at: Instant, run: Planned['run']) => void
  /** Takes what comes next: the earliest, and of those at the same instant the one that was added first. */
  readonly next: () => Planned | undefined
}

export function makeAgenda(): Agenda {
  const planned: Planned[] = []
  return {
    add: (at, run) => {
      const before = planned.findLastIndex((other) => other.at <= at)
      planned.splice(before + 1, 0, { at, run })
    },
    next: () => planned.shift(),
  }
}
