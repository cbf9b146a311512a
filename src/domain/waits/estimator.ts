import type { AppointmentId, VisitId } from '../id.ts'
import type { Instant } from '../instant.ts'
import { instantOf, type LocalDate, type LocalTime, localDate, weekdayOf, weekdays } from '../local-time.ts'
import { type Change, rollChanged } from './changed.ts'
import { learn, learnDay, newExperience } from './experience.ts'
import { beginDay, minutesOf, move, newOffice, type OfficeSettings } from './office.ts'
import type { Range } from './range.ts'
import { makeReading } from './reading.ts'
import { type Asked, type Calls, roll } from './roll.ts'
import { chanceFrom } from './sample.ts'
import type { WaitEvent } from './wait-event.ts'
import { experienceWithout, nothingLeftOut, trackingWithout, type Without } from './without.ts'

export type Estimator = ReturnType<typeof makeEstimator>

/** Of everybody who waits, and of whom was asked beside them. */
export type Ranges = {
  readonly visits: ReadonlyMap<VisitId, Range>
  readonly newcomers: readonly Range[]
  /** Minutes after the appointment's time, or after arriving where that is later. */
  readonly appointments: ReadonlyMap<AppointmentId, Range>
}

/** Enough: two and a half times as many gave the same errors. */
const paths = 100

/**
 * Estimates waits at one office, from its events alone, in their order.
 * @param without what it leaves out, to see what that is worth
 */
export function makeEstimator(settings: OfficeSettings, without: Without = nothingLeftOut) {
  let office = newOffice(settings)
  const experience = experienceWithout(newExperience(settings), without)
  const reading = makeReading(experience, trackingWithout(without))
  const chance = chanceFrom(1)
  let today: LocalDate | null = null

  function turnDay(at: Instant): void {
    const date = localDate(at)
    if (date === today) return
    today = date
    const startsAt = instantOf(date, '00:00' as LocalTime)
    learnDay(experience, office, startsAt)
    beginDay(office, startsAt)
    experience.days.beginDay(minutesOf(startsAt), weekdays.indexOf(weekdayOf(date)))
    reading.endDay()
  }

  return {
    observe(event: WaitEvent): void {
      turnDay(event.at)
      const who = event.event === 'called' || event.event === 'left' ? office.waiting.get(event.visit) : undefined
      if (who) reading.settle(who, event.event === 'called' ? minutesOf(event.at) : null)
      learn(experience, office, event)
      move(office, event)
    },
    /**
     * The office as these events tell it, from which nothing is learned: something was taken back. Yields while it
     * works, and until then it is as it was.
     */
    *begin(events: Iterable<WaitEvent>): Generator<void, void> {
      const anew = newOffice(settings)
      for (const event of events) {
        move(anew, event)
        yield
      }
      office = anew
    },
    /**
     * Ranges in minutes from now, of everybody who waits, of each newcomer, and of each appointment that is still
     * expected; all between 0 and `horizon`, and in order. A low that is the horizon says that nobody would call them:
     * no desk that serves them is open or opens in time. Yields while it works, after each path and each range, so that
     * whoever has no time can go on later.
     * @param change what if: of an office that is not quite as it stands; to be compared with others of this kind alone
     */
    *ranges(
      now: Instant,
      asked: Asked = { newcomers: [], appointments: [] },
      change?: Change,
    ): Generator<void, Ranges> {
      turnDay(now)
      const rolled = change
        ? yield* rollChanged({ office, experience }, change, now, asked, paths)
        : yield* roll({ office, experience, chance }, now, asked, paths)
      reading.keep(rolled.visits)
      const each = function* <Key>(all: Iterable<readonly [Key, Calls]>): Generator<void, Map<Key, Range>> {
        const ranges = new Map<Key, Range>()
        for (const [key, calls] of all) {
          ranges.set(key, reading.rangeOf(calls, minutesOf(now)))
          yield
        }
        return ranges
      }
      return {
        visits: yield* each(rolled.visits),
        newcomers: [...(yield* each(rolled.newcomers.entries())).values()],
        appointments: yield* each(rolled.appointments),
      }
    },
    /** What somebody was shown on arrival, which is compared with what comes true. */
    show: reading.show,
  }
}
