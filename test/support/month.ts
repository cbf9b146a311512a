import { type Plan, planBookings, runDays, usual } from '../../src/demo/run-day.ts'
import { type AppointmentMeasures, measuresOf, type Share, sumOf } from '../../src/domain/appointment-measures.ts'
import type { Day } from '../../src/domain/day.ts'
import { minutesBetween } from '../../src/domain/instant.ts'
import { dayAfter, instantOf, type LocalDate, type LocalTime } from '../../src/domain/local-time.ts'
import { openingOn } from '../../src/domain/opening.ts'
import type { Site } from '../../src/domain/site.ts'
import { memory, playingOn, siteOf } from './simulation.ts'

/** Southport's diary as the council's file has it. */
export const southport = siteOf('southport')

/** The same with the mean minutes of each service, which four in ten enquiries do not fit in. */
export const meanMinutes: Site = {
  ...southport,
  diary: {
    ...southport.diary,
    minutes: Object.fromEntries([...southport.services.values()].map(({ id, usualMinutes }) => [id, usualMinutes])),
  },
}

export const workingDays = 22
const firstDay = '2026-11-02' as LocalDate

/** What a month came to. */
export type Month = AppointmentMeasures & {
  /** The share of the desks' opening hours in which somebody was served there. */
  readonly deskUse: number
}

/** A month of a site by appointment, played in memory; twice as many as usual may want to book. */
export async function playMonth(site: Site, seed: number, wanted: 'usual' | 'twice' = 'usual'): Promise<Month> {
  const dates: LocalDate[] = []
  for (let date = firstDay; dates.length < workingDays; date = dayAfter(date))
    if (openingOn(site, date)) dates.push(date)
  const asUsual = usual(seed, site)
  const plan: Plan = (parts, date) => {
    asUsual(parts, date)
    if (wanted === 'twice') planBookings(parts, seed + 1, site, date)
  }
  const storage = memory(site)
  await runDays(playingOn(storage, seed), dates, plan)
  const days = await Promise.all(dates.map((date) => storage.day({ site: site.id, date })))
  const midnight = (date: LocalDate) => instantOf(dayAfter(date), '00:00' as LocalTime)
  return { ...sumOf(days.map((day) => measuresOf(day, midnight(day.date)))), deskUse: deskUseOf(days) }
}

function deskUseOf(days: readonly Day[]): number {
  let [served, open] = [0, 0]
  for (const { site, date, visits } of days) {
    const opening = openingOn(site, date)
    if (opening) open += site.desks.size * minutesBetween(opening.opens, opening.closes)
    for (const { state } of visits.values())
      if (state.is === 'finished') served += minutesBetween(state.since, state.at)
  }
  return served / open
}

export const shareOf = ({ met, of }: Share): number => met / of
