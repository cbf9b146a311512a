import { join } from 'node:path'
import { makeNewId } from '../../src/change.ts'
import { makeChangeCase } from '../../src/change-case.ts'
import { answer, askForReview, passOn, receive } from '../../src/domain/feedback/acts.ts'
import type { ServiceId, SiteId } from '../../src/domain/id.ts'
import { later } from '../../src/domain/instant.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { noContact } from '../../src/domain/message.ts'
import { type Quarter, quarterAfter, quarterAt, yearsBefore } from '../../src/domain/performance/quarter.ts'
import { readSites } from '../../src/domain/site.ts'
import type { About, Round } from '../../src/domain/survey/response.ts'
import { documentOf } from '../../src/http/performance-figures.ts'
import { makeShell, type Shell } from '../support/shell.ts'
import { benchService, benchSites } from './sites.ts'

const [cases, answersOfWave, years] = [1_500, 200, 5]
const minutesOfYear = 365 * 24 * 60

/** Adds to a history of visits what else was kept meanwhile: compliments and complaints, surveys, what was published. */
export async function writePast(siteIds: readonly string[], data: string): Promise<void> {
  const councilSites = readSites(benchSites(siteIds))
  const shell = makeShell(join(data, 'one-stop-shop.sqlite'), { councilSites })
  const now = shell.clock.now()
  // Nobody reads it yet, and what is lost is written anew.
  shell.client.pragma('synchronous = OFF')
  await writeCases(shell)
  shell.clock.set(now)
  await writeAnswers(shell)
  await publish(shell)
  await shell.storage.close()
}

const manager = { kind: 'manager' } as const

/** Two complaints for each compliment; every second one goes to its second stage. */
async function writeCases({ storage, clock }: Shell): Promise<void> {
  const { open, act } = makeChangeCase({ storage, clock: clock.now, newId: makeNewId() })
  const sites = [...storage.sites.keys()]
  const said = { way: 'web', text: 'I waited an hour and nobody told me why. '.repeat(10), contact: noContact } as const
  clock.set(later(clock.now(), -years * minutesOfYear))
  for (let nth = 0; nth < cases; nth++) {
    const kind = nth % 3 === 0 ? 'compliment' : 'complaint'
    const site = sites[nth % sites.length] as SiteId
    const { reference } = await open(receive({ ...said, kind, site }), { kind: 'visitor' })
    if (kind === 'compliment') await act(reference, passOn('Thank you.'), manager)
    else await act(reference, answer(1, 'upheld', said.text), manager)
    if (nth % 3 === 1) {
      await act(reference, askForReview('It is still wrong.'), manager)
      await act(reference, answer(2, 'not-upheld', said.text), manager)
    }
    clock.pass((years * minutesOfYear) / cases)
  }
}

/** Two surveys of each of the last three years. */
async function writeAnswers({ storage, clock }: Shell): Promise<void> {
  const year = Number(localDate(clock.now()).slice(0, 4))
  const rounds = [year - 2, year - 1, year].flatMap((each) => [`${each}-05`, `${each}-11`]) as Round[]
  const places = rounds.flatMap((round) => [...storage.sites.keys()].map((site) => ({ site, round })))
  for (const place of places) for (let nth = 0; nth < answersOfWave; nth++) await writeAnswer(storage, place, nth)
}

function writeAnswer({ survey }: Shell['storage'], place: Pick<About, 'site' | 'round'>, nth: number) {
  const [isKept, isHappy] = [nth % 4 !== 0, nth % 7 !== 0]
  const about = { way: 'visit', service: benchService as ServiceId, band: isKept ? 'to-15' : 'over-15' } as const
  const satisfied = isHappy ? 'very-satisfied' : 'neither'
  const answers = { resolved: isHappy ? 'yes' : 'no', adviser: satisfied, visit: satisfied } as const
  return survey.count({ ...place, ...about, kept: isKept }, 'survey', answers, null)
}

/** The first three quarters of each year: of the last ones, pages and files are counted as they are asked for. */
async function publish({ storage, clock }: Shell): Promise<void> {
  const current = quarterAt(localDate(clock.now()))
  const parts = { storage, clock: clock.now, history: [] }
  for (let quarter: Quarter = yearsBefore(current, years); quarter < current; quarter = quarterAfter(quarter)) {
    if (quarter.endsWith('4')) continue
    const document = await documentOf(parts, quarter)
    await storage.published.publish({ quarter, version: 1, at: clock.now(), by: 'Bench', correction: null, document })
  }
}
