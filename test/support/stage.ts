import { isDeepStrictEqual } from 'node:util'
import { arrive, arriveFor } from '../../src/domain/acts/arrive.ts'
import { book } from '../../src/domain/acts/book.ts'
import { callThis } from '../../src/domain/acts/call.ts'
import { openDesk } from '../../src/domain/acts/desk.ts'
import { start } from '../../src/domain/acts/serve.ts'
import { apply } from '../../src/domain/apply.ts'
import { newDay } from '../../src/domain/day.ts'
import type { Beside, Decide, DecideDays } from '../../src/domain/decision.ts'
import type { Actor, Fact } from '../../src/domain/fact.ts'
import type { AppointmentId, DeskId, ServiceId, Token, VisitId } from '../../src/domain/id.ts'
import { type Instant, instant, later } from '../../src/domain/instant.ts'
import type { LocalDate } from '../../src/domain/local-time.ts'
import type { Contact, Message } from '../../src/domain/message.ts'
import { Refusal, type RefusalCode } from '../../src/domain/refusal.ts'
import { type Forecast, noForecast } from '../../src/domain/waits/forecast.ts'
import { aSite, at, councilTax, desk1, monday } from './builders.ts'

export const receptionist: Actor = { kind: 'receptionist' }
export const visitor: Actor = { kind: 'visitor', on: 'kiosk' }
export const theClock: Actor = { kind: 'clock' }
export const adviserAt = (desk: DeskId): Actor => ({ kind: 'adviser', desk })

export const atHome: Actor = { kind: 'visitor', on: 'web' }

export type Stage = ReturnType<typeof stage>

let ids = 0
/** No two stages give the same: an appointment may be moved from one to another. */
const newId = () => String(++ids).padStart(22, '0')

/** A site's day on which decisions are played as the shell plays them, with a clock that the test sets. */
export function stage(site = aSite(), date: LocalDate = monday) {
  const day = newDay(site, date)
  let clock = at('10:00', date)
  let forecast = noForecast
  const messages: Message[] = []
  const contacts = new Map<Token, Contact>()
  const now = () => instant(Math.max(clock, day.journal.at(-1)?.at ?? 0))

  function act<Answer>(decide: Decide<Answer>, by: Actor = receptionist): Answer {
    const { facts, answer, beside } = decide(day, { now: now(), newId, by, forecasts: () => forecast })
    keep(facts, by, beside)
    return answer
  }

  function keep(facts: readonly Fact[], by: Actor, beside: Beside = {}): void {
    for (const fact of facts) apply(day, { ...fact, number: day.journal.length + 1, by })
    messages.push(...(beside.messages ?? []))
    for (const { token, ...contact } of beside.contacts ?? []) contacts.set(token, contact)
  }

  return {
    day,
    now,
    act,
    keep,
    /** What was kept beside the journal. */
    messages,
    contacts,
    /** Sets the clock to a time of the day, or to any instant. */
    clockIs(time: string | Instant) {
      clock = typeof time === 'string' ? at(time, date) : time
    },
    /** What has been worked out of the waits; nothing until the test says so. */
    forecastIs(now: Forecast) {
      forecast = now
    },
    pass(minutes: number) {
      clock = later(clock, minutes)
    },
    ...setting(act),
    appointment(id: AppointmentId) {
      const appointment = day.appointments.get(id)
      if (!appointment) throw new RangeError(`no appointment ${id}`)
      return appointment
    },
    visit(id: VisitId) {
      const visit = day.visits.get(id)
      if (!visit) throw new RangeError(`no visit ${id}`)
      return visit
    },
    /** The code of a refusal, once it is sure that it changed nothing; null when the act was not refused. */
    refusal(decide: Decide<unknown>, by: Actor = receptionist): RefusalCode | null {
      const before = structuredClone(day)
      try {
        act(decide, by)
        return null
      } catch (refused) {
        if (!(refused instanceof Refusal)) throw refused
        if (!isDeepStrictEqual(day, before)) throw new RangeError(`refused with ${refused.code}, and changed the day`)
        return refused.code
      }
    },
  }
}

/** Plays a decision about several days; what is kept beside is kept with the first. */
export function actOn<Answer>(stages: readonly Stage[], decide: DecideDays<Answer>, by: Actor = receptionist): Answer {
  const now = instant(Math.max(...stages.map((each) => each.now())))
  const { facts, answer, beside } = decide(
    stages.map(({ day }) => day),
    { now, newId, by, forecasts: () => noForecast },
  )
  stages.forEach(({ keep }, index) => {
    keep(facts[index] ?? [], by, index === 0 ? beside : {})
  })
  return answer
}

/** What may be decided about several days, of one alone. */
export const ofOneDay =
  <Answer>(decide: DecideDays<Answer>): Decide<Answer> =>
  (day, given) => {
    const { facts, ...rest } = decide([day], given)
    return { ...rest, facts: facts[0] ?? [] }
  }

type Act = <Answer>(decide: Decide<Answer>, by?: Actor) => Answer

/** The scenes in which most tests begin. */
const setting = (act: Act) => ({
  open: (desk: DeskId = desk1) => act(openDesk(desk, 'Sam'), adviserAt(desk)),
  walkIn: (service: ServiceId = councilTax): VisitId => act(arrive(service)).visit,
  booked(time: Instant, service: ServiceId = councilTax): AppointmentId {
    const [appointment] = act(book([{ service, time, reference: null }]))
    if (!appointment) throw new RangeError('nothing was booked')
    return appointment.id
  },
  keeping: (id: AppointmentId): VisitId => act(arriveFor(id)).visit,
  called(id: VisitId, desk: DeskId = desk1): VisitId {
    return act(callThis(desk, id), adviserAt(desk))
  },
  serving(id: VisitId, desk: DeskId = desk1): VisitId {
    act(callThis(desk, id), adviserAt(desk))
    return act(start(id), adviserAt(desk))
  },
})
