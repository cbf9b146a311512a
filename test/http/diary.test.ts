import { describe, expect, test } from 'vitest'
import { cancelAppointment, sayLate } from '../../src/domain/acts/appointment.ts'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import { block } from '../../src/domain/acts/block.ts'
import { callThis } from '../../src/domain/acts/call.ts'
import { holdPlace } from '../../src/domain/acts/hold-place.ts'
import { finish, start } from '../../src/domain/acts/serve.ts'
import type { DeskId, ServiceId } from '../../src/domain/id.ts'
import { noContact } from '../../src/domain/message.ts'
import { type AtDiary, atDiary } from '../support/at-diary.ts'
import { at, date } from '../support/builders.ts'
import { adviserAt } from '../support/stage.ts'

const tuesday = date('2026-11-24')
const desk1 = '1' as DeskId
const housing = 'housing' as ServiceId

describe('the day', () => {
  test('tells of each appointment the time, reference, name, service and needs, and how it stands', async () => {
    const { reserved, page } = await atDiary()
    const help = { needs: ['interpreter', 'step-free'], language: 'Polish' } as const
    const contact = { ...noContact, name: 'Ann Smith' }
    const { reference } = await reserved(at('10:30'), { service: housing, help, contact })
    expect((await page()).says).toContain(
      `10:30 ${reference} Ann Smith ○ Booked Housing Interpreter: Polish, Step-free`,
    )
  })

  test('tells by word and shape who is booked, late, here, called, with a desk, seen, and did not come', async () => {
    const diary = await atDiary({ start: at('09:00') })
    const says = async () => (await diary.page()).says
    const { act, reserved, server } = diary
    await diary.open('1')
    const one = await reserved(at('09:30'))
    expect(await says()).toContain(`${one.reference} ○ Booked`)
    await act(sayLate(one.id, 15))
    expect(await says()).toContain(`${one.reference} ◐ Says 15 min late`)
    const { visit } = await act(arriveFor(one.id))
    expect(await says()).toContain(`${one.reference} ● Here, A1`)
    await act(callThis(desk1, visit), adviserAt(desk1))
    expect(await says()).toContain(`${one.reference} ◆ Called to Desk 1, A1`)
    await act(start(visit), adviserAt(desk1))
    expect(await says()).toContain(`${one.reference} ■ With Desk 1, A1`)
    await act(finish(visit, 'resolved'), adviserAt(desk1))
    expect(await says()).toContain(`${one.reference} ✓ Seen`)
    const other = await reserved(at('09:45'))
    server.clock.set(at('09:52'))
    expect(await says()).toContain(`${other.reference} ▲ 7 min late`)
  })

  test('shows a place that is being booked without the reference’s page', async () => {
    const { act, page } = await atDiary()
    const visitor = { kind: 'visitor', on: 'web' } as const
    await act(holdPlace('council-tax' as ServiceId, at('13:00')), visitor)
    expect((await page()).says).toMatch(/13:00 \w{5} ◌ Being booked until 10:10/)
  })

  test('offers every free time at a desk to be booked, and none that has passed', async () => {
    const { sent } = await (await atDiary()).page()
    const links = [...sent.matchAll(/href="\/diary\/southport\/book\?date=2026-11-23&amp;time=([\d:]+)&amp;desk=1"/g)]
    expect(links.map(([, time]) => time).slice(0, 2)).toEqual(['10:15', '10:30'])
    expect(links).toHaveLength(27)
  })

  test('greys what the diary does not offer, and shows only its desks', async () => {
    const { says } = await (await atDiary({ site: 'bootle' })).page(`?date=${tuesday}`)
    expect(says).toContain('Time Desk 2 Desk 3 Desk 4')
    expect(says).toMatch(/09:00 Not offered Not offered Not offered 09:30/)
  })

  test('shows blocked time with why, and what was cancelled apart', async () => {
    const { act, reserved, page } = await atDiary()
    const { id, reference } = await reserved(at('11:00'))
    await act(cancelAppointment(id))
    await act(block(desk1, { from: at('15:00'), to: at('15:30') }, 'Team meeting'))
    const { says } = await page()
    expect(says).toContain('Blocked 15:00 to 15:30: Team meeting')
    expect(says).toMatch(new RegExp(`Cancelled or moved .*11:00 ${reference} ✕ Cancelled`))
  })

  test('counts itself, and tells how its promises were kept', async () => {
    const diary = await atDiary({ start: at('09:00') })
    await diary.open('1')
    const one = await diary.reserved(at('09:00'))
    const { visit } = await diary.act(arriveFor(one.id))
    await diary.act(callThis(desk1, visit), adviserAt(desk1))
    await diary.act(start(visit), adviserAt(desk1))
    const { says } = await diary.page()
    expect(says).toMatch(/1 booked 1 here \d+ times free first free 09:/)
    expect(says).toContain('Seen within 2 min: 1 of 1 (100%) Seen within 10 min: 1 of 1 (100%)')
  })

  test.each([
    ['2026-12-25', 'Southport is closed: Christmas Day.'],
    ['2026-11-22', 'Southport is closed.'],
  ])('of %s says why nothing is offered', async (day, sentence) => {
    const { says, sent } = await (await atDiary()).page(`?date=${day}`)
    expect(says).toContain(sentence)
    expect(sent).not.toContain('<table')
  })

  test('leads to the days beside it on which the site opens', async () => {
    const { sent } = await (await atDiary()).page()
    expect(sent).toContain('href="/diary/southport?date=2026-11-20"')
    expect(sent).toContain('href="/diary/southport?date=2026-11-24"')
  })

  test.each(['', '?date=soon', '?date=2026-02-30', '?date='])('asked for with %j is today’s', async (query) => {
    expect((await (await atDiary()).page(query)).says).toContain('Monday 23 November today')
  })

  test('follows what happens by its fragment', async () => {
    const { reserved, page } = await atDiary()
    expect((await page(`/now?date=${tuesday}`)).says).toContain('0 booked')
    await reserved(at('11:00', tuesday))
    expect((await page(`/now?date=${tuesday}`)).says).toContain('1 booked')
  })
})

describe('the week', () => {
  test('tells how many are booked and free on each day, the first free time, and what is blocked', async () => {
    const { act, reserved, page } = await atDiary({ start: at('16:35') })
    await reserved(at('09:00', tuesday))
    await reserved(at('09:15', tuesday))
    await act(block(desk1, { from: at('16:45'), to: at('17:00') }, 'Team meeting'))
    const { says } = await page('/week')
    expect(says).toContain('Booked 0 2 0 0 0 Free 2 94 96 96 96 First free 16:45 09:00 09:00 09:00 09:00')
    expect(says).toContain('Desk 1, 16:45 to 17:00: Team meeting')
    expect(says).toContain('Desk 1 0 booked, 4 free Desk 2 2 booked, 2 free Desk 3 0 booked, 4 free')
  })

  test('says which days are closed, and leads to the days and weeks', async () => {
    const { says, sent } = await (await atDiary()).page('/week?date=2026-12-23')
    expect(says).toContain('week of Monday 21 December')
    expect(says).toContain('Closed: Christmas Day')
    expect(sent).toContain('href="/diary/southport?date=2026-12-24"')
    expect(sent).toContain('href="/diary/southport/week?date=2026-12-30"')
  })
})

describe('the day sheet', () => {
  test('lists the day by time, with a box to tick, and has room for walk-ins', async () => {
    const { reserved, page } = await atDiary()
    const late = await reserved(at('14:00'), { contact: { ...noContact, name: 'Ann Smith' } })
    const early = await reserved(at('11:00'), { service: housing, help: { needs: ['signer'], language: null } })
    const { says, sent } = await page('/sheet')
    expect(says).toContain('2 appointments. Printed at 10:00.')
    expect(says).toMatch(
      new RegExp(
        `11:00 Desk \\d Housing ${early.reference} Signer 14:00 Desk \\d Council Tax ${late.reference} Ann Smith`,
      ),
    )
    expect(sent.match(/class="sheet__box"/g)).toHaveLength(2)
    expect(says).toContain('Without an appointment')
  })

  test('of a day without appointments says so', async () => {
    expect((await (await atDiary()).page(`/sheet?date=${tuesday}`)).says).toContain('Nobody is booked on this day.')
  })
})

test.each(['', '/now', '/week', '/sheet', '/book', '/block'])('%j of an unknown site is not found', async (path) => {
  const { server }: AtDiary = await atDiary()
  expect((await server.get(`/diary/southport${path}`)).status, 'of a known one it is').toBe(200)
  expect((await server.get(`/diary/atlantis${path}`)).status).toBe(404)
})
