import { describe, expect, test } from 'vitest'
import { callThis, recall } from '../../src/domain/acts/call.ts'
import { greet } from '../../src/domain/acts/greet.ts'
import { comeBack, hold } from '../../src/domain/acts/hold.ts'
import { leave, noShow } from '../../src/domain/acts/leave.ts'
import { markUrgent, stateHelp } from '../../src/domain/acts/mark.ts'
import { finish, start, transfer } from '../../src/domain/acts/serve.ts'
import type { Decide } from '../../src/domain/decision.ts'
import type { VisitId } from '../../src/domain/id.ts'
import { noHelp, outcomes } from '../../src/domain/visit.ts'
import { at, benefits, councilTax, desk1, housing, nobody, nothing } from '../support/builders.ts'
import { type Stage, stage, visitor } from '../support/stage.ts'

const acts: Record<string, (id: VisitId) => Decide<VisitId>> = {
  greet,
  'call this': (id) => callThis(desk1, id),
  recall,
  start,
  finish: (id) => finish(id, 'resolved'),
  'no-show': noShow,
  leave: (id) => leave(id, 'own-word'),
  hold,
  'come back': comeBack,
  transfer: (id) => transfer(id, housing),
  'mark urgent': (id) => markUrgent(id, true),
  'state help': (id) => stateHelp(id, noHelp),
}

const endings: Record<string, (s: Stage) => VisitId> = {
  finished: (s) => s.act(finish(s.serving(s.walkIn()), 'resolved')),
  left: (s) => s.act(leave(s.walkIn(), 'own-word')),
  'a no-show': (s) => s.act(noShow(s.called(s.walkIn()))),
}

describe.each(Object.entries(acts))('%s', (_name, act) => {
  test('is refused for a visit that does not exist', () => {
    const s = stage()
    s.open()
    expect(s.refusal(act(nobody))).toBe('no-such-visit')
  })

  test.each(Object.entries(endings))('is refused for a visit that is %s', (_ending, end) => {
    const s = stage()
    s.open()
    expect(s.refusal(act(end(s)))).toBe('visit-over')
  })
})

describe('greet', () => {
  test('says when somebody was greeted in person, beside the state', () => {
    const s = stage()
    const visit = s.walkIn()
    s.pass(1)
    expect(s.act(greet(visit))).toBe(visit)
    expect(s.visit(visit)).toMatchObject({ greetedAt: at('10:01'), state: { is: 'waiting', since: at('10:00') } })
  })

  test('is refused twice', () => {
    const s = stage()
    expect(s.refusal(greet(s.act(greet(s.walkIn()))))).toBe('already-greeted')
  })

  test('is refused once somebody was called, wherever they are since', () => {
    const s = stage()
    s.open()
    const visit = s.called(s.walkIn())
    expect(s.refusal(greet(visit))).toBe('already-greeted')
    s.act(hold(visit))
    expect(s.refusal(greet(visit))).toBe('already-greeted')
  })
})

describe('start', () => {
  test('begins the enquiry at the desk that called, with its adviser', () => {
    const s = stage()
    s.open()
    const visit = s.called(s.walkIn())
    s.pass(2)
    expect(s.act(start(visit))).toBe(visit)
    expect(s.visit(visit)).toMatchObject({
      firstStartedAt: at('10:02'),
      state: { is: 'serving', desk: desk1, adviser: 'Sam', since: at('10:02') },
    })
  })

  test('is refused for somebody who was not called, or has started', () => {
    const s = stage()
    s.open()
    const visit = s.walkIn()
    expect(s.refusal(start(visit))).toBe('not-called')
    s.serving(visit)
    expect(s.refusal(start(visit))).toBe('not-called')
  })
})

describe('finish', () => {
  test.each(outcomes.filter((outcome) => outcome !== 'referred'))(
    'ends the visit as %s, with no call back',
    (outcome) => {
      const s = stage()
      s.open()
      const visit = s.serving(s.walkIn())
      s.pass(12)
      expect(s.act(finish(visit, outcome))).toBe(visit)
      expect(s.visit(visit).state).toEqual({
        is: 'finished',
        desk: desk1,
        adviser: 'Sam',
        since: at('10:00'),
        outcome,
        callBackBy: null,
        at: at('10:12'),
      })
    },
  )

  test('owes whoever is referred a call back within 24 hours', () => {
    const s = stage()
    s.open()
    const visit = s.act(finish(s.serving(s.walkIn()), 'referred'))
    expect(s.visit(visit).state).toMatchObject({ outcome: 'referred', callBackBy: at('10:00') + 24 * 3_600_000 })
  })

  test('is refused before the enquiry has started', () => {
    const s = stage()
    s.open()
    const visit = s.walkIn()
    expect(s.refusal(finish(visit, 'resolved'))).toBe('not-serving')
    s.called(visit)
    expect(s.refusal(finish(visit, 'resolved'))).toBe('not-serving')
  })
})

describe('leave', () => {
  test.each(['own-word', 'seen-gone', 'mistake'] as const)('ends a visit: %s', (why) => {
    const s = stage()
    const visit = s.walkIn()
    s.pass(20)
    expect(s.act(leave(visit, why), visitor)).toBe(visit)
    expect(s.visit(visit).state).toEqual({ is: 'left', why, at: at('10:20') })
  })

  test('is for whoever waits, has stepped out or is called, not for whoever is served', () => {
    const s = stage()
    s.open()
    const visit = s.serving(s.walkIn())
    expect(s.refusal(leave(visit, 'own-word'))).toBe('being-served')
    s.act(finish(visit, 'resolved'))
    expect(s.refusal(leave(s.called(s.walkIn()), 'own-word'))).toBeNull()
    expect(s.refusal(leave(s.act(hold(s.walkIn())), 'own-word'))).toBeNull()
  })
})

describe('hold and come back', () => {
  test('keep the place: the arrival and its rank stay', () => {
    const s = stage()
    const visit = s.walkIn()
    s.pass(5)
    expect(s.act(hold(visit), visitor)).toBe(visit)
    expect(s.visit(visit).state).toEqual({ is: 'holding', since: at('10:05'), until: at('10:15') })
    s.pass(7)
    expect(s.act(comeBack(visit), visitor)).toBe(visit)
    expect(s.visit(visit)).toMatchObject({ arrivedAt: at('10:00'), state: { is: 'waiting', since: at('10:12') } })
  })

  test('somebody called may step out, which frees the desk', () => {
    const s = stage()
    s.open()
    s.act(hold(s.called(s.walkIn())))
    expect(s.refusal(callThis(desk1, s.walkIn()))).toBeNull()
  })

  test('are refused out of order', () => {
    const s = stage()
    s.open()
    const visit = s.walkIn()
    expect(s.refusal(comeBack(visit))).toBe('not-holding')
    s.act(hold(visit))
    expect(s.refusal(hold(visit))).toBe('already-so')
    s.act(comeBack(visit))
    expect(s.refusal(hold(s.serving(visit)))).toBe('not-waiting')
  })
})

describe('transfer', () => {
  test('puts whoever was served back to waiting for another service, with the arrival kept', () => {
    const s = stage()
    s.open()
    const visit = s.serving(s.walkIn())
    s.pass(6)
    expect(s.act(transfer(visit, housing))).toBe(visit)
    expect(s.visit(visit)).toMatchObject({
      service: housing,
      arrivedAt: at('10:00'),
      firstStartedAt: at('10:00'),
      ticket: { queue: 'walk-in', number: 1 },
      state: { is: 'waiting', since: at('10:06') },
    })
    expect(s.refusal(callThis(desk1, s.walkIn()))).toBeNull()
  })

  test('calls whoever was called back to waiting', () => {
    const s = stage()
    s.open()
    expect(s.visit(s.act(transfer(s.called(s.walkIn()), housing))).state.is).toBe('waiting')
  })

  test('leaves whoever stepped out stepped out, so that nobody calls them', () => {
    const s = stage()
    const visit = s.act(hold(s.walkIn()))
    s.pass(2)
    s.act(transfer(visit, housing))
    expect(s.visit(visit)).toMatchObject({ service: housing, state: { is: 'holding', until: at('10:10') } })
  })

  test('is refused to the same service, or to none', () => {
    const s = stage()
    const visit = s.walkIn(councilTax)
    expect(s.refusal(transfer(visit, councilTax))).toBe('same-service')
    expect(s.refusal(transfer(visit, nothing))).toBe('no-such-service')
    expect(s.refusal(transfer(visit, benefits))).toBeNull()
  })
})

describe('mark urgent', () => {
  test('marks a visit and takes it back', () => {
    const s = stage()
    const visit = s.walkIn()
    expect(s.visit(s.act(markUrgent(visit, true))).urgent).toBe(true)
    expect(s.visit(s.act(markUrgent(visit, false))).urgent).toBe(false)
  })

  test('is refused where it is so already', () => {
    const s = stage()
    const visit = s.walkIn()
    expect(s.refusal(markUrgent(visit, false))).toBe('already-so')
    s.act(markUrgent(visit, true))
    expect(s.refusal(markUrgent(visit, true))).toBe('already-so')
  })
})
