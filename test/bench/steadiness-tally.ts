import type { VisitId } from '../../src/domain/id.ts'
import { type Instant, minutesBetween } from '../../src/domain/instant.ts'
import { boundsOf, type Estimate, isSame, isWorse } from '../../src/domain/waits/estimate.ts'
import type { ShownToVisitor } from '../../src/domain/waits/longer.ts'
import { percent } from './waits-page.ts'

/** Who was called sooner is not counted: nearly nothing could change. */
const leastMinutes = 2
/** Back to what was shown before within so many minutes is a flicker. */
const flickerMinutes = 2

type Seen = {
  readonly at: Instant
  readonly shown: Estimate
}
type Watched = {
  readonly changes: Seen[]
  /** What was on the screen each half minute. */
  readonly looks: Seen[]
  news: number
  lastNews: Instant | null
}

export type Tally = ReturnType<typeof makeTally>

/** Counts what people saw while they waited, once it is known when they were called. */
export function makeTally() {
  const waiting = new Map<VisitId, Watched>()
  const over: { readonly seen: Watched; readonly calledAt: Instant }[] = []
  return {
    over,
    saw(visit: VisitId, { shown, longer }: ShownToVisitor, at: Instant, isBeat: boolean): void {
      const seen = waiting.get(visit) ?? { changes: [], looks: [], news: 0, lastNews: null }
      waiting.set(visit, seen)
      const last = seen.changes.at(-1)
      if (!last || !isSame(last.shown, shown)) seen.changes.push({ at, shown })
      if (isBeat) seen.looks.push({ at, shown })
      if (longer && longer.since !== seen.lastNews) seen.news++
      seen.lastNews = longer?.since ?? seen.lastNews
    },
    called(visit: VisitId, at: Instant): void {
      const seen = waiting.get(visit)
      const [first] = seen?.changes ?? []
      if (seen && first && minutesBetween(first.at, at) > leastMinutes) over.push({ seen, calledAt: at })
      waiting.delete(visit)
    },
  }
}

const figures: Readonly<Record<string, (tally: Tally) => string>> = {
  visits: ({ over }) => String(over.length),
  'changes a visit': (tally) => perVisit(tally, () => true),
  'for the better': (tally) => perVisit(tally, (before, next) => isWorse(before, next)),
  'for the worse': (tally) => perVisit(tally, (before, next) => isWorse(next, before)),
  flickers: ({ over }) => String(over.reduce((sum, { seen }) => sum + flickersIn(seen.changes), 0)),
  'told that it takes longer': ({ over }) => share(over, ({ seen }) => seen.news > 0),
  'called inside what was shown first': ({ over }) =>
    share(over, ({ seen, calledAt }) => isTrue(seen.changes[0], calledAt)),
  'inside what was shown at the time': (tally) => share(looksOf(tally), ({ look, calledAt }) => isTrue(look, calledAt)),
  'later than it': (tally) => share(looksOf(tally), ({ look, calledAt }) => isLater(look, calledAt)),
}

/** What is counted, and what was counted of some people. */
export const figureNames: readonly string[] = Object.keys(figures)
export const figuresOf = (tally: Tally): string[] => Object.values(figures).map((figure) => figure(tally))

const pairs = <Of>(all: readonly Of[]) => all.slice(1).map((next, index) => [all[index] ?? next, next] as const)

const perVisit = ({ over }: Tally, counts: (before: Estimate, next: Estimate) => boolean): string => {
  const changes = over.flatMap(({ seen }) => pairs(seen.changes))
  return (changes.filter(([before, next]) => counts(before.shown, next.shown)).length / over.length).toFixed(2)
}

const flickersIn = (changes: readonly Seen[]): number =>
  pairs(changes).filter(([left, back], index) => {
    const before = changes[index - 1]
    return before && isSame(before.shown, back.shown) && minutesBetween(left.at, back.at) < flickerMinutes
  }).length

const looksOf = ({ over }: Tally) =>
  over.flatMap(({ seen, calledAt }) => seen.looks.map((look) => ({ look, calledAt })))

const share = <Of>(all: readonly Of[], holds: (one: Of) => boolean): string =>
  percent(all.filter(holds).length / all.length)

const minutesTo = ({ at }: Seen, calledAt: Instant): number => (calledAt - at) / 60_000

function isTrue(seen: Seen | undefined, calledAt: Instant): boolean {
  const bounds = seen && boundsOf(seen.shown)
  return !!bounds && minutesTo(seen, calledAt) >= bounds.low && minutesTo(seen, calledAt) <= bounds.high
}

const isLater = (seen: Seen, calledAt: Instant): boolean =>
  minutesTo(seen, calledAt) > (boundsOf(seen.shown)?.high ?? 0)
