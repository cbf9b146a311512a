import { createHash } from 'node:crypto'
import type { Day, DayKey } from '../../src/domain/day.ts'
import type { SiteId } from '../../src/domain/id.ts'
import {
  dayAfter,
  instantOf,
  type LocalDate,
  type LocalTime,
  localDate,
  weekdayOf,
} from '../../src/domain/local-time.ts'
import { makeMonths } from '../../src/storage/sqlite/months.ts'
import { prepareQueries } from '../../src/storage/sqlite/queries.ts'
import type { Shell } from '../support/shell.ts'
import { chanceOf, liveDay } from './lived-day.ts'

const visitsADay = 384
/** Two weeks of working days are lived through: each other day is a copy of the same weekday of one of them. */
const livedDays = 10

/**
 * Fills the working days before the shell's with finished visits: a million are five years of two sites. Some days are
 * lived through, the others are copied from them, journal, rows and months' numbers, as though they had been lived:
 * `npm run rebuild` finds no difference.
 */
export async function writeHistory(shell: Shell, visits: number): Promise<void> {
  const { client, clock, storage } = shell
  const now = clock.now()
  const sites = [...storage.sites.keys()]
  const dates = workingDaysBefore(localDate(now), Math.ceil(visits / visitsADay / sites.length))
  const [first] = sites
  if (first === undefined) throw new RangeError('a history of no site')

  const lived: Day[] = []
  // Nobody reads it yet, and what is lost is written anew: no file of its log, and room for indexes whose keys lie anywhere.
  for (const quick of ['journal_mode = MEMORY', 'synchronous = OFF', 'cache_size = -400000']) client.pragma(quick)
  for (const date of dates.slice(0, livedDays)) {
    const key = { site: first, date }
    await liveDay(shell, key, visitsADay, chanceOf(lived.length))
    lived.push(await storage.day(key))
  }
  clock.set(now)

  const copy = copying(shell)
  client.transaction(() => {
    for (const [index, date] of dates.entries())
      for (const [nth, site] of sites.entries()) {
        const day = livedAs(lived, index, nth)
        if (site !== first || index >= lived.length) copy(day, { site, date })
      }
    addUpMonths(shell, lived, sites, dates)
  })()
  for (const usual of ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -16000']) client.pragma(usual)
}

/** The same weekday of the one week at one site, of the other at the next. */
const livedAs = (lived: readonly Day[], index: number, nth: number): Day =>
  lived[(index + nth * (livedDays / 2)) % lived.length] as Day

function workingDaysBefore(date: LocalDate, count: number): readonly LocalDate[] {
  const dates: LocalDate[] = []
  for (let day = dayAfter(date, -1); dates.length < count; day = dayAfter(day, -1))
    if (weekdayOf(day) !== 'saturday' && weekdayOf(day) !== 'sunday') dates.unshift(day)
  return dates
}

const midnight = (date: LocalDate): number => instantOf(date, '00:00' as LocalTime)

/** A copied day is at the same times on the wall, so it counts for the same as the one it was copied from. */
function addUpMonths(
  { database }: Shell,
  lived: readonly Day[],
  sites: readonly SiteId[],
  dates: readonly LocalDate[],
) {
  database.$client.exec('delete from month_cells; delete from month_totals; delete from month_waits')
  const months = makeMonths(prepareQueries(database))
  for (const [nth, id] of sites.entries())
    for (const [index, date] of dates.entries()) {
      const day = livedAs(lived, index, nth)
      months.add({ ...day, site: { ...day.site, id }, date })
    }
  months.write()
}

const instants = new Set([
  ...['at', 'arrived_at', 'greeted_at', 'first_called_at', 'first_started_at', 'ended_at'],
  ...['time', 'appointment_time', 'come_at'],
])
const ids = new Set(['id', 'token', 'about', 'appointment'])
const texts = new Set(['detail', 'state', 'late'])

/** Copies the rows of a day to another, with ids of its own that are as random as ever. */
function copying(shell: Shell) {
  const { client } = shell
  let [shift, to] = [0, '']
  const known = new Map<unknown, string>()
  const renamed = (id: unknown) => {
    if (typeof id !== 'string' || !/^[\w-]{22}$/.test(id)) return id
    const name = known.get(id) ?? createHash('sha256').update(`${id} ${to}`).digest('base64url').slice(0, 22)
    known.set(id, name)
    return name
  }
  client.function('renamed', renamed)
  client.function('moved', (text: unknown) =>
    typeof text === 'string'
      ? text
          .replace(/\b\d{13}\b/g, (at) => String(Number(at) + shift))
          .replace(/(?<=")[\w-]{22}(?=")/g, (id) => String(renamed(id)))
      : text,
  )
  const copies = ['journal', 'visits', 'desks', 'appointments'].map((table) => client.prepare(copyOf(shell, table)))
  return (day: Day, { site, date }: DayKey) => {
    ;[shift, to] = [midnight(date) - midnight(day.date), `${site} ${date}`]
    known.clear()
    for (const copy of copies) copy.run({ site, date, from: day.site.id, on: day.date, shift })
  }
}

function copyOf({ rows }: Shell, table: string): string {
  const columns = rows(`pragma table_info(${table})`).map(({ name }) => String(name))
  const copied = columns.map((column) => {
    if (column === 'sequence') return 'null'
    if (column === 'site' || column === 'date') return `:${column}`
    if (ids.has(column) && table !== 'desks') return `renamed("${column}")`
    if (texts.has(column)) return `moved("${column}")`
    return instants.has(column) ? `"${column}" + :shift` : `"${column}"`
  })
  const order = table === 'journal' ? 'order by number' : ''
  return `insert into ${table} (${columns.map((column) => `"${column}"`)})
    select ${copied} from ${table} where site = :from and date = :on ${order}`
}
