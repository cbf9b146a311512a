import { isExpected } from '../appointment.ts'
import type { Block } from '../block.ts'
import type { Day } from '../day.ts'
import type { DeskId } from '../id.ts'
import { type Instant, instant, minutesBetween } from '../instant.ts'
import { dayAfter, type LocalDate, localTime, weekdayOf } from '../local-time.ts'
import type { Site } from '../site.ts'
import { type Cell, columnsOf } from './columns.ts'

/** How full some of a day is: its appointments, and how many of the diary's times at its desks are still free. */
type Fill = { readonly booked: number; readonly free: number }

/** An hour of a desk's day; of appointments that no desk is planned for, the desk is null. */
export type DeskHour = Fill & { readonly desk: DeskId | null }

/** A day at a glance. */
export type Outline = Fill & {
  readonly firstFree: Instant | null
  readonly blocks: readonly Block[]
  /** By hours of the day, 9 for what begins from nine until ten: each desk that then has something. */
  readonly hours: ReadonlyMap<number, readonly DeskHour[]>
}

export function outlineOf(day: Day, now: Instant): Outline {
  const free = columnsOf(day, now).columns.flatMap(({ desk, cells }) =>
    cells.filter((cell) => isWholeTime(day.site, cell)).map(({ from: time }) => ({ desk, time })),
  )
  const booked = [...day.appointments.values()].filter(isExpected)
  return {
    booked: booked.length,
    free: free.length,
    firstFree: free.length === 0 ? null : instant(Math.min(...free.map(({ time }) => time))),
    blocks: [...day.blocks.values()].sort((one, other) => one.from - other.from),
    hours: hoursOf(day.site, booked, free),
  }
}

type Placed = { readonly desk: DeskId | null; readonly time: Instant }

function hoursOf({ desks }: Site, booked: readonly Placed[], free: readonly Placed[]): Outline['hours'] {
  const hourOf = ({ time }: Placed) => Number(localTime(time).slice(0, 2))
  const hours = new Set([...booked, ...free].map(hourOf))
  const inOrder = [...desks.keys(), ...booked.map(({ desk }) => desk)]
  return new Map(
    [...hours].map((hour) => {
      const count = (all: readonly Placed[], desk: DeskId | null) =>
        all.filter((each) => each.desk === desk && hourOf(each) === hour).length
      const all = [...new Set(inOrder)].map((desk) => ({ desk, booked: count(booked, desk), free: count(free, desk) }))
      return [hour, all.filter((each) => each.booked + each.free > 0)]
    }),
  )
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
