import { describe, expect, test } from 'vitest'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import { askStaff, staffCame } from '../../src/domain/acts/ask-staff.ts'
import { closeDesk, pauseDesk, resumeDesk } from '../../src/domain/acts/desk.ts'
import { greet } from '../../src/domain/acts/greet.ts'
import { hold } from '../../src/domain/acts/hold.ts'
import { leave, noShow } from '../../src/domain/acts/leave.ts'
import { markUrgent } from '../../src/domain/acts/mark.ts'
import { postNotice, withdrawNotice } from '../../src/domain/acts/notice.ts'
import { finish, start } from '../../src/domain/acts/serve.ts'
import { undo, undoable } from '../../src/domain/acts/undo.ts'
import { noticeOf } from '../../src/domain/day.ts'
import { at, desk1, desk2 } from '../support/builders.ts'
import { type Stage, stage, theClock, visitor } from '../support/stage.ts'

const last = (s: Stage): number => s.day.journal.length

describe('undo', () => {
  test('brings a visit back to what it was, and is a fact itself', () => {
    const s = stage()
    s.open()
    const visit = s.serving(s.walkIn())
    const before = s.visit(visit)
    s.act(finish(visit, 'referred'))
    const { type } = s.act(undo(last(s)))
    expect(type).toBe('finished')
    expect(s.visit(visit)).toEqual(before)
    expect(s.day.journal.at(-1)).toMatchObject({
      type: 'undone',
      entry: last(s) - 1,
      about: { kind: 'visit', id: visit },
    })
  })

  test('goes back act by act, and on from there', () => {
    const s = stage()
    s.open()
    const visit = s.called(s.walkIn())
    s.act(undo(last(s)))
    expect(s.visit(visit)).toMatchObject({ firstCalledAt: null, state: { is: 'waiting' } })
    s.pass(5)
    s.act(greet(visit))
    s.called(visit)
    expect(s.visit(visit)).toMatchObject({ greetedAt: at('10:05'), firstCalledAt: at('10:05') })
  })

  test('is refused where there is no such entry', () => {
    const s = stage()
    s.act(greet(s.walkIn()))
    for (const number of [-1, 0, 0.5, 3]) expect(s.refusal(undo(number))).toBe('no-such-entry')
    expect(s.refusal(undo(2))).toBeNull()
  })

  test('is refused twice', () => {
    const s = stage()
    s.act(greet(s.walkIn()))
    s.act(undo(2))
    expect(s.refusal(undo(2))).toBe('undone-already')
  })

  test('is for acts of staff: not of visitors, not of the clock, no ticket and no undoing', () => {
    const s = stage()
    s.open()
    const visit = s.walkIn()
    expect(s.refusal(undo(last(s)))).toBe('cannot-undo')
    s.act(hold(visit), visitor)
    expect(s.refusal(undo(last(s)))).toBe('cannot-undo')
    s.act(start(s.called(s.walkIn())), theClock)
    expect(s.refusal(undo(last(s)))).toBe('cannot-undo')
    s.act(markUrgent(visit, true))
    s.act(undo(last(s)))
    expect(s.refusal(undo(last(s)))).toBe('cannot-undo')
  })

  test('is refused while something later about the same visit stands', () => {
    const s = stage()
    s.open()
    const visit = s.walkIn()
    s.act(greet(visit))
    const greeted = last(s)
    s.called(visit)
    expect(s.refusal(undo(greeted))).toBe('later-depends')
    s.act(undo(last(s)))
    expect(s.refusal(undo(greeted))).toBeNull()
  })

  test('does not mind what happened to others', () => {
    const s = stage()
    s.act(greet(s.walkIn()))
    s.act(greet(s.walkIn()))
    expect(s.refusal(undo(2))).toBeNull()
  })

  test('brings nobody back to a desk that has somebody else', () => {
    const s = stage()
    s.open()
    s.act(noShow(s.called(s.walkIn())))
    const gone = last(s)
    const other = s.called(s.walkIn())
    expect(s.refusal(undo(gone))).toBe('later-depends')
    s.act(hold(other))
    expect(s.refusal(undo(gone))).toBeNull()
  })

  test('brings nobody back to a desk that is away or closed', () => {
    const s = stage()
    s.open()
    s.act(noShow(s.called(s.walkIn())))
    const gone = last(s)
    s.act(pauseDesk(desk1, 'break', null))
    expect(s.refusal(undo(gone))).toBe('later-depends')
    s.act(closeDesk(desk1))
    expect(s.refusal(undo(gone))).toBe('later-depends')
    s.open()
    expect(s.refusal(undo(gone))).toBeNull()
  })

  test('lists the acts that it would take, the last one first, and no more than asked for', () => {
    const s = stage()
    s.open()
    const visit = s.walkIn()
    s.act(greet(visit))
    s.called(visit)
    s.open(desk2)
    const listed = (most: number) => undoable({ day: s.day, now: s.now() }, most).map(({ type }) => type)
    expect(listed(9)).toEqual(['desk-opened', 'called'])
    expect(listed(1)).toEqual(['desk-opened'])
    expect(listed(0)).toEqual([])
  })
})

describe('undo of a desk’s acts', () => {
  test('closes it again, unless somebody was called there', () => {
    const s = stage()
    s.open()
    const visit = s.called(s.walkIn())
    expect(s.refusal(undo(1))).toBe('later-depends')
    s.act(hold(visit))
    s.act(undo(1))
    expect(s.day.desks.get(desk1)?.state).toEqual({ is: 'closed', since: null })
  })

  test('makes it away again, unless somebody was called there', () => {
    const s = stage()
    s.open()
    s.act(pauseDesk(desk1, 'lunch', at('10:30')))
    const away = s.day.desks.get(desk1)
    s.act(resumeDesk(desk1))
    const back = last(s)
    const visit = s.called(s.walkIn())
    expect(s.refusal(undo(back))).toBe('later-depends')
    s.act(hold(visit))
    s.act(undo(back))
    expect(s.day.desks.get(desk1)).toEqual(away)
  })

  test('opens it again', () => {
    const s = stage()
    s.open()
    s.pass(1)
    s.act(closeDesk(desk1))
    s.act(undo(last(s)))
    expect(s.day.desks.get(desk1)?.state).toEqual({ is: 'open', adviser: 'Sam', since: at('10:00') })
  })
})

describe('undo of an appointment', () => {
  test('takes it out of the diary, unless somebody has checked in for it', () => {
    const s = stage()
    const id = s.booked(at('10:30'))
    const visit = s.keeping(id)
    expect(s.refusal(undo(1))).toBe('later-depends')
    s.act(leave(visit, 'mistake'))
    s.act(undo(1))
    expect(s.day.appointments.size).toBe(0)
    expect(s.refusal(arriveFor(id))).toBe('no-such-appointment')
  })

  test('leaves no visit to come back to it', () => {
    const s = stage()
    s.act(leave(s.keeping(s.booked(at('10:30'))), 'mistake'))
    const mistaken = last(s)
    s.act(undo(1))
    expect(s.refusal(undo(mistaken))).toBe('later-depends')
  })

  test('never lets two visits keep one appointment', () => {
    const s = stage()
    const id = s.booked(at('10:30'))
    s.act(leave(s.keeping(id), 'mistake'))
    const mistaken = last(s)
    const again = s.keeping(id)
    expect(s.refusal(undo(mistaken))).toBe('later-depends')
    s.act(leave(again, 'mistake'))
    expect(s.refusal(undo(mistaken))).toBeNull()
  })
})

describe('undo of a notice and of a call for staff', () => {
  test('takes down what was posted, and puts up what was withdrawn', () => {
    const s = stage()
    const id = s.act(postNotice('emergency', ''))
    s.act(withdrawNotice(id))
    s.act(undo(2))
    expect(noticeOf(s.day)?.id).toBe(id)
    s.act(undo(1))
    expect(s.day.notices.size).toBe(0)
  })

  test('never puts up a second notice', () => {
    const s = stage()
    const earlier = s.act(postNotice('adviser-ill', ''))
    s.act(postNotice('emergency', ''))
    expect(s.refusal(undo(2))).toBe('later-depends')
    s.act(undo(3))
    s.act(undo(2))
    expect(noticeOf(s.day)?.id).toBe(earlier)
  })

  test('makes the kiosk ask again, since when it asked', () => {
    const s = stage()
    s.act(askStaff, visitor)
    s.pass(3)
    s.act(staffCame)
    s.act(undo(2))
    expect(s.day.staffAskedAt).toBe(at('10:00'))
    expect(s.refusal(undo(1))).toBe('cannot-undo')
  })
})
