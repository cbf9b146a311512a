import type { Calibration } from '../../src/domain/waits/calibration.ts'
import { fewestToTell } from '../../src/domain/waits/ledger-line.ts'
import type { Words } from '../words/words.ts'
import { Picture } from './picture.tsx'
import { Figure, FigureOf, FigureTable, Head, Row } from './table.tsx'

type Props = { readonly calibration: Calibration; readonly words: Words['manage']['estimates'] }

/** How the ranges came true before they were rounded: as shares, as a picture, and as the table of the same figures. */
export const CalibrationPart = ({ calibration, words }: Props) => (
  <section aria-labelledby="calibration">
    <h2 class="govuk-heading-l" id="calibration">
      {words.calibration.title}
    </h2>
    <p class="estimates__text">{words.calibration.lead}</p>
    <p>{words.calibration.counted(calibration.visits)}</p>
    <Shares calibration={calibration} words={words} />
    <Picture groups={calibration.groups} words={words.calibration.picture} />
    <Groups calibration={calibration} words={words} />
  </section>
)

const shouldBe = { beforeLow: 0.1, beforeMiddle: 0.5, byHigh: 0.9 } as const

const Shares = ({ calibration, words }: Props) => {
  const { shares } = words.calibration
  const { visits } = calibration
  return (
    <FigureTable caption={shares.caption}>
      <Head first={shares.time} rest={[shares.should, shares.was]} />
      <tbody>
        {(['beforeLow', 'beforeMiddle', 'byHigh'] as const).map((which) => (
          <Row name={shares[which]}>
            <Figure>{words.percent(shouldBe[which])}</Figure>
            <FigureOf
              figure={visits < fewestToTell ? words.tooFew : words.percent(calibration[which] / visits)}
              of={words.countOf(calibration[which], visits)}
            />
          </Row>
        ))}
      </tbody>
    </FigureTable>
  )
}

const Groups = ({ calibration: { groups }, words }: Props) => {
  const { table, group, middle, range } = words.calibration
  return (
    <>
      <FigureTable caption={table.caption}>
        <Head first={table.group} rest={[table.people, table.told, table.cameTrue]} />
        <tbody>
          {groups.map(({ fromMinutes, toMinutes, visits, told, cameTrue }) => (
            <Row name={group(fromMinutes, toMinutes)}>
              <Figure>{words.number(visits)}</Figure>
              {[told, cameTrue].map((times) =>
                times ? (
                  <FigureOf figure={middle(times.middle)} of={range(times.low, times.high)} />
                ) : (
                  <Figure>{words.tooFew}</Figure>
                ),
              )}
            </Row>
          ))}
        </tbody>
      </FigureTable>
      <p class="estimates__text">{table.how}</p>
    </>
  )
}
