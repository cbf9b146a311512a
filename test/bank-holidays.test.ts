import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { refreshBankHolidays } from '../src/bank-holidays.ts'
import { date } from './support/builders.ts'

const kept = 'src/bank-holidays.json'
type List = { 'england-and-wales': { events: { title: string; date: string; notes: string; bunting: boolean }[] } }

/** A list of one's own, and a server in GOV.UK's place that answers with what it is told. */
async function aList() {
  const folder = mkdtempSync(join(tmpdir(), 'bank-holidays-'))
  const file = join(folder, 'bank-holidays.json')
  copyFileSync(kept, file)
  let answer = { status: 200, text: readFileSync(kept, 'utf8') }
  const server = createServer((_, response) => response.writeHead(answer.status).end(answer.text))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })
  const from = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bank-holidays.json`
  return {
    file,
    now: () => readFileSync(file, 'utf8'),
    inFolder: () => readdirSync(folder),
    answers: (text: string, status = 200) => {
      answer = { status, text }
    },
    /** The kept list, changed. */
    answersWith(change: (events: List['england-and-wales']['events']) => void) {
      const list = JSON.parse(readFileSync(kept, 'utf8')) as List
      change(list['england-and-wales'].events)
      answer = { status: 200, text: JSON.stringify({ ...list, scotland: { division: 'scotland', events: [] } }) }
    },
    stops: () => server.close(),
    refresh: () => refreshBankHolidays({ from, file, today: date('2026-11-23') }),
  }
}

const before = readFileSync(kept, 'utf8')

test('a list with another year takes the place of the old one, and the days that are new are told', async () => {
  const list = await aList()
  list.answersWith((events) => {
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08'])
      events.push({ title: 'New day', date: `2028-${month}-03`, notes: '', bunting: true })
  })
  expect(await list.refresh()).toMatch(/ends with 2028-08-03.*\n {2}2028-01-03 New day\n/)
  expect(list.now()).toContain('2028-08-03')
  expect(list.now(), 'other nations are left out').not.toContain('scotland')
  expect(list.inFolder()).toEqual(['bank-holidays.json'])
})

test('the same list changes nothing, to the letter', async () => {
  const list = await aList()
  expect(await list.refresh()).toContain('Nothing has changed. The list ends with 2027-12-28.')
  expect(list.now()).toBe(before)
})

test('a day that is over may be left out, one that is still ahead may not', async () => {
  const list = await aList()
  list.answersWith((events) => events.splice(0, 8))
  expect(await list.refresh()).toContain('The list is kept')
  list.answersWith((events) => {
    const christmas = events.find(({ date }) => date === '2026-12-25')
    if (christmas) christmas.date = '2026-12-24'
  })
  const unchanged = list.now()
  await expect(list.refresh()).rejects.toThrow('lacks days that are still ahead:\n  2026-12-25 Christmas Day')
  expect(list.now()).toBe(unchanged)
})

test.each([
  ['is no list', '<html>Sorry, we are experiencing technical difficulties</html>', 200, 'is wrong'],
  ['lacks a part', before.replaceAll('2027-0', '2027-9'), 200, 'is wrong'],
  ['does not come', '', 503, 'answered 503'],
])('a list that %s leaves the old one where it is', async (_, text, status, why) => {
  const list = await aList()
  list.answers(text, status)
  await expect(list.refresh()).rejects.toThrow(why)
  expect(list.now()).toBe(before)
})

test('an address that cannot be reached is named, and the old list stays', async () => {
  const list = await aList()
  list.stops()
  await expect(list.refresh()).rejects.toThrow(/bank-holidays\.json cannot be reached: .*ECONNREFUSED/)
  expect(list.now()).toBe(before)
})
