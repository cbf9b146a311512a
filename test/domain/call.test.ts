import { describe, expect, test } from 'vitest'
import { callNext, callThis, nextAt, recall } from '../../src/domain/acts/call.ts'
import { closeDesk, pauseDesk, resumeDesk } from '../../src/domain/acts/desk.ts'
import { comeBack, hold } from '../../src/domain/acts/hold.ts'
import { leave, noShow } from '../../src/domain/acts/leave.ts'
import { start } from '../../src/domain/acts/serve.ts'
import { at, benefits, councilTax, desk1, desk2, desk3, housing, nowhere } from '../support/builders.ts'
import { stage } from '../support/stage.ts'

describe('call next', () => {
  test('calls whoever is next to the desk, and says who', () => {
    const s = stage()
    s.open()
    const [first, second] = [s.walkIn(), s.walkIn()]
    s.pass(3)
    expect(s.act(callNext(desk1))).toBe(first)
    expect(s.visit(first)).toMatchObject({
      firstCalledAt: at('10:03'),
      state: { is: 'called', desk: desk1, since: at('10:03'), lastAt: at('10:03'), times: 1 },
    })
    expect(s.visit(second).state.is).toBe('waiting')
  })

  test('passes by those whom the desk does not serve', () => {
    const s = stage()
    s.open(desk3)
    s.walkIn(councilTax)
    const forHousing = s.walkIn(housing)
    expect(s.act(callNext(desk3))).toBe(forHousing)
    expect(s.visit(forHousing).state).toMatchObject({ is: 'called', desk: desk3 })
  })

  test('never calls somebody who has stepped out, is called, is served or is gone', () => {
    const s = stage()
    s.open(desk1)
    s.open(desk2)
    s.act(hold(s.walkIn()))
    s.act(leave(s.walkIn(), 'own-word'))
    s.called(s.walkIn(), desk2)
    expect(s.refusal(callNext(desk1))).toBe('nobody-waiting')
    s.walkIn()
    expect(s.refusal(callNext(desk1))).toBeNull()
  })

  test('is refused with nobody waiting whom the desk serves', () => {
    const s = stage()
    s.open(desk3)
    s.walkIn(councilTax)
    expect(s.refusal(callNext(desk3))).toBe('nobody-waiting')
  })

  test('is refused at a desk that does not exist, is closed or is away', () => {
    const s = stage()
    s.walkIn()
    expect(s.refusal(callNext(nowhere))).toBe('no-such-desk')
    expect(s.refusal(callNext(desk1))).toBe('desk-not-open')
    s.open()
    s.act(pauseDesk(desk1, 'lunch', null))
    expect(s.refusal(callNext(desk1))).toBe('desk-not-open')
    s.act(resumeDesk(desk1))
    s.act(noShow(s.act(callNext(desk1))))
    s.act(closeDesk(desk1))
    s.walkIn()
    expect(s.refusal(callNext(desk1))).toBe('desk-not-open')
  })

  test('is refused at a desk with a visitor, called or served, and at no other', () => {
    const s = stage()
    s.open(desk1)
    s.open(desk2)
    const visit = s.called(s.walkIn(), desk1)
    s.walkIn()
    expect(s.refusal(callNext(desk1))).toBe('desk-busy')
    s.act(start(visit))
    expect(s.refusal(callNext(desk1))).toBe('desk-busy')
    expect(s.refusal(callNext(desk2))).toBeNull()
  })

  test('is foretold with its reason', () => {
    const s = stage()
    const visit = s.walkIn(benefits)
    expect(nextAt(s.day, desk2, s.now())).toMatchObject({ visit: { id: visit }, why: 'promise', promise: at('10:15') })
    expect(nextAt(s.day, desk3, s.now())).toBeNull()
    expect(nextAt(s.day, nowhere, s.now())).toBeNull()
  })
})

describe('call this one', () => {
  test('calls out of turn', () => {
    const s = stage()
    s.open()
    s.walkIn()
    const second = s.walkIn()
    expect(s.act(callThis(desk1, second))).toBe(second)
    expect(s.visit(second).state).toMatchObject({ is: 'called', desk: desk1 })
  })

  test('is refused for somebody who is not waiting', () => {
    const s = stage()
    s.open(desk1)
    s.open(desk2)
    const visit = s.called(s.walkIn(), desk1)
    expect(s.refusal(callThis(desk2, visit))).toBe('not-waiting')
    s.act(hold(visit))
    expect(s.refusal(callThis(desk2, visit))).toBe('not-waiting')
    s.act(comeBack(visit))
    expect(s.refusal(callThis(desk2, visit))).toBeNull()
  })

  test('is refused where the desk does not serve the visit', () => {
    const s = stage()
    s.open(desk2)
    expect(s.refusal(callThis(desk2, s.walkIn(housing)))).toBe('desk-does-not-serve')
    expect(s.refusal(callThis(desk2, s.walkIn(benefits)))).toBeNull()
  })

  test('is refused at a desk that does not exist, is not open, or is busy', () => {
    const s = stage()
    const visit = s.walkIn()
    expect(s.refusal(callThis(nowhere, visit))).toBe('no-such-desk')
    expect(s.refusal(callThis(desk1, visit))).toBe('desk-not-open')
    s.open()
    s.called(s.walkIn())
    expect(s.refusal(callThis(desk1, visit))).toBe('desk-busy')
  })
})

describe('recall', () => {
  test('calls once more, and keeps the first call', () => {
    const s = stage()
    s.open()
    const visit = s.called(s.walkIn())
    s.pass(2)
    expect(s.act(recall(visit))).toBe(visit)
    s.pass(1)
    s.act(recall(visit))
    expect(s.visit(visit)).toMatchObject({
      firstCalledAt: at('10:00'),
      state: { is: 'called', desk: desk1, since: at('10:00'), lastAt: at('10:03'), times: 3 },
    })
  })

  test('is refused for somebody who was not called, or is served already', () => {
    const s = stage()
    s.open()
    const visit = s.walkIn()
    expect(s.refusal(recall(visit))).toBe('not-called')
    s.serving(visit)
    expect(s.refusal(recall(visit))).toBe('not-called')
  })
})

describe('no-show', () => {
  test('ends the visit and frees the desk', () => {
    const s = stage()
    s.open()
    const visit = s.called(s.walkIn())
    s.pass(4)
    expect(s.act(noShow(visit))).toBe(visit)
    expect(s.visit(visit).state).toEqual({ is: 'no-show', at: at('10:04') })
    s.walkIn()
    expect(s.refusal(callNext(desk1))).toBeNull()
  })

  test('is refused for somebody who was not called, or is served already', () => {
    const s = stage()
    s.open()
    const visit = s.walkIn()
    expect(s.refusal(noShow(visit))).toBe('not-called')
    s.serving(visit)
    expect(s.refusal(noShow(visit))).toBe('not-called')
  })
})
