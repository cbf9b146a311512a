import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import { apply } from '../../../src/domain/apply.ts'
import { takesTime } from '../../../src/domain/appointment.ts'
import { type Day, newDay } from '../../../src/domain/day.ts'
import { lasting } from '../../../src/domain/delay.ts'
import { spanOf } from '../../../src/domain/diary/free.ts'
import { overlap, spansFor } from '../../../src/domain/diary/hours.ts'
import { instant } from '../../../src/domain/instant.ts'
import { promiseOf } from '../../../src/domain/next.ts'
import { isAtDesk, queues, type Visit } from '../../../src/domain/visit.ts'

/**
 * What must hold of a day at any moment, whatever was done in whatever order.
 * @throws {AssertionError} what does not hold
 */
export function mustHold(day: Day): void {
  const visits = [...day.visits.values()]
  ticketsRunWithoutGap(day, visits)
  desksHaveOneVisitorEach(day, visits)
  appointmentsAreKeptOnce(day, visits)
  desksAreReservedOnce(day)
  for (const visit of visits) timesAreInOrder(day, visit)
  const standing = [...day.notices.values()].filter(({ withdrawnAt }) => withdrawnAt === null)
  assert(standing.length <= 1, 'two notices stand')
  delaysAreOneOfAKind(day)
  journalIsTheDay(day)
}

function ticketsRunWithoutGap(day: Day, visits: readonly Visit[]): void {
  for (const queue of queues) {
    const numbers = visits.filter(({ ticket }) => ticket.queue === queue).map(({ ticket }) => ticket.number)
    const inOrder = numbers.toSorted((one, other) => one - other)
    assert(
      inOrder.every((number, index) => number === index + 1),
      `${queue}: tickets ${inOrder}`,
    )
    assert.equal(day.lastNumber[queue], numbers.length, `${queue}: the last number`)
  }
  const arrivals = day.journal.filter(({ type }) => type === 'arrived')
  assert.equal(arrivals.length, visits.length, 'a visit was lost, or is there twice')
  assert.equal(new Set(visits.map(({ token }) => token)).size, visits.length, 'two visits share a token')
}

function desksHaveOneVisitorEach(day: Day, visits: readonly Visit[]): void {
  const taken = new Set<string>()
  for (const { state, service } of visits.filter(isAtDesk)) {
    assert(!taken.has(state.desk), `two visitors at ${state.desk}`)
    taken.add(state.desk)
    assert.equal(day.desks.get(state.desk)?.state.is, 'open', `a visitor at ${state.desk}`)
    assert(day.site.desks.get(state.desk)?.services.has(service), `${state.desk} does not serve ${service}`)
  }
}

function appointmentsAreKeptOnce(day: Day, visits: readonly Visit[]): void {
  const kept = new Set<string>()
  for (const { appointment, state } of visits) {
    if (!appointment || (state.is === 'left' && state.why === 'mistake')) continue
    assert(day.appointments.has(appointment.id), 'a visit keeps an appointment that nobody booked')
    assert(!kept.has(appointment.id), 'two visits keep one appointment')
    kept.add(appointment.id)
  }
  const here = [...day.appointments.values()].filter(({ state }) => state.is !== 'moved')
  const references = here.map(({ reference }) => reference)
  assert.equal(new Set(references).size, references.length, 'two appointments share a reference')
}

/** No desk's time is reserved twice, nor where it is kept out of the diary, nor outside of what it offers. */
function desksAreReservedOnce(day: Day): void {
  const lastAt = day.journal.at(-1)?.at ?? instant(0)
  const taking = [...day.appointments.values()].filter((each) => takesTime(each, lastAt))
  const reserved = [...taking.map((each) => ({ desk: each.desk, ...spanOf(each) })), ...day.blocks.values()]
  for (const { service, desk, ...slot } of taking) {
    const { from, to } = spanOf(slot)
    assert(desk, 'an appointment without a desk')
    const offered = spansFor(day.site, day.date, service).get(desk) ?? []
    assert(
      offered.some((span) => span.from <= from && to <= span.to),
      `${desk} is not in the diary then`,
    )
    const beside = reserved.filter((other) => other.desk === desk && overlap(other, { from, to }))
    assert.equal(beside.length, 1, `${desk} is reserved twice`)
  }
}

function delaysAreOneOfAKind(day: Day): void {
  const kinds = lasting(day).map(({ of }) => of)
  assert.equal(new Set(kinds).size, kinds.length, 'two delays of a kind last')
  for (const { beganAt, explainedAt, endedAt, notice } of day.delays.values()) {
    assert.equal(explainedAt === null, notice === null, 'a delay explained by nothing')
    assert(explainedAt === null || explainedAt >= beganAt, 'explained before it began')
    assert(endedAt === null || endedAt >= (explainedAt ?? beganAt), 'ended before it was explained')
    assert(notice === null || endedAt !== null || day.notices.has(notice), 'explained by a notice that was taken back')
  }
}

/** No wait is negative, and none is longer than the day has lasted. */
function timesAreInOrder(day: Day, visit: Visit): void {
  const { arrivedAt, greetedAt, firstCalledAt, firstStartedAt, state } = visit
  const lastAt = day.journal.at(-1)?.at ?? arrivedAt
  const stateAt = 'at' in state ? state.at : state.since
  for (const [name, time] of Object.entries({ greetedAt, firstCalledAt, firstStartedAt, stateAt }))
    assert(time === null || (time >= arrivedAt && time <= lastAt), `${name} is ${time}, the arrival ${arrivedAt}`)
  if (firstStartedAt !== null)
    assert(firstCalledAt !== null && firstStartedAt >= firstCalledAt, 'started before the call')
  assert((state.is !== 'called' && state.is !== 'serving') || firstCalledAt !== null, 'at a desk without a call')
  assert(state.is !== 'called' || (state.times > 0 && state.lastAt >= state.since), 'recalled before the call')
  assert(promiseOf(visit, day.site.rules) <= Number.MAX_SAFE_INTEGER, 'no promise')
}

function journalIsTheDay(day: Day): void {
  for (const [index, { at }] of day.journal.entries())
    assert(at >= (day.journal[index - 1]?.at ?? 0), `entry ${index + 1} is earlier than the one before`)
  assert(isDeepStrictEqual(day, rebuilt(day)), 'the day is not what its journal tells')
}

/** A day made anew from its journal, as far as one of its entries. */
export function rebuilt(day: Day, asFarAs = day.journal.length): Day {
  const anew = newDay(day.site, day.date)
  for (const entry of day.journal.slice(0, asFarAs)) apply(anew, entry)
  return anew
}
