import { join } from 'node:path'
import { arrive } from '../../src/domain/acts/arrive.ts'
import { openDesk } from '../../src/domain/acts/desk.ts'
import type { DayKey } from '../../src/domain/day.ts'
import type { DeskId, ServiceId, SiteId } from '../../src/domain/id.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { readSites } from '../../src/domain/site.ts'
import { makeShell, type Shell } from '../support/shell.ts'
import { adviserAt, visitor } from '../support/stage.ts'
import { median, rounded } from './figures.ts'
import { writeHistory } from './history.ts'
import { quiet } from './quiet.ts'
import { newFolder } from './servers.ts'
import { benchDesks, benchService, benchSites } from './sites.ts'

export const historySites = ['bootle', 'southport']
const [visits, days, arrivalsADay] = [1_000_000, 10, 300]

/**
 * Milliseconds of a check-in decided, kept and on the disk, on an empty history and on one of a million visits:
 * medians of arrivals that alternate between the two.
 */
export async function measureDecisions(data: string) {
  const councilSites = readSites(benchSites(historySites))
  const empty = makeShell(join(newFolder(), 'empty.sqlite'), { councilSites })
  const full = makeShell(join(data, 'one-stop-shop.sqlite'), { councilSites })
  await writeHistory(full, visits)
  const [kept] = full.rows('select count(*) as visits from visits')
  const took = new Map<Shell, number[]>([
    [empty, []],
    [full, []],
  ])
  for (let day = 0; day < days; day++) await measureDay([empty, full], took)
  for (const { storage } of took.keys()) await storage.close()

  const of = (shell: Shell) => median(took.get(shell) ?? [])
  return {
    visits: kept?.['visits'],
    empty: rounded(of(empty)),
    million: rounded(of(full)),
    ratio: rounded(of(full) / of(empty)),
  }
}

async function measureDay(shells: readonly Shell[], took: ReadonlyMap<Shell, number[]>): Promise<void> {
  await quiet()
  for (const { clock } of shells) clock.pass(24 * 60)
  for (const shell of shells)
    for (const desk of benchDesks as readonly DeskId[])
      await shell.change(keyOf(shell), openDesk(desk, 'Sam'), adviserAt(desk))
  for (let arrival = 0; arrival < arrivalsADay; arrival++)
    for (const shell of arrival % 2 === 0 ? shells : shells.toReversed()) {
      const before = performance.now()
      await shell.change(keyOf(shell), arrive(benchService as ServiceId), visitor)
      took.get(shell)?.push(performance.now() - before)
    }
}

const keyOf = ({ clock }: Shell): DayKey => ({ site: historySites[0] as SiteId, date: localDate(clock.now()) })
