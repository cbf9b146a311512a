import { describe, expect, test } from 'vitest'
import { leave } from '../../src/domain/acts/leave.ts'
import { timesToCheckIn, toCheckIn } from '../../src/domain/check-in.ts'
import type { LocalTime } from '../../src/domain/local-time.ts'
import { at } from '../support/builders.ts'
import { type Stage, stage } from '../support/stage.ts'

const time = (text: string) => text as LocalTime

/** A stage at ten with appointments at these times. */
function withTimes(...times: string[]): Stage {
  const s = stage()
  for (const one of times) s.booked(at(one))
  return s
}

const everyQuarter = (from: number, to: number) =>
  Array.from({ length: (to - from) * 4 }, (_, quarter) =>
    [from + Math.floor(quarter / 4), (quarter % 4) * 15].map((part) => String(part).padStart(2, '0')).join(':'),
  )

describe('appointments to check in', () => {
  test('are those that nobody has checked in, in the order of their references', () => {
    const s = withTimes('10:30', '10:30', '11:00')
    const kept = s.booked(at('10:40'))
    expect(toCheckIn(s.day)).toHaveLength(4)
    s.keeping(kept)
    const references = toCheckIn(s.day).map(({ reference }) => reference)
    expect(references).toHaveLength(3)
    expect(references).toEqual([...references].sort())
  })

  test('come back when the ticket was a mistake', () => {
    const s = stage()
    s.act(leave(s.keeping(s.booked(at('10:30'))), 'mistake'))
    expect(toCheckIn(s.day)).toHaveLength(1)
  })
})

describe('the times to check in for', () => {
  const shown = (s: Stage, from: string | null = null) =>
    timesToCheckIn(s.day, s.now(), from === null ? null : time(from))

  test('are told once each, in their order', () => {
    const s = withTimes('11:00', '10:30', '11:00')
    expect(shown(s)).toEqual({ shown: ['10:30', '11:00'], earlierFrom: null, laterFrom: null })
  })

  test('are the near ones: from half an hour ago until in two hours', () => {
    const s = withTimes('09:15', '09:30', '12:00', '12:15')
    expect(shown(s)).toEqual({ shown: ['09:30', '12:00'], earlierFrom: '09:15', laterFrom: '12:15' })
  })

  test('are the next ones where none is near', () => {
    expect(shown(withTimes('15:00', '15:30'))).toMatchObject({ shown: ['15:00', '15:30'], laterFrom: null })
  })

  test('are the last ones where all are long past', () => {
    const s = withTimes('09:00', '09:15')
    s.clockIs('12:00')
    expect(shown(s)).toMatchObject({ shown: ['09:00', '09:15'], earlierFrom: null, laterFrom: null })
  })

  test('are no more than a dozen at once, and the steps lead to every one', () => {
    const all = everyQuarter(9, 17)
    const s = withTimes(...all)
    const onwards = (step: 'earlierFrom' | 'laterFrom') => {
      const reached: LocalTime[] = []
      for (let from: LocalTime | null = null, steps = 0; steps < 10; steps++) {
        const view = shown(s, from)
        expect(view.shown.length).toBeLessThanOrEqual(12)
        reached.push(...view.shown)
        from = view[step]
        if (from === null) break
      }
      return reached
    }
    expect([...new Set([...onwards('earlierFrom'), ...onwards('laterFrom')])].sort()).toEqual(all)
  })

  test('are none when everybody is checked in', () => {
    expect(shown(stage())).toEqual({ shown: [], earlierFrom: null, laterFrom: null })
  })
})
