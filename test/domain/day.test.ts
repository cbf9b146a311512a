import { describe, expect, test } from 'vitest'
import { closeDay, dayClosesAt } from '../../src/domain/acts/close-day.ts'
import { pauseDesk } from '../../src/domain/acts/desk.ts'
import { hold } from '../../src/domain/acts/hold.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import { finish } from '../../src/domain/acts/serve.ts'
import { newDay } from '../../src/domain/day.ts'
import { minutesBetween } from '../../src/domain/instant.ts'
import { aSite, at, date, desk1, desk2, desk3, monday, sundaySite } from '../support/builders.ts'
import { stage, theClock } from '../support/stage.ts'

const tuesday = date('2026-11-24')

/** A busy day: one waits, one has stepped out, one is called, one is served, one has gone; a desk is away. */
function busyDay() {
  const s = stage()
  for (const desk of [desk1, desk2, desk3]) s.open(desk)
  s.act(pauseDesk(desk3, 'other', null))
  const [waits, steppedOut, gone] = [s.walkIn(), s.act(hold(s.walkIn())), s.act(leave(s.walkIn(), 'own-word'))]
  const [called, served] = [s.called(s.walkIn(), desk2), s.serving(s.walkIn(), desk1)]
  return { s, waits, steppedOut, gone, called, served }
}

describe('closing the day', () => {
  test('has its time, half an hour after the doors', () => {
    expect(dayClosesAt(newDay(aSite(), monday))).toBe(at('17:30'))
    const { s } = busyDay()
    s.clockIs('17:29')
    expect(s.act(closeDay, theClock)).toBe(0)
    s.clockIs('17:30')
    expect(s.act(closeDay, theClock)).toBeGreaterThan(0)
  })

  test('records whoever still waits, has stepped out or was called as left at closing', () => {
    const { s, waits, steppedOut, called, gone } = busyDay()
    s.clockIs('17:31')
    s.act(closeDay, theClock)
    const left = { is: 'left', why: 'closing', at: at('17:31') }
    expect([waits, steppedOut, called].map((id) => s.visit(id).state)).toEqual([
      left,
      left,
      { ...left, wasCalled: true },
    ])
    expect(s.visit(gone).state).toMatchObject({ why: 'own-word' })
  })

  test('leaves whoever is served in peace, with the desk, until they have finished', () => {
    const { s, served } = busyDay()
    s.clockIs('17:31')
    s.act(closeDay, theClock)
    expect(s.visit(served).state.is).toBe('serving')
    expect([...s.day.desks.values()].map(({ state }) => state.is)).toEqual(['open', 'closed', 'closed'])
    s.clockIs('17:45')
    s.act(finish(served, 'resolved'))
    s.act(closeDay, theClock)
    expect(s.day.desks.get(desk1)?.state).toEqual({ is: 'closed', since: at('17:45') })
  })

  test('says how many facts it took, and closes nothing twice', () => {
    const { s, served } = busyDay()
    s.clockIs('17:31')
    expect(s.act(closeDay, theClock)).toBe(5)
    expect(s.act(closeDay, theClock)).toBe(0)
    s.act(finish(served, 'resolved'))
    expect(s.act(closeDay, theClock)).toBe(1)
  })

  test('closes yesterday as of yesterday when the server was down over night', () => {
    const { s, waits, served } = busyDay()
    s.clockIs(at('08:00', tuesday))
    s.act(closeDay, theClock)
    expect(s.visit(waits).state).toEqual({ is: 'left', why: 'closing', at: at('17:30') })
    expect(s.visit(served).state).toEqual({
      is: 'finished',
      desk: desk1,
      adviser: 'Sam',
      since: at('10:00'),
      outcome: null,
      callBackBy: null,
      at: at('17:30'),
    })
    for (const desk of s.day.desks.values()) expect(desk.state).toEqual({ is: 'closed', since: at('17:30') })
    expect(s.act(closeDay, theClock)).toBe(0)
  })

  test('closes yesterday no earlier than the last thing that happened', () => {
    const { s, served } = busyDay()
    s.clockIs('17:31')
    s.act(closeDay, theClock)
    s.clockIs(at('00:00', tuesday))
    s.act(closeDay, theClock)
    expect(s.visit(served).state).toMatchObject({ is: 'finished', at: at('17:31') })
  })

  test('waits for midnight at the sites, which in summer is not midnight in UTC', () => {
    const july = date('2026-07-01')
    const s = stage(undefined, july)
    s.open()
    const served = s.serving(s.walkIn())
    s.clockIs(at('23:59', july))
    s.act(closeDay, theClock)
    expect(s.visit(served).state.is).toBe('serving')
    s.clockIs(at('00:00', date('2026-07-02')))
    s.act(closeDay, theClock)
    expect(s.visit(served).state.is).toBe('finished')
  })

  test('of a day on which the site stays closed may be done from its beginning, and does nothing', () => {
    const christmas = date('2026-12-25')
    expect(dayClosesAt(newDay(aSite(), christmas))).toBe(at('00:00', christmas))
    expect(stage(undefined, christmas).act(closeDay, theClock)).toBe(0)
  })
})

describe.each([date('2026-03-29'), date('2026-10-25')])('a day on which the clocks change, %s', (day) => {
  test('is one day, with one series of tickets from its first minute to its last', () => {
    const s = stage(sundaySite(), day)
    const tickets: number[] = []
    for (s.clockIs('00:00'); s.now() < at('23:00', day); s.pass(30)) tickets.push(s.visit(s.walkIn()).ticket.number)
    expect(tickets).toHaveLength(day === '2026-03-29' ? 44 : 48)
    expect(tickets).toEqual(tickets.map((_, index) => index + 1))
  })

  test('counts waits in minutes that passed, not by the clock on the wall', () => {
    const s = stage(sundaySite(), day)
    s.clockIs('00:50')
    s.open()
    const visit = s.walkIn()
    s.pass(80)
    s.serving(visit)
    const { arrivedAt, firstStartedAt } = s.visit(visit)
    expect(minutesBetween(arrivedAt, firstStartedAt ?? arrivedAt)).toBe(80)
  })

  test('closes half an hour after its doors by the clock on the wall', () => {
    expect(dayClosesAt(newDay(sundaySite(), day))).toBe(at('23:30', day))
  })
})
