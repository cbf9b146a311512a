import type { Appointment } from '../../domain/appointment.ts'
import type { DayKey } from '../../domain/day.ts'
import type { Delay } from '../../domain/delay.ts'
import type { Desk } from '../../domain/desk.ts'
import type { Entry } from '../../domain/fact.ts'
import type { Notice } from '../../domain/notice.ts'
import { noHelp, type Visit } from '../../domain/visit.ts'
import type { appointments, delays, desks, journal, notices, visits } from './schema.ts'

type Row<Table extends { $inferInsert: object }> = Required<Table['$inferInsert']>

export function journalRow({ site, date }: DayKey, entry: Entry): Omit<Row<typeof journal>, 'sequence'> {
  const { number, at, type, about, by, ...detail } = entry
  return { site, date, number, at, type, aboutKind: about.kind, about: about.id, by, detail }
}

export function entryFrom(row: typeof journal.$inferSelect): Entry {
  const { number, at, type, by } = row
  const detail = type === 'booked' ? { ...bookedBefore(row.about), ...row.detail } : row.detail
  // The journal is written by journalRow alone, so what it holds is an entry.
  return { ...detail, number, at, type, about: { kind: row.aboutKind, id: row.about }, by } as unknown as Entry
}

/**
 * What an appointment was booked with before there was a diary: a list of today, for which no page was. Its id may be
 * its token, because a page of a day that is over changes nothing.
 */
const bookedBefore = (id: string) => ({ token: id, minutes: 0, desk: null, help: noHelp, tells: null })

// Column by column: what is left over after picking some is an object of five kilobytes, and it outlives the request.
export function visitRow({ site, date }: DayKey, visit: Visit): Row<typeof visits> {
  const { ticket, appointment, state } = visit
  return {
    id: visit.id,
    token: visit.token,
    site,
    date,
    queue: ticket.queue,
    number: ticket.number,
    service: visit.service,
    appointment: appointment?.id ?? null,
    appointmentTime: appointment?.time ?? null,
    arrivedAt: visit.arrivedAt,
    urgent: visit.urgent,
    help: visit.help,
    shown: visit.shown,
    range: visit.range,
    greetedAt: visit.greetedAt,
    firstCalledAt: visit.firstCalledAt,
    firstStartedAt: visit.firstStartedAt,
    desksOpen: visit.desksOpen,
    is: state.is,
    desk: 'desk' in state ? state.desk : null,
    endedAt: 'at' in state ? state.at : null,
    state,
  }
}

export const deskRow = ({ site, date }: DayKey, { id, state }: Desk): Row<typeof desks> => ({
  site,
  date,
  id,
  is: state.is,
  state,
})

export const appointmentRow = ({ site, date }: DayKey, appointment: Appointment): Row<typeof appointments> => ({
  site,
  date,
  ...appointment,
  is: appointment.state.is,
})

export const delayRow = ({ site, date }: DayKey, delay: Delay): Row<typeof delays> => ({ site, date, ...delay })

export const noticeRow = ({ site, date }: DayKey, notice: Notice): Row<typeof notices> => ({ site, date, ...notice })
