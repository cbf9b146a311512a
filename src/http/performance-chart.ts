import type { ChartQuarter } from '../../views/performance/view.ts'
import { noDelays } from '../domain/delay-measures.ts'
import type { SiteId } from '../domain/id.ts'
import { localDate } from '../domain/local-time.ts'
import { figuresOf } from '../domain/performance/collect.ts'
import type { FigureLine } from '../domain/performance/figure.ts'
import type { JournalCounts } from '../domain/performance/journal-figures.ts'
import { isCountedWhole, monthsOf, periodOf, type Quarter } from '../domain/performance/quarter.ts'
import { countNames, noCounts } from '../domain/summary/counts.ts'
import type { Parts } from './parts.ts'
import { partlyIn } from './performance-figures.ts'
import type { QuarterPlace, ShownQuarter } from './performance-quarters.ts'

/** Two years, and the same quarter before them. */
const mostQuarters = 9

/**
 * The figures that the charts draw, of the quarters up to one that is shown, the earliest first. What was published is
 * read as it was published; of the rest only what the charts need is counted.
 */
export async function chartOf(
  parts: Parts,
  { document, isCurrent }: Pick<ShownQuarter, 'document' | 'isCurrent'>,
  places: readonly QuarterPlace[],
): Promise<readonly ChartQuarter[]> {
  const until = places.findIndex(({ quarter }) => quarter === document.quarter)
  const before = places.slice(until + 1, until + mostQuarters).reverse()
  const chart: ChartQuarter[] = []
  for (const place of before) chart.push({ ...(await drawnOf(parts, place)), isCurrent: false })
  return [...chart, { ...document, isCurrent }]
}

async function drawnOf(parts: Parts, { quarter, published }: QuarterPlace): Promise<Omit<ChartQuarter, 'isCurrent'>> {
  const document = published && (await parts.storage.published.publications(quarter)).at(-1)?.document
  return document ?? { quarter, lines: await linesOf(parts, quarter), partly: await partlyIn(parts, quarter) }
}

async function linesOf(parts: Parts, quarter: Quarter): Promise<readonly FigureLine[]> {
  const { storage, history } = parts
  const journal = new Map<SiteId, JournalCounts>()
  for (const site of storage.sites.keys()) journal.set(site, await countsOf(parts, site, quarter))
  return figuresOf({
    ...{ journal, answers: [], feedback: new Map(), typed: [] },
    history: history.filter((each) => each.quarter === quarter),
  })
}

/** Of a quarter that is over; without percentiles and delays, which no chart shows. */
async function countsOf({ storage, clock }: Parts, site: SiteId, quarter: Quarter): Promise<JournalCounts> {
  const [all] = await storage.summary(site, monthsOf(quarter), countNames)
  const firstDate = await storage.firstDate(site)
  const isWhole = isCountedWhole(periodOf(quarter), firstDate, localDate(clock()))
  const nothing = { waits: [], delays: noDelays, appointmentsOfYear: 0, isWholeYear: false }
  return { counts: all?.counts ?? noCounts, isWhole, ...nothing }
}
