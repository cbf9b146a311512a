import { describe, expect, test } from 'vitest'
import { callNext } from '../../src/domain/acts/call.ts'
import { hold } from '../../src/domain/acts/hold.ts'
import { markUrgent } from '../../src/domain/acts/mark.ts'
import { finish, transfer } from '../../src/domain/acts/serve.ts'
import { undo, undoable } from '../../src/domain/acts/undo.ts'
import { servedAt } from '../../src/domain/served.ts'
import { waitingFor } from '../../src/domain/waiting-for.ts'
import { at, benefits, councilTax, desk1, desk2, housing, nowhere } from '../support/builders.ts'
import { adviserAt, type Stage, stage } from '../support/stage.ts'

function served(s: Stage, minutes: number, desk = desk1) {
  const visit = s.serving(s.walkIn(), desk)
  s.pass(minutes)
  return s.act(finish(visit, 'resolved'))
}

describe('what a desk has served', () => {
  test('is counted with its mean, each desk by itself', () => {
    const s = stage()
    s.open(desk1)
    s.open(desk2)
    expect(servedAt(s.day, desk1)).toEqual({ count: 0, meanMinutes: null })
    served(s, 4)
    served(s, 9)
    served(s, 30, desk2)
    expect(servedAt(s.day, desk1)).toEqual({ count: 2, meanMinutes: 6.5 })
    expect(servedAt(s.day, desk2)).toEqual({ count: 1, meanMinutes: 30 })
  })

  test('is not what was undone', () => {
    const s = stage()
    s.open()
    served(s, 4)
    served(s, 9)
    s.act(undo(s.day.journal.length))
    expect(servedAt(s.day, desk1)).toEqual({ count: 1, meanMinutes: 4 })
  })

  test('is the last part of a visit that was transferred to another desk', () => {
    const s = stage()
    s.open(desk1)
    s.open(desk2)
    const visit = s.serving(s.walkIn(housing), desk1)
    s.pass(20)
    s.act(transfer(visit, councilTax))
    s.serving(visit, desk2)
    s.pass(5)
    s.act(finish(visit, 'resolved'))
    expect(servedAt(s.day, desk1)).toEqual({ count: 0, meanMinutes: null })
    expect(servedAt(s.day, desk2)).toEqual({ count: 1, meanMinutes: 5 })
  })
})

describe('who waits for a desk', () => {
  test('is told in the order in which it would call them', () => {
    const s = stage()
    const early = s.keeping(s.booked(at('11:00')))
    const [first, second] = [s.walkIn(), s.walkIn(benefits)]
    const urgent = s.act(markUrgent(s.walkIn(), true))
    s.walkIn(housing)
    s.act(hold(s.walkIn()))
    expect(waitingFor(s.day, desk2, s.now()).map(({ id }) => id)).toEqual([urgent, first, second, early])
    expect(waitingFor(s.day, nowhere, s.now())).toEqual([])
  })

  test('begins with whom it calls next', () => {
    const s = stage()
    s.open()
    s.walkIn()
    s.keeping(s.booked(at('10:04')))
    const [next] = waitingFor(s.day, desk1, s.now())
    expect(s.act(callNext(desk1))).toBe(next?.id)
  })
})

test('a desk lists its own acts to undo, and no other’s', () => {
  const s = stage()
  s.open(desk1)
  s.open(desk2)
  s.called(s.walkIn(), desk1)
  s.called(s.walkIn(), desk2)
  const ofDesk2 = undoable({ day: s.day, now: s.now() }, 9, (by) => by.kind === 'adviser' && by.desk === desk2)
  expect(ofDesk2.map(({ type, by }) => [type, by])).toEqual([['called', adviserAt(desk2)]])
})
