import { expect, it } from 'vitest'
import { arrive } from '../../src/domain/acts/arrive.ts'
import { askStaff } from '../../src/domain/acts/ask-staff.ts'
import { benefits, councilTax, nothing } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { today } from '../support/shell.ts'
import { visitor } from '../support/stage.ts'

const form = { key: 'a-key-of-a-form', body: '/kiosk/bootle/arrive service=council-tax' }

it('answers a form that is sent again as the first time, and changes nothing', async () => {
  const { change, rows } = openShell()
  const first = await change(today, arrive(councilTax), visitor, form)
  const again = await change(today, arrive(councilTax), visitor, form)
  expect(again).toEqual(first)
  expect(rows('select * from journal')).toHaveLength(1)
})

it('answers a form that comes twice at once with one ticket', async () => {
  const { change, rows } = openShell()
  const all = await Promise.all([1, 2, 3].map(() => change(today, arrive(councilTax), visitor, form)))
  expect(new Set(all.map(({ token }) => token)).size).toBe(1)
  expect(rows('select * from visits')).toHaveLength(1)
})

it('refuses another form with the same key', async () => {
  const { change, rows } = openShell()
  await change(today, arrive(councilTax), visitor, form)
  const other = change(today, arrive(benefits), visitor, { ...form, body: '/kiosk/bootle/arrive service=benefits' })
  await expect(other).rejects.toThrow('key-reused')
  expect(rows('select service from visits')).toEqual([{ service: councilTax }])
})

it('knows the forms of before it was started, and of another process', async () => {
  const { file, change } = openShell()
  const first = await change(today, arrive(councilTax), visitor, form)
  const restarted = openShell(file)
  expect(await restarted.change(today, arrive(councilTax), visitor, form)).toEqual(first)
  const other = restarted.change(today, arrive(benefits), visitor, { ...form, body: 'another' })
  await expect(other).rejects.toThrow('key-reused')
})

it('tells of a form that is sent again to nobody', async () => {
  const { change, live } = openShell()
  await change(today, arrive(councilTax), visitor, form)
  const told: string[] = []
  live.announce = (site) => told.push(site)
  await change(today, arrive(councilTax), visitor, form)
  expect(told).toEqual([])
})

it('asks the rules again after a refusal, for the world may have moved', async () => {
  const { change, rows } = openShell()
  await expect(change(today, arrive(nothing), visitor, form)).rejects.toThrow('no-such-service')
  await change(today, arrive(councilTax), visitor, { ...form, body: 'another' })
  expect(rows('select * from visits')).toHaveLength(1)
})

it('keeps an answer that is nothing', async () => {
  const { change, rows } = openShell()
  expect(await change(today, askStaff, visitor, form)).toBeNull()
  expect(await change(today, askStaff, visitor, form)).toBeNull()
  expect(rows('select * from journal')).toHaveLength(1)
})

it('does not keep what people wrote into a form', async () => {
  const { change, rows } = openShell()
  await change(today, arrive(councilTax), visitor, { ...form, body: 'telephone=07700900123' })
  const [kept] = rows('select * from answers')
  expect(kept).toBeDefined()
  expect(JSON.stringify(kept)).not.toContain('07700900123')
})

it('forgets the answers that are old, and those alone', async () => {
  const { change, storage, clock, rows } = openShell()
  await change(today, arrive(councilTax), visitor, { key: 'the-old-one', body: '' })
  clock.pass(30)
  const between = clock.now()
  clock.pass(30)
  await change(today, arrive(councilTax), visitor, { key: 'the-new-one', body: '' })
  await storage.forgetAnswers(between)
  expect(rows('select key from answers')).toEqual([{ key: 'the-new-one' }])
})
