import type { Logger } from 'pino'
import type { Clock } from '../change.ts'
import type { Day } from '../domain/day.ts'
import type { SiteId } from '../domain/id.ts'
import { type Instant, minutesApart } from '../domain/instant.ts'
import { localDate } from '../domain/local-time.ts'
import type { WhatIfs } from '../domain/waits/what-if.ts'
import type { Storage } from '../storage/storage.ts'
import type { Pace } from './pace.ts'

/** What was worked out so long ago serves whoever asks again, where nothing has happened since. */
const freshSeconds = 20

/** So long after somebody looked at what would come of it, it is kept up to date. */
const askedMinutes = 5

type Weighing = {
  readonly storage: Pick<Storage, 'day'>
  readonly clock: Clock
  readonly log: Logger
  readonly site: SiteId
  readonly pace: Pace
  /** The work, for a day at an instant. */
  readonly work: (day: Day, now: Instant) => Generator<void, WhatIfs>
  /** It broke off: what it works with may be half of something. */
  readonly broke: () => void
}

/** What would come of one more desk at a site, or of one less, worked out in slices when somebody asks. */
export function weighWhatIfs({ storage, clock, log, site, pace, work, broke }: Weighing) {
  let last: WhatIfs | null = null
  let facts = 0
  let askedAt: Instant | null = null
  return {
    last: () => {
      askedAt = clock()
      return last
    },
    isAsked: () => askedAt !== null && minutesApart(askedAt, clock()) < askedMinutes,
    async now(): Promise<WhatIfs | null> {
      if (pace.isOver()) return null
      try {
        const day = await storage.day({ site, date: localDate(clock()) })
        const now = clock()
        const isFresh = last !== null && facts === day.journal.length && minutesApart(last.at, now) * 60 < freshSeconds
        facts = day.journal.length
        if (!isFresh) last = await pace.inSlices(work(day, now))
      } catch (error) {
        if (pace.isOver()) return null
        log.error({ err: error, site }, 'what would come of one more desk could not be worked out')
        last = null
        broke()
      }
      return last
    },
  }
}
