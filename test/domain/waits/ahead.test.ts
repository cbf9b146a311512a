import { describe, expect, test } from 'vitest'
import { closeDesk, pauseDesk } from '../../../src/domain/acts/desk.ts'
import { hold } from '../../../src/domain/acts/hold.ts'
import { markUrgent } from '../../../src/domain/acts/mark.ts'
import type { ServiceId } from '../../../src/domain/id.ts'
import { isServed, peopleAhead, standings } from '../../../src/domain/waits/ahead.ts'
import { at, benefits, councilTax, desk1, desk2, desk3, housing } from '../../support/builders.ts'
import { type Stage, stage } from '../../support/stage.ts'

/** How many are before somebody who has just come. */
const ahead = (s: Stage, service: ServiceId) => peopleAhead(s.day, s.visit(s.walkIn(service)))

describe('people ahead', () => {
  test('are those who wait and would be called before, at a desk that serves both', () => {
    const s = stage()
    s.open(desk2)
    s.walkIn(councilTax)
    s.walkIn(benefits)
    expect(ahead(s, housing)).toBe(0)
    expect(ahead(s, councilTax)).toBe(2)
    s.open(desk1)
    expect(ahead(s, housing)).toBe(4)
  })

  test('are not those at a desk, stepped out, or behind', () => {
    const s = stage()
    s.open()
    s.called(s.walkIn())
    const mine = s.walkIn()
    s.act(hold(s.walkIn()))
    s.walkIn()
    expect(peopleAhead(s.day, s.visit(mine))).toBe(0)
    expect(ahead(s, councilTax)).toBe(2)
  })

  test('grow by appointments and urgent visits that will be called before, and so does who passes', () => {
    const s = stage()
    s.open()
    const mine = s.walkIn()
    s.pass(1)
    s.keeping(s.booked(at('10:30')))
    s.keeping(s.booked(at('12:00')))
    s.act(markUrgent(s.walkIn(), true))
    expect(peopleAhead(s.day, s.visit(mine))).toBe(2)
    expect(standings(s.day).get(mine)).toEqual({ desks: 1, passedBy: 2 })
  })
})

describe('a service', () => {
  test('is served by desks that are open, or away and back soon', () => {
    const s = stage()
    expect(isServed(s.day, councilTax)).toBe(false)
    s.open(desk3)
    expect(isServed(s.day, councilTax)).toBe(false)
    s.open(desk2)
    expect(isServed(s.day, councilTax)).toBe(true)
    s.act(pauseDesk(desk2, 'break', null))
    expect(isServed(s.day, councilTax)).toBe(true)
    s.act(closeDesk(desk2))
    expect(isServed(s.day, councilTax)).toBe(false)
  })
})
