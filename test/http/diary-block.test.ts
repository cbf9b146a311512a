import { expect, test } from 'vitest'
import type { DeskId } from '../../src/domain/id.ts'
import { noContact } from '../../src/domain/message.ts'
import { type AtDiary, atDiary } from '../support/at-diary.ts'
import { read } from '../support/at-reception.ts'
import { at, date } from '../support/builders.ts'

const tuesday = date('2026-11-24')
const desk1 = '1' as DeskId
const meeting = { date: '2026-11-24', desk: '1', from: '10:00', to: '11.30', why: 'Team meeting' }
const blocks = async ({ dayOf }: AtDiary) => [...(await dayOf(at('12:00', tuesday))).blocks.values()]

test('time is blocked, stands in the day, and is given back', async () => {
  const diary = await atDiary()
  const { says } = await diary.follow(await diary.press('/block', meeting))
  expect(says).toContain('Blocked 10:00 to 11:30: Team meeting')
  const [block] = await blocks(diary)
  expect((await diary.page('/block?date=2026-11-24')).says).toContain('Desk 1, 10:00 to 11:30: Team meeting Unblock')
  await diary.follow(await diary.press('/unblock', { date: '2026-11-24', block: block?.id ?? '' }))
  expect(await blocks(diary)).toEqual([])
  const { status, says: again } = await read(
    await diary.press('/unblock', { date: '2026-11-24', block: block?.id ?? '' }),
  )
  expect([status, again]).toEqual([404, expect.stringContaining('That time is not blocked any more.')])
})

test('time in which somebody is booked is not blocked: they are named, with the way to move them', async () => {
  const diary = await atDiary()
  const one = await diary.reserved(at('10:30', tuesday), { desk: desk1, contact: { ...noContact, name: 'Ann Smith' } })
  const { status, says, sent } = await read(await diary.press('/block', meeting))
  expect(status).toBe(409)
  expect(says).toContain(
    `Nothing was blocked: somebody is booked then. Move them first. 10:30 ${one.reference} Ann Smith`,
  )
  expect(sent).toContain(`href="/diary/southport/appointments/${one.token}/move"`)
  expect(sent).toContain('value="Team meeting"')
  expect(await blocks(diary)).toEqual([])
})

test.each([
  [{}, { desk: 'Choose a desk', from: 'Enter a time', to: 'Enter a time', why: 'Enter why', date: 'Enter the day' }],
  [{ ...meeting, to: '9:30' }, { to: 'Enter an end that comes after' }],
  [{ ...meeting, why: 'x'.repeat(81) }, { why: 'Use 80 characters or fewer' }],
  [{ ...meeting, desk: '9' }, { desk: 'There is no such desk here.' }],
  [{ ...meeting, date: '2026-11-23', from: '8:00', to: '9:00' }, { to: 'That time has already passed.' }],
])('%j comes back with what was typed', async (fields, mistakes) => {
  const diary = await atDiary()
  const { status, sent } = await read(await diary.press('/block', fields as Record<string, string>))
  expect(status).toBe(422)
  expect(sent).toMatch(/<title>Error: Block time/)
  for (const [field, sentence] of Object.entries(mistakes)) expect(sent).toContain(`<a href="#${field}">${sentence}`)
  expect(await blocks(diary)).toEqual([])
})

test('sent twice with one key is blocked once', async () => {
  const diary = await atDiary()
  for (let sent = 0; sent < 2; sent++)
    expect((await diary.press('/block', { ...meeting, key: 'one-page-one-key' })).status).toBe(303)
  expect(await blocks(diary)).toHaveLength(1)
})
