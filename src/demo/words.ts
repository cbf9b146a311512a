import { measuresOf } from '../domain/appointment-measures.ts'
import type { Day } from '../domain/day.ts'
import type { DeskId } from '../domain/id.ts'
import type { Instant } from '../domain/instant.ts'
import { localDate, localTime, weekdayOf } from '../domain/local-time.ts'
import type { Site, Sites } from '../domain/site.ts'
import { endOf } from './run-day.ts'
import { freeDesk } from './shift.ts'
import { summaryOf } from './summary.ts'

type Told = {
  readonly sites: Sites
  readonly seed: number
  readonly speed: number
  readonly address: string
  readonly now: Instant
}

const addressLine = (name: string, address: string) => `  ${name.padEnd(14)}${address}`

/** What to open, told once the first day is under way. */
export const welcome = ({ sites, seed, speed, address, now }: Told): string =>
  [
    '',
    'One Stop Shop, a demonstration: the people are simulated, the rules are the real ones, nothing is kept.',
    `Its clock runs ${speed} times as fast as yours (--speed). The same day comes again with --seed ${seed}.`,
    '',
    addressLine('Start page', `${address}/`),
    addressLine('Appointments', `${address}/book`),
    ...[...sites.values()].flatMap((site) => siteLines(site, address)),
    '',
    dayLine(now),
    'Ctrl+C ends it.',
  ].join('\n')

function siteLines(site: Site, address: string): string[] {
  const free = freeDesk(site)
  const desk = site.desks.get(free ?? ([...site.desks.keys()][0] as DeskId))
  const yours = free === null ? '' : '   (left to you: open it and call somebody)'
  return [
    '',
    site.name,
    addressLine('Kiosk', `${address}/kiosk/${site.id}`),
    addressLine('Wait screen', `${address}/screen/${site.id}`),
    addressLine('Reception', `${address}/reception/${site.id}`),
    addressLine('Diary', `${address}/diary/${site.id}`),
    ...(desk ? [addressLine(desk.name, `${address}/desk/${site.id}/${desk.id}${yours}`)] : []),
  ]
}

export function dayLine(now: Instant): string {
  const date = localDate(now)
  const weekday = weekdayOf(date)
  return `It is ${localTime(now)} on ${weekday.slice(0, 1).toUpperCase()}${weekday.slice(1)} ${date}.`
}

export function summaryLine(day: Day): string {
  const { came, served, left, noShows, meanWait } = summaryOf(day)
  const wait = meanWait === 1 ? '1 minute' : `${meanWait} minutes`
  return `${day.site.name} is over for today: ${came} came, ${served} were served after ${wait} on average, ${left} left, ${noShows} did not come when they were called. ${appointmentsLine(day)}`
}

function appointmentsLine(day: Day): string {
  const { booked, notCome, onTime, late } = measuresOf(day, endOf(day.date))
  const { p4, p5, arrived } = onTime
  return `Of its ${booked} appointments ${arrived} came in time (${p4.met} of ${p4.of} were seen within 2 minutes, ${p5.met} of ${p5.of} within 10), ${late.arrived} late and ${notCome} not at all.`
}
