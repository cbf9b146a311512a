import type { Day, DayKey } from '../../domain/day.ts'
import type { Entry } from '../../domain/fact.ts'
import type { Queries } from './queries.ts'
import { appointmentRow, delayRow, deskRow, noticeRow, visitRow } from './rows.ts'

/** Saves the row that an entry changed, if any: it is about one thing alone. */
export function saveChanged(query: Queries, key: DayKey, day: Day, { about }: Entry): void {
  switch (about.kind) {
    case 'visit': {
      const visit = day.visits.get(about.id)
      // An arrival is never undone, so there always is one.
      if (visit) query.saveVisit.run(visitRow(key, visit))
      return
    }
    case 'desk': {
      const desk = day.desks.get(about.id)
      if (desk) query.saveDesk.run(deskRow(key, desk))
      return
    }
    case 'appointment':
      saveOrDrop(
        day.appointments.get(about.id),
        (row) => query.saveAppointment.run(appointmentRow(key, row)),
        () => query.dropAppointment.run({ id: about.id }),
      )
      return
    case 'block':
      saveOrDrop(
        day.blocks.get(about.id),
        (row) => query.saveBlock.run({ ...key, ...row }),
        () => query.dropBlock.run({ id: about.id }),
      )
      return
    case 'notice':
      saveOrDrop(
        day.notices.get(about.id),
        (row) => query.saveNotice.run(noticeRow(key, row)),
        () => query.dropNotice.run({ id: about.id }),
      )
      return
    case 'delay':
      saveOrDrop(
        day.delays.get(about.id),
        (row) => query.saveDelay.run(delayRow(key, row)),
        () => query.dropDelay.run({ id: about.id }),
      )
      return
    case 'advice':
      // Nothing looks back at it over many days: the journal has it.
      return
    case 'site':
      if (day.staffAskedAt === null) query.dropStaffAsked.run(key)
      else query.saveStaffAsked.run({ ...key, since: day.staffAskedAt })
  }
}

/** What an undone fact leaves nothing of has no row. */
function saveOrDrop<Of>(now: Of | undefined, save: (now: Of) => unknown, drop: () => unknown): void {
  if (now) save(now)
  else drop()
}
