import { describe, expect, test } from 'vitest'
import { hold } from '../../src/domain/acts/hold.ts'
import { at } from '../support/builders.ts'
import { stage } from '../support/stage.ts'

describe('a place is kept', () => {
  test('for ten minutes for a walk-in', () => {
    const s = stage()
    const visit = s.walkIn()
    s.act(hold(visit))
    expect(s.visit(visit).state).toMatchObject({ is: 'holding', until: at('10:10') })
  })

  test.each([
    ['10:50', '10:45'],
    ['10:16', '10:11'],
    ['10:15', '10:10'],
    ['09:55', '10:10'],
  ])(
    'for an appointment at %s until %s: it may be called from then, and never less than ten minutes',
    (time, until) => {
      const s = stage()
      const visit = s.keeping(s.booked(at(time)))
      s.act(hold(visit))
      expect(s.visit(visit).state).toMatchObject({ is: 'holding', until: at(until) })
    },
  )
})
