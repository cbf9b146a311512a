import type { PatternsView } from '../../views/manage/patterns-view.ts'
import { localDate } from '../domain/local-time.ts'
import type { Dimension, SummaryLine } from '../domain/summary/cell.ts'
import { driversOf, driving } from '../domain/summary/drivers.ts'
import { heatOf } from '../domain/summary/heat.ts'
import { monthsOf, whichMonths } from '../domain/today/months.ts'
import type { Ctx, Parts } from './parts.ts'
import { NotFound, siteOf } from './today.ts'

/** What the patterns are of: a quarter or a year, at one site or at all. @throws {NotFound} */
export async function patternsView(parts: Parts, c: Ctx): Promise<PatternsView> {
  const { frame, storage, clock } = parts
  const { months: asked = 'quarter', site: id = '' } = c.req.query()
  const which = whichMonths.find((each) => each === asked)
  if (!which) throw new NotFound()
  const chosen = id === '' ? null : siteOf(parts, id)
  const all = [...storage.sites.values()]
  const sites = chosen ? [chosen] : all
  const { from, to } = monthsOf(which, localDate(clock()))
  const lines = async <By extends Dimension>(by: readonly By[]): Promise<readonly SummaryLine<By>[]> => {
    const found = []
    for (const site of sites) found.push(...(await storage.summary(site.id, from, to, by)))
    return found
  }
  return {
    ...{ frame, all, sites, which, from, to },
    chosen: chosen?.id ?? null,
    heat: heatOf(await lines(['weekday', 'hour'])),
    drivers: driversOf(await lines(driving)),
  }
}
