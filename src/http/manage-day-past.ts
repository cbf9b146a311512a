import { setImmediate as turn } from 'node:timers/promises'
import type { LocalDate } from '../domain/local-time.ts'
import type { Site } from '../domain/site.ts'
import { never } from '../domain/today/as-of.ts'
import { type DayFigures, figuresAsOf, type Happened } from '../domain/today/figures.ts'
import type { Parts } from './parts.ts'

/** A day that is over: what happened, and its figures. */
type PastDay = Happened & { readonly figures: DayFigures }

/** Three weeks of several sites. */
const mostKept = 120

/**
 * Days that are over, read once: what is decided is not changed any more. A day on which somebody still waits (the
 * server was down when it should have been closed) is read anew each time.
 */
export function makePast({ storage }: Pick<Parts, 'storage'>) {
  const kept = new Map<string, PastDay>()

  async function read(site: Site, date: LocalDate): Promise<PastDay> {
    const period = { from: date, to: date }
    const happened = {
      visits: await storage.visitsIn(site.id, period),
      delays: await storage.delaysIn(site.id, period),
    }
    return { ...happened, figures: figuresAsOf(happened, never) }
  }

  return async (site: Site, date: LocalDate): Promise<PastDay> => {
    const name = `${site.id} ${date}`
    const known = kept.get(name)
    if (known) return known
    // Other requests are answered between the days.
    await turn()
    const day = await read(site, date)
    if (isDecided(day)) kept.set(name, day)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return day
  }
}

const isDecided = ({ visits, delays }: Happened): boolean =>
  [...visits].every(({ state }) => 'at' in state) && delays.every(({ endedAt }) => endedAt !== null)

export type Past = ReturnType<typeof makePast>
