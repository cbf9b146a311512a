import { describe, expect, test } from 'vitest'
import { postNotice, withdrawNotice } from '../../src/domain/acts/notice.ts'
import { undo } from '../../src/domain/acts/undo.ts'
import { noticeOf } from '../../src/domain/day.ts'
import { lasting, unexplained } from '../../src/domain/delay.ts'
import { at } from '../support/builders.ts'
import { delaysOf, watched } from '../support/watched.ts'

describe('a notice', () => {
  test('of something else, from before a delay began, does not explain it and outlasts it', () => {
    const s = watched()
    const id = s.act(postNotice('own-words', 'The lift is broken.'))
    s.watch(25)
    expect(unexplained(s.day)).toHaveLength(1)
    s.pass(10)
    expect(s.watch(3)).toBe(1)
    expect(noticeOf(s.day)?.id).toBe(id)
  })

  test('explains what lasts, with by how much longer it takes, and is withdrawn by the clock when that has passed', () => {
    const s = watched()
    s.watch(25)
    s.pass(2)
    const id = s.act(postNotice('adviser-ill', ''))
    expect(delaysOf(s)).toMatchObject([{ explainedAt: at('10:02'), notice: id }])
    expect(noticeOf(s.day)).toMatchObject({ minutes: 30 })
    s.pass(10)
    expect(s.watch(10)).toBe(2)
    expect(noticeOf(s.day)).toBeNull()
    expect(s.types()).toEqual([
      ...['delay-began', 'notice-posted', 'delay-explained', 'delay-ended', 'notice-withdrawn'],
    ])
  })

  test('that stands explains what begins at once, and stays until all of it has passed', () => {
    const s = watched()
    const visit = s.keeping(s.booked(at('10:00')))
    const id = s.act(postNotice('system-down', ''))
    s.clockIs('10:11')
    s.watch(20)
    expect(delaysOf(s)).toMatchObject([
      { of: 'newcomers', explainedAt: at('10:11'), notice: id },
      { of: 'appointments', explainedAt: at('10:11'), notice: id },
    ])
    s.clockIs('10:20')
    s.watch(5)
    expect([lasting(s.day).length, noticeOf(s.day)?.id]).toEqual([1, id])
    s.called(visit)
    s.watch(5)
    expect([lasting(s.day).length, noticeOf(s.day)]).toEqual([0, null])
  })

  test('that explained nothing stays until it is taken down or the day is closed', () => {
    const s = watched()
    const id = s.act(postNotice('own-words', 'The lift is out of order.'))
    expect(noticeOf(s.day)).toMatchObject({ minutes: null })
    s.pass(60)
    expect(s.watch(0)).toBe(0)
    expect(noticeOf(s.day)?.id).toBe(id)
    s.clockIs('17:30')
    expect(s.watch(0)).toBe(1)
    expect(noticeOf(s.day)).toBeNull()
  })

  test('in place of another explains what the other did', () => {
    const s = watched()
    s.watch(25)
    s.act(postNotice('unusually-busy', ''))
    s.pass(3)
    const id = s.act(postNotice('system-down', ''))
    expect(delaysOf(s)).toMatchObject([{ explainedAt: at('10:00'), notice: id }])
    s.pass(3)
    s.watch(0)
    expect(noticeOf(s.day)).toBeNull()
  })

  test('that is taken down by hand leaves the delay explained; nobody is asked again', () => {
    const s = watched()
    s.watch(25)
    s.act(withdrawNotice(s.act(postNotice('emergency', ''))))
    s.pass(5)
    expect(s.watch(25)).toBe(0)
    expect([lasting(s.day).length, unexplained(s.day).length]).toEqual([1, 0])
  })

  test('that is undone has explained nothing', () => {
    const s = watched()
    s.watch(25)
    s.act(postNotice('emergency', ''))
    const posted = s.day.journal.find(({ type }) => type === 'notice-posted')
    s.act(undo(posted?.number ?? 0))
    expect(noticeOf(s.day)).toBeNull()
    expect(unexplained(s.day)).toHaveLength(1)
    s.pass(1)
    s.act(postNotice('system-down', ''))
    expect(delaysOf(s)).toMatchObject([{ explainedAt: at('10:01') }])
  })
})
