import { parts, type Question, questions } from '../../src/domain/survey/question.ts'
import { baseOf, type CountedPart, changeOf, type Share, shareIn, type Tally } from '../../src/domain/survey/tally.ts'
import type { Words } from '../words/words.ts'
import { ShareBar } from './survey-bar.tsx'
import type { SurveyTold } from './survey-view.ts'
import { Figure, FigureTable, Row, Total } from './table.tsx'

type Props = { readonly told: SurveyTold; readonly words: Words }

/** The share of good answers to each question, beside that of 12 months before. */
export const Shares = ({ told, words, isTogether }: Props & { readonly isTogether: boolean }) => {
  const { shares } = words.surveyResults
  const withheld = isTogether ? shares.withheldTogether : shares.withheld
  const captions = { survey: shares.caption, ratings: shares.ratings }
  return (
    <section aria-labelledby="shares">
      <h2 class="govuk-heading-l" id="shares">
        {shares.title}
      </h2>
      {(['survey', 'ratings'] as const).map((part) => {
        const tally = told.now[part]
        return tally ? (
          <PartShares {...{ part, tally, words }} before={told.before[part]} caption={captions[part]} />
        ) : (
          <p>
            <strong>{captions[part]}.</strong> {withheld}
          </p>
        )
      })}
    </section>
  )
}

type PartProps = {
  readonly part: CountedPart
  readonly tally: Tally
  readonly before: Tally | null
  readonly caption: string
  readonly words: Words
}

const PartShares = ({ part, tally, before, caption, words }: PartProps) => {
  const { shares, said, counted, nobody } = words.surveyResults
  return (
    <table class="govuk-table figures found__shares">
      <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <SharesHead first={shares.question} rest={[shares.now, shares.before]} picture={shares.picture} />
      <tbody>
        {parts[part].map((question) => {
          const now = shareIn(tally, question)
          const then = before && shareIn(before, question)
          return (
            <tr>
              <th scope="row" class="govuk-table__header figures__name">
                {said[question]} <span class="found__counted">{counted[question]}</span>
              </th>
              {now ? <ShareCell share={now} words={words} /> : <Figure>{nobody}</Figure>}
              <td class="govuk-table__cell found__picture">{now ? <ShareBar of={now} /> : null}</td>
              <BeforeCell now={now} then={then} words={words} />
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const SharesHead = ({ first, rest, picture }: { first: string; rest: readonly string[]; picture: string }) => {
  const [now = '', ...others] = rest
  return (
    <thead>
      <tr>
        <th scope="col" class="govuk-table__header">
          {first}
        </th>
        <th scope="col" class="govuk-table__header govuk-table__header--numeric">
          {now}
        </th>
        <th scope="col" class="govuk-table__header found__picture">
          <span class="govuk-visually-hidden">{picture}</span>
        </th>
        {others.map((name) => (
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type ShareCellProps = { readonly share: Share; readonly words: Words; readonly change?: string }

/** A share with its interval, and under it what it is made of. */
export const ShareCell = ({ share, words, change }: ShareCellProps) => {
  const told = words.surveyResults.share(share)
  return (
    <Figure>
      <span class="found__share">{told.share}</span> <span class="found__range">{told.range}</span>{' '}
      <span class="found__of">{words.surveyResults.countOf(share.count, share.of)}</span>
      {change ? <span class="found__change">{change}</span> : null}
    </Figure>
  )
}

type BeforeProps = { readonly now: Share | null; readonly then: Share | null; readonly words: Words }

const BeforeCell = ({ now, then, words }: BeforeProps) => {
  const { shares } = words.surveyResults
  if (!then) return <Figure>{shares.noBefore}</Figure>
  return <ShareCell share={then} words={words} {...(now ? { change: shares.change[changeOf(now, then)] } : {})} />
}

/** Every answer to every question, with its count. */
export const EveryAnswer = ({ told, words }: Props) => (
  <section aria-labelledby="answers">
    <h2 class="govuk-heading-l" id="answers">
      {words.surveyResults.answers.title}
    </h2>
    <div class="found__questions">
      {(['survey', 'ratings'] as const).map((part) => {
        const tally = told.now[part]
        return tally ? parts[part].map((question) => <Answers {...{ question, tally, words }} />) : null
      })}
    </div>
  </section>
)

const Answers = ({ question, tally, words }: { question: Question; tally: Tally; words: Words }) => {
  const { answers: own, number, shares } = words.surveyResults
  const asked = words.survey.questions[question]
  const names: Readonly<Record<string, string>> = asked.answers
  return (
    <FigureTable caption={asked.title}>
      <SharesHead first={own.answer} rest={[own.share]} picture={shares.picture} />
      <tbody>
        {questions[question].map((answer) => {
          const share = shareIn(tally, question, [answer])
          return (
            <Row name={names[answer] ?? answer}>
              {share ? <ShareCell share={share} words={words} /> : <Figure>{words.surveyResults.nobody}</Figure>}
              <td class="govuk-table__cell found__picture">{share ? <ShareBar of={share} /> : null}</td>
            </Row>
          )
        })}
        <Total name={own.all}>
          <Figure>{number(baseOf(tally, question))}</Figure>
          <td class="govuk-table__cell found__picture" />
        </Total>
      </tbody>
    </FigureTable>
  )
}
