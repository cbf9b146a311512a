import { noticeOf } from '../../src/domain/day.ts'
import type { Visit } from '../../src/domain/visit.ts'
import { areAllAway, peopleAhead } from '../../src/domain/waits/ahead.ts'
import type { Look } from '../../src/domain/waits/forecast.ts'
import { forVisit, longerFor } from '../../src/domain/waits/waits-now.ts'
import type { Words } from '../words/words.ts'

export type PlaceProps = Look & { readonly visit: Visit; readonly words: Words }

/** Where a visitor who waits stands: who is before them and for how long, and the time of an appointment to come. */
export function Place(props: PlaceProps) {
  const { day, visit, now, words } = props
  const { ticket } = words
  const ahead = peopleAhead(day, visit)
  const isEarly = visit.appointment !== null && now < visit.appointment.time
  return (
    <>
      {isEarly && visit.appointment ? <p class="place__time">{ticket.appointmentAt(visit.appointment.time)}</p> : null}
      <p class="place__ahead">{ticket.ahead(ahead)}</p>
      <p class="place__wait">{ticket.wait(forVisit(props, visit), ahead)}</p>
      <News {...props} />
    </>
  )
}

/** That nobody is at a desk for it; and worse news than was told before, with what is known of its reason. */
function News(props: PlaceProps) {
  const { day, visit, words } = props
  const { ticket } = words
  const away = areAllAway(day, visit.service) ? ticket.away : null
  const why = longerFor(props, visit)
  if (why === null) return away && <p class="place__news">{away}</p>
  // A notice stands on the page by itself.
  return (
    <p class="place__news">
      <strong>{ticket.longer}</strong> {away ?? (noticeOf(day) ? null : ticket.whyLonger[why])}
    </p>
  )
}
