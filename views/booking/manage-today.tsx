import { toComeAt } from '../../src/domain/appointment.ts'
import { later } from '../../src/domain/instant.ts'
import { waitsNow } from '../../src/domain/waits/waits-now.ts'
import type { Booked } from './manage-stands.ts'

/** How the site stands, on the day: whether appointments are kept to their times, how many wait, and why it is slow. */
export function SiteNow({ booked }: { booked: Booked }) {
  const { booked: words, common } = booked.frame.words
  const { site } = booked.day
  const { openUntil, appointmentsLateMinutes, waiting, notice } = waitsNow(booked)
  // Whoever was told of a delay does not read that there is none yet.
  const isTold = booked.appointment.comeAt !== null && appointmentsLateMinutes === 0
  return (
    <section class="my-appointment__now" aria-labelledby="now">
      <h2 class="govuk-heading-s" id="now">
        {words.site.title(site.name)}
      </h2>
      <p>
        {openUntil === null ? (
          words.site.closed
        ) : (
          <>
            {isTold ? '' : `${words.site.appointments(appointmentsLateMinutes)} `}
            {words.site.waiting(waiting.appointment + waiting['walk-in'])}
          </>
        )}
      </p>
      {notice ? <p class="notice">{common.delay(notice)}</p> : null}
    </section>
  )
}

/** What being late means, said plainly, as far as it is still to come. */
export function LateRule({ booked: { frame, day, appointment, now } }: { booked: Booked }) {
  const { late } = frame.words.booked
  const { appointmentLateMinutes, startWithinMinutes } = day.site.rules
  if (now > later(toComeAt(appointment), appointmentLateMinutes)) return <p>{late.turnPassed(startWithinMinutes)}</p>
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>{late.rule(appointmentLateMinutes)}</li>
      <li>{late.ruleAfter(startWithinMinutes)}</li>
    </ul>
  )
}
