import type { Day, DayKey } from '../../domain/day.ts'
import type { Entry } from '../../domain/fact.ts'
import type { Queries } from './queries.ts'
import { appointmentRow, deskRow, noticeRow, visitRow } from './rows.ts'

/** Saves the row that an entry changed: it is about one thing alone. */
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
    case 'appointment': {
      const appointment = day.appointments.get(about.id)
      if (appointment) query.saveAppointment.run(appointmentRow(key, appointment))
      else query.dropAppointment.run({ id: about.id })
      return
    }
    case 'block': {
      const block = day.blocks.get(about.id)
      if (block) query.saveBlock.run({ ...key, ...block })
      else query.dropBlock.run({ id: about.id })
      return
    }
    case 'notice': {
      const notice = day.notices.get(about.id)
      if (notice) query.saveNotice.run(noticeRow(key, notice))
      else query.dropNotice.run({ id: about.id })
      return
    }
    case 'site':
      if (day.staffAskedAt === null) query.dropStaffAsked.run(key)
      else query.saveStaffAsked.run({ ...key, since: day.staffAskedAt })
  }
}
