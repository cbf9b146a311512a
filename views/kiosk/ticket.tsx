import { heldUntil } from '../../src/domain/acts/hold.ts'
import { earlyMinutesOf } from '../../src/domain/check-in.ts'
import { later } from '../../src/domain/instant.ts'
import { deskName, serviceName } from '../../src/domain/site.ts'
import { ticketText, type Visit } from '../../src/domain/visit.ts'
import type { Look } from '../../src/domain/waits/forecast.ts'
import { Act } from '../components/form.tsx'
import { Languages, Needs } from '../components/needs.tsx'
import { Place } from '../components/place.tsx'
import { Qr } from '../components/qr.tsx'
import { Head, homeOf, type Kiosk, kioskPage } from './kiosk-page.tsx'

export type KioskTicket = Look & {
  readonly kiosk: Kiosk
  readonly visit: Visit
  /** The address of the visit on a phone, whole. */
  readonly onPhone: string
}

const secondsToRead = 30
/** Whoever has begun to say what would help gets longer. */
const secondsToChoose = 60

const addressOf = ({ kiosk, visit }: KioskTicket): string => `${homeOf(kiosk)}/tickets/${visit.token}`
const askedForStaff = ({ day, visit }: KioskTicket): boolean =>
  day.staffAskedAt !== null && day.staffAskedAt >= visit.arrivedAt

/** The ticket, and nothing that has to be touched: it goes away by itself. */
export function ticketPage(shown: KioskTicket): string {
  const { kiosk, visit } = shown
  const { words } = kiosk.frame
  const isBusy = visit.help.needs.length > 0 || askedForStaff(shown)
  const seconds = isBusy ? secondsToChoose : secondsToRead
  return kioskPage({
    kiosk,
    title: words.ticket.title(ticketText(visit.ticket)),
    follows: `${addressOf(shown)}/now`,
    refresh: seconds,
    token: visit.token,
    idle: null,
    foot: (
      <>
        <p class="kiosk-foot__closes" data-goes-home-after={seconds}>
          {words.kiosk.closesIn} <b data-seconds-left>{seconds}</b> {words.kiosk.seconds}{' '}
          <span class="scripted">{words.kiosk.touchToKeep}</span>
        </p>
        <a class="kiosk-button" href={homeOf(kiosk)}>
          {words.kiosk.done}
        </a>
      </>
    ),
    children: <TicketNow {...shown} />,
  })
}

export const ticketNow = (shown: KioskTicket): string => (<TicketNow {...shown} />).toString()

/** In place of a ticket that has been on the glass for long enough: kiosk.js goes home at once. */
export const ticketEnds = (): string => (<p data-goes-home-after="0" />).toString()

function TicketNow(shown: KioskTicket) {
  const { kiosk, day, forecast, visit, now, onPhone } = shown
  const { words } = kiosk.frame
  const { state, ticket, service } = visit
  return (
    <div class="kiosk-ticket" data-now={now}>
      <section class="kiosk-ticket__place">
        <h1 class="kiosk-ticket__title">
          {words.ticket.yourTicket} <span class="ticket-number">{ticketText(ticket)}</span>
        </h1>
        <p>
          {words.kiosk.queue[ticket.queue]} · {serviceName(day.site, service)}
        </p>
        {state.is === 'called' ? (
          <p class="kiosk-ticket__call">{words.ticket.goTo(deskName(day.site, state.desk))}</p>
        ) : state.is === 'holding' ? (
          <>
            <p class="place__wait">{words.kiosk.checkIn.out(state.until)}</p>
            <p>{words.kiosk.checkIn.outThen}</p>
          </>
        ) : (
          <>
            <Place day={day} forecast={forecast} visit={visit} now={now} words={words} />
            <WhereToWait {...shown} />
          </>
        )}
      </section>
      <section class="kiosk-ticket__phone" aria-labelledby="follow">
        <h2 id="follow">{words.kiosk.followTitle}</h2>
        <Qr address={onPhone} says={words.kiosk.followSays} />
        <p>{words.kiosk.followHow}</p>
      </section>
      <section class="kiosk-ticket__help" aria-labelledby="help">
        <h2 id="help">{words.kiosk.help}</h2>
        <Needs
          visit={visit}
          action={`${addressOf(shown)}/help`}
          keys={kiosk.keys}
          words={words}
          languagesAt={`${addressOf(shown)}/languages`}
        />
      </section>
    </div>
  )
}

/** Whoever is early enough may go out, and is called by nobody until they are back. */
function WhereToWait(shown: KioskTicket) {
  const { kiosk, visit, now } = shown
  const { words } = kiosk.frame
  if (askedForStaff(shown)) return <p class="kiosk-ticket__staff">{words.kiosk.staffKnow}</p>
  const until = heldUntil(visit, kiosk.site.rules, now)
  const { appointment } = visit
  if (!appointment || until <= later(now, kiosk.site.rules.holdMinutes)) return <p>{words.kiosk.whereToWait}</p>
  return (
    <Act action={`${addressOf(shown)}/hold`} formKey={kiosk.keys('hold')} class="kiosk-ticket__early">
      <p>{words.kiosk.checkIn.early(earlyMinutesOf({ appointment, now }))}</p>
      <button class="kiosk-button kiosk-button--quiet" type="submit">
        {words.kiosk.checkIn.goOut(until)}
      </button>
    </Act>
  )
}

/** Which language an interpreter is to speak. */
export function languagesPage(shown: KioskTicket): string {
  const { kiosk } = shown
  const { words } = kiosk.frame
  return kioskPage({
    kiosk,
    title: words.ticket.whichLanguage,
    back: addressOf(shown),
    token: shown.visit.token,
    children: (
      <>
        <Head title={words.ticket.whichLanguage} />
        <Languages action={`${addressOf(shown)}/help`} keys={kiosk.keys} words={words} class="kiosk-tile" />
      </>
    ),
  })
}
