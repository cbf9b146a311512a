import { Hono } from 'hono'
import { performancePage } from '../../views/performance/performance.tsx'
import type { PerformanceView } from '../../views/performance/view.ts'
import { localDate } from '../domain/local-time.ts'
import { quarterAt } from '../domain/performance/quarter.ts'
import { serve } from './access.ts'
import type { Env, Parts } from './parts.ts'
import { chartOf } from './performance-chart.ts'
import { quartersOf, type ShownQuarter, shownQuarter } from './performance-quarters.ts'

/** The published figures as anybody reads them. */
export function performancePages(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const pageOf = async (quarter: string) => performancePage(await viewOf(parts, await shownQuarter(parts, quarter)))

  serve(app, 'GET /performance', async (c) => c.html(await pageOf(quarterAt(localDate(parts.clock())))))
  serve(app, 'GET /performance/:quarter', async (c) => c.html(await pageOf(c.req.param('quarter'))))
  return app
}

export async function viewOf(parts: Parts, shown: ShownQuarter): Promise<PerformanceView> {
  const quarters = await quartersOf(parts)
  const chart = await chartOf(parts, shown, quarters)
  return { frame: parts.frame, sites: [...parts.storage.sites.values()], ...shown, chart, quarters }
}
