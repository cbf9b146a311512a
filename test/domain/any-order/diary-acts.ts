import {
  cancelAppointment,
  markNotCome,
  moveAppointment,
  sayLate,
  stateNeeds,
} from '../../../src/domain/acts/appointment.ts'
import { block, unblock } from '../../../src/domain/acts/block.ts'
import { book } from '../../../src/domain/acts/book.ts'
import { confirm, freePlace, holdInstead, holdPlace } from '../../../src/domain/acts/hold-place.ts'
import type { AppointmentState } from '../../../src/domain/appointment.ts'
import type { Decide } from '../../../src/domain/decision.ts'
import type { AppointmentId, BlockId } from '../../../src/domain/id.ts'
import { type Instant, instant, later } from '../../../src/domain/instant.ts'
import { noContact } from '../../../src/domain/message.ts'
import type { RefusalCode } from '../../../src/domain/refusal.ts'
import { ofOneDay, type Stage, theClock } from '../../support/stage.ts'
import { type Act, anybody, appointmentOf, type Choice, deskOf, helpOf, nth, staff } from './choice.ts'

type OfAppointment = (id: AppointmentId, choice: Choice, s: Stage) => Decide<unknown>

const ofAppointment = (
  decide: OfAppointment,
  wanted: readonly AppointmentState['is'][],
  refusals: readonly RefusalCode[],
  by: Act['by'] = anybody,
): Act => ({
  by,
  decide: (choice, s) => decide(appointmentOf(s.day, choice, wanted), choice, s),
  refusals: ['no-such-appointment', ...refusals],
})

const step = 10 * 60_000
/** A time that the diary offers, where the choice is to be made well, so many minutes from now. */
const timeIn = (s: Stage, { well, minutes }: Choice, more: number): Instant => {
  const time = later(s.now(), minutes + more)
  return well ? instant(Math.ceil(time / step) * step) : time
}
/** Later than visitors may choose at the latest. */
const hour = 60

export const diaryActs: Record<string, Act> = {
  book: {
    by: staff,
    decide: ({ service, minutes, reference }, s) => book([{ service, time: later(s.now(), minutes), reference }]),
    refusals: [
      ...(['no-such-service', 'appointment-other-day', 'appointment-exists', 'day-over'] as const),
      ...(['closed-then', 'place-taken'] as const),
    ],
  },
  holdPlace: {
    by: anybody,
    decide: (choice, s) => holdPlace(choice.service, timeIn(s, choice, hour)),
    refusals: ['no-such-service', 'appointment-other-day', 'not-offered', 'place-taken'],
  },
  holdInstead: {
    by: anybody,
    decide: (choice, s) => {
      const other = appointmentOf(s.day, choice, ['held'])
      return ofOneDay(holdInstead(other, choice.service, timeIn(s, choice, hour), noContact))
    },
    refusals: ['no-such-service', 'appointment-other-day', 'not-offered', 'place-taken'],
  },
  freePlace: ofAppointment(freePlace, ['held'], []),
  confirm: ofAppointment(
    (id, { yes }) => confirm(id, yes ? 'email' : null),
    ['held'],
    ['already-so', 'place-taken', 'not-offered'],
  ),
  moveAppointment: ofAppointment(
    (id, choice, s) => ofOneDay(moveAppointment(id, timeIn(s, choice, choice.yes ? 0 : hour))),
    ['booked'],
    [
      ...(['appointment-other-day', 'appointment-cancelled', 'appointment-over', 'appointment-checked-in'] as const),
      ...(['already-so', 'not-offered', 'closed-then', 'place-taken'] as const),
    ],
  ),
  cancelAppointment: ofAppointment(
    cancelAppointment,
    ['booked'],
    ['appointment-cancelled', 'appointment-over', 'appointment-checked-in'],
  ),
  stateNeeds: ofAppointment(
    (id, choice) => stateNeeds(id, helpOf(choice)),
    ['booked', 'held'],
    ['appointment-cancelled', 'appointment-over', 'appointment-checked-in'],
  ),
  sayLate: ofAppointment(
    (id, { nth: at }) => sayLate(id, at * 5),
    ['booked'],
    ['appointment-cancelled', 'appointment-checked-in', 'appointment-other-day'],
  ),
  markNotCome: { by: () => theClock, decide: () => markNotCome, refusals: [] },
  block: {
    by: staff,
    decide: (choice, s) => {
      const from = later(s.now(), choice.minutes)
      return block(deskOf(s.day, choice, {}), { from, to: later(from, choice.nth * 10) }, 'Training')
    },
    refusals: ['no-such-desk', 'appointment-other-day', 'time-past', 'place-taken'],
  },
  unblock: {
    by: staff,
    decide: ({ nth: at }, { day }) => unblock(nth([...day.blocks.keys()], at) ?? ('none' as BlockId)),
    refusals: ['no-such-block'],
  },
}
