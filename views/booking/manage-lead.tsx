import { toComeAt } from '../../src/domain/appointment.ts'
import { lasting } from '../../src/domain/delay.ts'
import { whyUnusual } from '../../src/domain/diary/outline.ts'
import { type Instant, later } from '../../src/domain/instant.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { isOpen } from '../../src/domain/opening.ts'
import { ticketText } from '../../src/domain/visit.ts'
import { addressOf, type Booked, type BookedStands, lateToSay } from './manage-stands.ts'
import { LateRule } from './manage-today.tsx'

/** The first thing to know as the appointment stands, and the first thing to do. */
export function Lead({ booked, stands }: { booked: Booked; stands: BookedStands }) {
  const { frame, day, appointment, now } = booked
  const { booked: words } = frame.words
  const today = localDate(now)
  const again = `/book/${day.site.id}/${appointment.service}`
  switch (stands.is) {
    case 'to-come':
      return !isOpen(day.site, appointment.time) ? (
        <p class="govuk-inset-text">
          <strong>{words.closedThen(day.site.name, whyUnusual(day.site, day.date))}</strong> {words.closedWhatNow}
        </p>
      ) : (
        <>
          {appointment.comeAt === null ? (
            <p class="govuk-body-l">{words.lead(appointment.time, today)}</p>
          ) : (
            <ComeLater booked={booked} comeAt={appointment.comeAt} />
          )}
          <Late booked={booked} />
        </>
      )
    case 'past':
      return (
        <>
          <p class="govuk-body-l">
            {words.comeAllTheSame} {words.until(stands.until)}
          </p>
          <Late booked={booked} />
          <LateRule booked={booked} />
          <p>
            <a class="govuk-link" href={again}>
              {words.bookInstead}
            </a>
          </p>
        </>
      )
    case 'here':
      return (
        <>
          <p class="govuk-body-l">
            {words.ticket} <strong class="my-appointment__ticket">{ticketText(stands.visit.ticket)}</strong>
          </p>
          <a class="govuk-button" href={`/t/${stands.visit.token}`}>
            {words.follow}
          </a>
        </>
      )
    case 'cancelled':
      return <Ended what={words.cancelled} again={again} words={words} />
    case 'over': {
      const { is } = stands.visit.state
      return (
        <Ended
          what={is === 'left' || is === 'no-show' ? words.over[is] : words.over.finished}
          again={again}
          words={words}
        />
      )
    }
    case 'not-come':
      return <Ended what={words.noShow(appointment.time, today)} again={again} words={words} />
  }
}

/** A delay, and when to come instead of waiting. */
function ComeLater({ booked: { frame, day, appointment }, comeAt }: { booked: Booked; comeAt: Instant }) {
  const { booked: words } = frame.words
  const { time } = appointment
  const hasPassed = lasting(day).length === 0
  return (
    <div class="notice my-appointment__delay">
      <p class="govuk-body-l">
        <strong>{hasPassed ? words.delayPassed(comeAt, time) : words.comeAt(comeAt, time)}</strong>
      </p>
      <p>{hasPassed ? words.placeKeptForBoth : words.placeKept(time)}</p>
    </div>
  )
}

type EndedProps = { readonly what: string; readonly again: string; readonly words: Booked['frame']['words']['booked'] }

const Ended = ({ what, again, words }: EndedProps) => (
  <>
    <p class="govuk-body-l">{what}</p>
    <a class="govuk-button" href={again}>
      {words.bookAgain}
    </a>
  </>
)

/** What was said of being late while it is to come, and the way to say it; on the day alone. */
function Late({ booked }: { booked: Booked }) {
  const { frame, appointment, now } = booked
  const { late: words } = frame.words.booked
  const { late } = appointment
  const time = toComeAt(appointment)
  const isSaid = late !== null && now <= later(time, late.minutes)
  return (
    <>
      {isSaid ? <p class="govuk-inset-text">{words.told(late.minutes, later(time, late.minutes))}</p> : null}
      {lateToSay(booked).length > 0 ? (
        <a class="govuk-button govuk-button--secondary" href={`${addressOf(booked)}/late`}>
          {isSaid ? words.again : words.link}
        </a>
      ) : null}
    </>
  )
}
