import { describe, expect, test } from 'vitest'
import { cancelAppointment } from '../../src/domain/acts/appointment.ts'
import { block } from '../../src/domain/acts/block.ts'
import { book } from '../../src/domain/acts/book.ts'
import { holdPlace } from '../../src/domain/acts/hold-place.ts'
import { type Cell, columnsOf } from '../../src/domain/diary/columns.ts'
import { dayBeside, outlineOf, weekOf, whyUnusual } from '../../src/domain/diary/outline.ts'
import type { DeskId } from '../../src/domain/id.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { aSite, at, councilTax, date, desk1, desk2, desk3, housing, monday } from '../support/builders.ts'
import { type Stage, stage } from '../support/stage.ts'

const morning = { from: '09:00', to: '10:00' }
const twoDesks = { days: ['monday', 'tuesday'], ...morning, desks: [desk1, desk3] }
const site = aSite({ diary: { everyMinutes: 15, minutes: { housing: 25 }, parts: [twoDesks] } })

/** A desk's day in words: 09:00 free, 09:15 appointment. */
function cellsOf({ day, now }: Stage, desk: DeskId): readonly string[] {
  const cells = columnsOf(day, now()).columns.find((column) => column.desk === desk)?.cells ?? []
  return cells.map(({ from, is }: Cell) => `${localTime(from)} ${is}`)
}

function atNine() {
  const staged = stage(site)
  staged.clockIs('09:00')
  return staged
}

describe('the columns of a day', () => {
  test('are the desks of the diary, whole from opening to closing', () => {
    const { day, now } = atNine()
    const { columns, lines } = columnsOf(day, now())
    expect(columns.map(({ desk }) => desk)).toEqual([desk1, desk3])
    for (const { cells } of columns) {
      expect([cells[0]?.from, cells.at(-1)?.to]).toEqual([at('09:00'), at('17:00')])
      for (const [index, cell] of cells.slice(1).entries()) expect(cell.from).toBe(cells[index]?.to)
    }
    expect(lines.map(localTime)).toEqual(['09:00', '09:15', '09:30', '09:45', '10:00'])
  })

  test('tell what is free by the times of the diary, and what it does not offer', () => {
    expect(cellsOf(atNine(), desk1)).toEqual([
      '09:00 free',
      '09:15 free',
      '09:30 free',
      '09:45 free',
      '10:00 not-offered',
    ])
  })

  test('hold what takes time, and what is left between', () => {
    const staged = atNine()
    staged.act(book([{ service: housing, time: at('09:05'), desk: desk3 }]))
    staged.act(block(desk3, { from: at('09:45'), to: at('10:30') }, 'Team meeting'))
    expect(cellsOf(staged, desk3)).toEqual([
      '09:00 free',
      '09:05 appointment',
      '09:30 free',
      '09:45 block',
      '10:30 not-offered',
    ])
  })

  test('show a place only as long as it is held, and none that was cancelled', () => {
    const staged = stage(site)
    staged.clockIs(at('16:00', date('2026-11-22')))
    staged.act(holdPlace(housing, at('09:00')), { kind: 'visitor', on: 'web' })
    const [booked] = staged.act(book([{ service: housing, time: at('09:30'), desk: desk3 }]))
    expect(cellsOf(staged, desk3)).toContain('09:00 appointment')
    expect(cellsOf(staged, desk3)).toContain('09:30 appointment')
    if (booked) staged.act(cancelAppointment(booked.id))
    staged.pass(11)
    expect(cellsOf(staged, desk3)).toContain('09:00 free')
    expect(cellsOf(staged, desk3)).toContain('09:30 free')
  })

  test('offer nothing that has begun', () => {
    const staged = atNine()
    staged.clockIs('09:20')
    expect(cellsOf(staged, desk1)).toEqual(['09:00 past', '09:30 free', '09:45 free', '10:00 not-offered'])
  })

  test('are none on a day on which the site is closed', () => {
    const { day, now } = stage(site, date('2026-12-25'))
    expect(columnsOf(day, now()).columns).toEqual([])
  })

  test('show an appointment of a desk that the diary does not fill', () => {
    const everyDesk = { ...twoDesks, desks: [desk1, desk2, desk3] }
    const before = stage(aSite({ diary: { everyMinutes: 15, parts: [everyDesk] } }))
    before.clockIs('09:00')
    before.act(book([{ service: councilTax, time: at('09:15'), desk: desk2 }]))
    const { columns } = columnsOf({ ...before.day, site }, at('09:00'))
    expect(columns.map(({ desk }) => desk)).toEqual([desk1, desk2, desk3])
  })
})

describe('a day at a glance', () => {
  test('counts what is booked and what is free, by hours, and tells the first free time', () => {
    const staged = atNine()
    staged.act(book([{ service: councilTax, time: at('09:00'), desk: desk1 }]))
    const { booked, free, firstFree, hours } = outlineOf(staged.day, staged.now())
    // Desk 1 has five minutes left over before 09:15, which are no time of the diary.
    expect({ booked, free, firstFree }).toEqual({ booked: 1, free: 7, firstFree: at('09:00') })
    expect(hours).toEqual(
      new Map([
        [
          9,
          [
            { desk: desk1, booked: 1, free: 3 },
            { desk: desk3, booked: 0, free: 4 },
          ],
        ],
      ]),
    )
  })
})

describe('the days of a diary', () => {
  test('go on from Friday to Monday, and stop at a bank holiday, which says why', () => {
    const friday = date('2026-11-27')
    expect(dayBeside(site, friday, 1)).toBe('2026-11-30')
    expect(dayBeside(site, monday, -1)).toBe('2026-11-20')
    expect(dayBeside(site, date('2026-12-24'), 1)).toBe('2026-12-25')
    expect(whyUnusual(site, date('2026-12-25'))).toBe('Christmas Day')
    expect(whyUnusual(site, monday)).toBeNull()
  })

  test('of a week are those on which the site ever opens, and a special one', () => {
    expect(weekOf(site, date('2026-11-25'))).toHaveLength(5)
    const special = { date: '2026-11-28', why: 'Saturday opening', opens: '09:00', closes: '12:00' }
    expect(weekOf(aSite({ specialHours: [special] }), monday)).toContain('2026-11-28')
  })
})
