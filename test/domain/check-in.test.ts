import { describe, expect, test } from 'vitest'
import { book } from '../../src/domain/acts/book.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import { timesToCheckIn, toCheckIn } from '../../src/domain/check-in.ts'
import type { LocalTime } from '../../src/domain/local-time.ts'
import { at, councilTax } from '../support/builders.ts'
import { type Stage, stage } from '../support/stage.ts'

const time = (text: string) => text as LocalTime
const times = (s: Stage, from: string | null = null) =>
  timesToCheckIn(s.day, s.now(), from === null ? null : time(from))

/** Appointments every quarter of an hour, from nine until so many are booked. */
function quarters(s: Stage, count: number): string[] {
  const all = Array.from({ length: count }, (_, quarter) => {
    const minutes = 9 * 60 + quarter * 15
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  })
  for (const each of all) s.booked(at(each))
  return all
}

describe('whom to check in', () => {
  test('is told by reference, without those who are here', () => {
    const s = stage()
    const at10 = { service: councilTax, time: at('10:00') }
    const [b, a] = s.act(
      book([
        { ...at10, reference: 'BBB' },
        { ...at10, reference: 'AAA' },
        { ...at10, reference: 'CCC' },
      ]),
    )
    if (!a || !b) throw new RangeError('nothing was booked')
    expect(toCheckIn(s.day).map(({ reference }) => reference)).toEqual(['AAA', 'BBB', 'CCC'])
    s.keeping(b.id)
    expect(toCheckIn(s.day).map(({ reference }) => reference)).toEqual(['AAA', 'CCC'])
    s.act(leave(s.keeping(a.id), 'mistake'))
    expect(toCheckIn(s.day).map(({ reference }) => reference)).toEqual(['AAA', 'CCC'])
  })
})

describe('the times to check in for', () => {
  test('are each there once, from half an hour ago to two hours ahead', () => {
    const s = stage()
    for (const each of ['09:15', '09:30', '09:30', '12:00', '12:15']) s.booked(at(each))
    expect(times(s)).toEqual({ shown: ['09:30', '12:00'], earlierFrom: '09:15', laterFrom: '12:15' })
  })

  test('are as many as fit, and from there on one goes earlier and later', () => {
    const s = stage()
    s.clockIs('09:00')
    const all = quarters(s, 30)
    expect(times(s)).toEqual({ shown: all.slice(0, 9), earlierFrom: null, laterFrom: all[9] })
    expect(times(s, all[9])).toEqual({ shown: all.slice(9, 21), earlierFrom: all[0], laterFrom: all[21] })
    expect(times(s, all[21])).toEqual({ shown: all.slice(21), earlierFrom: all[9], laterFrom: null })
  })

  test('are the last ones where none is left today', () => {
    const s = stage()
    const all = quarters(s, 4)
    s.clockIs('16:00')
    expect(times(s)).toEqual({ shown: all, earlierFrom: null, laterFrom: null })
  })

  test('are the next ones where none is near', () => {
    const s = stage()
    s.booked(at('15:00'))
    expect(times(s)).toEqual({ shown: ['15:00'], earlierFrom: null, laterFrom: null })
  })

  test('are none where nobody is booked', () => {
    expect(times(stage())).toEqual({ shown: [], earlierFrom: null, laterFrom: null })
  })
})
