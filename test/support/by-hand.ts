import { referenceFrom } from '../../src/domain/appointment.ts'
import type { Fact, FactAbout, Subject } from '../../src/domain/fact.ts'
import type { AppointmentId, DeskId, Id, ServiceId, SiteId, Token, VisitId } from '../../src/domain/id.ts'
import { type Instant, instant, later } from '../../src/domain/instant.ts'
import { instantOf, type LocalDate, type LocalTime } from '../../src/domain/local-time.ts'
import { noHelp, type Outcome } from '../../src/domain/visit.ts'
import type { Estimate } from '../../src/domain/waits/estimate.ts'
import type { startServer } from './server.ts'
import { theClock } from './stage.ts'

type Untimed<Of> = Of extends Fact ? Omit<Of, 'at' | 'about'> : never
type Step = { readonly at: string; readonly fact: Untimed<FactAbout['visit']> }

/** Each visitor is seen at a desk of their own. */
const desk = 'desk' as DeskId
export const greeted = (at: string): Step => ({ at, fact: { type: 'greeted' } })
export const called = (at: string): Step => ({ at, fact: { type: 'called', desk } })
export const started = (at: string): Step => ({ at, fact: { type: 'started', desk, adviser: 'Sam' } })
/** A call back is offered by so many hours later. */
export const finished = (at: string, outcome: Outcome | null, callBackHours?: number) => ({
  at,
  outcome,
  callBackHours,
})
export const left = (at: string, why: 'own-word' | 'mistake' | 'closing' = 'own-word'): Step => ({
  at,
  fact: { type: 'left', why },
})
export const noShow = (at: string): Step => ({ at, fact: { type: 'no-show' } })
export const held = (at: string, until: string) => ({ at, until })
export const returned = (at: string): Step => ({ at, fact: { type: 'returned' } })
export const transferred = (at: string, service: string): Step => ({
  at,
  fact: { type: 'transferred', service: service as ServiceId },
})
/** Takes back what was done before it. */
export const undone = (at: string) => ({ at, isUndone: true as const })

type Anything = Step | ReturnType<typeof finished> | ReturnType<typeof held> | ReturnType<typeof undone>

export type VisitByHand = {
  readonly ticket: string
  /** The minutes between which the call was to come, as shown at check-in; null where none were told. */
  readonly told: readonly [low: number, high: number] | null
  /** Of the appointment that it keeps, and when its visitor was told to come instead. */
  readonly time?: string
  readonly comeAt?: string
  readonly arrived: string
  readonly steps: readonly Anything[]
}

export type DayByHand = {
  readonly site: string
  readonly date: string
  readonly visits: readonly VisitByHand[]
  readonly appointments?: readonly { readonly time: string; readonly end: 'not-come' | 'cancelled' }[]
  readonly delays?: readonly { readonly began: string; readonly explained?: string; readonly ended: string }[]
}

/** What happened, in the order in which it is told; `takesBack` is the one before it that it undoes. */
type Happened = { readonly at: Instant; readonly about: Subject; readonly fact: object; readonly takesBack?: Happened }

type Server = Pick<Awaited<ReturnType<typeof startServer>>, 'change' | 'newId'>

/** Writes a day's journal as it stands there: times are the site's, or those of UTC where they end with Z. */
export async function keepByHand({ change, newId }: Server, day: DayByHand): Promise<void> {
  const key = { site: day.site as SiteId, date: day.date as LocalDate }
  const happened = happenedOn(day, newId).sort((one, other) => one.at - other.at)
  const facts = happened.map(({ at, about, fact, takesBack }) => {
    const undone = takesBack && { type: 'undone', entry: happened.indexOf(takesBack) + 1 }
    return { at, about, ...(undone ?? fact) } as Fact
  })
  await change(key, () => ({ facts, answer: null }), theClock)
}

function happenedOn(day: DayByHand, newId: () => Id): Happened[] {
  const at = (time: string): Instant =>
    time.endsWith('Z')
      ? instant(Date.parse(`${day.date}T${time}`))
      : instantOf(day.date as LocalDate, time as LocalTime)
  const { visits, appointments = [], delays = [] } = day
  return [
    ...visits.flatMap((visit) => happenedTo(visit, at, newId)),
    ...appointments.flatMap(({ time, end }) => {
      const about = { kind: 'appointment', id: newId() as AppointmentId } as const
      return [booking(about, at(time), newId), { about, at: later(at(time), 15), fact: { type: end } }]
    }),
    ...delays.flatMap(({ began, explained, ended }) => {
      const about = { kind: 'delay', id: newId() } as Subject
      const explaining = { about, at: at(explained ?? ended), fact: { type: 'delay-explained', notice: 'notice' } }
      return [
        { about, at: at(began), fact: { type: 'delay-began', of: 'newcomers', minutes: 20 } },
        ...(explained ? [explaining] : []),
        { about, at: at(ended), fact: { type: 'delay-ended' } },
      ]
    }),
  ]
}

const service = 'council-tax' as ServiceId

const booking = (about: Subject, time: Instant, newId: () => Id): Happened => ({
  ...{ about, at: later(time, -24 * 60) },
  fact: {
    ...{
      type: 'booked',
      service,
      time,
      minutes: 10,
      desk: null,
      token: newId() as Token,
      reference: referenceFrom(newId()),
    },
    ...{ help: noHelp, tells: null },
  },
})

function happenedTo(visit: VisitByHand, at: (time: string) => Instant, newId: () => Id): readonly Happened[] {
  const { ticket, told, time, comeAt, arrived, steps } = visit
  const about = { kind: 'visit', id: newId() as VisitId } as const
  const kept = { kind: 'appointment', id: newId() as AppointmentId } as const
  const appointment = time ? { id: kept.id, time: at(time), ...(comeAt && { comeAt: at(comeAt) }) } : null
  const shown: Estimate = told ? { is: 'between', low: told[0], high: told[1] } : { is: 'no-desk' }
  const arriving: Happened = {
    ...{ about, at: at(arrived) },
    fact: {
      ...{ type: 'arrived', token: newId() as Token, service, appointment, urgent: false, shown, desksOpen: 2 },
      ticket: { queue: ticket.startsWith('A') ? 'appointment' : 'walk-in', number: Number(ticket.slice(1)) },
    },
  }
  const happened: Happened[] = []
  for (const step of steps) {
    const last = happened.at(-1)
    const stepAt = at(step.at)
    if ('isUndone' in step) happened.push({ about, at: stepAt, fact: {}, ...(last && { takesBack: last }) })
    else {
      const fact = factOf(step, stepAt, at)
      happened.push({ about, at: stepAt, fact: 'desk' in fact ? { ...fact, desk: `desk-of-${ticket}` } : fact })
    }
  }
  const before = appointment ? [booking(kept, appointment.time, newId)] : []
  const telling = appointment?.comeAt
    ? [{ about: kept, at: later(appointment.time, -10), fact: { type: 'delay-told', comeAt: appointment.comeAt } }]
    : []
  return [...before, ...telling, arriving, ...happened]
}

function factOf(step: Exclude<Anything, { isUndone: true }>, at: Instant, timeOf: (time: string) => Instant): object {
  if ('fact' in step) return step.fact
  if ('until' in step) return { type: 'held', until: timeOf(step.until) }
  const callBackBy = step.callBackHours === undefined ? null : later(at, step.callBackHours * 60)
  return { type: 'finished', outcome: step.outcome, callBackBy }
}
