import { describe, expect, test } from 'vitest'
import { takeAdvice } from '../../src/domain/acts/advice.ts'
import { pauseDesk, resumeDesk } from '../../src/domain/acts/desk.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import { undo } from '../../src/domain/acts/undo.ts'
import type { OneMore } from '../../src/domain/advice.ts'
import { checkAdvice } from '../../src/domain/check-advice.ts'
import type { VisitId } from '../../src/domain/id.ts'
import type { Effect, WhatIfs } from '../../src/domain/waits/what-if.ts'
import { bestAdvice } from '../../src/domain/waits/what-if.ts'
import { at, benefits, councilTax, desk1, desk2, desk3, nobody, nothing } from '../support/builders.ts'
import { adviserAt, stage } from '../support/stage.ts'

const oneMore: OneMore = { is: 'one-more', service: councilTax }
const another: OneMore = { is: 'one-more', service: benefits }
const said = (visits: readonly VisitId[], whatIf: OneMore = oneMore) => ({ whatIf, visits, keeps: 2, keepsWithout: 0 })

/** Three wait, and one more desk is what reception does. */
function taken() {
  const s = stage()
  const visits = [s.walkIn(), s.walkIn(), s.walkIn()] as const
  const id = s.act(takeAdvice(said(visits)))
  const checked = () => {
    const advice = s.day.advice.get(id)
    if (!advice) throw new RangeError('no advice')
    return checkAdvice(s.day, advice, s.now())
  }
  return { ...s, visits, id, checked }
}

describe('advice that is taken', () => {
  test('is kept with what was said of it', () => {
    const { day, id, visits } = taken()
    expect(day.advice.get(id)).toEqual({ id, takenAt: at('10:00'), ...said(visits) })
  })

  test('is refused where it is of nothing and nobody, and twice until it could have been followed', () => {
    const s = taken()
    const refused = (whatIf: OneMore, visits: readonly VisitId[] = s.visits) =>
      s.refusal(takeAdvice(said(visits, whatIf)))
    expect(refused({ is: 'one-more', service: nothing })).toBe('no-such-service')
    expect(refused(another, [nobody])).toBe('no-such-visit')
    expect(refused(another, [])).toBe('nobody-waiting')
    expect(refused(oneMore)).toBe('already-so')
    expect(refused(another)).toBeNull()
    s.pass(6)
    expect(refused(oneMore)).toBeNull()
  })

  test('is new advice once a desk has followed it', () => {
    const s = taken()
    s.open(desk1)
    expect(s.refusal(takeAdvice(said(s.visits)))).toBeNull()
    const [first, second] = [...s.day.advice.values()].map((advice) => checkAdvice(s.day, advice, s.now()))
    expect(first).toMatchObject({ followedBy: desk1, mayFollow: false })
    expect(second).toMatchObject({ followedBy: null, mayFollow: true })
    expect(s.refusal(takeAdvice(said(s.visits)))).toBe('already-so')
  })

  test('is not undone: it was said', () => {
    const s = taken()
    expect(s.refusal(undo(s.day.journal.length))).toBe('cannot-undo')
  })
})

describe('what came of it', () => {
  test('is open as long as somebody may be called in time', () => {
    const s = taken()
    expect(s.checked()).toMatchObject({ inTime: 0, missed: 0, open: 3 })
    s.open(desk1)
    s.clockIs('10:14')
    s.called(s.visits[0])
    expect(s.checked()).toMatchObject({ inTime: 1, missed: 0, open: 2 })
    s.clockIs('10:16')
    expect(s.checked()).toMatchObject({ inTime: 1, missed: 2, open: 0 })
    s.open(desk2)
    s.called(s.visits[1], desk2)
    expect(s.checked()).toMatchObject({ inTime: 1, missed: 2, open: 0 })
  })

  test('whoever leaves first was not called in time', () => {
    const s = taken()
    s.act(leave(s.visits[2], 'own-word'))
    expect(s.checked()).toMatchObject({ inTime: 0, missed: 1, open: 2 })
  })

  test('of an appointment is in time up to its outer limit', () => {
    const s = stage()
    s.open(desk1)
    const visit = s.keeping(s.booked(at('10:05')))
    const advice = { id: s.act(takeAdvice(said([visit]))), takenAt: s.now(), ...said([visit]) }
    s.clockIs('10:15')
    s.called(visit)
    expect(checkAdvice(s.day, advice, s.now())).toMatchObject({ inTime: 1, missed: 0 })
  })

  test('a desk that opens for it follows it: one that serves it, and within five minutes', () => {
    const s = taken()
    s.pass(1)
    s.open(desk3)
    expect(s.checked()).toMatchObject({ followedBy: null, mayFollow: true })
    s.pass(3)
    s.open(desk2)
    expect(s.checked()).toMatchObject({ followedBy: desk2, mayFollow: false })
    const late = taken()
    late.pass(6)
    late.open(desk1)
    expect(late.checked()).toMatchObject({ followedBy: null, mayFollow: false })
  })

  test('a desk that comes back follows it too', () => {
    const s = stage()
    s.open(desk1)
    s.act(pauseDesk(desk1, 'lunch', null), adviserAt(desk1))
    s.pass(1)
    const visits = [s.walkIn()]
    const advice = { id: s.act(takeAdvice(said(visits))), takenAt: s.now(), ...said(visits) }
    expect(checkAdvice(s.day, advice, s.now()).followedBy).toBeNull()
    s.act(resumeDesk(desk1), adviserAt(desk1))
    expect(checkAdvice(s.day, advice, s.now()).followedBy).toBe(desk1)
  })
})

describe('the best advice is told unasked', () => {
  const effect = (keeps: number, visits: readonly VisitId[]): Effect<OneMore> => ({
    ...{ whatIf: oneMore, desk: desk1, visits, keeps, keepsWithout: 1, newcomers: [] },
  })
  const scene = (keeps = 3) => {
    const s = stage()
    const visits = [s.walkIn(), s.walkIn(), s.walkIn()]
    const asked: WhatIfs = {
      ...{ at: s.now(), waiting: 3, inTime: 3, keeps: 1, away: [] },
      oneMore: [effect(keeps, visits)],
    }
    return { s, asked, visits, best: () => bestAdvice(s.day, asked, s.now()) }
  }

  test('where two more would be called in time', () => {
    expect(scene(3).best()).toMatchObject({ desk: desk1, keeps: 3 })
    expect(scene(2).best()).toBeNull()
    expect(bestAdvice(stage().day, null, at('10:00'))).toBeNull()
  })

  test('and not once it was taken, or that desk is open, or it is old', () => {
    const [doneSo, opened, old, setBack] = [scene(), scene(), scene(), scene()]
    doneSo.s.act(takeAdvice(said(doneSo.visits)))
    opened.s.open(desk1)
    old.s.pass(2)
    for (const { best } of [doneSo, opened, old]) expect(best()).toBeNull()
    expect(bestAdvice(setBack.s.day, setBack.asked, at('09:30'))).toBeNull()
  })

  test('and again once what was taken has been followed', () => {
    const { s, asked, visits } = scene()
    s.act(takeAdvice(said(visits)))
    s.open(desk1)
    const anew: WhatIfs = { ...asked, oneMore: [{ ...effect(3, visits), desk: desk2 }] }
    expect(bestAdvice(s.day, anew, s.now())).toMatchObject({ desk: desk2 })
  })
})
