import type { Appointment } from '../../src/domain/appointment.ts'
import type { Contact } from '../../src/domain/message.ts'
import { type Site, serviceName } from '../../src/domain/site.ts'
import { Qr } from '../components/qr.tsx'
import type { Frame } from '../page.tsx'
import type { Words } from '../words/words.ts'
import { bookingPage } from './booking-page.tsx'

export type Booked = {
  readonly frame: Frame
  readonly site: Site
  readonly appointment: Appointment
  readonly contact: Contact
  /** The whole address of the appointment's own page. */
  readonly address: string
}

/** It is booked: the reference, what, when and where, to be kept, printed or put into a calendar. */
export function bookedPage(shown: Booked): string {
  const { frame, appointment, address } = shown
  const { booked } = frame.words.booking
  const { pathname } = new URL(address)
  return bookingPage({
    frame,
    title: booked.title,
    children: (
      <>
        <div class="govuk-panel govuk-panel--confirmation">
          <h1 class="govuk-panel__title">{booked.title}</h1>
          <div class="govuk-panel__body">
            {booked.reference}
            <strong class="booked__reference">{appointment.reference}</strong>
            <span class="booked__aloud">
              {booked.aloud} <span class="booked__spelled">{[...appointment.reference].join(' ')}</span>
            </span>
          </div>
        </div>
        <div class="booked">
          <div class="booked__words">
            <Place {...shown} />
            <p class="govuk-body">{sentTo(shown)}</p>
          </div>
          <div class="booked__code">
            <Qr address={address} says={booked.qr} />
          </div>
        </div>
        <div class="govuk-button-group booking__screen-only">
          <a class="govuk-button" href={`${pathname}/calendar.ics`}>
            {booked.calendar}
          </a>
          <button type="button" class="govuk-button govuk-button--secondary scripted" data-print>
            {booked.print}
          </button>
        </div>
        <div class="booked__manage">
          <p>
            {/* The whole address: on paper it stands beside the words. */}
            <a class="govuk-link" href={address}>
              {booked.manage}
            </a>
          </p>
          <p class="govuk-hint">{booked.manageHint}</p>
        </div>
        <h2 class="govuk-heading-m">{booked.cameTitle}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {booked.came.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </>
    ),
  })
}

function Place({ frame: { words }, site, appointment }: Booked) {
  const { check, booked } = words.booking
  return (
    <section aria-labelledby="when">
      <h2 class="govuk-heading-m" id="when">
        {booked.when}
      </h2>
      <p class="booked__time">{check.time(appointment.time)}</p>
      <p class="govuk-body">
        {serviceName(site, appointment.service)}. {check.minutes(appointment.minutes)}
      </p>
      <p class="govuk-body">{[site.name, ...site.address].join(', ')}</p>
    </section>
  )
}

/** What was sent, and where to as far as its owner alone knows it: the paper may be lost. */
function sentTo({ frame, appointment, contact: { email, mobile } }: Booked): string {
  const { told }: Words['booking']['booked'] = frame.words.booking.booked
  if (appointment.tells === 'email') return told.email(email && masked(email))
  return appointment.tells === 'text' ? told.text(mobile?.slice(-3) ?? null) : told.nobody
}

/** s…@example.org */
const masked = (email: string): string => `${email.charAt(0)}…${email.slice(email.lastIndexOf('@'))}`
