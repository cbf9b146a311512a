import { readFileSync } from 'node:fs'
import { weekdays } from '../../src/domain/local-time.ts'

const allDay = { opens: '00:00', closes: '23:59' }
const always = Object.fromEntries(weekdays.map((day) => [day, allDay]))

/** As many sites as are asked for, each as large as Bootle and open at any hour, as the file of sites has them. */
export function benchSites(ids: readonly string[]): string {
  const council = JSON.parse(readFileSync('src/sites.json', 'utf8'))
  const [bootle] = council.sites
  return JSON.stringify({ ...council, sites: ids.map((id) => ({ ...bootle, id, hours: always, closures: [] })) })
}

/** The desks of such a site that serve everything or nearly so. */
export const benchDesks: readonly string[] = ['1', '2', '3', '4', '5', '6']

/** What people come for: every desk serves it. */
export const benchService = 'council-tax'
