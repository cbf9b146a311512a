import { arrive } from '../../src/domain/acts/arrive.ts'
import { callNext } from '../../src/domain/acts/call.ts'
import { closeDesk, openDesk } from '../../src/domain/acts/desk.ts'
import { finish, start } from '../../src/domain/acts/serve.ts'
import type { DayKey } from '../../src/domain/day.ts'
import type { DeskId, ServiceId } from '../../src/domain/id.ts'
import { dayAfter, localDate } from '../../src/domain/local-time.ts'
import type { Shell } from '../support/shell.ts'
import { adviserAt, visitor } from '../support/stage.ts'
import { benchDesks, benchService } from './sites.ts'

const visitsADay = 200
const hour = 3_600_000

/** Fills the days before the shell's with finished visits: one day is lived through, the others are copied from it. */
export async function writeHistory(shell: Shell, visits: number): Promise<void> {
  const { client, clock, storage } = shell
  const now = clock.now()
  const sites = [...storage.sites.keys()]
  const days = visits / visitsADay / sites.length
  const lived: DayKey = { site: sites[0] as DayKey['site'], date: dayAfter(localDate(now), -days) }
  clock.pass((-days * 24 * hour) / 60_000)
  await live(shell, lived)
  clock.set(now)

  const copies = ['journal', 'visits', 'desks'].map((table) => client.prepare(copyOf(shell, table)))
  client.transaction(() => {
    for (let later = 0; later < days; later++)
      for (const site of sites) {
        const date = dayAfter(lived.date, later)
        if (site === lived.site && later === 0) continue
        const given = { site, date, from: lived.site, on: lived.date, shift: later * 24 * hour }
        for (const copy of copies) copy.run(given)
      }
  })()
  client.pragma('wal_checkpoint(TRUNCATE)')
}

async function live({ change, clock }: Shell, key: DayKey): Promise<void> {
  const desk = benchDesks[0] as DeskId
  const by = adviserAt(desk)
  await change(key, openDesk(desk, 'Sam'), by)
  for (let visit = 0; visit < visitsADay; visit++) {
    await change(key, arrive(benchService as ServiceId), visitor)
    const called = await change(key, callNext(desk), by)
    await change(key, start(called), by)
    clock.pass(1 + (visit % 3))
    await change(key, finish(called, 'resolved'), by)
  }
  await change(key, closeDesk(desk), by)
}

const shifted = ['at', 'arrived_at', 'greeted_at', 'first_called_at', 'first_started_at', 'ended_at']

/** Copies the rows of one day to another; what opens a visit is as random as ever. */
function copyOf({ rows }: Shell, table: string): string {
  const columns = rows(`pragma table_info(${table})`).map(({ name }) => String(name))
  const copied = columns.map((column) => {
    if (column === 'sequence') return 'null'
    if (column === 'site' || column === 'date') return `:${column}`
    if (column === 'token') return 'substr(hex(randomblob(16)), 1, 22)'
    return shifted.includes(column) ? `"${column}" + :shift` : `"${column}"`
  })
  const order = table === 'journal' ? 'order by number' : ''
  return `insert into ${table} select ${copied} from ${table} where site = :from and date = :on ${order}`
}
