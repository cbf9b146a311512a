import type { Day } from '../../src/domain/day.ts'
import type { Instant } from '../../src/domain/instant.ts'
import type { Visit } from '../../src/domain/visit.ts'
import { estimate, peopleAhead } from '../../src/domain/waits/estimate.ts'
import type { Words } from '../words/words.ts'

export type PlaceProps = { readonly day: Day; readonly visit: Visit; readonly now: Instant; readonly words: Words }

/** Where a visitor who waits stands: who is before them and for how long, and the time of an appointment to come. */
export function Place({ day, visit, now, words: { ticket } }: PlaceProps) {
  const ahead = peopleAhead(day, visit)
  const isEarly = visit.appointment !== null && now < visit.appointment.time
  return (
    <>
      {isEarly && visit.appointment ? <p class="place__time">{ticket.appointmentAt(visit.appointment.time)}</p> : null}
      <p class="place__ahead">{ticket.ahead(ahead)}</p>
      <p class="place__wait">{ticket.wait(estimate(day, visit, now), ahead)}</p>
    </>
  )
}
