import { setImmediate as turn } from 'node:timers/promises'
import type { PatternsView } from '../../views/manage/patterns-view.ts'
import { localDate } from '../domain/local-time.ts'
import type { Months } from '../domain/period.ts'
import type { Site } from '../domain/site.ts'
import type { Dimension, SummaryLine } from '../domain/summary/cell.ts'
import type { CountName } from '../domain/summary/counts.ts'
import { driversOf, driving } from '../domain/summary/drivers.ts'
import { heatOf } from '../domain/summary/heat.ts'
import { monthsLookedAt, whichMonths } from '../domain/today/months.ts'
import type { Ctx, Parts } from './parts.ts'
import { NotFound, siteOf } from './today.ts'

/** Months change little in so long, and to add them up costs more than any other page of managers. */
const freshMilliseconds = 60_000

type Found = Pick<PatternsView, 'heat' | 'drivers'>

/** The patterns of a quarter or a year, at one site or at all; not made anew for each who looks. */
export function makePatterns(parts: Parts) {
  const { frame, storage, clock } = parts
  // No more than the choices that there are.
  const kept = new Map<string, { readonly version: string; readonly found: Found }>()

  async function found(name: string, sites: readonly Site[], months: Months): Promise<Found> {
    const version = `${months.from} ${months.to} ${Math.floor(clock() / freshMilliseconds)}`
    const known = kept.get(name)
    if (known?.version === version) return known.found
    const lines = async <Name extends CountName, By extends Dimension>(names: readonly Name[], by: readonly By[]) => {
      const all: SummaryLine<By, Name>[] = []
      for (const { id } of sites) {
        // Other requests are answered between the sites.
        await turn()
        all.push(...(await storage.summary(id, months, names, by)))
      }
      return all
    }
    const fresh = {
      heat: heatOf(await lines(['arrived'], ['weekday', 'hour'])),
      drivers: driversOf(await lines(['startedOf', 'startedMet'], driving), sites.length === 1),
    }
    kept.set(name, { version, found: fresh })
    return fresh
  }

  /** @throws {NotFound} */
  return async (c: Ctx): Promise<PatternsView> => {
    const { months: asked = 'quarter', site: id = '' } = c.req.query()
    const which = whichMonths.find((each) => each === asked)
    if (!which) throw new NotFound()
    const chosen = id === '' ? null : siteOf(parts, id)
    const all = [...storage.sites.values()]
    const sites = chosen ? [chosen] : all
    const months = monthsLookedAt(which, localDate(clock()))
    return {
      ...{ frame, all, sites, which, chosen: chosen?.id ?? null },
      ...months,
      ...(await found(`${which} ${id}`, sites, months)),
    }
  }
}
