import type { Counts } from '../../src/domain/summary/counts.ts'
import type { Figures } from '../../src/domain/today/figures.ts'
import { fewestToTell } from '../../src/domain/waits/ledger-line.ts'
import type { Words } from '../words/words.ts'
import type { DayView, SiteDay } from './day-view.ts'
import { Figure, Head, Row, Wide } from './table.tsx'

type Props = { readonly each: SiteDay; readonly view: DayView }
type DayWords = Words['manageDay']

const dayMeasures = ['arrived', 'p1', 'p2', 'p3', 'p4', 'p5', 'wait', 'left'] as const

/** The promises so far today, and a week ago by the same time. */
export const SoFar = ({ each, view }: Props) => {
  const words = view.frame.words.manageDay
  const { soFar } = words
  return (
    <Measured
      title={soFar.title}
      caption={soFar.caption(each.look.day.site.name)}
      first={soFar.measure}
      columns={[
        [soFar.today, each.today],
        [soFar.lastWeek(view.lastWeek, view.now), each.lastWeek],
      ]}
      words={words}
    />
  )
}

/** The last open day and the week, each beside the week before. */
export const Before = ({ each, view }: Props) => {
  const words = view.frame.words.manageDay
  const { before, soFar } = words
  const { lastOpen } = each
  return (
    <Measured
      title={before.title(view.lastOpen)}
      caption={before.caption(each.look.day.site.name)}
      first={soFar.measure}
      columns={[
        ...(lastOpen && view.lastOpen
          ? ([
              [before.day(view.lastOpen), lastOpen.figures],
              [before.weekBefore, lastOpen.before],
            ] as const)
          : []),
        [before.week, each.week],
        [before.weekUpTo, each.weekBefore],
      ]}
      words={words}
    />
  )
}

type MeasuredProps = {
  readonly title: string
  readonly caption: string
  readonly first: string
  readonly columns: readonly (readonly [name: string, figures: Figures])[]
  readonly words: DayWords
}

const Measured = ({ title, caption, first, columns, words }: MeasuredProps) => (
  <>
    <h3 class="govuk-heading-s">{title}</h3>
    <Wide name={caption}>
      <table class={`govuk-table day-figures day-figures--fixed${columns.length > 2 ? ' day-figures--four' : ''}`}>
        <caption class="govuk-visually-hidden">{caption}</caption>
        <Head first={first} rest={columns.map(([name]) => name)} />
        <tbody>
          {dayMeasures.map((measure) => (
            <Row name={words.measures[measure]}>
              {columns.map(([, figures]) => (
                <Cell measure={measure} figures={figures} words={words} />
              ))}
            </Row>
          ))}
        </tbody>
      </table>
    </Wide>
  </>
)

type CellProps = {
  readonly measure: (typeof dayMeasures)[number]
  readonly figures: Figures
  readonly words: DayWords
}

const Cell = ({ measure, figures: { counts, delays }, words }: CellProps) => {
  switch (measure) {
    case 'arrived':
    case 'left':
      return <Figure>{words.number(counts[measure])}</Figure>
    case 'wait':
      return <Wait counts={counts} words={words} />
    default:
      return <Share {...promiseCounts(measure, { counts, delays })} words={words} />
  }
}

type Promised = { readonly met: number; readonly of: number }

export function promiseCounts(promise: 'p1' | 'p2' | 'p3' | 'p4' | 'p5', { counts, delays }: Figures): Promised {
  switch (promise) {
    case 'p1':
      return { met: counts.greetedMet, of: counts.greetedOf }
    case 'p2':
      return { met: counts.startedMet, of: counts.startedOf }
    case 'p3':
      return { met: delays.met, of: delays.of }
    case 'p4':
      return { met: counts.p4Met, of: counts.p4Of }
    case 'p5':
      return { met: counts.p5Met, of: counts.p5Of }
  }
}

const None = ({ words }: { words: DayWords }) => (
  <Figure>
    <span class="day-figures__of">{words.none}</span>
  </Figure>
)

/** A share with its counts; of few people the counts alone, because one more or less would change it too much. */
export const Share = ({ met, of, words }: Promised & { readonly words: DayWords }) => {
  if (of === 0) return <None words={words} />
  return (
    <Figure>
      {of < fewestToTell ? null : <>{words.percent(met / of)} </>}
      <span class="day-figures__of">{words.countOf(met, of)}</span>
    </Figure>
  )
}

type WaitProps = { readonly counts: Counts; readonly words: DayWords; readonly say?: (seconds: number) => string }

export const Wait = ({ counts, words, say = words.minutes }: WaitProps) => {
  if (counts.served === 0) return <None words={words} />
  return <Figure>{say(counts.waitSeconds / counts.served)}</Figure>
}
