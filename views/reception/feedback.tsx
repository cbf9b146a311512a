import { type FeedbackCase, feedbackKinds, feedbackWays, mayBeReviewed } from '../../src/domain/feedback/case.ts'
import type { Site } from '../../src/domain/site.ts'
import { Choice, ErrorSummary, TextArea, TextField, type Typed } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { Qr } from '../components/qr.tsx'
import { Refused } from '../components/refused.tsx'
import { standing, standsFor } from '../feedback/stands.ts'
import { page } from '../page.tsx'
import { ConsoleHeader } from './console-header.tsx'
import { homeOf, type View } from './view.ts'

/** One whose reference somebody said, and why no review of it began. */
export type Asking = { readonly found: FeedbackCase; readonly refused?: string }

type Taking = {
  readonly sites: readonly Site[]
  readonly typed: Typed
  /** What was just written down, and the whole address of its writer's page. */
  readonly given: { readonly found: FeedbackCase; readonly address: string } | null
  readonly asked: Asking | null
}

/** Staff write down what somebody said, wrote or telephoned, and give them a reference. */
export function receptionFeedbackPage(view: View, taking: Taking): string {
  const { reception: words } = view.frame.words.feedback.staff
  const title = words.title(view.day.site.name)
  const { typed, given } = taking
  return page({
    frame: view.frame,
    title,
    audience: 'console',
    live: view.day.site.id,
    isError: typed.errors.size > 0 || taking.asked?.refused !== undefined,
    children: (
      <>
        <ConsoleHeader view={view} at={null} />
        <main id="main" class="console__main">
          <ErrorSummary mistakes={[...typed.errors].map(([id, text]) => ({ id, text }))} words={view.frame.words} />
          <div class="what-if__head">
            <h1 class="console__title">{title}</h1>
            <a href={homeOf(view)} data-hotkey="escape">
              {view.frame.words.reception.whatIf.back} <kbd class="key">Esc</kbd>
            </a>
          </div>
          {given ? <Given view={view} {...given} /> : null}
          <Find view={view} {...taking} />
          <Take view={view} {...taking} />
        </main>
      </>
    ),
  })
}

function Given({ view, found, address }: { view: View } & NonNullable<Taking['given']>) {
  const { feedback } = view.frame.words
  const { reception: words } = feedback.staff
  const [stage] = found.stages
  return (
    <section class="card feedback-given" aria-labelledby="given">
      <div>
        <h2 class="card__title" id="given">
          {words.given}
        </h2>
        <p class="feedback__letters">{found.reference}</p>
        <p>
          {words.aloud} <span class="feedback__spelled">{[...found.reference.replace('-', '')].join(' ')}</span>
        </p>
        <p>{stage ? words.by(feedback.day(stage.dueAt)) : words.compliment}</p>
      </div>
      <div class="feedback-given__code">
        <Qr address={address} says={words.codeSays} />
        <p>{words.code}</p>
      </div>
    </section>
  )
}

/** How one stands, for whoever says its reference: nothing of what was written. */
function Find({ view, typed, asked }: Taking & { view: View }) {
  const { feedback } = view.frame.words
  const { find: words } = feedback.staff.reception
  return (
    <section class="card feedback-find" aria-labelledby="find">
      <div class="feedback-find__form">
        <h2 class="card__title" id="find">
          {words.title}
        </h2>
        <p>{words.lead}</p>
        <form method="get" action={`${homeOf(view)}/feedback`} novalidate>
          <TextField
            id="reference"
            name="reference"
            label={feedback.find.label}
            hint={feedback.find.hint}
            typed={typed}
            width={10}
          />
          <button type="submit" class="govuk-button govuk-button--secondary">
            {words.show}
          </button>
        </form>
      </div>
      {asked ? <Asked view={view} typed={typed} {...asked} /> : null}
    </section>
  )
}

function Asked({ view, typed, found, refused }: Asking & { view: View; typed: Typed }) {
  const { find: words } = view.frame.words.feedback.staff.reception
  const isReviewable = mayBeReviewed(found, view.now)
  return (
    <section class="feedback-find__stands" aria-labelledby="asked">
      <h3 class="feedback__letters" id="asked">
        {found.reference}
      </h3>
      <Refused why={refused} />
      <p>{standing(standsFor(found, view.now), view.frame.words)}</p>
      {isReviewable ? <p>{words.answered}</p> : null}
      {found.stages[1]?.answered ? <p>{words.over}</p> : null}
      {isReviewable ? (
        <Act action={`${homeOf(view)}/feedback/review`} formKey={view.keys('review')}>
          <input type="hidden" name="reference" value={found.reference} />
          <TextArea id="review" name="review" label={words.review.text} typed={typed} rows={4} />
          <button type="submit" class="govuk-button">
            {words.review.send}
          </button>
        </Act>
      ) : null}
    </section>
  )
}

function Take({ view, sites, typed }: Taking & { view: View }) {
  const { staff } = view.frame.words.feedback
  const { reception: words } = staff
  return (
    <section class="card feedback-take" aria-labelledby="take">
      <h2 class="card__title" id="take">
        {words.send}
      </h2>
      <p>{words.lead}</p>
      <Act action={`${homeOf(view)}/feedback`} formKey={view.keys('feedback')} class="feedback-take__form">
        <Choice
          id="kind"
          name="kind"
          label={words.kind}
          ask={words.askKind}
          options={feedbackKinds.map((kind) => ({ value: kind, words: staff.kinds[kind] }))}
          typed={typed}
        />
        <Choice
          id="way"
          name="way"
          label={words.way}
          ask={words.askWay}
          options={feedbackWays.filter((way) => way !== 'web').map((way) => ({ value: way, words: staff.ways[way] }))}
          typed={typed}
        />
        <Choice
          id="site"
          name="site"
          label={words.site}
          ask={view.frame.words.feedback.form.anySite}
          options={sites.map(({ id, name }) => ({ value: id, words: name }))}
          typed={typed}
        />
        <div class="feedback-take__wide">
          <TextArea id="text" name="text" label={words.text} hint={words.textHint} typed={typed} rows={6} />
        </div>
        <p class="feedback-take__wide feedback-take__lead">{words.contact}</p>
        <TextField id="email" name="email" label={words.email} typed={typed} />
        <TextField id="mobile" name="mobile" label={words.mobile} typed={typed} />
        <TextField id="name" name="name" label={words.name} typed={typed} />
        <div class="feedback-take__wide">
          <button type="submit" class="govuk-button">
            {words.send}
          </button>
        </div>
      </Act>
    </section>
  )
}
