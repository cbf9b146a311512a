import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AppointmentId, DeskId, ServiceId, VisitId } from '../../../src/domain/id.ts'
import { later } from '../../../src/domain/instant.ts'
import { type Candidate, next } from '../../../src/domain/next.ts'
import { usualRules } from '../../../src/domain/site.ts'
import { type Experience, newExperience } from '../../../src/domain/waits/experience.ts'
import { move, newOffice } from '../../../src/domain/waits/office.ts'
import { horizon } from '../../../src/domain/waits/play.ts'
import { type Newcomer, type Rolled, roll } from '../../../src/domain/waits/roll.ts'
import { chanceFrom } from '../../../src/domain/waits/sample.ts'
import { resultOf } from '../../../src/domain/waits/work.ts'
import { at, benefits, councilTax, housing } from '../../support/builders.ts'
import { seed } from '../../support/seed.ts'

const runs = process.env['PROVE'] === '1' ? 20_000 : 400
const now = at('11:00')
const services = [councilTax, benefits, housing]

/** Somebody who is here already, or comes after now: minutes from now, of the time too. */
type Coming = { readonly service: ServiceId; readonly comes: number; readonly time: number | null }
type Morning = {
  readonly people: readonly Coming[]
  readonly desks: readonly (readonly ServiceId[])[]
  readonly minutes: readonly number[]
}

const service = fc.constantFrom(...services)
const here = fc.record({
  service,
  comes: fc.integer({ min: -60, max: -1 }),
  time: fc.option(fc.integer({ min: -30, max: 90 })),
})
const expected = fc.record({ service, time: fc.integer({ min: 6, max: 150 }) })
/** How late somebody is for an appointment: the same for everybody of one time, that the roll may know it too. */
const lateness = (time: number): number => ((time * 7) % 23) - 5

const morning: fc.Arbitrary<Morning> = fc
  .record({
    here: fc.array(here, { maxLength: 12 }),
    expected: fc.array(expected, { maxLength: 8 }),
    desks: fc.array(fc.subarray(services), { minLength: 1, maxLength: 4 }),
    minutes: fc.tuple(...services.map(() => fc.integer({ min: 1, max: 25 }))),
  })
  .map(({ here, expected, ...rest }) => {
    const all: Coming[] = [...here, ...expected.map((each) => ({ ...each, comes: each.time + lateness(each.time) }))]
    // Nobody comes at the same minute as another: of tickets the roll knows nothing.
    return { ...rest, people: [...new Map(all.map((each) => [each.comes, each])).values()] }
  })

const named = ({ comes }: Coming) => `who comes at ${comes}`

/** What is otherwise drawn is certain: nobody leaves, is gone or stays away, and a service takes its minutes. */
function certain(minutes: ReadonlyMap<ServiceId, number>): Experience {
  const real = newExperience({ usualMinutes: minutes })
  const { serviceTimes, idle, attendance, atOnce, patience } = real
  return {
    ...real,
    serviceTimes: {
      ...serviceTimes,
      of: (service) => ({ middle: minutes.get(service) ?? 0, deviation: 0 }),
      draw: (_, { middle }) => middle,
    },
    idle: { ...idle, drawGap: (_, passed = 0) => passed },
    attendance: {
      ...attendance,
      isGone: { ...attendance.isGone, is: () => 0 },
      early: { ...attendance.early, is: () => 1 },
      stillComes: () => 1,
      drawOffset: (_, since) => lateness(Math.round(-since)),
    },
    atOnce: { ...atOnce, of: () => ({ ready: 1, unready: 0 }) },
    patience: { ...patience, survival: () => 1 },
  }
}

const minutesBy = ({ minutes }: Morning) => new Map(services.map((service, index) => [service, minutes[index] ?? 1]))

/** Minutes from now of each call, as one path of the roll has them; of appointments, after their time or arriving. */
function rolled(morning: Morning, newcomers: readonly Newcomer[] = []) {
  const usualMinutes = minutesBy(morning)
  const desks = new Map(morning.desks.map((serves, index) => [`desk ${index}` as DeskId, new Set(serves)]))
  const office = newOffice({ usualMinutes, desks, rules: usualRules })
  for (const desk of desks.keys()) move(office, { event: 'desk-opened', at: now, desk })
  for (const who of morning.people) {
    const [appointment, { service }] = [named(who) as AppointmentId, who]
    if (who.time !== null) move(office, { event: 'booked', at: now, appointment, service, time: later(now, who.time) })
    if (who.comes > 0) continue
    const booked = who.time === null ? {} : { appointment }
    move(office, { event: 'arrived', at: later(now, who.comes), visit: named(who) as VisitId, service, ...booked })
  }
  const asked = { newcomers, appointments: [...office.expected.keys()] }
  return told(resultOf(roll({ office, experience: certain(usualMinutes), chance: chanceFrom(1) }, now, asked, 1)))
}

const told = ({ visits, appointments, newcomers }: Rolled) => ({
  waits: new Map<string, number>(
    [...visits, ...appointments].map(([id, { minutes }]) => [id, minutes[0] ?? Number.NaN]),
  ),
  newcomers: newcomers.map(({ minutes }) => minutes[0] ?? Number.NaN),
})

/** The same, where each desk that is free asks `next` whom it should call. */
function played(morning: Morning): Map<string, number> {
  const minutes = minutesBy(morning)
  const people = morning.people.map((who, index) => ({ who, candidate: candidateOf(who, index) }))
  const desks = morning.desks.map((serves) => ({ serves: new Set(serves), freeAt: 0 }))
  const called = new Map(people.map(({ who }) => [named(who), Number.POSITIVE_INFINITY]))
  for (;;) {
    const desk = desks.reduce((first, each) => (each.freeAt < first.freeAt ? each : first))
    if (desk.freeAt === Number.POSITIVE_INFINITY) break
    const left = people.filter(({ who }) => called.get(named(who)) === Number.POSITIVE_INFINITY)
    const there = left.filter(({ who }) => who.comes <= desk.freeAt)
    const who = next(
      there.map(({ candidate }) => candidate),
      desk.serves,
      usualRules,
      later(now, desk.freeAt),
    )?.visit
    const one = there.find(({ candidate }) => candidate === who)
    if (one) called.set(named(one.who), desk.freeAt)
    const comes = left.map(({ who }) => who.comes).filter((minute) => minute > desk.freeAt)
    desk.freeAt = one ? desk.freeAt + (minutes.get(one.who.service) ?? 0) : Math.min(...comes)
  }
  return new Map(people.map(({ who }) => [named(who), waited(who, called.get(named(who)) ?? Number.NaN)]))
}

const waited = ({ comes, time }: Coming, calledAt: number) =>
  Math.min(horizon, Math.max(0, calledAt - (comes > 0 ? Math.max(comes, time ?? 0) : 0)))

function candidateOf({ service, comes, time }: Coming, index: number): Candidate {
  const appointment = time === null ? null : { id: `${index}` as AppointmentId, time: later(now, time) }
  const ticket = { queue: appointment ? 'appointment' : 'walk-in', number: index } as const
  return { service, appointment, ticket, arrivedAt: later(now, comes), urgent: false }
}

const rounded = (minutes: number) => Math.round(minutes * 1_000) / 1_000
const inWords = (calls: ReadonlyMap<string, number>) =>
  Object.fromEntries([...calls].map(([who, minutes]) => [who, rounded(minutes)]))

test(`a roll in which all is certain calls whom \`next\` calls, when it does: ${runs} runs of SEED=${seed}`, () => {
  fc.assert(
    fc.property(morning, (morning) => {
      expect(inWords(rolled(morning).waits)).toEqual(inWords(played(morning)))
    }),
    { numRuns: runs },
  )
})

test(`and would call a newcomer when \`next\` would: ${runs} runs of SEED=${seed}`, () => {
  fc.assert(
    fc.property(morning, service, fc.option(fc.integer({ min: -30, max: 90 })), (morning, service, time) => {
      const newcomer = { service, comes: 0, time }
      const [minutes] = rolled(morning, [{ service, appointment: time === null ? null : later(now, time) }]).newcomers
      const withThem = played({ ...morning, people: [...morning.people, newcomer] })
      expect(rounded(minutes ?? Number.NaN)).toBe(rounded(withThem.get(named(newcomer)) ?? Number.NaN))
    }),
    { numRuns: runs },
  )
})
