import { describe, expect, it } from 'vitest'
import { callNext } from '../../../src/domain/acts/call.ts'
import { openDesk, pauseDesk } from '../../../src/domain/acts/desk.ts'
import { leave, noShow } from '../../../src/domain/acts/leave.ts'
import { finish } from '../../../src/domain/acts/serve.ts'
import { undo } from '../../../src/domain/acts/undo.ts'
import { at, desk1, desk2 } from '../../support/builders.ts'
import { eventsIn, toldOf } from '../../support/events.ts'
import { adviserAt, stage } from '../../support/stage.ts'

const advisers = adviserAt(desk1)

describe('what was undone', () => {
  it('is left out: it was a slip', () => {
    const s = stage()
    s.open()
    const ann = s.walkIn()
    s.pass(1)
    s.act(callNext(desk1), advisers)
    s.act(undo(s.day.journal.length), advisers)
    s.act(pauseDesk(desk1, 'break', null), advisers)
    s.act(undo(s.day.journal.length), advisers)
    s.pass(1)
    s.serving(ann)
    s.act(finish(ann, 'resolved'), advisers)
    s.act(undo(s.day.journal.length), advisers)
    s.pass(1)
    s.act(finish(ann, 'partly'), advisers)
    expect(toldOf(s, { [ann]: 'Ann' })).toEqual([
      '0 desk-opened desk-1',
      '0 arrived Ann council-tax',
      '2 called Ann desk-1',
      '2 started Ann desk-1',
      '3 finished Ann',
    ])
  })

  it('is told, and that it was undone, where its desk has called somebody else meanwhile', () => {
    const s = stage()
    s.open()
    const [ann, bob] = [s.walkIn(), s.walkIn()]
    s.serving(ann)
    s.pass(5)
    s.act(finish(ann, 'resolved'), advisers)
    const finished = s.day.journal.length
    s.called(bob)
    s.pass(2)
    s.act(noShow(bob), advisers)
    s.act(undo(finished), advisers)
    expect(toldOf(s, { [ann]: 'Ann', [bob]: 'Bob' }).slice(-6)).toEqual([
      '5 finished Ann',
      '5 called Bob desk-1',
      '7 no-show Bob',
      '7 arrived Ann~2 council-tax +7',
      '7 called Ann~2 desk-1',
      '7 started Ann~2 desk-1',
    ])
  })

  it('closes a desk that should not have been opened, after it has served', () => {
    const s = stage()
    s.act(openDesk(desk2, 'Alex'), adviserAt(desk2))
    const opened = s.day.journal.length
    const ann = s.walkIn()
    s.serving(ann, desk2)
    s.act(finish(ann, 'resolved'), adviserAt(desk2))
    s.pass(1)
    s.act(undo(opened))
    expect(toldOf(s).at(-1)).toBe('1 desk-closed desk-2')
  })

  it('takes back a booking for which somebody came by mistake', () => {
    const s = stage()
    const appointment = s.booked(at('10:30'))
    const booked = s.day.journal.length
    s.act(leave(s.keeping(appointment), 'mistake'))
    s.act(undo(booked))
    expect(eventsIn(s.day).slice(2)).toMatchObject([
      { event: 'left' },
      { event: 'booked', appointment },
      { event: 'cancelled', appointment },
    ])
  })
})
