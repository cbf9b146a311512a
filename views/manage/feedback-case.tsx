import type { Child } from 'hono/jsx'
import { type CaseWords, type FeedbackEntry, isWith, stageOpen } from '../../src/domain/feedback/case.ts'
import { standsOf, toldBy } from '../../src/domain/feedback/clock.ts'
import type { Instant } from '../../src/domain/instant.ts'
import type { Site } from '../../src/domain/site.ts'
import { ErrorSummary, type Typed } from '../components/field.tsx'
import { NotSent, type Shown, Written } from '../feedback/written.tsx'
import { ClockTag } from './feedback-clock.tsx'
import { FeedbackForms } from './feedback-forms.tsx'
import { managePage } from './manage-page.tsx'

export type CaseView = Shown & {
  readonly contact: CaseWords['contact']
  readonly history: readonly FeedbackEntry[]
  readonly site: Site | null
  readonly now: Instant
  /** The form that came back, and what was typed into it. */
  readonly wrong: { readonly act: string; readonly typed: Typed } | null
  readonly refused?: string | undefined
  /** Where an answer leads next, as its text will end. */
  readonly leadsTo: string
  readonly keys: (form: string) => string
}

/** All of one compliment or complaint, and what may be done with it. */
export function feedbackCasePage(view: CaseView): string {
  const { frame, found, wrong, refused } = view
  const { page: words } = frame.words.feedback.staff
  const title = words.title(found.kind, found.reference)
  const mistakes = [...(wrong?.typed.errors ?? [])].map(([name, text]) => ({ id: `${wrong?.act}-${name}`, text }))
  return managePage({
    frame,
    title,
    current: 'feedback',
    isError: mistakes.length > 0 || refused !== undefined,
    children: (
      <>
        <a href="/manage/feedback" class="govuk-back-link">
          {words.back}
        </a>
        <ErrorSummary mistakes={mistakes} words={frame.words} />
        <NotSent frame={frame} refused={refused} typed={wrong?.typed} />
        <h1 class="govuk-heading-xl">{title}</h1>
        <div class="feedback-case">
          <div class="feedback-case__what">
            <Facts {...view} />
            <History {...view} />
          </div>
          <div class="feedback-case__acts">
            <FeedbackForms {...view} />
          </div>
        </div>
      </>
    ),
  })
}

function Facts(view: CaseView) {
  const { frame, found, site, now } = view
  const { staff, moment, day } = frame.words.feedback
  const { list, page: words } = staff
  const stage = stageOpen(found)
  const answered = found.stages.at(-1)?.answered
  const ended = found.closed && (found.closed.why === 'answered' && answered ? null : staff.ended[found.closed.why])
  return (
    <section aria-labelledby="facts">
      <h2 class="govuk-heading-m" id="facts">
        {words.facts}
      </h2>
      <dl class="govuk-summary-list">
        {found.closed ? (
          <Line name={list.how}>{ended ?? (answered ? staff.outcomes[answered.outcome] : '')}</Line>
        ) : (
          <Line name={list.clock}>
            <ClockTag frame={frame} clock={standsOf(found, now)} />
          </Line>
        )}
        {stage ? <Line name={list.by}>{day(stage.dueAt)}</Line> : null}
        {stage && toldBy(stage) !== stage.dueAt ? <Line name={words.until}>{day(toldBy(stage))}</Line> : null}
        {found.closed && isWith(found) === null ? null : <Line name={list.with}>{isWith(found) ?? list.nobody}</Line>}
        <Line name={list.site}>{site ? site.name : list.noSite}</Line>
        <Line name={words.way}>{staff.ways[found.way]}</Line>
        <Line name={list.received}>{moment(found.receivedAt)}</Line>
        <Line name={words.contact}>
          <Writer {...view} />
        </Line>
      </dl>
    </section>
  )
}

const Line = ({ name, children }: { name: string; children: Child }) => (
  <div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">{name}</dt>
    <dd class="govuk-summary-list__value">{children}</dd>
  </div>
)

function Writer({ frame, contact, texts }: CaseView) {
  const { page: words } = frame.words.feedback.staff
  const ways = [contact.name, contact.email, contact.mobile].filter((way) => way !== null)
  if (texts.size === 0) return <>{words.erased}</>
  if (ways.length === 0) return <>{words.noContact}</>
  return (
    <>
      {ways.map((way) => (
        <span class="feedback-case__way">{way}</span>
      ))}
      {contact.email === null && contact.mobile === null ? words.noWay : null}
    </>
  )
}

/** What happened, the newest last, each with what was written. */
function History({ frame, history, texts }: CaseView) {
  const { staff, moment, day } = frame.words.feedback
  const { page: words } = staff
  const more = (entry: FeedbackEntry): string => {
    if (entry.type === 'answered') return `: ${staff.outcomes[entry.outcome]}`
    if (entry.type === 'taken-on') return `: ${entry.with}`
    if (entry.type === 'held') return `, ${words.untilDay(day(entry.until))}`
    return entry.type === 'closed' ? `: ${staff.ended[entry.why]}` : ''
  }
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {words.history}
      </h2>
      <ol class="feedback-history">
        {history.map((entry) => (
          <li class="feedback-history__entry">
            <h3 class="govuk-heading-s">{`${staff.happened[entry.type]}${more(entry)}`}</h3>
            <p class="feedback-history__when">{words.line(moment(entry.at), staff.by[entry.by.kind])}</p>
            {texts.has(entry.number) ? <Written text={texts.get(entry.number) ?? ''} /> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
