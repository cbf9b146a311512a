import { ErrorSummary, TextArea } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { Report } from '../performance/performance.tsx'
import { paragraphsOf } from '../performance/view.ts'
import type { Words } from '../words/words.ts'
import { managePage } from './manage-page.tsx'
import { FigureFile } from './performance-file.tsx'
import { Publish } from './performance-publish.tsx'
import { TypedFigures } from './performance-typed.tsx'
import type { QuarterView } from './performance-view.ts'

/** A quarter before and after it is published: what is added to it, what it will look like, and the way to publish it. */
export function quarterPage(view: QuarterView): string {
  const { frame, preview, given, done } = view
  const { managePerformance: words, performance } = frame.words
  const title = words.quarterTitle(performance.quarterName(preview.document.quarter))
  const mistakes = mistakesIn(view)
  return managePage({
    frame,
    title,
    current: 'performance',
    main: 'govuk-width-container managed',
    isError: mistakes.length > 0,
    children: (
      <>
        <a href="/manage/performance" class="govuk-back-link">
          {words.back}
        </a>
        <ErrorSummary mistakes={mistakes} words={frame.words} />
        <h1 class="govuk-heading-xl">{title}</h1>
        {done ? (
          <p class="managed__done" role="status">
            {done}
          </p>
        ) : null}
        <Steps view={view} />
        <Publish view={view} />
        <Narrative view={view} />
        <TypedFigures view={view} />
        <FigureFile view={view} given={given.file} />
        <section class="managed__preview report" aria-labelledby="preview">
          <h2 class="govuk-heading-l" id="preview">
            {view.publications.length > 0 ? words.preview.published : words.preview.title}
          </h2>
          <Report view={preview} />
        </section>
      </>
    ),
  })
}

/** The way to each field that is wrong. */
function mistakesIn({ frame, given }: QuarterView) {
  const { file } = frame.words.managePerformance
  const fields = [given.publish, given.narrative, given.figures].flatMap(({ errors }) => [...errors])
  return [
    ...fields.map(([name, text]) => ({ id: idOf(name), text })),
    ...(given.file.unusable ? [{ id: 'file', text: given.file.unusable }] : []),
    ...(given.file.wrong.length > 0 ? [{ id: 'wrong', text: file.wrongTitle(given.file.wrong.length) }] : []),
  ]
}

/** A name of a field as it may stand in an address. */
const idOf = (name: string): string => name.replaceAll('.', '-')

const Steps = ({ view: { frame, publications } }: { view: QuarterView }) => {
  const { managePerformance: words } = frame.words
  const steps = [
    ['publish', publications.length > 0 ? words.correct.title : words.publish.title],
    ['words', words.narrative.title],
    ['figures', words.figures.title],
    ['load', words.file.title],
    ['preview', publications.length > 0 ? words.preview.published : words.preview.title],
  ] as const
  return (
    <nav aria-label={words.steps}>
      <ul class="govuk-list managed__steps">
        {steps.map(([id, name]) => (
          <li>
            <a class="govuk-link" href={`#${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Narrative = ({ view: { frame, keys, preview, given } }: { view: QuarterView }) => {
  const { narrative: words } = frame.words.managePerformance
  return (
    <section aria-labelledby="words">
      <h2 class="govuk-heading-l" id="words">
        {words.title}
      </h2>
      <Act action={`/manage/performance/${preview.document.quarter}/narrative`} formKey={keys('narrative')}>
        <input type="hidden" name="seen" value={given.narrative.values['seen']} />
        <TextArea
          id="narrative-text"
          name="narrative-text"
          label={words.label}
          hint={words.hint}
          typed={given.narrative}
          rows={8}
        />
        <button type="submit" class="govuk-button">
          {words.keep}
        </button>
      </Act>
      {given.narrative.stands === undefined ? null : <Stands text={given.narrative.stands} words={frame.words} />}
    </section>
  )
}

/** What others wrote meanwhile, beside what came back. */
const Stands = ({ text, words }: { text: string; words: Words }) => {
  const { narrative } = words.managePerformance
  const paragraphs = paragraphsOf({ narrative: text })
  return (
    <div class="govuk-inset-text">
      <h3 class="govuk-heading-s">{narrative.stands}</h3>
      {paragraphs.length === 0 ? <p>{narrative.nothing}</p> : null}
      {paragraphs.map((paragraph) => (
        <p class="report__text report__narrative">{paragraph.trim()}</p>
      ))}
    </div>
  )
}
