import { describe, expect, test } from 'vitest'
import { cancelAppointment, markNotCome, sayLate } from '../../src/domain/acts/appointment.ts'
import { closeDesk } from '../../src/domain/acts/desk.ts'
import { leave, noShow } from '../../src/domain/acts/leave.ts'
import { finish } from '../../src/domain/acts/serve.ts'
import { measuresOf, sumOf } from '../../src/domain/appointment-measures.ts'
import type { VisitId } from '../../src/domain/id.ts'
import { at, desk1 } from '../support/builders.ts'
import { adviserAt, type Stage, stage, theClock } from '../support/stage.ts'

const measured = (s: Stage) => measuresOf(s.day, s.now())
const share = (met: number, of: number, leftSooner = 0) => ({ met, of, leftSooner })
const nobody = { arrived: 0, p4: share(0, 0), p5: share(0, 0) }

/** Somebody with an appointment at 11:00 arrives at a time of the day; `s` goes on from there. */
function arrivedAt(time: string): Stage & { readonly here: VisitId } {
  const s = stage()
  s.open()
  const appointment = s.booked(at('11:00'))
  s.clockIs(time)
  return { ...s, here: s.keeping(appointment) }
}

/** The same, whose enquiry is started at a time of the day. */
function started(arrival: string, start: string): Stage {
  const s = arrivedAt(arrival)
  s.clockIs(start)
  s.serving(s.here)
  s.clockIs('12:00')
  return s
}

describe('P4 and P5', () => {
  test.each([
    { arrival: '10:50', start: '10:58', p4: 1, p5: 1, so: 'before the time' },
    { arrival: '10:50', start: '11:02', p4: 1, p5: 1, so: 'just within two minutes of the time' },
    { arrival: '10:50', start: '11:03', p4: 0, p5: 1, so: 'later than that' },
    { arrival: '10:50', start: '11:10', p4: 0, p5: 1, so: 'just within ten' },
    { arrival: '10:50', start: '11:11', p4: 0, p5: 0, so: 'later than ten' },
    { arrival: '11:08', start: '11:10', p4: 1, p5: 1, so: 'two minutes after an arrival that came after the time' },
    { arrival: '11:08', start: '11:18', p4: 0, p5: 1, so: 'ten minutes after it' },
  ])('count a start $so (arrived $arrival, started $start)', ({ arrival, start, p4, p5 }) => {
    expect(measured(started(arrival, start)).onTime).toEqual({ arrived: 1, p4: share(p4, 1), p5: share(p5, 1) })
  })

  test('count whole seconds', () => {
    const s = arrivedAt('10:50')
    s.pass(10 + 2 + 0.9 / 60)
    s.serving(s.here)
    expect(measured(s).onTime.p4).toEqual(share(1, 1))
    const other = arrivedAt('10:50')
    other.pass(10 + 2 + 1 / 60)
    other.serving(other.here)
    expect(measured(other).onTime.p4).toEqual(share(0, 1))
  })

  test('are about those alone who came by the site’s rule in time', () => {
    expect(measured(started('11:10', '11:11'))).toMatchObject({ onTime: { arrived: 1 }, late: nobody })
    const late = { arrived: 1, p4: share(0, 1), p5: share(1, 1) }
    expect(measured(started('11:11', '11:14'))).toMatchObject({ booked: 1, notCome: 0, onTime: nobody, late })
  })

  test.each([
    { left: '10:59', p4: share(0, 0, 1), p5: share(0, 0, 1) },
    { left: '11:02', p4: share(0, 0, 1), p5: share(0, 0, 1) },
    { left: '11:05', p4: share(0, 1), p5: share(0, 0, 1) },
    { left: '11:12', p4: share(0, 1), p5: share(0, 1) },
  ])('are missed for somebody who left after longer than the limit, at $left', ({ left, p4, p5 }) => {
    const s = arrivedAt('10:50')
    s.clockIs(left)
    s.act(leave(s.here, 'own-word'))
    s.clockIs('12:00')
    expect(measured(s).onTime).toEqual({ arrived: 1, p4, p5 })
  })

  test('wait for somebody who was called and did not come until the first call', () => {
    const s = arrivedAt('10:50')
    s.clockIs('11:05')
    s.called(s.here)
    s.clockIs('11:15')
    s.act(noShow(s.here), adviserAt(desk1))
    expect(measured(s).onTime).toEqual({ arrived: 1, p4: share(0, 1), p5: share(0, 0, 1) })
  })

  test('do not count somebody who waits until it is decided', () => {
    const s = arrivedAt('10:50')
    const asOf = (time: string) => {
      s.clockIs(time)
      return measured(s)
    }
    expect(asOf('10:55').booked).toBe(0)
    expect(asOf('11:02').onTime).toEqual({ arrived: 1, p4: share(0, 0), p5: share(0, 0) })
    expect(asOf('11:03').onTime).toEqual({ arrived: 1, p4: share(0, 1), p5: share(0, 0) })
    expect(asOf('11:11').onTime).toEqual({ arrived: 1, p4: share(0, 1), p5: share(0, 1) })
  })
})

describe('beside them', () => {
  test('stand those who did not come; whoever came after all is late and not among them', () => {
    const s = stage()
    s.open()
    s.booked(at('10:30'))
    const slow = s.booked(at('11:00'))
    s.clockIs('12:05')
    expect(measured(s)).toMatchObject({ booked: 2, notCome: 0 })
    s.act(markNotCome, theClock)
    expect(measured(s)).toMatchObject({ booked: 2, notCome: 2, late: nobody })
    s.serving(s.keeping(slow))
    expect(measured(s)).toMatchObject({ booked: 2, notCome: 1, late: { arrived: 1, p4: share(1, 1) } })
  })

  test('a cancelled one stands nowhere, nor does a walk-in, nor a ticket that was a mistake', () => {
    const s = stage()
    const [cancelled, mistaken] = [s.booked(at('10:30')), s.booked(at('10:40'))]
    s.walkIn()
    s.act(cancelAppointment(cancelled))
    s.act(leave(s.keeping(mistaken), 'mistake'))
    s.clockIs('12:00')
    expect(measured(s)).toEqual({ booked: 1, notCome: 0, onTime: nobody, late: nobody })
  })

  test('nobody is late by saying so', () => {
    const s = stage()
    s.open()
    const appointment = s.booked(at('11:00'))
    s.act(sayLate(appointment, 15))
    s.clockIs('11:05')
    s.serving(s.keeping(appointment))
    expect(measured(s)).toMatchObject({ onTime: { arrived: 1, p4: share(1, 1) }, late: nobody })
  })
})

test('a day worked out by hand, and two of them', () => {
  const s = stage()
  s.open()
  const seen = (time: string, arrival: string, start: string) => {
    const appointment = s.booked(at(time))
    s.clockIs(arrival)
    const visit = s.keeping(appointment)
    s.clockIs(start)
    s.serving(visit)
    s.pass(5)
    s.act(finish(visit, 'resolved'), adviserAt(desk1))
  }
  s.booked(at('11:40'))
  seen('10:20', '10:10', '10:21') // 1 minute: both kept
  seen('10:40', '10:43', '10:49') // 6 minutes: P5 alone
  seen('11:00', '11:00', '11:11') // 11 minutes: neither
  seen('11:20', '11:35', '11:36') // 15 late, 1 minute: apart
  s.clockIs('12:45')
  s.act(markNotCome, theClock) // the last did not come
  s.act(closeDesk(desk1), adviserAt(desk1))
  const day = {
    booked: 5,
    notCome: 1,
    onTime: { arrived: 3, p4: share(1, 3), p5: share(2, 3) },
    late: { arrived: 1, p4: share(1, 1), p5: share(1, 1) },
  }
  expect(measured(s)).toEqual(day)
  expect(sumOf([day, day])).toEqual({
    booked: 10,
    notCome: 2,
    onTime: { arrived: 6, p4: share(2, 6), p5: share(4, 6) },
    late: { arrived: 2, p4: share(2, 2), p5: share(2, 2) },
  })
  expect(sumOf([])).toEqual({ booked: 0, notCome: 0, onTime: nobody, late: nobody })
})
