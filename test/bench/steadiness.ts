// How steady what is shown is, on days that were recorded or simulated: npm run waits:steady -- FILE.jsonl.gz ...
// Writes its table of docs/waits.md.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { VisitId } from '../../src/domain/id.ts'
import { type Instant, instant, later, minutesBetween } from '../../src/domain/instant.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { estimateOf, isSame } from '../../src/domain/waits/estimate.ts'
import { makeEstimator } from '../../src/domain/waits/estimator.ts'
import { type ShownToVisitor, shownAtFirst, shownNextTo } from '../../src/domain/waits/longer.ts'
import { officeOf } from '../../src/domain/waits/office.ts'
import type { Range } from '../../src/domain/waits/range.ts'
import { siteLine, type WaitEvent, waitEvent } from '../../src/domain/waits/wait-event.ts'
import { resultOf } from '../../src/domain/waits/work.ts'
import { figureNames, figuresOf, makeTally } from './steadiness-tally.ts'
import { nameOf, table, write } from './waits-page.ts'

/** Days that are learned from before anything is counted. */
const warmDays = 10
const beatMinutes = 0.5

/** A replay does not tell how people stand: only why it takes longer would depend on it. */
const standing = { desks: 1, passedBy: 0 }

type Rule = typeof shownNextTo
const asItIs: Rule = shownNextTo
const asItComes: Rule = (before, range, isServed, stands, now) => {
  const shown = estimateOf(range)
  const since = isSame(shown, before.shown) ? before.since : now
  return { ...shownNextTo(before, range, isServed, stands, now), shown, since }
}

/** What everybody who waits sees by one rule. */
function watchersOf(rule: Rule) {
  const tally = makeTally()
  const shown = new Map<VisitId, ShownToVisitor>()
  return {
    tally,
    isAnybody: () => shown.size > 0,
    see(visits: ReadonlyMap<VisitId, Range>, at: Instant, isBeat: boolean): void {
      for (const [visit, range] of visits) {
        const before = shown.get(visit)
        const first = shownAtFirst(range, estimateOf(range), standing, at)
        const next = before ? rule(before, range, true, standing, at) : first
        shown.set(visit, next)
        tally.saw(visit, next, at, isBeat)
      }
    },
    leave({ event, at, ...rest }: WaitEvent): void {
      if (!('visit' in rest) || (event !== 'called' && event !== 'left')) return
      if (event === 'called') tally.called(rest.visit, at)
      shown.delete(rest.visit)
    },
    endDay: () => shown.clear(),
  }
}

type Watchers = readonly ReturnType<typeof watchersOf>[]

function read(file: string) {
  const [first = '', ...lines] = gunzipSync(readFileSync(file)).toString().trim().split('\n')
  return {
    estimator: makeEstimator(officeOf(siteLine.parse(JSON.parse(first)))),
    events: lines.map((line): WaitEvent => waitEvent.parse(JSON.parse(line))),
  }
}

/** Plays a file's days: what is shown is worked out at each event and each half minute, as the product does. */
function play(file: string, watchers: Watchers): void {
  const { estimator, events } = read(file)
  let [date, days, last] = ['', 0, instant(0)]

  function ask(at: Instant, isBeat: boolean): ReadonlyMap<VisitId, Range> {
    last = at
    const { visits } = resultOf(estimator.ranges(at))
    if (days > warmDays) for (const { see } of watchers) see(visits, at, isBeat)
    return visits
  }

  function turnDay({ at }: WaitEvent): void {
    if (localDate(at) === date) return
    ;[date, days] = [localDate(at), days + 1]
    for (const { endDay } of watchers) endDay()
  }

  for (const event of events) {
    turnDay(event)
    const isWatched = watchers.some(({ isAnybody }) => isAnybody())
    while (isWatched && minutesBetween(last, event.at) > beatMinutes) ask(later(last, beatMinutes), true)
    estimator.observe(event)
    for (const { leave } of watchers) leave(event)
    const range = isWatched || event.event === 'arrived' ? ask(event.at, false) : null
    const shown = event.event === 'arrived' && range?.get(event.visit)
    if (shown) estimator.show(event.visit, shown)
  }
}

const rows = process.argv.slice(2).flatMap((file) => {
  const [steady, raw] = [watchersOf(asItIs), watchersOf(asItComes)]
  play(file, [steady, raw])
  return [
    [nameOf(basename(file)), 'as it is', ...figuresOf(steady.tally)],
    ['', 'each estimate as it comes', ...figuresOf(raw.tally)],
  ]
})
write('steadiness', table(['days of', 'shown', ...figureNames], rows))
