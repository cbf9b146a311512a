import type { DelayMeasures } from '../../src/domain/delay-measures.ts'
import { fewestToTell } from '../../src/domain/waits/ledger-line.ts'
import type { Words } from '../words/words.ts'
import { Figure, FigureTable, Head, Row, Total } from './table.tsx'

type Props = { readonly delays: DelayMeasures; readonly words: Words['manage']['estimates'] }

/** Whether a reason was given for each long delay (promise P3). */
export const Delays = ({ delays, words }: Props) => {
  const { delays: own } = words
  return (
    <section aria-labelledby="delays">
      <h2 class="govuk-heading-l" id="delays">
        {own.title}
      </h2>
      {delays.of === 0 ? (
        <p>{own.none}</p>
      ) : (
        <>
          <FigureTable caption={own.caption}>
            <Head first={own.what} rest={[own.count]} />
            <tbody>
              <Row name={own.met}>
                <Figure>{words.number(delays.met)}</Figure>
              </Row>
              <Row name={own.explainedLater}>
                <Figure>{words.number(delays.explainedLater)}</Figure>
              </Row>
              <Row name={own.never}>
                <Figure>{words.number(delays.of - delays.met - delays.explainedLater)}</Figure>
              </Row>
              <Total name={own.all}>
                <Figure>{words.number(delays.of)}</Figure>
              </Total>
            </tbody>
          </FigureTable>
          {delays.of < fewestToTell ? null : <p>{own.share(delays.met / delays.of)}</p>}
          {delays.passedSooner === 0 ? null : <p>{own.passedSooner(delays.passedSooner)}</p>}
        </>
      )}
      <p class="estimates__text">{own.definition}</p>
    </section>
  )
}
