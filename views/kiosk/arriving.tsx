import type { Child } from 'hono/jsx'
import type { Appointment } from '../../src/domain/appointment.ts'
import { type Arrival, checkInFrom, earlyMinutesOf, lateMinutes } from '../../src/domain/check-in.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { isPresent, ticketText } from '../../src/domain/visit.ts'
import { Act } from '../components/form.tsx'
import { Head, homeOf, type Kiosk, kioskPage } from './kiosk-page.tsx'

type Told = { readonly title: string; readonly what: readonly string[]; readonly next?: Child }

/**
 * A screen for each way to come that does not lead straight to a ticket. It names nobody, nor what the appointment is
 * for: the tablet is shared, and a reference may be guessed.
 */
export function arrivingPage(kiosk: Kiosk, shown: Arrival): string {
  const told = toldOf(kiosk, shown)
  return told === null ? notFoundPage(kiosk, shown.appointment.reference) : toldPage(kiosk, told)
}

function toldOf(kiosk: Kiosk, shown: Arrival): Told | null {
  const { checkIn: words } = kiosk.frame.words.kiosk
  const { appointment, now } = shown
  const { time } = appointment
  const { site } = kiosk
  switch (shown.arriving) {
    case 'too-early': {
      const what = words.tooEarly(earlyMinutesOf(shown), checkInFrom(site, appointment))
      return { title: words.tooEarlyTitle(time), what: [what] }
    }
    case 'late':
      return {
        title: words.lateTitle(lateMinutes(shown)),
        what: [words.late(site.rules.startWithinMinutes)],
        next: <CheckInLate kiosk={kiosk} appointment={appointment} />,
      }
    case 'other-site':
      return { title: words.otherSiteTitle(shown.site.name), what: [words.otherSite(time, site.name)] }
    case 'other-day':
      return time < now
        ? { title: words.dayPastTitle(time), what: [words.dayPast] }
        : { title: words.dayToComeTitle(time, now), what: [words.dayToCome(time, shown.site.name)] }
    case 'here-already':
      return { title: words.hereTitle, what: hereOf(kiosk, shown) }
    case 'cancelled':
      return cancelledOf(kiosk, time)
    default:
      return null
  }
}

function hereOf({ frame }: Kiosk, { visit }: Arrival): readonly string[] {
  const { here, hereNotYou, hereOver } = frame.words.kiosk.checkIn
  return visit && isPresent(visit) ? [here(ticketText(visit.ticket)), hereNotYou] : [hereOver]
}

function cancelledOf(kiosk: Kiosk, time: Instant): Told {
  const { checkIn: words } = kiosk.frame.words.kiosk
  const told = { title: words.cancelledTitle, what: [words.cancelled(time), words.cancelledAsk] }
  if (!kiosk.site.walkIns) return told
  return {
    ...told,
    what: [words.cancelled(time), words.cancelledTicket],
    next: (
      <a class="kiosk-tile kiosk-tile--main" href={`${homeOf(kiosk)}/services`}>
        {words.takeTicket}
      </a>
    ),
  }
}

/** No appointment has what was typed; null where it was a code that the camera read. */
export function notFoundPage(kiosk: Kiosk, typed: string | null): string {
  const { checkIn: words } = kiosk.frame.words.kiosk
  const home = homeOf(kiosk)
  return toldPage(kiosk, {
    title: typed === null ? words.unknownCodeTitle : words.unknownTitle(typed),
    what: [typed === null ? words.unknownCode : words.unknown],
    next: (
      <>
        <a class="kiosk-tile kiosk-tile--main" href={`${home}/reference`}>
          {typed === null ? words.orReference : words.tryAgain}
        </a>
        <a class="kiosk-tile kiosk-tile--main" href={`${home}/appointment`}>
          {words.chooseTime}
        </a>
      </>
    ),
  })
}

const toldPage = (kiosk: Kiosk, { title, what, next }: Told): string =>
  kioskPage({
    kiosk,
    title,
    back: `${homeOf(kiosk)}/appointment`,
    children: (
      <>
        <Head title={title}>
          {what.map((sentence) => (
            <p class="kiosk-head__words">{sentence}</p>
          ))}
        </Head>
        <div class="kiosk-choices kiosk-choices--one">
          {next ?? (
            <a class="kiosk-tile kiosk-tile--main" href={homeOf(kiosk)}>
              {kiosk.frame.words.kiosk.done}
            </a>
          )}
        </div>
      </>
    ),
  })

const CheckInLate = ({ kiosk, appointment }: { kiosk: Kiosk; appointment: Appointment }) => (
  <Act action={`${homeOf(kiosk)}/arrive-for`} formKey={kiosk.keys('late')} class="kiosk-choice">
    <input type="hidden" name="appointment" value={appointment.id} />
    <input type="hidden" name="told" value="late" />
    <button class="kiosk-tile kiosk-tile--main" type="submit">
      {kiosk.frame.words.kiosk.checkIn.checkIn}
    </button>
  </Act>
)
