import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import type { AppointmentId, DeskId, ServiceId, VisitId } from '../../../src/domain/id.ts'
import { type Instant, later } from '../../../src/domain/instant.ts'
import type { WaitEvent } from '../../../src/domain/waits/wait-event.ts'
import { benefits, councilTax, housing, nothing } from '../../support/builders.ts'
import { officeStage, playDays } from '../../support/office.ts'
import { seed } from '../../support/seed.ts'
import { mustBeSound } from './sound.ts'

const runs = process.env['PROVE'] === '1' ? 10_000 : 60

const among = <Id extends string>(...names: readonly string[]) => fc.constantFrom(...(names as readonly Id[]))
const desk = among<DeskId>('desk-1', 'desk-2', 'desk-3', 'unheard-of')
const visit = among<VisitId>('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
const appointmentIds = ['p', 'q', 'r', 's'] as AppointmentId[]
const appointment = fc.constantFrom(...appointmentIds)
const service = among<ServiceId>(councilTax, benefits, housing, nothing)
/** Hours back, and days ahead: a clock that jumps, and appointments that were never kept. */
const jump = fc.oneof(
  { weight: 20, arbitrary: fc.double({ min: 0, max: 12, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: -180, max: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3_000, max: 3_000 }) },
)
const maybe = <Of>(of: fc.Arbitrary<Of>) => fc.option(of, { nil: undefined })

/** An event of any kind about anything, at a moment that is known when it is played. */
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ event: among<'desk-opened'>('desk-opened', 'desk-back', 'desk-closed'), desk }) },
  fc.record({
    event: fc.constant('desk-away' as const),
    desk,
    reason: maybe(among('lunch', 'ill')),
    backIn: maybe(jump),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      event: among<'booked'>('booked', 'booked', 'cancelled'),
      appointment,
      service,
      timeIn: jump,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      ...{ event: fc.constant('arrived' as const), visit, service, appointment: maybe(appointment) },
      headStartMinutes: maybe(fc.integer({ min: -60, max: 120 })),
    }),
  },
  { weight: 4, arbitrary: fc.record({ event: among<'finished'>('greeted', 'finished', 'left', 'no-show'), visit }) },
  { weight: 6, arbitrary: fc.record({ event: among<'called'>('called', 'called', 'started'), visit, desk }) },
)
const newcomer = fc.record({ service, timeIn: fc.option(jump) })
const step = fc.record({ event, minutes: jump, asks: fc.option(fc.array(newcomer, { maxLength: 3 }), { freq: 3 }) })

/** Instants are drawn as minutes from now. */
function eventAt(now: Instant, drawn: Record<string, unknown>): WaitEvent {
  const known = Object.entries(drawn).filter(([, value]) => value !== undefined)
  const placed = known.map(([name, value]) => {
    if (name === 'backIn') return ['backAt', later(now, Number(value))]
    return name === 'timeIn' ? ['time', later(now, Number(value))] : [name, value]
  })
  return { ...Object.fromEntries(placed), at: now }
}

test(`whatever happens, in any order: everybody has a range that can be shown: ${runs} runs of SEED=${seed}`, () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(step, { minLength: 10, maxLength: 60 }), (isKnown, steps) => {
      const office = officeStage({ desks: 3 })
      if (isKnown) playDays(office, 2)
      office.clockIs('10:00')
      for (const { event, minutes, asks } of steps) {
        office.pass(minutes)
        const happened = eventAt(office.now(), event)
        office.observe(happened)
        if (!asks) continue
        const newcomers = asks.map(({ service, timeIn }) => ({
          service,
          appointment: timeIn === null ? null : later(office.now(), timeIn),
        }))
        const ranges = office.ranges({ newcomers, appointments: appointmentIds })
        mustBeSound(ranges, { newcomers })
        if (happened.event === 'arrived') assert(ranges.visits.has(happened.visit), 'no range for who has just come')
        if (happened.event === 'booked' && happened.time > office.now())
          mustBeSound(ranges, { newcomers, appointments: [happened.appointment] })
      }
    }),
    { numRuns: runs },
  )
})
