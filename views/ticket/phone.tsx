import { serviceName } from '../../src/domain/site.ts'
import { isAtDesk, isPresent, ticketText, type Visit } from '../../src/domain/visit.ts'
import { noticeNow } from '../../src/domain/waits/delayed.ts'
import type { Look } from '../../src/domain/waits/forecast.ts'
import type { Keys } from '../components/form.tsx'
import { Header } from '../components/header.tsx'
import { type Frame, page } from '../page.tsx'
import { Acts } from './acts.tsx'
import { Stands } from './stands.tsx'

export type Phone = Look & {
  readonly frame: Frame
  readonly visit: Visit
  /** Where its survey is answered, once it is finished. */
  readonly survey: string | null
  readonly keys: Keys
}

const secondsToRefresh = 20

/** A visit on its visitor's phone. */
export function phonePage(phone: Phone): string {
  const { frame, day, visit } = phone
  const { common, ticket } = frame.words
  return page({
    frame,
    title: ticket.title(ticketText(visit.ticket)),
    audience: 'phone',
    // One that is over too: staff may undo what ended it.
    live: day.site.id,
    refresh: secondsToRefresh,
    children: (
      <>
        <Header frame={frame} place={day.site.name} />
        <p class="phone-lost" role="status" data-lost hidden>
          {common.lost} <span data-lost-since />.
        </p>
        <main
          id="main"
          class="phone-main"
          hx-get={`/t/${visit.token}/now`}
          hx-trigger="queue-changed from:'#live', every 15s"
          hx-swap="innerMorph"
        >
          <PhoneNow {...phone} />
        </main>
      </>
    ),
  })
}

export const phoneNow = (phone: Phone): string => (<PhoneNow {...phone} />).toString()

function PhoneNow({ frame, day, forecast, visit, survey, now, keys }: Phone) {
  const { words } = frame
  const notice = noticeNow({ day, forecast, now })
  return (
    <div data-now={now}>
      <p class="phone-ticket">
        {words.ticket.yourTicket} <span class="ticket-number">{ticketText(visit.ticket)}</span>
        <span class="phone-ticket__service">{serviceName(day.site, visit.service)}</span>
      </p>
      <div class={`phone-stands phone-stands--${visit.state.is}`} aria-live="polite" aria-atomic="true">
        <Stands day={day} forecast={forecast} visit={visit} now={now} words={words} />
      </div>
      {survey === null ? null : (
        <div class="phone-acts">
          <a class="govuk-button phone-button" href={survey}>
            {words.survey.invite}
          </a>
          <p class="phone-acts__hint">{words.survey.inviteHint}</p>
        </div>
      )}
      {isPresent(visit) && !isAtDesk(visit) && notice ? (
        <p class="notice phone-notice">{words.common.delay(notice)}</p>
      ) : null}
      <Acts visit={visit} rules={day.site.rules} now={now} words={words} keys={keys} />
    </div>
  )
}
