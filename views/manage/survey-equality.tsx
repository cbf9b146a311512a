import { preferNotToSay } from '../../src/domain/survey/equality.ts'
import type { EqualityResult } from '../../src/domain/survey/results-equality.ts'
import type { Words } from '../words/words.ts'
import { Figure, FigureTable, Head, Row, Total } from './table.tsx'

type Props = { readonly results: readonly EqualityResult[]; readonly words: Words }

/** How many gave each answer about themselves: at all sites together, and joined to nothing. */
export const Equality = ({ results, words }: Props) => {
  const { equality } = words.surveyResults
  return (
    <section aria-labelledby="equality">
      <h2 class="govuk-heading-l" id="equality">
        {equality.title}
      </h2>
      <p class="estimates__text">{equality.lead}</p>
      <div class="found__questions">
        {results.map((result) => (
          <Answers result={result} words={words} />
        ))}
      </div>
    </section>
  )
}

const Answers = ({ result: { question, answers, of }, words }: { result: EqualityResult; words: Words }) => {
  const { equality, answers: own, number, withheld } = words.surveyResults
  const { title, answers: named } = words.survey.equality[question]
  const names: Readonly<Record<string, string>> = { ...named, [preferNotToSay]: words.survey.preferNotToSay }
  if (answers.length === 0 || of === null)
    return (
      <div class="found__too-few">
        <h3 class="govuk-heading-s">{title}</h3>
        <p>{equality.withheld}</p>
      </div>
    )
  return (
    <FigureTable caption={title}>
      <Head first={equality.answer} rest={[equality.count]} />
      <tbody>
        {answers.map(({ answer, count }) => (
          <Row name={names[answer] ?? answer}>
            <Figure>{count === null ? withheld : number(count)}</Figure>
          </Row>
        ))}
        <Total name={own.all}>
          <Figure>{number(of)}</Figure>
        </Total>
      </tbody>
    </FigureTable>
  )
}
