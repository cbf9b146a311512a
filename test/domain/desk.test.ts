import { describe, expect, test } from 'vitest'
import { closeDesk, openDesk, pauseDesk, resumeDesk } from '../../src/domain/acts/desk.ts'
import { finish, start } from '../../src/domain/acts/serve.ts'
import { apply } from '../../src/domain/apply.ts'
import { at, date, desk1, desk2, nowhere } from '../support/builders.ts'
import { stage } from '../support/stage.ts'

describe('open', () => {
  test('a desk is closed until an adviser opens it', () => {
    const s = stage()
    expect(s.day.desks.get(desk1)).toEqual({ id: desk1, state: { is: 'closed', since: null } })
    expect(s.act(openDesk(desk1, 'Sam'))).toBe(desk1)
    expect(s.day.desks.get(desk1)).toEqual({ id: desk1, state: { is: 'open', adviser: 'Sam', since: at('10:00') } })
    expect(s.day.desks.get(desk2)?.state.is).toBe('closed')
  })

  test('is refused for a desk that does not exist, is open, or is away', () => {
    const s = stage()
    expect(s.refusal(openDesk(nowhere, 'Sam'))).toBe('no-such-desk')
    s.open()
    expect(s.refusal(openDesk(desk1, 'Alex'))).toBe('desk-not-closed')
    s.act(pauseDesk(desk1, 'break', null))
    expect(s.refusal(openDesk(desk1, 'Alex'))).toBe('desk-not-closed')
  })

  test('is refused when the site is not staffed, or the day is another', () => {
    const s = stage()
    s.clockIs('07:59')
    expect(s.refusal(openDesk(desk1, 'Sam'))).toBe('site-closed')
    s.clockIs(at('10:00', date('2026-11-24')))
    expect(s.refusal(openDesk(desk1, 'Sam'))).toBe('site-closed')
    s.clockIs('08:00')
    expect(s.refusal(openDesk(desk1, 'Sam'))).toBeNull()
  })
})

describe('pause and resume', () => {
  test('say why, and until when, and bring the same adviser back', () => {
    const s = stage()
    s.open()
    s.pass(5)
    expect(s.act(pauseDesk(desk1, 'lunch', at('10:45')))).toBe(desk1)
    expect(s.day.desks.get(desk1)?.state).toEqual({
      is: 'away',
      adviser: 'Sam',
      reason: 'lunch',
      backAt: at('10:45'),
      since: at('10:05'),
    })
    s.pass(30)
    expect(s.act(resumeDesk(desk1))).toBe(desk1)
    expect(s.day.desks.get(desk1)?.state).toEqual({ is: 'open', adviser: 'Sam', since: at('10:35') })
  })

  test('a pause needs no time back, but never one in the past', () => {
    const s = stage()
    s.open()
    expect(s.refusal(pauseDesk(desk1, 'other', at('09:59')))).toBe('back-in-the-past')
    expect(s.refusal(pauseDesk(desk1, 'other', at('10:00')))).toBe('back-in-the-past')
    expect(s.refusal(pauseDesk(desk1, 'other', null))).toBeNull()
  })

  test('a pause is refused at a desk that does not exist, is closed, or is away', () => {
    const s = stage()
    expect(s.refusal(pauseDesk(nowhere, 'break', null))).toBe('no-such-desk')
    expect(s.refusal(pauseDesk(desk1, 'break', null))).toBe('desk-not-open')
    s.open()
    s.act(pauseDesk(desk1, 'break', null))
    expect(s.refusal(pauseDesk(desk1, 'break', null))).toBe('desk-not-open')
  })

  test('a pause is refused while a visitor is called or served there', () => {
    const s = stage()
    s.open()
    const visit = s.called(s.walkIn())
    expect(s.refusal(pauseDesk(desk1, 'break', null))).toBe('desk-busy')
    s.act(start(visit))
    expect(s.refusal(pauseDesk(desk1, 'break', null))).toBe('desk-busy')
    s.act(finish(visit, 'resolved'))
    expect(s.refusal(pauseDesk(desk1, 'break', null))).toBeNull()
  })

  test('resuming is refused at a desk that does not exist, or is not away', () => {
    const s = stage()
    expect(s.refusal(resumeDesk(nowhere))).toBe('no-such-desk')
    expect(s.refusal(resumeDesk(desk1))).toBe('desk-not-away')
    s.open()
    expect(s.refusal(resumeDesk(desk1))).toBe('desk-not-away')
  })
})

describe('close', () => {
  test('closes an open desk, and one that is away', () => {
    const s = stage()
    s.open(desk1)
    s.open(desk2)
    s.act(pauseDesk(desk2, 'meeting', null))
    s.pass(60)
    expect(s.act(closeDesk(desk1))).toBe(desk1)
    s.act(closeDesk(desk2))
    const closed = { is: 'closed', since: at('11:00') }
    expect([...s.day.desks.values()].slice(0, 2).map(({ state }) => state)).toEqual([closed, closed])
  })

  test('is refused at a desk that does not exist or is closed', () => {
    const s = stage()
    expect(s.refusal(closeDesk(nowhere))).toBe('no-such-desk')
    expect(s.refusal(closeDesk(desk1))).toBe('desk-closed')
  })

  test('is refused while a visitor is called or served there', () => {
    const s = stage()
    s.open()
    const visit = s.called(s.walkIn())
    expect(s.refusal(closeDesk(desk1))).toBe('desk-busy')
    s.act(start(visit))
    expect(s.refusal(closeDesk(desk1))).toBe('desk-busy')
    s.act(finish(visit, 'resolved'))
    expect(s.refusal(closeDesk(desk1))).toBeNull()
  })
})

describe('the journal', () => {
  test('is refused where an entry is missing, or comes twice', () => {
    const s = stage()
    s.open()
    const [opened] = s.day.journal
    if (!opened) throw new RangeError('nothing was opened')
    expect(() => apply(s.day, opened)).toThrow('entry 1 cannot follow entry 1')
    expect(() => apply(s.day, { ...opened, number: 3 })).toThrow('entry 3 cannot follow entry 1')
    expect(s.day.journal).toHaveLength(1)
  })

  test('is refused where it tells of what never began', () => {
    const s = stage()
    const visit = s.walkIn()
    const entry = { at: s.now(), number: 2, by: { kind: 'clock' } } as const
    const about = { kind: 'visit', id: visit } as const
    const impossible = 'does not go on from what the journal tells'
    expect(() => apply(s.day, { ...entry, about, type: 'recalled' })).toThrow(impossible)
    const finished = { ...entry, number: 3, about, type: 'finished', outcome: 'resolved', callBackBy: null } as const
    expect(() => apply(s.day, finished)).toThrow(impossible)
    const away = { type: 'desk-back', about: { kind: 'desk', id: nowhere } } as const
    expect(() => apply(s.day, { ...entry, ...away, number: 4 })).toThrow(impossible)
  })
})
