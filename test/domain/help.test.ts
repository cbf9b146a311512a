import { describe, expect, test } from 'vitest'
import { leave } from '../../src/domain/acts/leave.ts'
import { stateHelp, stateNeed } from '../../src/domain/acts/mark.ts'
import { nobody } from '../support/builders.ts'
import { stage, visitor } from '../support/stage.ts'

describe('what would help', () => {
  test('is said once, and said anew in place of it', () => {
    const s = stage()
    const visit = s.walkIn()
    s.act(stateHelp(visit, { needs: ['interpreter'], language: 'Polish' }), visitor)
    expect(s.visit(visit).help).toEqual({ needs: ['interpreter'], language: 'Polish' })
    expect(s.act(stateHelp(visit, { needs: ['step-free'], language: null }), visitor)).toBe(visit)
    expect(s.visit(visit).help).toEqual({ needs: ['step-free'], language: null })
  })

  test('is said need by need, and what else was said stands', () => {
    const s = stage()
    const visit = s.walkIn()
    s.act(stateNeed(visit, 'step-free', true), visitor)
    s.act(stateNeed(visit, 'interpreter', true, 'Polish'), visitor)
    s.act(stateNeed(visit, 'more-time', true), visitor)
    expect(s.visit(visit).help).toEqual({ needs: ['step-free', 'interpreter', 'more-time'], language: 'Polish' })
    s.act(stateNeed(visit, 'step-free', false), visitor)
    expect(s.visit(visit).help).toEqual({ needs: ['interpreter', 'more-time'], language: 'Polish' })
    s.act(stateNeed(visit, 'interpreter', false), visitor)
    expect(s.visit(visit).help).toEqual({ needs: ['more-time'], language: null })
  })

  test('is said twice without being there twice', () => {
    const s = stage()
    const visit = s.walkIn()
    for (const language of ['Polish', 'Arabic']) s.act(stateNeed(visit, 'interpreter', true, language), visitor)
    expect(s.visit(visit).help).toEqual({ needs: ['interpreter'], language: 'Arabic' })
  })

  test('is refused for a visit that does not exist or is over', () => {
    const s = stage()
    const visit = s.walkIn()
    expect(s.refusal(stateNeed(nobody, 'more-time', true))).toBe('no-such-visit')
    expect(s.refusal(stateNeed(visit, 'more-time', true))).toBeNull()
    s.act(leave(visit, 'own-word'))
    expect(s.refusal(stateNeed(visit, 'more-time', true))).toBe('visit-over')
  })
})
