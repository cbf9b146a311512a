import type { Advice } from './advice.ts'
import type { Appointment } from './appointment.ts'
import type { Block } from './block.ts'
import type { Delay } from './delay.ts'
import type { Desk } from './desk.ts'
import type { Act, Entry, Subject } from './fact.ts'
import type { AdviceId, AppointmentId, BlockId, DelayId, DeskId, NoticeId, SiteId, VisitId } from './id.ts'
import type { Instant } from './instant.ts'
import type { LocalDate } from './local-time.ts'
import type { Notice } from './notice.ts'
import type { Site } from './site.ts'
import { isAtDesk, type Queue, queues, type Visit } from './visit.ts'

export type DayKey = { readonly site: SiteId; readonly date: LocalDate }

/** The days of a change that leads from one to another, perhaps the same: each once. */
export const daysFrom = (from: DayKey, to: DayKey): readonly DayKey[] =>
  from.site === to.site && from.date === to.date ? [from] : [from, to]

/** One site's day, as every decision sees it: read only. `apply` alone moves it. */
export type Day = {
  readonly site: Site
  readonly date: LocalDate
  readonly visits: ReadonlyMap<VisitId, Visit>
  readonly desks: ReadonlyMap<DeskId, Desk>
  readonly appointments: ReadonlyMap<AppointmentId, Appointment>
  readonly blocks: ReadonlyMap<BlockId, Block>
  readonly notices: ReadonlyMap<NoticeId, Notice>
  readonly delays: ReadonlyMap<DelayId, Delay>
  readonly advice: ReadonlyMap<AdviceId, Advice>
  /** Since when somebody at the kiosk has been asking for a member of staff; null when nobody is. */
  readonly staffAskedAt: Instant | null
  /** The last number given in each queue. */
  readonly lastNumber: Readonly<Record<Queue, number>>
  readonly journal: readonly Entry[]
}

/** The same day, as `apply` moves it. */
export type DayInMotion = {
  -readonly [Part in keyof Day]: Day[Part] extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : Day[Part] extends readonly (infer Item)[]
      ? Item[]
      : Day[Part] extends Readonly<Record<Queue, number>>
        ? Record<Queue, number>
        : Day[Part]
}

export function newDay(site: Site, date: LocalDate): DayInMotion {
  const closed = { is: 'closed', since: null } as const
  return {
    site,
    date,
    visits: new Map(),
    desks: new Map([...site.desks.keys()].map((id) => [id, { id, state: closed }])),
    appointments: new Map(),
    blocks: new Map(),
    notices: new Map(),
    delays: new Map(),
    advice: new Map(),
    staffAskedAt: null,
    lastNumber: Object.fromEntries(queues.map((queue) => [queue, 0])) as Record<Queue, number>,
    journal: [],
  }
}

/** The visit that is called to a desk or served there. */
export function visitAt(day: Day, desk: DeskId) {
  for (const visit of day.visits.values()) if (isAtDesk(visit) && visit.state.desk === desk) return visit
  return null
}

/** The visit that keeps an appointment; a ticket that was a mistake keeps none. */
export function visitFor(day: Day, appointment: AppointmentId): Visit | null {
  for (const visit of day.visits.values()) {
    if (visit.appointment?.id !== appointment) continue
    if (visit.state.is !== 'left' || visit.state.why !== 'mistake') return visit
  }
  return null
}

/** The notice that stands, or null. */
export function noticeOf(day: Day): Notice | null {
  for (const notice of day.notices.values()) if (notice.withdrawnAt === null) return notice
  return null
}

const isSame = (one: Subject, other: Subject): boolean => one.kind === other.kind && one.id === other.id

/** What the journal still holds of a subject, without what was undone. */
export function standing(day: Day, subject: Subject): Act[] {
  const about = day.journal.filter((entry) => isSame(entry.about, subject))
  const undone = new Set(about.map((entry) => (entry.type === 'undone' ? entry.entry : 0)))
  return about.filter((entry) => entry.type !== 'undone').filter((entry) => !undone.has(entry.number))
}
