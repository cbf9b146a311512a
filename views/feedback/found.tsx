import { type CaseWords, isWith, mayBeReviewed, type Stage, stageOpen } from '../../src/domain/feedback/case.ts'
import { toldBy } from '../../src/domain/feedback/clock.ts'
import type { Instant } from '../../src/domain/instant.ts'
import type { Site } from '../../src/domain/site.ts'
import { ErrorSummary, TextArea, type Typed } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { feedbackPage } from './feedback-page.tsx'
import { NotSent, type Shown, Written } from './written.tsx'

type FoundPage = Shown & {
  readonly contact: CaseWords['contact']
  readonly site: Site | null
  readonly now: Instant
  readonly typed: Typed
  readonly refused?: string | undefined
  readonly formKey: string
}

/** A compliment or a complaint as its writer sees it: how it stands, what was written, and where it leads next. */
export function foundPage(shown: FoundPage): string {
  const { frame, found, typed, refused } = shown
  const { found: words } = frame.words.feedback
  const title = words.title(found.kind)
  return feedbackPage({
    frame,
    title,
    isError: typed.errors.size > 0 || refused !== undefined,
    children: (
      <>
        <ErrorSummary mistakes={[...typed.errors].map(([id, text]) => ({ id, text }))} words={frame.words} />
        <NotSent frame={frame} refused={refused} typed={typed} />
        <Reference {...shown} />
        <Stands {...shown} />
        <WhatWasWritten {...shown} />
      </>
    ),
  })
}

function Reference({ frame, found, contact }: FoundPage) {
  const { found: words } = frame.words.feedback
  const isNew = found.stages.every(({ number, answered }) => number === 1 && !answered) && !found.closed
  const sent = contact.email ? words.sent.email : contact.mobile ? words.sent.text : words.notSent
  return (
    <>
      <h1 class="govuk-heading-l">{isNew ? words.thanks[found.kind] : words.title(found.kind)}</h1>
      <div class="feedback__reference">
        <p>{words.reference}</p>
        <p class="feedback__letters">{found.reference}</p>
        <p>
          {words.aloud} <span class="feedback__spelled">{[...found.reference.replace('-', '')].join(' ')}</span>
        </p>
      </div>
      {isNew ? (
        <p class="govuk-body">
          {sent} {words.keep}
        </p>
      ) : null}
    </>
  )
}

function Stands({ frame, found, site, now }: FoundPage) {
  const { found: words, next, moment } = frame.words.feedback
  const stage = stageOpen(found)
  return (
    <section aria-labelledby="stands">
      <h2 class="govuk-heading-m" id="stands">
        {words.howItStands}
      </h2>
      <dl class="govuk-summary-list">
        <Line name={words.received} value={moment(found.receivedAt)} />
        {site ? <Line name={words.site} value={site.name} /> : null}
        {found.closed ? null : <Line name={words.with} value={isWith(found) ?? words.nobodyYet} />}
      </dl>
      <p class="govuk-body feedback__next">
        {found.closed ? words.closed[found.closed.why] : next(found.kind, stage && toldOf(stage))}
        {stage && now > toldBy(stage) ? ` ${words.late(toldBy(stage))}` : null}
      </p>
    </section>
  )
}

const toldOf = (stage: Stage) => ({ number: stage.number, dueAt: toldBy(stage) })

const Line = ({ name, value }: { name: string; value: string }) => (
  <div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">{name}</dt>
    <dd class="govuk-summary-list__value">{value}</dd>
  </div>
)

/** Where the last answer leads. */
function Next(shown: FoundPage) {
  if (mayBeReviewed(shown.found, shown.now)) return <AskForReview {...shown} />
  return shown.found.stages[1]?.answered ? <Ombudsman {...shown} /> : null
}

/** All that was written, the newest first with where it leads: whoever comes back looks for the answer. */
function WhatWasWritten(shown: FoundPage) {
  const { frame } = shown
  const texts = withoutEnds(shown)
  const [last, ...before] = saidIn(shown).filter(({ text }) => texts.has(text))
  if (!last) return <p class="govuk-body">{frame.words.feedback.found.erased}</p>
  return (
    <>
      <Said {...last} texts={texts} />
      <Next {...shown} />
      {before.map((each) => (
        <Said {...each} texts={texts} />
      ))}
    </>
  )
}

/**
 * The answers without where they lead: the Ombudsman stands in a section of their own, and a review that was asked for
 * cannot be asked for again.
 */
function withoutEnds({ frame, found, texts }: FoundPage): Shown['texts'] {
  const { leadsTo } = frame.words.feedback
  const [callsForReview = '', afterLink = ''] = leadsTo(1, found.reference, found.token).split(found.token)
  const ombudsman = leadsTo(2, found.reference, '')
  const shortened = (text: string): string => {
    if (text.endsWith(ombudsman)) return text.slice(0, -ombudsman.length).trimEnd()
    const calls = text.endsWith(`${found.token}${afterLink}`) ? text.lastIndexOf(callsForReview) : -1
    return found.stages.length > 1 && calls >= 0 ? text.slice(0, calls).trimEnd() : text
  }
  return new Map([...texts].map(([number, text]) => [number, shortened(text)]))
}

type SaidProps = { readonly text: number; readonly title: string; readonly lead: string | null }

const Said = ({ text, title, lead, texts }: SaidProps & Pick<Shown, 'texts'>) => (
  <section class="feedback__text" aria-labelledby={`text-${text}`}>
    <h2 class="govuk-heading-m" id={`text-${text}`}>
      {title}
    </h2>
    {lead ? <p class="feedback__outcome">{lead}</p> : null}
    <Written text={texts.get(text) ?? ''} />
  </section>
)

/** What was written, by its facts, the newest first. */
function saidIn({ frame, found, texts }: FoundPage): readonly SaidProps[] {
  const { found: words, outcomes } = frame.words.feedback
  const stands = stageOpen(found)?.holdings.at(-1)
  const said = found.stages.flatMap(({ number, asked, holdings, answered }) => [
    ...(number === 2 ? [{ text: asked, title: words.review, lead: null }] : []),
    ...holdings.map(({ text, at }) => ({
      ...{ text, lead: null },
      title: text === stands?.text ? words.holding : words.held(at),
    })),
    ...(answered ? [{ text: answered.text, title: words.answer[number], lead: outcomes[answered.outcome] }] : []),
  ])
  const replies = [...texts.keys()].filter((number) => number > 1 && found.kind === 'compliment')
  return [
    { text: 1, title: words.said, lead: null },
    ...said,
    ...replies.map((text) => ({ text, title: words.thanked, lead: null })),
  ].reverse()
}

function AskForReview({ frame, found, typed, formKey }: FoundPage) {
  const { askReview } = frame.words.feedback.found
  return (
    <section aria-labelledby="review">
      <h2 class="govuk-heading-m" id="review">
        {askReview.title}
      </h2>
      <p class="govuk-body">{askReview.lead}</p>
      <Act action={`/feedback/cases/${found.token}/stage-2`} formKey={formKey}>
        <TextArea id="text" name="text" label={askReview.label} typed={typed} rows={5} />
        <button type="submit" class="govuk-button">
          {askReview.send}
        </button>
      </Act>
    </section>
  )
}

/** Where nothing more can be asked of the council. */
function Ombudsman({ frame }: FoundPage) {
  const { found: words, ombudsman } = frame.words.feedback
  return (
    <section class="feedback__ombudsman" aria-labelledby="ombudsman">
      <h2 class="govuk-heading-m" id="ombudsman">
        {words.ombudsmanTitle}
      </h2>
      <p>{words.ombudsman}</p>
      <p>
        <strong>{ombudsman.name}</strong>
        <br />
        {words.website}:{' '}
        <a class="govuk-link" href={`https://${ombudsman.website}`}>
          {ombudsman.website}
        </a>
        <br />
        {words.telephone}:{' '}
        <a class="govuk-link" href={`tel:${ombudsman.telephone.replaceAll(' ', '')}`}>
          {ombudsman.telephone}
        </a>
      </p>
    </section>
  )
}
