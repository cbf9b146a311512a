import { noDelays } from '../../src/domain/delay-measures.ts'
import { noCounts } from '../../src/domain/summary/counts.ts'
import type { DayFigures, Figures } from '../../src/domain/today/figures.ts'
import { promiseCounts, Share } from './day-figures.tsx'
import type { DayView, SiteDay } from './day-view.ts'
import { Figure, Head, Row } from './table.tsx'

type Props = { readonly each: SiteDay; readonly view: DayView }

/** Those that the table by the hour has no room for. */
const others = ['p1', 'p3', 'p4', 'p5'] as const

/** The hours in which anything is told, the first one first. */
export const inOrder = (...told: readonly ReadonlyMap<number, unknown>[]): readonly number[] =>
  [...new Set(told.flatMap((each) => [...each.keys()]))].sort((one, other) => one - other)

/**
 * The other promises by the hour, beside the week before up to the same time. A small table of each: one of all would
 * be wider than half a screen, and on a small one none has to be moved to the side.
 */
export const OtherPromises = ({ each, view }: Props) => {
  const { today, lastWeek, look } = each
  const words = view.frame.words.manageDay.otherPromises
  const hours = inOrder(today.byHour, lastWeek.byHour, today.delaysByHour, lastWeek.delaysByHour)
  if (hours.length === 0) return null
  return (
    <details class="govuk-details day-others" id={`other-promises-${look.day.site.id}`}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.title}</span>
      </summary>
      <p>{words.delays}</p>
      <div class="day-others__each">
        {others.map((promise) => (
          <OfPromise promise={promise} hours={hours} each={each} view={view} />
        ))}
      </div>
    </details>
  )
}

type OfPromiseProps = Props & { readonly promise: (typeof others)[number]; readonly hours: readonly number[] }

const OfPromise = ({ promise, hours, each: { look, today, lastWeek }, view }: OfPromiseProps) => {
  const words = view.frame.words.manageDay
  const { byHour, otherPromises } = words
  return (
    <table class="govuk-table day-figures day-figures--promise">
      <caption class="govuk-table__caption">
        <span class="govuk-visually-hidden">{otherPromises.of(look.day.site.name)}</span>
        {words.measures[promise]}
      </caption>
      <Head first={otherPromises.from} rest={[byHour.today, byHour.lastWeek(view.lastWeek)]} />
      <tbody>
        {hours.map((hour) => (
          <Row name={otherPromises.hour(hour)}>
            {[today, lastWeek].map((day) => {
              const { met, of } = promiseCounts(promise, ofHour(day, hour))
              return of === 0 ? <Nothing says={words.none} /> : <Share met={met} of={of} words={words} />
            })}
          </Row>
        ))}
      </tbody>
    </table>
  )
}

const ofHour = ({ byHour, delaysByHour }: DayFigures, hour: number): Figures => ({
  counts: byHour.get(hour) ?? noCounts,
  delays: delaysByHour.get(hour) ?? noDelays,
})

/** Most hours of some promises have nothing to count: a word in each would hide the others. */
const Nothing = ({ says }: { says: string }) => (
  <Figure>
    <span class="day-figures__of" aria-hidden="true">
      –
    </span>
    <span class="govuk-visually-hidden">{says}</span>
  </Figure>
)
