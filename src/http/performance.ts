import { Hono } from 'hono'
import { serve } from './access.ts'
import type { Env, Parts } from './parts.ts'
import { correctionsCsv } from './performance-corrections.ts'
import { performanceCsv, performanceJson } from './performance-export.ts'
import { shownQuarter } from './performance-quarters.ts'

/** The published figures, quarter by quarter. */
export function performance(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  const { storage, frame } = parts
  const exported = async (quarter: string) => ({
    shown: await shownQuarter(parts, quarter),
    words: frame.words,
    sites: storage.sites,
  })

  serve(app, 'GET /performance/:quarter/figures.csv', async (c) => {
    const quarter = c.req.param('quarter')
    return c.body(performanceCsv(await exported(quarter)), 200, csvHeaders(`performance-${quarter}`))
  })

  serve(app, 'GET /performance/:quarter/corrections.csv', async (c) => {
    const quarter = c.req.param('quarter')
    return c.body(correctionsCsv(await exported(quarter)), 200, csvHeaders(`corrections-${quarter}`))
  })

  serve(app, 'GET /performance/:quarter/figures.json', async (c) =>
    c.json(performanceJson(await exported(c.req.param('quarter')))),
  )
  return app
}

const csvHeaders = (name: string) => ({
  'Content-Type': 'text/csv; charset=utf-8; header=present',
  'Content-Disposition': `attachment; filename="${name}.csv"`,
})
