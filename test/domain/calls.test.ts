import { expect, it } from 'vitest'
import { recall } from '../../src/domain/acts/call.ts'
import { hold } from '../../src/domain/acts/hold.ts'
import { noShow } from '../../src/domain/acts/leave.ts'
import { finish, start } from '../../src/domain/acts/serve.ts'
import { undo } from '../../src/domain/acts/undo.ts'
import { type Call, callsBefore, callsNow } from '../../src/domain/calls.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { ticketText } from '../../src/domain/visit.ts'
import { desk1, desk2 } from '../support/builders.ts'
import { type Stage, stage } from '../support/stage.ts'

const told = (calls: readonly Call[]) =>
  calls.map(({ ticket, desk, at }) => `${ticketText(ticket)} ${desk} ${localTime(at)}`)

/** One visitor after the other is called to the first desk, a minute apart, and served. */
function served(scene: Stage, count: number) {
  for (let each = 0; each < count; each++) {
    scene.act(finish(scene.serving(scene.walkIn()), 'resolved'))
    scene.pass(1)
  }
}

it('tells nothing before the first call', () => {
  const scene = stage()
  scene.walkIn()
  expect([callsNow(scene.day), callsBefore(scene.day, 5)]).toEqual([[], []])
})

it('tells who is called now, the newest first', () => {
  const scene = stage()
  scene.open(desk1)
  scene.open(desk2)
  scene.called(scene.walkIn(), desk1)
  scene.pass(1)
  scene.called(scene.walkIn(), desk2)
  expect(told(callsNow(scene.day))).toEqual(['W2 desk-2 10:01', 'W1 desk-1 10:00'])
  expect(callsBefore(scene.day, 5)).toEqual([])
})

it('puts a recall first, with its own time', () => {
  const scene = stage()
  scene.open(desk1)
  scene.open(desk2)
  const first = scene.called(scene.walkIn(), desk1)
  scene.called(scene.walkIn(), desk2)
  scene.pass(2)
  scene.act(recall(first))
  expect(told(callsNow(scene.day))).toEqual(['W1 desk-1 10:02', 'W2 desk-2 10:00'])
})

it('keeps a call once the visitor has come, was not there, or stepped out', () => {
  const scene = stage()
  scene.open(desk1)
  scene.act(start(scene.called(scene.walkIn())))
  scene.open(desk2)
  scene.pass(1)
  scene.act(noShow(scene.called(scene.walkIn(), desk2)))
  scene.pass(1)
  scene.act(hold(scene.called(scene.walkIn(), desk2)))
  expect(callsNow(scene.day)).toEqual([])
  expect(told(callsBefore(scene.day, 5))).toEqual(['W3 desk-2 10:02', 'W2 desk-2 10:01', 'W1 desk-1 10:00'])
})

it('keeps no more than it is asked for, the newest', () => {
  const scene = stage()
  scene.open()
  served(scene, 7)
  expect(callsBefore(scene.day, 5).map(({ ticket }) => ticket.number)).toEqual([7, 6, 5, 4, 3])
})

it('tells a visitor who was called twice once, by the last call', () => {
  const scene = stage()
  scene.open(desk1)
  scene.open(desk2)
  const visit = scene.called(scene.walkIn(), desk1)
  scene.act(recall(visit))
  scene.act(hold(visit))
  expect(told(callsBefore(scene.day, 5))).toEqual(['W1 desk-1 10:00'])
})

it('forgets a call that was undone', () => {
  const scene = stage()
  scene.open()
  served(scene, 1)
  scene.called(scene.walkIn())
  scene.act(undo(scene.day.journal.length))
  expect(callsNow(scene.day)).toEqual([])
  expect(told(callsBefore(scene.day, 5))).toEqual(['W1 desk-1 10:00'])
})

it('tells a call again, with its old time, when the start was undone', () => {
  const scene = stage()
  scene.open()
  const visit = scene.called(scene.walkIn())
  scene.pass(1)
  scene.act(start(visit))
  expect(callsNow(scene.day)).toEqual([])
  scene.act(undo(scene.day.journal.length))
  expect(told(callsNow(scene.day))).toEqual(['W1 desk-1 10:00'])
})
