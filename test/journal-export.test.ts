import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runDays, usual } from '../src/demo/run-day.ts'
import { arrive } from '../src/domain/acts/arrive.ts'
import type { VisitId } from '../src/domain/id.ts'
import { localDate } from '../src/domain/local-time.ts'
import { minutesOf, move, newOffice, type Office, officeOf } from '../src/domain/waits/office.ts'
import type { Range } from '../src/domain/waits/range.ts'
import { siteLine, type WaitEvent, waitEvent } from '../src/domain/waits/wait-event.ts'
import { journalLines, readWanted } from '../src/journal-export.ts'
import { openKept } from '../src/main.ts'
import { replay } from '../src/replay.ts'
import { readSettings } from '../src/settings.ts'
import { councilTax, date } from './support/builders.ts'
import { openShell } from './support/database.ts'
import { newFile, sites, today } from './support/shell.ts'
import { memory, playingOn, siteOf } from './support/simulation.ts'
import { visitor } from './support/stage.ts'

const bootle = siteOf('bootle')
const dates = ['2026-11-02', '2026-11-03', '2026-11-04'].map(date)
const [, tuesday, wednesday] = dates

/** Some days of the demonstration, and their lines. */
async function played() {
  const storage = memory(bootle)
  await runDays(playingOn(storage, 1), dates, usual(1, bootle))
  const days = await Promise.all(dates.map((each) => storage.day({ site: bootle.id, date: each })))
  const kept = {
    dates: async () => dates,
    journal: async (key: { readonly date: string }) => days.find((day) => day.date === key.date)?.journal ?? [],
  }
  return { days, lines: (from = dates[0], to = wednesday) => all(journalLines(kept, { site: bootle, from, to })) }
}

async function all(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const read: string[] = []
  for await (const line of lines) read.push(line)
  return read
}

const eventIn = (line: string): WaitEvent => waitEvent.parse(JSON.parse(line))

describe('the export of a journal', async () => {
  const { days, lines } = await played()

  it('begins with the site, and has the events of all its days in the order of time', async () => {
    const [first = '', ...others] = await lines()
    expect(siteLine.parse(JSON.parse(first)).services.length).toBe(bootle.services.size)
    const events = others.map(eventIn)
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((one, other) => one - other))
    const came = days.flatMap(({ visits }) => [...visits.values()]).length
    expect(events.filter((event) => event.event === 'arrived' && !event.visit.includes('~')).length).toBe(came)
  })

  it('has the days that are asked for, and what was booked for them before', async () => {
    const events = (await lines(tuesday, tuesday)).slice(1).map(eventIn)
    const isBooking = ({ event }: WaitEvent) => event === 'booked' || event === 'cancelled'
    const on = new Set(events.filter((event) => !isBooking(event)).map(({ at }) => localDate(at)))
    expect([...on]).toEqual([tuesday])
    expect(events.some((event) => isBooking(event) && localDate(event.at) < '2026-11-01')).toBe(true)
  })

  it('tells of no person: no token, no name of an adviser, no need', async () => {
    const told = (await lines()).join('\n')
    const kept = JSON.stringify(days.map(({ journal }) => journal))
    const tokens = [...kept.matchAll(/"token":"([^"]+)"/g)].map(([, token = '']) => token)
    expect(tokens.length).toBeGreaterThan(300)
    expect(tokens.filter((token) => told.includes(token))).toEqual([])
    const advisers = [...kept.matchAll(/"adviser":"([^"]+)"/g)].map(([, name = '']) => `"${name}"`)
    expect(advisers.length).toBeGreaterThan(300)
    for (const hidden of [...advisers, 'needs', 'urgent', 'ticket', 'reference', 'outcome', 'help'])
      expect(told).not.toContain(hidden)
  })

  it('is answered by a replay at every arrival, nearer than by counting who is ahead', async () => {
    const { answers, waits, guesses } = asked(await lines())
    expect(answers.size).toBeGreaterThan(300)
    for (const { low, middle, high } of answers.values()) {
      expect(low).toBeGreaterThanOrEqual(0)
      expect(middle).toBeGreaterThanOrEqual(low)
      expect(high).toBeGreaterThanOrEqual(middle)
    }
    const missed = (of: (visit: VisitId) => number) =>
      [...waits].reduce((sum, [visit, wait]) => sum + Math.abs(wait - of(visit)), 0) / waits.size
    const middle = (visit: VisitId) => answers.get(visit)?.middle ?? Number.NaN
    expect(missed(middle)).toBeLessThan(0.8 * missed((visit) => guesses.get(visit) ?? Number.NaN))
    const right = [...waits].filter(([visit, wait]) => isIn(answers.get(visit), wait))
    expect(right.length / waits.size).toBeGreaterThan(0.6)
  })
})

const isIn = (range: Range | undefined, wait: number) => range && wait > range.low - 0.02 && wait < range.high + 0.02

/** What a replay answers, what came true on the days after the first, and what people ahead and usual minutes tell. */
function asked([first = '', ...others]: readonly string[]) {
  const take = replay()
  take(first)
  const office = newOffice(officeOf(siteLine.parse(JSON.parse(first))))
  const answers = new Map<VisitId, Range>()
  const [waits, guesses, came] = [1, 2, 3].map(() => new Map<VisitId, number>())
  for (const line of others) {
    const event = eventIn(line)
    const answer = take(line)
    if (event.event === 'arrived') {
      const { visit, ...range } = JSON.parse(answer ?? '{}') as Range & { visit: VisitId }
      expect(visit).toBe(event.visit)
      answers.set(visit, range)
      came?.set(visit, minutesOf(event.at))
      guesses?.set(visit, guessOf(office))
    }
    move(office, event)
    const from = event.event === 'called' ? came?.get(event.visit) : undefined
    if (event.event === 'called' && from !== undefined && localDate(event.at) > '2026-11-02')
      waits?.set(event.visit, minutesOf(event.at) - from)
  }
  return { answers, waits: waits ?? new Map(), guesses: guesses ?? new Map<VisitId, number>() }
}

function guessOf({ waiting, desks, settings }: Office): number {
  const open = [...desks.values()].filter(({ is }) => is === 'open')
  if (waiting.size === 0 && open.some(({ serving }) => !serving)) return 0
  const usual = [...waiting.values()].map(({ service }) => settings.usualMinutes.get(service) ?? 10)
  return usual.reduce((sum, minutes) => sum + minutes, 0) / Math.max(1, open.length)
}

describe('npm run journal:export', () => {
  it('writes what is kept while the server works, and says in a sentence why it cannot', async () => {
    const folder = dirname(newFile())
    const { change } = openShell(join(folder, 'one-stop-shop.sqlite'))
    await change(today, arrive(councilTax), visitor)
    const [written, wrong, nowhere] = await Promise.all([
      run(folder, '--site', 'bootle'),
      run(folder, '--site', 'formby'),
      run(join(folder, 'none'), '--site', 'bootle'),
    ])
    expect(written.lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'site', site: 'bootle' },
      { event: 'arrived', service: councilTax, at: '2026-11-23T10:00:00.000Z' },
    ])
    expect(written).toMatchObject({ said: '', code: 0 })
    const said = 'There is no site formby: --site bootle or --site southport.\n'
    expect(wrong).toEqual({ lines: [], said, code: 2 })
    expect(nowhere).toEqual({
      lines: [],
      said: `DATA_DIR: there is no database in ${join(folder, 'none')}.\n`,
      code: 1,
    })
  })

  it('reads no database of another version, and changes nothing there', () => {
    const folder = dirname(newFile())
    const { client } = openShell(join(folder, 'one-stop-shop.sqlite'))
    const settings = readSettings({ DATA_DIR: folder })
    const last = '(select max(created_at) from __drizzle_migrations)'
    const tables = () =>
      client.prepare('select name from sqlite_master union all select hash from __drizzle_migrations')
    const opened = openKept(settings)
    onTestFinished(opened.close)
    client.exec(`drop table delays; delete from __drizzle_migrations where created_at = ${last}`)
    const before = tables().all()
    expect(() => openKept(settings)).toThrow(/^\S+ is of another version of One Stop Shop: [^.]+\.$/)
    expect(tables().all()).toEqual(before)
  })

  it.each([
    ['', 'Say of which site: --site bootle or --site southport.'],
    ['--site bootle --from yesterday', '--from is a day such as 2026-11-23.'],
    ['--site bootle --from 2026-11-03 --to 2026-11-02', '--from is after --to.'],
    ['--sight bootle', "Unknown option '--sight'"],
  ])('cannot with "%s"', (wrong, sentence) => {
    const args = wrong.split(' ').filter((part) => part !== '')
    expect(() => readWanted(args, sites)).toThrow(sentence)
  })

  it('needs no name of a site where there is one', () => {
    expect(readWanted([], new Map([[bootle.id, bootle]])).site).toBe(bootle)
  })
})

/** Runs the program on a database as `npm run` does. */
async function run(DATA_DIR: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/journal-export.ts', ...args], {
    env: { ...process.env, DATA_DIR },
  })
  const [out, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { lines: out.split('\n').filter((line) => line !== ''), said, code: code as number }
}
