import type { Site } from '../../src/domain/site.ts'
import type { Driver, Drivers } from '../../src/domain/summary/drivers.ts'
import type { Words } from '../words/words.ts'
import { Figure, FigureOf, FigureTable, Head, Row } from './table.tsx'

type Props = { readonly drivers: Drivers; readonly sites: readonly Site[]; readonly words: Words }

/** Who waited too long, by what may be behind it. */
export const DriversPart = ({ drivers, sites, words }: Props) => {
  const own = words.manageDay.patterns.drivers
  const services = new Map(sites.flatMap((site) => [...site.services.values()].map(({ id, name }) => [id, name])))
  return (
    <section aria-labelledby="drivers">
      <h2 class="govuk-heading-l" id="drivers">
        {own.title}
      </h2>
      <p>{own.lead(drivers)}</p>
      <Sentence drivers={drivers} words={words} />
      <By {...own.by.hour} rows={drivers.byHour} name={own.hour} words={words} />
      {sites.length > 1 ? (
        <p>{own.desksOfOne}</p>
      ) : (
        <By {...own.by.desks} rows={drivers.byDesks} name={own.desks} words={words} />
      )}
      <By {...own.by.service} rows={drivers.byService} name={(id) => services.get(id) ?? id} words={words} />
      <By {...own.by.queue} rows={drivers.byQueue} name={(queue) => words.common.queues[queue]} words={words} />
      <ul class="govuk-list govuk-list--bullet estimates__text">
        {own.how.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

const Sentence = ({ drivers, words }: Pick<Props, 'drivers' | 'words'>) => {
  const own = words.manageDay.patterns.drivers
  if (drivers.missed === 0) return <p class="patterns__worst">{own.none}</p>
  return <p class="patterns__worst">{drivers.worst ? own.worst(drivers.worst, drivers) : own.tooFew}</p>
}

type ByProps<Value> = {
  readonly caption: string
  readonly head: string
  readonly rows: readonly Driver<Value>[]
  readonly name: (value: Value) => string
  readonly words: Words
}

const By = <Value,>({ caption, head, rows, name, words: { manageDay } }: ByProps<Value>) => {
  const words = manageDay.patterns.drivers
  return (
    <FigureTable caption={caption}>
      <Head first={head} rest={[words.missed, words.share]} />
      <tbody>
        {rows.map(({ value, missed, of, share }) => (
          <Row name={name(value)}>
            <FigureOf figure={words.number(missed)} of={words.of(of)} />
            {share ? (
              <FigureOf figure={words.percent(share.share)} of={words.range(share)} />
            ) : (
              <Figure>{words.tooFewOf}</Figure>
            )}
          </Row>
        ))}
      </tbody>
    </FigureTable>
  )
}
