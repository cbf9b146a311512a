import { describe, expect, test } from 'vitest'
import { leave } from '../../src/domain/acts/leave.ts'
import { stateNeed } from '../../src/domain/acts/mark.ts'
import { nobody } from '../support/builders.ts'
import { stage, visitor } from '../support/stage.ts'

describe('one thing that would help', () => {
  test('keeps no language once no interpreter is wanted, whatever the form says', () => {
    const s = stage()
    const visit = s.walkIn()
    s.act(stateNeed(visit, 'interpreter', true, 'Polish'), visitor)
    expect(s.visit(visit).help.language).toBe('Polish')
    s.act(stateNeed(visit, 'interpreter', false, 'Polish'), visitor)
    expect(s.visit(visit).help).toEqual({ needs: [], language: null })
  })

  test('is said and taken back, and what else was said stands', () => {
    const s = stage()
    const visit = s.walkIn()
    s.act(stateNeed(visit, 'hearing-loop', true), visitor)
    s.act(stateNeed(visit, 'interpreter', true, 'Polish'), visitor)
    expect(s.visit(visit).help).toEqual({ needs: ['hearing-loop', 'interpreter'], language: 'Polish' })
    s.act(stateNeed(visit, 'hearing-loop', false), visitor)
    expect(s.visit(visit).help).toEqual({ needs: ['interpreter'], language: 'Polish' })
    s.act(stateNeed(visit, 'interpreter', false), visitor)
    expect(s.visit(visit).help).toEqual({ needs: [], language: null })
  })

  test('is said once, however often it is touched', () => {
    const s = stage()
    const visit = s.walkIn()
    for (let touches = 0; touches < 3; touches++) s.act(stateNeed(visit, 'private', true), visitor)
    expect(s.visit(visit).help.needs).toEqual(['private'])
  })

  test('is refused for nobody, and for somebody who is gone', () => {
    const s = stage()
    const visit = s.walkIn()
    expect(s.refusal(stateNeed(nobody, 'private', true))).toBe('no-such-visit')
    s.act(leave(visit, 'own-word'))
    expect(s.refusal(stateNeed(visit, 'private', true))).toBe('visit-over')
  })
})
