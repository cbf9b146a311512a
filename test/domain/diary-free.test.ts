import { describe, expect, test } from 'vitest'
import { cancelAppointment } from '../../src/domain/acts/appointment.ts'
import { block, unblock } from '../../src/domain/acts/block.ts'
import { book } from '../../src/domain/acts/book.ts'
import { holdPlace } from '../../src/domain/acts/hold-place.ts'
import { freeDesk, freeSlots, mayChoose, slotsFor } from '../../src/domain/diary/free.ts'
import type { DeskId, ServiceId } from '../../src/domain/id.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { aSite, at, benefits, councilTax, date, desk1, desk2, desk3, housing } from '../support/builders.ts'
import { atHome, receptionist, type Stage, stage } from '../support/stage.ts'

const part = { days: ['monday'], from: '14:00', to: '15:00', desks: [desk1, desk2, desk3] }
const minutes = { [councilTax]: 20, [benefits]: 30, [housing]: 20 }
/** An hour of three desks: Council Tax takes 20 minutes of it, Benefits 30, Housing 20. */
const anHour = (changes: object = {}) =>
  stage(aSite({ diary: { everyMinutes: 20, parts: [part], minutes, ...changes } }))

const free = (s: Stage, service: ServiceId = councilTax, more: object = {}) =>
  freeSlots(s.day, { service, ...more }, s.now()).map(({ time }) => localTime(time))

const deskFor = (s: Stage, service: ServiceId, time: string) =>
  freeDesk(s.day, { service }, { time: at(time), minutes: minutes[service] ?? 0 }, s.now())

describe('the times that are free', () => {
  test('are those at which a desk is, for as long as the service takes', () => {
    const s = anHour()
    expect(free(s)).toEqual(['14:00', '14:20', '14:40'])
    expect(free(s, benefits)).toEqual(['14:00', '14:20'])
  })

  test('are none for a service that is not there', () => {
    expect(free(anHour(), 'gas' as ServiceId)).toEqual([])
  })

  test('go when the last desk is taken, and come back when one is free', () => {
    const s = anHour()
    s.booked(at('14:20'))
    expect(free(s)).toContain('14:20')
    const last = s.booked(at('14:20'))
    expect(free(s)).toEqual(['14:00', '14:40'])
    s.act(cancelAppointment(last))
    expect(free(s)).toEqual(['14:00', '14:20', '14:40'])
  })

  test('do not reach into what is taken by a longer one', () => {
    const s = anHour()
    for (const _ of [1, 2]) s.booked(at('14:10'), benefits)
    expect(free(s)).toEqual(['14:40'])
  })

  test('leave a desk’s time that is blocked to the others', () => {
    const s = anHour()
    const all = { from: at('14:00'), to: at('15:00') }
    s.act(block(desk1, all, 'Training'))
    expect(free(s)).toEqual(['14:00', '14:20', '14:40'])
    const id = s.act(block(desk2, { ...all, to: at('14:21') }, 'Training'))
    expect(free(s)).toEqual(['14:40'])
    s.act(unblock(id))
    expect(free(s)).toEqual(['14:00', '14:20', '14:40'])
  })

  test('are taken by a place that is held until its minutes are over', () => {
    const s = anHour({ placeHeldMinutes: 7 })
    for (const _ of [1, 2]) s.act(holdPlace(councilTax, at('14:00')), atHome)
    s.pass(6)
    expect(free(s)).toEqual(['14:20', '14:40'])
    s.pass(1)
    expect(free(s)).toEqual(['14:00', '14:20', '14:40'])
  })

  test('may be asked of one desk, and without an appointment that would move', () => {
    const s = anHour()
    const id = s.act(book([{ service: councilTax, time: at('14:20'), desk: desk2 }]))[0]?.id
    expect(free(s, councilTax, { desk: desk2 })).toEqual(['14:00', '14:40'])
    expect(free(s, councilTax, { desk: desk2, except: id })).toEqual(['14:00', '14:20', '14:40'])
    expect(free(s, councilTax, { desk: desk1 })).toEqual(['14:00', '14:20', '14:40'])
    expect(free(s, councilTax, { desk: desk3 })).toEqual([])
  })
})

describe('the desk whose time is taken', () => {
  test('is the one that serves the fewest services', () => {
    const s = anHour()
    expect([deskFor(s, councilTax, '14:00'), deskFor(s, housing, '14:00')]).toEqual([desk2, desk3])
    s.booked(at('14:00'))
    s.booked(at('14:00'), housing)
    expect([deskFor(s, councilTax, '14:00'), deskFor(s, housing, '14:00')]).toEqual([desk1, desk1])
    s.booked(at('14:00'))
    expect([deskFor(s, councilTax, '14:00'), deskFor(s, housing, '14:00')]).toEqual([null, null])
  })

  test('is none outside of the diary, and none that does not serve', () => {
    const s = anHour()
    expect(deskFor(s, councilTax, '13:59')).toBeNull()
    expect(deskFor(s, councilTax, '14:41')).toBeNull()
    expect(deskFor(s, 'gas' as ServiceId, '14:00')).toBeNull()
    const picked = (desk: DeskId) =>
      freeDesk(s.day, { service: councilTax, desk }, { time: at('14:00'), minutes: 20 }, s.now())
    expect([picked(desk1), picked(desk3)]).toEqual([desk1, null])
  })
})

describe('who may choose', () => {
  const site = aSite({ diary: { latestMinutes: 60, aheadDays: 7 } })
  const now = at('10:00')

  test('visitors: not too late, and not too far ahead', () => {
    expect([mayChoose(site, at('10:59'), now), mayChoose(site, at('11:00'), now)]).toEqual([false, true])
    expect(mayChoose(site, at('16:50', date('2026-11-30')), now)).toBe(true)
    expect(mayChoose(site, at('09:00', date('2026-12-01')), now)).toBe(false)
  })

  test('staff: any time that is still to come', () => {
    const { day } = stage(site)
    const first = (by: typeof atHome) =>
      slotsFor(day, { service: councilTax }, { now: at('10:05'), by }).map(({ time }) => localTime(time))[0]
    expect([first(receptionist), first(atHome)]).toEqual(['10:10', '11:10'])
    const later = stage(site, date('2026-12-02')).day
    expect(slotsFor(later, { service: councilTax }, { now, by: atHome })).toEqual([])
    expect(slotsFor(later, { service: councilTax }, { now, by: receptionist })).not.toEqual([])
  })
})
