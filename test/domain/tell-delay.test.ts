import { describe, expect, test } from 'vitest'
import { markNotCome, moveAppointment, sayLate } from '../../src/domain/acts/appointment.ts'
import { book } from '../../src/domain/acts/book.ts'
import { watchDelays } from '../../src/domain/acts/delay.ts'
import { postNotice } from '../../src/domain/acts/notice.ts'
import { toTell } from '../../src/domain/acts/tell-delay.ts'
import { measuresOf } from '../../src/domain/appointment-measures.ts'
import { arrivingFor } from '../../src/domain/check-in.ts'
import type { AppointmentId } from '../../src/domain/id.ts'
import { later } from '../../src/domain/instant.ts'
import { promiseOf } from '../../src/domain/next.ts'
import { aSite, at, councilTax } from '../support/builders.ts'
import { toldOf } from '../support/events.ts'
import { foretold } from '../support/foretold.ts'
import { atHome, ofOneDay, type Stage, stage, theClock } from '../support/stage.ts'

const contact = { name: null, email: 'ada@example.org', mobile: null }

/** A day at ten on which waits are long, as the test foretells them. */
function longWaits({ late = 20, site = aSite() }: { late?: number; site?: ReturnType<typeof aSite> } = {}) {
  const s = stage(site)
  s.open()
  const look = () => {
    s.forecastIs(foretold(s, { newcomers: 25, late }))
    s.act(watchDelays, theClock)
  }
  return {
    ...s,
    look,
    post() {
      look()
      s.act(postNotice('adviser-ill', ''))
    },
    byEmail(time: string): AppointmentId {
      const [appointment] = s.act(book([{ service: councilTax, time: at(time), reference: null, contact }]))
      if (!appointment) throw new RangeError('nothing was booked')
      return appointment.id
    },
  }
}

const comeAt = (s: Pick<Stage, 'appointment'>, id: AppointmentId) => s.appointment(id).comeAt

describe('who is told when to come instead', () => {
  test('has booked, has not set out yet, and would wait for ten minutes or more', () => {
    const s = longWaits()
    const [near, soon, far] = [s.booked(at('10:20')), s.booked(at('10:30')), s.booked(at('11:10'))]
    s.post()
    expect([near, soon, far].map((id) => comeAt(s, id))).toEqual([null, at('10:45'), null])
    const kept = longWaits({ late: 9 })
    const id = kept.booked(at('10:40'))
    kept.post()
    expect(comeAt(kept, id)).toBeNull()
  })

  test('comes halfway from when it may be their turn to when it most likely is, in steps of five minutes', () => {
    const s = longWaits({ late: 26 })
    const id = s.booked(at('10:40'))
    s.post()
    // From 19.5 to 26 minutes after the time.
    expect(comeAt(s, id)).toBe(at('11:00'))
  })

  test('hears of it by message where there is a way, and once', () => {
    const s = longWaits()
    const [told] = [s.byEmail('10:40'), s.booked(at('10:40'))]
    s.messages.splice(0)
    s.post()
    expect(s.messages).toEqual([
      { kind: 'delayed', token: s.appointment(told).token, time: at('10:40'), dueAt: at('10:00') },
    ])
    s.pass(1)
    s.post()
    s.look()
    expect(s.messages).toHaveLength(1)
    expect(s.day.journal.filter(({ type }) => type === 'delay-told')).toHaveLength(2)
  })

  test('is told too when their time draws near while the notice stands, and by nobody once it does not', () => {
    const s = longWaits()
    const id = s.booked(at('11:10'))
    s.post()
    expect(comeAt(s, id)).toBeNull()
    s.clockIs('10:15')
    s.look()
    expect(comeAt(s, id)).toBe(at('11:25'))
    const silent = longWaits()
    const other = silent.booked(at('10:40'))
    silent.look()
    expect(toTell({ day: silent.day, forecast: foretold(silent, { late: 20 }), now: silent.now() })).toHaveLength(1)
    expect(comeAt(silent, other)).toBeNull()
  })

  test('has not checked in, said to be later anyway, or been sent to a closed door', () => {
    const s = longWaits()
    const here = s.booked(at('10:40'))
    s.keeping(here)
    const late = s.booked(at('10:50'))
    s.act(sayLate(late, 20), atHome)
    s.post()
    expect([comeAt(s, here), comeAt(s, late)]).toEqual([null, null])
    const evening = longWaits()
    evening.clockIs('16:00')
    const [last, before] = [evening.booked(at('16:50')), evening.booked(at('16:40'))]
    evening.post()
    expect([comeAt(evening, last), comeAt(evening, before)]).toEqual([null, at('16:55')])
  })

  test('is told as long before as the site says that people set out', () => {
    const s = longWaits({ site: aSite({ diary: { setOutMinutes: 50 } }) })
    const [out, home] = [s.booked(at('10:40')), s.booked(at('10:50'))]
    s.post()
    expect([comeAt(s, out), comeAt(s, home)]).toEqual([null, at('11:05')])
  })
})

describe('whoever was told to come later, and does', () => {
  /** Booked for 10:40, told to come at 10:55. */
  function told() {
    const s = longWaits()
    const id = s.booked(at('10:40'))
    s.post()
    expect(comeAt(s, id)).toBe(at('10:55'))
    return { ...s, id }
  }

  test('keeps the place of the appointment’s own time, up to ten minutes later than they were told', () => {
    const s = told()
    s.clockIs('11:05')
    expect(arrivingFor(s.day.site, s.day, s.appointment(s.id), s.now())).toBe('on-time')
    const visit = s.visit(s.keeping(s.id))
    expect(visit.appointment).toEqual({ id: s.id, time: at('10:40'), comeAt: at('10:55') })
    expect(promiseOf(visit, s.day.site.rules)).toBe(at('10:40'))
    expect(promiseOf({ ...visit, arrivedAt: at('11:06') }, s.day.site.rules)).toBe(at('11:21'))
    expect(arrivingFor(s.day.site, told().day, s.appointment(s.id), at('11:06'))).toBe('late')
  })

  test('keeps it in the estimates too', () => {
    const s = told()
    s.clockIs('11:05')
    s.keeping(s.id)
    // The arrival alone would promise 11:20: 40 minutes later than the time, besides the usual head start of 30.
    expect(toldOf(s).at(-1)).toBe('65 arrived somebody council-tax +70')
  })

  test('is measured from arriving, and is not among those who came late', () => {
    const s = told()
    s.clockIs('10:55')
    s.serving(s.keeping(s.id))
    expect(measuresOf(s.day, s.now())).toMatchObject({
      onTime: { arrived: 1, p4: { met: 1, of: 1 } },
      late: { arrived: 0 },
    })
  })

  test('is given up for lost that much later', () => {
    const s = told()
    s.clockIs('11:54')
    expect(s.act(markNotCome, theClock)).toBe(0)
    s.clockIs('11:55')
    expect(s.act(markNotCome, theClock)).toBe(1)
  })

  test('is expected at another time as it is, once that is moved', () => {
    const s = told()
    s.act(ofOneDay(moveAppointment(s.id, at('15:00'))))
    expect(comeAt(s, s.id)).toBeNull()
  })

  test('may say to be later still, and what was said before counts no more', () => {
    const s = longWaits({ late: 40 })
    const id = s.booked(at('10:40'))
    s.act(sayLate(id, 5), atHome)
    s.post()
    expect(s.appointment(id)).toMatchObject({ comeAt: later(at('10:40'), 35), late: null })
  })
})
