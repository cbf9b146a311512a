import fc from 'fast-check'
import type { AppointmentState } from '../../../src/domain/appointment.ts'
import type { Day } from '../../../src/domain/day.ts'
import type { Decide } from '../../../src/domain/decision.ts'
import type { DeskState } from '../../../src/domain/desk.ts'
import type { Actor } from '../../../src/domain/fact.ts'
import type { AppointmentId, DeskId, VisitId } from '../../../src/domain/id.ts'
import type { RefusalCode } from '../../../src/domain/refusal.ts'
import { needs, type VisitState } from '../../../src/domain/visit.ts'
import * as the from '../../support/builders.ts'
import { receptionist, type Stage, visitor } from '../../support/stage.ts'

/** What chance chooses for one step; each act takes of it what it needs. */
export type Choice = typeof choices extends fc.Arbitrary<infer Chosen> ? Chosen : never

export const choices = fc.record({
  nth: fc.nat(9),
  desk: fc.constantFrom(the.desk1, the.desk2, the.desk3, the.desk1, the.desk2, the.desk3, the.nowhere),
  service: fc.constantFrom(the.councilTax, the.benefits, the.housing, the.councilTax, the.benefits, the.nothing),
  minutes: fc.oneof(
    { weight: 18, arbitrary: fc.nat(20) },
    { weight: 6, arbitrary: fc.integer({ min: -120, max: 120 }) },
    { weight: 1, arbitrary: fc.constantFrom(480, -480, 1440, -1440) },
  ),
  yes: fc.boolean(),
  /** Whether somebody is picked with whom the act may well succeed, or just anybody. */
  well: fc.constantFrom(true, true, true, false),
  reference: fc.constantFrom(null, null, 'AB2', 'AB3'),
})

/** An act, who does it, and every refusal that it is documented to throw. */
export type Act = {
  readonly by: (choice: Choice) => Actor
  readonly decide: (choice: Choice, s: Stage) => Decide<unknown>
  readonly refusals: readonly RefusalCode[]
  /** The states that are looked for when the choice is to be made well. */
  readonly wanted?: readonly State[]
}

export type State = VisitState['is'] | DeskState['is'] | AppointmentState['is']

// The highest choice is of something that is not there.
export const nth = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at === 9 ? -1 : at % items.length]

const among = <Item extends { state: { is: State } }>(
  items: Iterable<Item>,
  { well }: Choice,
  wanted: readonly State[],
) => {
  const all = [...items]
  const good = well ? all.filter(({ state }) => wanted.includes(state.is)) : []
  return good.length > 0 ? good : all
}

/** The visit that an act is about, if it is about one. */
export const visitOf = (day: Day, choice: Choice, { wanted = [] }: Pick<Act, 'wanted'>): VisitId =>
  nth(among(day.visits.values(), choice, wanted), choice.nth)?.id ?? the.nobody

export const deskOf = (day: Day, choice: Choice, { wanted = [] }: Pick<Act, 'wanted'>): DeskId => {
  const desks = among(day.desks.values(), choice, wanted)
  return (choice.well ? desks[choice.nth % desks.length] : undefined)?.id ?? choice.desk
}

export const staff = (): Actor => receptionist
export const anybody = ({ yes }: Choice): Actor => (yes ? receptionist : visitor)

/** The appointment that an act is about, if it is about one. */
export const appointmentOf = (day: Day, choice: Choice, wanted: readonly AppointmentState['is'][]): AppointmentId =>
  nth(among(day.appointments.values(), choice, wanted), choice.nth)?.id ?? the.noAppointment

export const helpOf = ({ nth: at }: Choice) => ({ needs: needs.slice(0, at % needs.length), language: null })
