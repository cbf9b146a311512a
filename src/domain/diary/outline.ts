import { isExpected } from '../appointment.ts'
import type { Block } from '../block.ts'
import type { Day } from '../day.ts'
import { type Instant, instant, minutesBetween } from '../instant.ts'
import { dayAfter, type LocalDate, localTime, weekdayOf } from '../local-time.ts'
import type { Site } from '../site.ts'
import { type Cell, columnsOf } from './columns.ts'

/** How full some of a day is: its appointments, and how many of the diary's times at its desks are still free. */
type Fill = { readonly booked: number; readonly free: number }

/** A day at a glance. */
export type Outline = Fill & {
  readonly firstFree: Instant | null
  readonly blocks: readonly Block[]
  /** By hours of the day, 9 for what begins from nine until ten. */
  readonly hours: ReadonlyMap<number, Fill>
}

export function outlineOf(day: Day, now: Instant): Outline {
  const free = columnsOf(day, now)
    .columns.flatMap(({ cells }) => cells.filter((cell) => isWholeTime(day.site, cell)))
    .map(({ from }) => from)
  const booked = [...day.appointments.values()].filter(isExpected).map(({ time }) => time)
  const hours = new Map<number, Fill>()
  for (const [times, what] of [[booked, 'booked'] as const, [free, 'free'] as const])
    for (const time of times) {
      const hour = Number(localTime(time).slice(0, 2))
      const fill = hours.get(hour) ?? { booked: 0, free: 0 }
      hours.set(hour, { ...fill, [what]: fill[what] + 1 })
    }
  return {
    booked: booked.length,
    free: free.length,
    firstFree: free.length === 0 ? null : instant(Math.min(...free)),
    blocks: [...day.blocks.values()].sort((one, other) => one.from - other.from),
    hours,
  }
}

/** Whether a cell is as long as the diary's times are apart; what is shorter is left over between appointments. */
const isWholeTime = ({ diary }: Site, { is, from, to }: Cell): boolean =>
  is === 'free' && minutesBetween(from, to) >= diary.everyMinutes

/** Why a day is not as others of its weekday are: closed, other hours, or another diary. Null where it is. */
export function whyUnusual(site: Site, date: LocalDate): string | null {
  const on = (all: readonly { readonly date: LocalDate; readonly why: string }[]) =>
    all.find((each) => each.date === date)?.why
  return on(site.specialHours) ?? on(site.closures) ?? on(site.diary.exceptions) ?? null
}

/** The next or the last day before on which a site usually opens. A bank holiday is one: staff look why it is empty. */
export function dayBeside(site: Site, date: LocalDate, direction: 1 | -1): LocalDate {
  for (let days = 1; days <= 7; days++) {
    const beside = dayAfter(date, days * direction)
    if (mayOpen(site, beside)) return beside
  }
  return dayAfter(date, direction)
}

/** Whether a site usually opens on a day of that weekday, or does on this one. */
const mayOpen = ({ hours, specialHours }: Site, date: LocalDate): boolean =>
  hours[weekdayOf(date)] !== null || specialHours.some((special) => special.date === date)

/** The days of the week that a date is in, from Monday, without those on which a site never opens. */
export function weekOf(site: Site, date: LocalDate): readonly LocalDate[] {
  const monday = mondayOf(date)
  return Array.from({ length: 7 }, (_, index) => dayAfter(monday, index)).filter((day) => mayOpen(site, day))
}

export function mondayOf(date: LocalDate): LocalDate {
  let day = date
  while (weekdayOf(day) !== 'monday') day = dayAfter(day, -1)
  return day
}
