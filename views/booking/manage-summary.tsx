import { serviceName } from '../../src/domain/site.ts'
import { Answer } from './answer.tsx'
import { NeedsTold } from './check.tsx'
import { addressOf, type Booked, bookedStands } from './manage-stands.ts'

/** What is booked, for whom to check it against what they remember. `canChange` adds the way to say what would help. */
export function BookedSummary({ booked, canChange }: { booked: Booked; canChange: boolean }) {
  const { words } = booked.frame
  const { check } = words.booking
  const { appointment, day } = booked
  const { site } = day
  const { is } = bookedStands(booked)
  return (
    <dl class="govuk-summary-list">
      <Answer name={check.rows.time} to={null} words={words}>
        <strong>{check.time(appointment.time)}</strong>
        <br />
        {check.minutes(appointment.minutes)}
      </Answer>
      <Answer name={check.rows.service} to={null} words={words}>
        {serviceName(site, appointment.service)}
      </Answer>
      <Answer name={check.rows.site} to={null} words={words}>
        {site.address.join(', ')}
        {site.telephone ? (
          <>
            <br />
            {words.booked.telephone(site.telephone)}
          </>
        ) : null}
      </Answer>
      <Answer name={words.booked.reference} to={null} words={words}>
        <strong class="reference">{appointment.reference}</strong>
      </Answer>
      {is === 'not-come' || is === 'over' ? null : (
        <Answer name={check.rows.needs} to={canChange ? `${addressOf(booked)}/needs` : null} words={words}>
          <NeedsTold held={appointment} words={words} />
        </Answer>
      )}
    </dl>
  )
}
