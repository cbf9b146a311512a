import { describe, expect, it } from 'vitest'
import { cancelAppointment, moveAppointment } from '../../../src/domain/acts/appointment.ts'
import { arrive } from '../../../src/domain/acts/arrive.ts'
import { callNext, recall } from '../../../src/domain/acts/call.ts'
import { closeDay } from '../../../src/domain/acts/close-day.ts'
import { pauseDesk, resumeDesk } from '../../../src/domain/acts/desk.ts'
import { greet } from '../../../src/domain/acts/greet.ts'
import { comeBack, hold } from '../../../src/domain/acts/hold.ts'
import { leave } from '../../../src/domain/acts/leave.ts'
import { markUrgent } from '../../../src/domain/acts/mark.ts'
import { finish, start, transfer } from '../../../src/domain/acts/serve.ts'
import { at, benefits, councilTax, desk1, tuesday } from '../../support/builders.ts'
import { eventsIn, toldOf } from '../../support/events.ts'
import { actOn, adviserAt, ofOneDay, stage } from '../../support/stage.ts'

const advisers = adviserAt(desk1)

describe('the events of a day', () => {
  it('are its facts, for somebody who comes, is called, called again and served', () => {
    const s = stage()
    s.open()
    const ann = s.walkIn()
    s.pass(1)
    s.act(greet(ann))
    s.pass(1)
    s.act(callNext(desk1), advisers)
    s.pass(1)
    s.act(recall(ann), advisers)
    s.act(start(ann), advisers)
    s.pass(7)
    s.act(finish(ann, 'resolved'), advisers)
    expect(toldOf(s, { [ann]: 'Ann' })).toEqual([
      '0 desk-opened desk-1',
      '0 arrived Ann council-tax',
      '1 greeted Ann',
      '2 called Ann desk-1',
      '3 started Ann desk-1',
      '10 finished Ann',
    ])
  })

  it('tell who steps out as gone, and as come anew with the head start that keeps the place', () => {
    const s = stage()
    const ann = s.walkIn()
    s.pass(4)
    s.act(hold(ann))
    s.pass(6)
    s.act(comeBack(ann))
    s.pass(2)
    s.act(leave(ann, 'own-word'))
    expect(toldOf(s, { [ann]: 'Ann' })).toEqual([
      '0 arrived Ann council-tax',
      '4 left Ann',
      '10 arrived Ann~2 council-tax +10',
      '12 left Ann~2',
    ])
  })

  it('tell once that somebody leaves who had stepped out', () => {
    const s = stage()
    const ann = s.walkIn()
    s.act(hold(ann))
    s.pass(1)
    s.act(leave(ann, 'seen-gone'))
    expect(toldOf(s, { [ann]: 'Ann' })).toEqual(['0 arrived Ann council-tax', '0 left Ann'])
  })

  it('tell somebody sent on to another service as served, and as waiting for the other with the first place', () => {
    const s = stage()
    s.open()
    const ann = s.walkIn()
    s.pass(5)
    s.serving(ann)
    s.pass(3)
    s.act(transfer(ann, benefits), advisers)
    s.pass(1)
    s.act(callNext(desk1), advisers)
    s.pass(1)
    s.act(transfer(ann, councilTax), advisers)
    expect(toldOf(s, { [ann]: 'Ann' }).slice(2)).toEqual([
      '5 called Ann desk-1',
      '5 started Ann desk-1',
      '8 finished Ann',
      '8 arrived Ann~2 benefits +8',
      '9 called Ann~2 desk-1',
      '10 finished Ann~2',
      '10 arrived Ann~3 council-tax +10',
    ])
  })

  it('tell who is marked urgent as waiting anew, sooner than others; at a desk it changes nothing', () => {
    const s = stage()
    s.open()
    const [ann, bob] = [s.act(arrive(councilTax, true)).visit, s.walkIn()]
    s.called(bob)
    s.pass(1)
    s.act(markUrgent(ann, false))
    s.act(markUrgent(bob, true))
    s.pass(1)
    s.act(markUrgent(ann, true))
    expect(toldOf(s, { [ann]: 'Ann', [bob]: 'Bob' }).slice(1)).toEqual([
      '0 arrived Ann council-tax +60',
      '0 arrived Bob council-tax',
      '0 called Bob desk-1',
      '1 left Ann',
      '1 arrived Ann~2 council-tax +1',
      '2 left Ann~2',
      '2 arrived Ann~3 council-tax +62',
    ])
  })

  it('tell of an appointment when it was booked, that it was moved, and who keeps it', () => {
    const s = stage()
    s.clockIs(at('09:10'))
    const appointment = s.booked(at('10:30'))
    s.clockIs(at('10:00'))
    s.act(ofOneDay(moveAppointment(appointment, at('10:20'))))
    s.pass(2)
    const ann = s.keeping(appointment)
    expect(eventsIn(s.day)).toEqual([
      { event: 'booked', at: at('09:10'), appointment, service: councilTax, time: at('10:30') },
      { event: 'booked', at: at('10:00'), appointment, service: councilTax, time: at('10:20') },
      { event: 'arrived', at: at('10:02'), visit: ann, service: councilTax, appointment },
    ])
  })

  it('tell an appointment that is cancelled, or goes to another day, as cancelled, and booked there', () => {
    const [s, other] = [stage(), stage(undefined, tuesday)]
    other.clockIs(at('10:00'))
    const [gone, moved] = [s.booked(at('14:00')), s.booked(at('15:00'))]
    s.act(cancelAppointment(gone))
    actOn([s, other], moveAppointment(moved, at('11:00', tuesday)))
    expect(toldOf(s).slice(2)).toEqual(['0 cancelled council-tax', '0 cancelled council-tax'])
    expect(eventsIn(other.day)).toMatchObject([{ event: 'booked', at: at('10:00'), time: at('11:00', tuesday) }])
  })

  it('tell the appointment again of who is back before its time, and of a ticket that was a mistake', () => {
    const s = stage()
    const appointment = s.booked(at('10:30'))
    const ann = s.keeping(appointment)
    s.act(hold(ann))
    s.pass(10)
    s.act(comeBack(ann))
    s.act(leave(ann, 'mistake'))
    s.pass(1)
    const again = s.keeping(appointment)
    const booked = { event: 'booked', appointment, time: at('10:30') }
    expect(eventsIn(s.day)).toMatchObject([
      booked,
      { event: 'arrived', visit: ann, appointment },
      { event: 'left', visit: ann },
      booked,
      { event: 'arrived', visit: `${ann}~2`, appointment, headStartMinutes: 30 },
      { event: 'left', visit: `${ann}~2` },
      booked,
      { event: 'arrived', visit: again, appointment },
    ])
  })

  it('tell a desk that is away with the reason, and until when where that was said', () => {
    const s = stage()
    s.open()
    s.act(pauseDesk(desk1, 'lunch', at('10:45')), advisers)
    s.act(resumeDesk(desk1), advisers)
    s.act(pauseDesk(desk1, 'break', null), advisers)
    expect(eventsIn(s.day).slice(1)).toEqual([
      { event: 'desk-away', at: at('10:00'), desk: desk1, reason: 'lunch', backAt: at('10:45') },
      { event: 'desk-back', at: at('10:00'), desk: desk1 },
      { event: 'desk-away', at: at('10:00'), desk: desk1, reason: 'break' },
    ])
  })

  it('tell nobody served whom the night finished', () => {
    const s = stage()
    s.open()
    const [ann, bob] = [s.walkIn(), s.walkIn()]
    s.serving(ann)
    s.clockIs(at('07:00', tuesday))
    s.act(closeDay)
    expect(toldOf(s, { [ann]: 'Ann', [bob]: 'Bob' }).slice(-3)).toEqual([
      '0 started Ann desk-1',
      '450 left Bob',
      '450 desk-closed desk-1',
    ])
  })
})
