import type { Slot } from '../../src/domain/diary/free.ts'
import type { Instant } from '../../src/domain/instant.ts'
import type { Site } from '../../src/domain/site.ts'
import { queues } from '../../src/domain/visit.ts'
import type { NoticeNow } from '../../src/domain/waits/delayed.ts'
import { type ServiceWait, siteWait, type WaitsNow } from '../../src/domain/waits/waits-now.ts'
import type { Words } from '../words/words.ts'

export type SiteWaitsProps = {
  readonly site: Site
  readonly waits: WaitsNow
  /** The first time that somebody may book there. */
  readonly firstFree: Slot | null
  readonly now: Instant
}

/** How one site stands now, for somebody who thinks of coming. */
export function SiteWaits({ site, waits, firstFree, now, words }: SiteWaitsProps & { words: Words }) {
  const { start } = words
  const heading = `site-${site.id}`
  return (
    <section class="site-waits" aria-labelledby={heading}>
      <div class="site-waits__head">
        <h2 class="govuk-heading-l" id={heading}>
          {site.name}
        </h2>
        <strong class={`govuk-tag ${waits.openUntil === null ? 'govuk-tag--grey' : 'govuk-tag--green'}`}>
          {waits.openUntil === null ? start.closed : start.openUntil(waits.openUntil)}
        </strong>
      </div>
      {waits.openUntil === null ? <Closed waits={waits} now={now} words={words} /> : null}
      {waits.openUntil !== null && site.walkIns ? <ForWalkIns waits={waits} words={words} /> : null}
      {waits.openUntil !== null && !site.walkIns ? <ByAppointment site={site} words={words} /> : null}
      {waits.allAway ? <p>{words.common.allAway}</p> : null}
      {waits.notice ? <Delay notice={waits.notice} isOpen={waits.openUntil !== null} words={words} /> : null}
      {waits.openUntil === null ? null : <Waiting site={site} waits={waits} words={words} />}
      {waits.estimates.length === 0 ? null : <ByService site={site} estimates={waits.estimates} words={words} />}
      <ToBook site={site} firstFree={firstFree} now={now} words={words} />
    </section>
  )
}

type ToBookProps = Pick<SiteWaitsProps, 'site' | 'firstFree' | 'now'> & { readonly words: Words }

/** The way to a time of one's own, where it leads. */
const ToBook = ({ site, firstFree, now, words: { start, booking } }: ToBookProps) => (
  <div class="site-waits__book">
    <p>
      {booking.site.firstFree}:{' '}
      <strong>{firstFree ? booking.site.free(firstFree.time, now) : booking.site.nothingFree}</strong>
    </p>
    <a class="govuk-button" href={`/book/${site.id}`}>
      {start.book}
      <span class="govuk-visually-hidden">, {site.name}</span>
    </a>
  </div>
)

/** The same in a line, for somebody who is about to book. */
export const WaitInShort = ({
  waits,
  now,
  words: { start },
}: Pick<SiteWaitsProps, 'waits' | 'now'> & { words: Words }) => {
  if (waits.openUntil !== null) return <strong>{start.inShort(siteWait(waits.estimates))}</strong>
  return <strong>{waits.opensAt === null ? start.closed : start.opens(waits.opensAt, now)}</strong>
}

const Closed = ({ waits, now, words: { start } }: { waits: WaitsNow; now: Instant; words: Words }) => (
  <p class="site-waits__range">{waits.opensAt === null ? start.opensUnknown : start.opens(waits.opensAt, now)}</p>
)

function ForWalkIns({ waits, words: { start } }: { waits: WaitsNow; words: Words }) {
  const told = siteWait(waits.estimates)
  return (
    <>
      <p class="site-waits__asked">{start.ifYouCome}</p>
      <p class="site-waits__range">{start.most(told)}</p>
      <p>{start.forWhom(told)}</p>
    </>
  )
}

const ByAppointment = ({ site, words: { start } }: { site: Site; words: Words }) => (
  <>
    <p class="site-waits__asked">{start.appointmentsOnlyWhy}</p>
    <p class="site-waits__range">{start.appointmentsOnly}</p>
    {site.telephone ? <p>{start.bookBy(site.telephone)}</p> : null}
  </>
)

type DelayProps = { readonly notice: NoticeNow; readonly isOpen: boolean; readonly words: Words }

const Delay = ({ notice, isOpen, words: { start, common } }: DelayProps) => (
  <div class="notice">
    {isOpen ? <h3 class="govuk-heading-s">{start.notice}</h3> : null}
    <p>{common.delay(notice)}</p>
  </div>
)

const Waiting = ({ site, waits, words: { start, common } }: { site: Site; waits: WaitsNow; words: Words }) => (
  <dl class="site-waits__queues">
    {queues
      .filter((queue) => site.walkIns || queue === 'appointment' || waits.waiting[queue] > 0)
      .map((queue) => (
        <div>
          <dt>{common.queues[queue]}</dt>
          <dd>
            {start.waiting(waits.waiting[queue])}
            {queue === 'appointment' ? `, ${start.appointments(waits.appointmentsLateMinutes)}` : ''}
          </dd>
        </div>
      ))}
  </dl>
)

type ByServiceProps = { readonly site: Site; readonly estimates: readonly ServiceWait[]; readonly words: Words }

const ByService = ({ site, estimates, words: { start, common } }: ByServiceProps) => (
  <details class="govuk-details" id={`services-${site.id}`}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{start.byService}</span>
    </summary>
    <table class="govuk-table">
      <caption class="govuk-visually-hidden">{`${start.byService}, ${site.name}`}</caption>
      <thead>
        <tr>
          <th scope="col" class="govuk-table__header">
            {start.service}
          </th>
          <th scope="col" class="govuk-table__header">
            {start.wait}
          </th>
        </tr>
      </thead>
      <tbody>
        {estimates.map(({ service, estimate }) => (
          <tr>
            <th scope="row" class="govuk-table__header site-waits__service">
              {service.name}
            </th>
            <td class="govuk-table__cell">{common.wait(estimate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
