import { delaysTogether } from '../delay-measures.ts'
import type { FeedbackMeasures } from '../feedback/measures.ts'
import type { SiteId } from '../id.ts'
import { countsTogether } from '../summary/counts.ts'
import type { AnswerCount } from '../survey/response.ts'
import { type Figure, type FigureLine, placeOf, type TypedFigure } from './figure.ts'
import { numberOf, shareOf, unknown } from './figure-of.ts'
import type { HistoryFigure } from './history.ts'
import { isOfJournal, type JournalCounts, journalFigures } from './journal-figures.ts'
import { type Measure, measures } from './measures.ts'
import { surveyFigures } from './survey-figures.ts'

/** Everything that the figures of a quarter are made of. */
export type Collected = {
  /** Each site's; not one is left out. */
  readonly journal: ReadonlyMap<SiteId, JournalCounts>
  /** The answers of the counted surveys that have ended. */
  readonly answers: readonly AnswerCount[]
  /** By site, and under null of all together, what is about no site included. */
  readonly feedback: ReadonlyMap<SiteId | null, FeedbackMeasures>
  /** The first one first; the last one counts. */
  readonly typed: readonly TypedFigure[]
  readonly history: readonly HistoryFigure[]
}

/**
 * The figures of a quarter: of every measure, for each site where sites are told apart, and together. What was counted
 * here goes before what was typed in, and that before what was published before this system; but a part of a quarter
 * that was counted does not go before what was published of the whole of it.
 */
export function figuresOf(collected: Collected): readonly FigureLine[] {
  const sites = [...collected.journal.keys()]
  const counted = byPlace(countedFigures(collected))
  const typed = byPlace(typedFigures(collected))
  const history = byPlace(collected.history)
  return measures.flatMap(({ key: measure, bySite }: Measure) =>
    [...(bySite ? sites : []), null].map((site) => {
      const place = placeOf({ measure, site })
      const isWhole = isWholeAt(collected, site)
      const sources = isWhole ? [counted, typed, history] : [typed, history, counted]
      const told = sources.flatMap((figureOf) => figureOf(place) ?? [])
      const known = isWhole ? undefined : told.find(({ value }) => value !== null)
      return { measure, site, figure: known ?? told[0] ?? unknown }
    }),
  )
}

function byPlace(lines: readonly FigureLine[]) {
  const figures = new Map(lines.map((line) => [placeOf(line), line.figure]))
  return (place: string): Figure | undefined => figures.get(place)
}

/** The last one of each measure. One that was taken back tells nothing, and hides nothing. */
function typedFigures({ typed }: Collected): readonly FigureLine[] {
  const last = new Map(typed.map((each) => [placeOf(each), each]))
  return [...last.values()].flatMap(({ measure, site, figure }) =>
    figure.value === null ? [] : [{ measure, site, figure: { ...figure, from: 'typed' } }],
  )
}

/** Without what nothing was counted of: of a quarter before this system it knows nothing, which is not that nobody came. */
function countedFigures({ journal, answers, feedback }: Collected): readonly FigureLine[] {
  const all = together([...journal.values()])
  const isCounted = all !== null && isOfJournal(all)
  const everything = feedback.get(null)
  const isWritten = everything !== undefined && everything.compliments + everything.stage1.of + everything.stage2.of > 0
  return [
    ...(isCounted ? [...journal, [null, all] as const] : []).flatMap(([site, counts]) =>
      linesOf(site, journalFigures(counts)),
    ),
    ...(answers.length > 0 ? surveyFigures([...journal.keys()], answers) : []),
    ...(isCounted || isWritten ? [...feedback] : []).flatMap(([site, counts]) =>
      linesOf(site, feedbackFigures(counts, isWholeAt({ journal }, site))),
    ),
  ]
}

const linesOf = (site: SiteId | null, figures: Readonly<Record<string, Figure>>): readonly FigureLine[] =>
  Object.entries(figures).map(([measure, figure]) => ({ measure, site, figure }))

const feedbackFigures = ({ compliments, stage1, stage2 }: FeedbackMeasures, isWhole: boolean) => ({
  'complaints-stage-1': shareOf(stage1.met, stage1.of),
  'complaints-stage-2': shareOf(stage2.met, stage2.of),
  compliments: numberOf(compliments, isWhole),
})

/** Compliments and complaints are kept since the journal is. */
const isWholeAt = ({ journal }: Pick<Collected, 'journal'>, site: SiteId | null): boolean =>
  [...journal].every(([each, { isWhole }]) => isWhole || (site !== null && site !== each))

/** All sites as if they were one; null where there are none. */
const together = (all: readonly JournalCounts[]): JournalCounts | null =>
  all.length === 0
    ? null
    : all.reduce((sum, each) => ({
        counts: countsTogether(sum.counts, each.counts),
        waits: [...sum.waits, ...each.waits],
        delays: delaysTogether(sum.delays, each.delays),
        appointmentsOfYear: sum.appointmentsOfYear + each.appointmentsOfYear,
        isWhole: sum.isWhole && each.isWhole,
        isWholeYear: sum.isWholeYear && each.isWholeYear,
      }))
