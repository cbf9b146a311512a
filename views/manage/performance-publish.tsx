import type { Child } from 'hono/jsx'
import { dayAfter, localDate, localTime } from '../../src/domain/local-time.ts'
import { periodOf } from '../../src/domain/performance/quarter.ts'
import { TextArea, TextField } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { Differences } from '../performance/corrections.tsx'
import { partlySaid } from '../performance/partly.ts'
import { longDate, spokenTime } from '../words/en/times.ts'
import type { QuarterView } from './performance-view.ts'

/** Where a quarter stands, and what may be done about it: nothing yet, publish it, or correct it. */
export const Publish = ({ view }: { view: QuarterView }) => {
  const { managePerformance: words } = view.frame.words
  const isPublished = view.publications.length > 0
  return (
    <section class="managed__publish" aria-labelledby="publish">
      <h2 class="govuk-heading-l" id="publish">
        {isPublished ? words.correct.title : words.publish.title}
      </h2>
      <p>
        <strong class={`quarter-state quarter-state--${view.state}`}>{words.states[view.state]}</strong>
      </p>
      <Was view={view} />
      {view.state === 'running' ? <Running view={view} /> : null}
      {view.state === 'over' ? <First view={view} /> : null}
      {view.state === 'published' ? <p class="report__text">{words.correct.same}</p> : null}
      {view.state === 'changed' ? <Correct view={view} /> : null}
    </section>
  )
}

const Was = ({ view: { frame, publications } }: { view: QuarterView }) =>
  publications.length === 0 ? null : (
    <ul class="govuk-list">
      {publications.map(({ version, at, by }) => (
        <li>
          {frame.words.managePerformance.publish.was(version, longDate(localDate(at)), spokenTime(localTime(at)), by)}
        </li>
      ))}
    </ul>
  )

const Running = ({ view: { frame, preview } }: { view: QuarterView }) => (
  <p>{frame.words.managePerformance.publish.running(longDate(dayAfter(periodOf(preview.document.quarter).to)))}</p>
)

const First = ({ view }: { view: QuarterView }) => {
  const { managePerformance: words, performance } = view.frame.words
  const { quarter } = view.preview.document
  return (
    <PublishForm view={view} press={words.publish.press(performance.quarterName(quarter))}>
      <p class="report__text">{words.publish.what}</p>
    </PublishForm>
  )
}

const Correct = ({ view }: { view: QuarterView }) => {
  const { frame, differences, isNarrativeChanged, preview, given } = view
  const { correct: words } = frame.words.managePerformance
  return (
    <PublishForm view={view} press={words.press}>
      <p class="report__text">{words.lead}</p>
      <Differences caption={words.caption} differences={differences} sites={preview.sites} words={frame.words} />
      {isNarrativeChanged ? <p class="report__text">{words.narrative}</p> : null}
      <TextArea id="reason" name="reason" label={words.reason} hint={words.reasonHint} typed={given.publish} rows={3} />
    </PublishForm>
  )
}

type PublishFormProps = { readonly view: QuarterView; readonly press: string; readonly children: Child }

const PublishForm = ({ view, press, children }: PublishFormProps) => {
  const { frame, keys, preview, publications, seen, given } = view
  const { publish: words } = frame.words.managePerformance
  return (
    <Act action={`/manage/performance/${preview.document.quarter}/publish`} formKey={keys('publish')}>
      {children}
      <PartWarning view={view} />
      {/* Pressed by two people at once, or twice by one, it is one version. */}
      <input type="hidden" name="version" value={publications.length + 1} />
      <input type="hidden" name="seen" value={seen} />
      <TextField
        id="by"
        name="by"
        label={words.name}
        hint={words.nameHint}
        typed={given.publish}
        maxlength={80}
        width={20}
        own="name"
      />
      <button type="submit" class="govuk-button">
        {press}
      </button>
    </Act>
  )
}

/** Before it is published, that it lacks some of its days: nobody should take it for the whole quarter. */
const PartWarning = ({ view: { frame, preview } }: { view: QuarterView }) => {
  const { partly } = frame.words.performance
  const said = partlySaid(preview.document, preview.sites, frame.words)
  return said.length === 0 ? null : (
    <div class="govuk-inset-text managed__part">
      <strong>{partly.warning}</strong> {said.join(' ')} {partly.toPublish}
    </div>
  )
}
