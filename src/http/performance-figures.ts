import { delayMeasures } from '../domain/delay-measures.ts'
import { feedbackMeasures } from '../domain/feedback/measures.ts'
import type { SiteId } from '../domain/id.ts'
import { dayAfter, type LocalDate, localDate } from '../domain/local-time.ts'
import { figuresOf } from '../domain/performance/collect.ts'
import { performanceOf } from '../domain/performance/compare.ts'
import type { FigureLine, PerformanceDocument } from '../domain/performance/figure.ts'
import type { JournalCounts } from '../domain/performance/journal-figures.ts'
import { type Partly, partlyCounted } from '../domain/performance/partly.ts'
import { isCountedWhole, monthsOf, periodOf, type Quarter, yearsBefore } from '../domain/performance/quarter.ts'
import { monthOf } from '../domain/period.ts'
import { countNames, noCounts } from '../domain/summary/counts.ts'
import type { AnswerCount } from '../domain/survey/response.ts'
import { quarterOfRound, wavesOf } from '../domain/survey/round.ts'
import type { Parts } from './parts.ts'

type Counting = Pick<Parts, 'storage' | 'clock' | 'history'>

/** A quarter as it is now: what is published when it is published now. No journal is read for it. */
export async function documentOf(parts: Counting, quarter: Quarter): Promise<PerformanceDocument> {
  const figures = await figuresNow(parts, quarter)
  const before = await figuresBefore(parts, yearsBefore(quarter))
  const narrative = await parts.storage.published.narrative(quarter)
  return performanceOf({
    ...{ quarter, updatedAt: parts.clock(), narrative, figures, before: before.lines },
    partly: await partlyIn(parts, quarter),
    partlyBefore: before.partly ?? [],
  })
}

/** What was published of a quarter stands, whatever would be counted now. */
async function figuresBefore(parts: Counting, quarter: Quarter) {
  const published = await parts.storage.published.publications(quarter)
  const counted = async () => ({ lines: await figuresNow(parts, quarter), partly: await partlyIn(parts, quarter) })
  return published.at(-1)?.document ?? counted()
}

/** The sites of which some first days of a quarter were not counted. */
export async function partlyIn({ storage }: Pick<Parts, 'storage'>, quarter: Quarter): Promise<readonly Partly[]> {
  const firstDates = new Map<SiteId, LocalDate | null>()
  for (const site of storage.sites.keys()) firstDates.set(site, await storage.firstDate(site))
  return partlyCounted(firstDates, periodOf(quarter))
}

async function figuresNow(parts: Counting, quarter: Quarter): Promise<readonly FigureLine[]> {
  const { storage, clock, history } = parts
  const sites = [...storage.sites.keys()]
  const journal = new Map<SiteId, JournalCounts>()
  for (const site of sites) journal.set(site, await journalOf(parts, site, quarter))
  const period = periodOf(quarter)
  const cases = await storage.feedback.countedIn(period)
  return figuresOf({
    journal,
    feedback: new Map([...sites, null].map((site) => [site, feedbackMeasures(cases, period, site, clock())])),
    answers: await answersOf(parts, quarter),
    typed: await storage.published.typedFigures(quarter),
    history: history.filter((each) => each.quarter === quarter),
  })
}

async function journalOf({ storage, clock }: Counting, site: SiteId, quarter: Quarter): Promise<JournalCounts> {
  const months = monthsOf(quarter)
  const period = periodOf(quarter)
  const yearFrom = dayAfter(periodOf(yearsBefore(quarter)).to)
  const [all] = await storage.summary(site, months, countNames)
  const ofYear = await storage.summary(site, { from: monthOf(yearFrom), to: months.to }, ['served'], ['queue'])
  const firstDate = await storage.firstDate(site)
  const isWhole = (from: LocalDate) => isCountedWhole({ from, to: period.to }, firstDate, localDate(clock()))
  return {
    counts: all?.counts ?? noCounts,
    waits: await storage.waitsIn(site, months),
    delays: delayMeasures(await storage.delaysIn(site, period), clock()),
    appointmentsOfYear: ofYear.find(({ queue }) => queue === 'appointment')?.counts.served ?? 0,
    isWhole: isWhole(period.from),
    isWholeYear: isWhole(yearFrom),
  }
}

/** Of surveys that have ended alone: of one that goes on, each answer could be read from how the shares move. */
async function answersOf({ storage, clock }: Counting, quarter: Quarter): Promise<readonly AnswerCount[]> {
  const today = localDate(clock())
  const year = Number(quarter.slice(0, 4))
  const ended = wavesOf(await storage.published.waves(), year).filter(
    ({ id, to }) => quarterOfRound(id) === quarter && to < today,
  )
  const answers = []
  for (const { id } of ended) answers.push(await storage.survey.answers(id))
  return answers.flat()
}
