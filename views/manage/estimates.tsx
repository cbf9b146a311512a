import { everybody } from '../../src/domain/waits/ledger.ts'
import { ErrorSummary } from '../components/field.tsx'
import type { Words } from '../words/words.ts'
import { Asked } from './asked.tsx'
import { CalibrationPart } from './calibration.tsx'
import { Delays } from './delays.tsx'
import { ByPart, Headline, Sizes } from './ledger.tsx'
import { managePage } from './manage-page.tsx'
import type { Counted, EstimatesView } from './view.ts'

/** How often what people were told at check-in came true. */
export function estimatesPage(view: EstimatesView): string {
  const { frame, typed, counted } = view
  const words = frame.words.manage.estimates
  const mistakes = [...typed.errors].map(([id, text]) => ({ id, text }))
  return managePage({
    frame,
    title: words.title,
    current: 'estimates',
    isError: mistakes.length > 0,
    children: (
      <>
        <ErrorSummary mistakes={mistakes} words={frame.words} />
        <h1 class="govuk-heading-xl">{words.title}</h1>
        <p class="govuk-body-l">{words.lead}</p>
        <Asked view={view} />
        {counted ? <Figures counted={counted} words={frame.words} /> : null}
      </>
    ),
  })
}

const Figures = ({ counted, words }: { counted: Counted; words: Words }) => (
  <>
    <Headline counted={counted} words={words} />
    {everybody(counted.ledger.all) === 0 ? null : (
      <>
        <ByPart counted={counted} words={words} />
        <Sizes counted={counted} words={words} />
        <CalibrationPart calibration={counted.calibration} words={words.manage.estimates} />
      </>
    )}
    <Delays delays={counted.delays} words={words.manage.estimates} />
    <Counts words={words} />
  </>
)

/** Plainly what is counted and what is not, so that anybody can count again. */
const Counts = ({ words }: { words: Words }) => {
  const { counts } = words.manage.estimates
  return (
    <section aria-labelledby="counts">
      <h2 class="govuk-heading-l" id="counts">
        {counts.title}
      </h2>
      <ul class="govuk-list govuk-list--bullet estimates__text">
        {counts.sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
