import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { arrive } from '../../src/domain/acts/arrive.ts'
import { openDesk } from '../../src/domain/acts/desk.ts'
import { finish } from '../../src/domain/acts/serve.ts'
import type { Day } from '../../src/domain/day.ts'
import type { SiteId, VisitId } from '../../src/domain/id.ts'
import { dayAfter } from '../../src/domain/local-time.ts'
import { estimateWaits } from '../../src/jobs/estimate-waits.ts'
import { at, councilTax, desk1, monday } from './builders.ts'
import { type Shell, today } from './shell.ts'
import { adviserAt, stage, visitor } from './stage.ts'

export const bootle = today.site

const nothingBreaks = (): Promise<unknown> => Promise.resolve()

/** The waits beside a shell, which tells them of what it changes as the server does. */
export function waitsBeside(shell: Shell, { reads = nothingBreaks, looksBack = nothingBreaks } = {}) {
  const [announced, said]: [SiteId[], string[]] = [[], []]
  const { storage, clock } = shell
  const waits = estimateWaits({
    storage: {
      ...storage,
      day: async (key) => {
        await reads()
        return storage.day(key)
      },
      journal: async (key) => {
        await looksBack()
        return storage.journal(key)
      },
    },
    live: { announce: (site) => void announced.push(site) },
    clock: clock.now,
    log: pino({}, { write: (line: string) => void said.push(line) }),
  })
  onTestFinished(waits.stop)
  const forecast = () => waits.forecasts(bootle)
  const waiting = () => [...forecast().visits.keys()].sort()
  const walkInNow = () => forecast().newcomers.get(councilTax)?.['walk-in']
  return { ...waits, announced, said, forecast, waiting, walkInNow }
}

export const comeIn = async ({ change }: Shell): Promise<VisitId> =>
  (await change(today, arrive(councilTax), visitor)).visit
export const open = ({ change }: Shell) => change(today, openDesk(desk1, 'Sam'), adviserAt(desk1))

/** Keeps a day that was played elsewhere, in one transaction. */
export const keep = ({ storage }: Shell, { site, date, journal }: Day) =>
  storage.transact([{ site: site.id, date }], () => ({ entries: [journal], answer: null }))

/** A day on which each of ten enquiries at the one desk took half an hour. */
export function slowDay(daysAgo: number): Day {
  const s = stage(undefined, dayAfter(monday, -daysAgo))
  s.clockIs(at('09:00', s.day.date))
  s.open()
  for (let each = 0; each < 10; each++) {
    const visit = s.serving(s.walkIn())
    s.pass(30)
    s.act(finish(visit, 'resolved'), adviserAt(desk1))
    s.pass(1)
  }
  return s.day
}
