import type { Child } from 'hono/jsx'
import { type FeedbackCase, isWith } from '../../src/domain/feedback/case.ts'
import { runningOut, standsOf } from '../../src/domain/feedback/clock.ts'
import type { FeedbackMeasures } from '../../src/domain/feedback/measures.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { localDate } from '../../src/domain/local-time.ts'
import type { Sites } from '../../src/domain/site.ts'
import type { Frame } from '../page.tsx'
import { shortDate } from '../words/en/times.ts'
import { ClockTag, FeedbackReminder } from './feedback-clock.tsx'
import { managePage } from './manage-page.tsx'

type ListView = {
  readonly frame: Frame
  readonly sites: Sites
  readonly open: readonly FeedbackCase[]
  readonly closed: readonly FeedbackCase[]
  readonly measures: FeedbackMeasures
  readonly now: Instant
}

/** Compliments and complaints: what is open, by its clock, and what was closed lately. */
export function feedbackListPage(view: ListView): string {
  const { frame, open, now } = view
  const { list } = frame.words.feedback.staff
  return managePage({
    frame,
    title: list.title,
    current: 'feedback',
    children: (
      <>
        <h1 class="govuk-heading-xl">{list.title}</h1>
        <p class="govuk-body estimates__text">{list.lead}</p>
        <FeedbackReminder frame={frame} running={runningOut(open, now)} />
        <Open view={view} />
        <Closed view={view} />
        <Measures view={view} />
      </>
    ),
  })
}

function Measures({ view: { frame, measures } }: { view: ListView }) {
  const { list } = frame.words.feedback.staff
  const { compliments, complaints, stage1, stage2 } = measures
  return (
    <section aria-labelledby="kept">
      <h2 class="govuk-heading-l" id="kept">
        {list.kept}
      </h2>
      <ul class="govuk-list">
        <li>{list.came(compliments, complaints)}</li>
        <li>{list.keptStage(1, stage1.met, stage1.of)}</li>
        <li>
          {list.keptStage(2, stage2.met, stage2.of)}
          {stage2.held === 0 ? null : `, ${list.keptHeld(stage2.held)}`}
        </li>
      </ul>
    </section>
  )
}

const Open = ({ view }: { view: ListView }) => {
  const { list } = view.frame.words.feedback.staff
  const heads = [list.reference, list.what, list.site, list.received, list.with, list.by, list.clock]
  return (
    <Cases title={list.open} none={list.noneOpen} cases={view.open} heads={heads}>
      {(found) => {
        const clock = standsOf(found, view.now)
        return [
          ...first(view, found),
          { head: list.with, value: isWith(found) ?? list.nobody },
          { head: list.by, value: clock ? day(clock.by) : '–' },
          { head: list.clock, value: <ClockTag frame={view.frame} clock={clock} /> },
        ]
      }}
    </Cases>
  )
}

const Closed = ({ view }: { view: ListView }) => {
  const { list, ended, outcomes } = view.frame.words.feedback.staff
  const heads = [list.reference, list.what, list.site, list.received, list.closedOn, list.how]
  return (
    <Cases title={list.closed} none={list.noneClosed} cases={view.closed} heads={heads}>
      {(found) => {
        const answered = found.stages.at(-1)?.answered
        const { at, why } = found.closed ?? { at: found.receivedAt, why: 'answered' }
        return [
          ...first(view, found),
          { head: list.closedOn, value: day(at) },
          { head: list.how, value: why === 'answered' && answered ? outcomes[answered.outcome] : ended[why] },
        ]
      }}
    </Cases>
  )
}

const day = (at: Instant): string => shortDate(localDate(at))

type Cell = { readonly head: string; readonly value: Child }

/** What is told of every case. */
function first({ frame, sites }: ListView, found: FeedbackCase): readonly Cell[] {
  const { list, kinds } = frame.words.feedback.staff
  const stage = found.stages.at(-1)
  const site = found.site && sites.get(found.site)
  return [
    { head: list.what, value: stage ? `${kinds[found.kind]}, ${list.stage(stage.number)}` : kinds[found.kind] },
    { head: list.site, value: site ? site.name : list.noSite },
    { head: list.received, value: day(found.receivedAt) },
  ]
}

type CasesProps = {
  readonly title: string
  readonly none: string
  readonly heads: readonly string[]
  readonly cases: readonly FeedbackCase[]
  readonly children: (found: FeedbackCase) => readonly Cell[]
}

/** A table; on a phone, each case is a block with its heads beside the values. */
const Cases = ({ title, none, heads, cases, children }: CasesProps) =>
  cases.length === 0 ? (
    <>
      <h2 class="govuk-heading-l">{title}</h2>
      <p class="govuk-body">{none}</p>
    </>
  ) : (
    <table class="govuk-table feedback-list">
      <caption class="govuk-table__caption govuk-table__caption--l">{title}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" class="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((found) => (
          <tr>
            <th scope="row" class="govuk-table__header">
              <a class="govuk-link" href={`/manage/feedback/${found.reference}`}>
                {found.reference}
              </a>
            </th>
            {children(found).map(({ head, value }) => (
              <td class="govuk-table__cell">
                <span class="feedback-list__head" aria-hidden="true">
                  {head}
                </span>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
