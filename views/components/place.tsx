import type { Visit } from '../../src/domain/visit.ts'
import { peopleAhead } from '../../src/domain/waits/ahead.ts'
import type { Look } from '../../src/domain/waits/forecast.ts'
import { forVisit } from '../../src/domain/waits/waits-now.ts'
import type { Words } from '../words/words.ts'

export type PlaceProps = Look & { readonly visit: Visit; readonly words: Words }

/** Where a visitor who waits stands: who is before them and for how long, and the time of an appointment to come. */
export function Place({ day, forecast, visit, now, words: { ticket } }: PlaceProps) {
  const ahead = peopleAhead(day, visit)
  const isEarly = visit.appointment !== null && now < visit.appointment.time
  return (
    <>
      {isEarly && visit.appointment ? <p class="place__time">{ticket.appointmentAt(visit.appointment.time)}</p> : null}
      <p class="place__ahead">{ticket.ahead(ahead)}</p>
      <p class="place__wait">{ticket.wait(forVisit(day, forecast, visit), ahead)}</p>
    </>
  )
}
