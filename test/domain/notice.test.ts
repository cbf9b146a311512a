import { describe, expect, test } from 'vitest'
import { askStaff, staffCame } from '../../src/domain/acts/ask-staff.ts'
import { postNotice, withdrawNotice } from '../../src/domain/acts/notice.ts'
import { noticeOf } from '../../src/domain/day.ts'
import type { NoticeId } from '../../src/domain/id.ts'
import { at } from '../support/builders.ts'
import { stage, visitor } from '../support/stage.ts'

describe('a notice', () => {
  test('stands from when it is posted until it is withdrawn', () => {
    const s = stage()
    expect(noticeOf(s.day)).toBeNull()
    const id = s.act(postNotice('system-down', 'Back at 11'))
    expect(noticeOf(s.day)).toEqual({
      id,
      reason: 'system-down',
      words: 'Back at 11',
      minutes: null,
      postedAt: at('10:00'),
      withdrawnAt: null,
    })
    s.pass(20)
    expect(s.act(withdrawNotice(id))).toBe(id)
    expect(noticeOf(s.day)).toBeNull()
    expect(s.day.notices.get(id)).toMatchObject({ reason: 'system-down', withdrawnAt: at('10:20') })
  })

  test('takes the place of the one before, which is withdrawn by it', () => {
    const s = stage()
    const earlier = s.act(postNotice('adviser-ill', ''))
    s.pass(10)
    const later = s.act(postNotice('unusually-busy', ''))
    expect(later).not.toBe(earlier)
    expect(noticeOf(s.day)?.id).toBe(later)
    expect(s.day.notices.get(earlier)?.withdrawnAt).toBe(at('10:10'))
    expect(s.day.journal.map(({ type }) => type)).toEqual(['notice-posted', 'notice-withdrawn', 'notice-posted'])
  })

  test('is withdrawn once, and only where it stands', () => {
    const s = stage()
    expect(s.refusal(withdrawNotice('none' as NoticeId))).toBe('no-such-notice')
    const id = s.act(postNotice('emergency', ''))
    expect(s.refusal(withdrawNotice('none' as NoticeId))).toBe('no-such-notice')
    s.act(withdrawNotice(id))
    expect(s.refusal(withdrawNotice(id))).toBe('no-such-notice')
  })
})

describe('asking for a member of staff', () => {
  test('stands from the first time of asking until somebody comes', () => {
    const s = stage()
    s.act(askStaff, visitor)
    s.pass(1)
    s.act(askStaff, visitor)
    expect(s.day.staffAskedAt).toBe(at('10:00'))
    expect(s.day.journal).toHaveLength(1)
    s.act(staffCame)
    expect(s.day.staffAskedAt).toBeNull()
  })

  test('may be done again after somebody came', () => {
    const s = stage()
    s.act(askStaff, visitor)
    s.act(staffCame)
    s.pass(5)
    s.act(askStaff, visitor)
    expect(s.day.staffAskedAt).toBe(at('10:05'))
  })

  test('is refused while nobody is there who could come', () => {
    const s = stage()
    s.clockIs('07:59')
    expect(s.refusal(askStaff, visitor)).toBe('site-closed')
    s.clockIs('08:00')
    expect(s.refusal(askStaff, visitor)).toBeNull()
  })

  test('cannot be answered before it is done', () => {
    const s = stage()
    expect(s.refusal(staffCame)).toBe('already-so')
    s.act(askStaff, visitor)
    expect(s.refusal(staffCame)).toBeNull()
  })
})
