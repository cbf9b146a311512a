import { isExpected } from './appointment.ts'
import { type Day, visitFor } from './day.ts'
import { type Instant, secondsBetween } from './instant.ts'
import { becameOf, isLate, withinSeconds } from './summary/wait.ts'
import { type Visit, waitsSince } from './visit.ts'

/** A published share, with what it is a share of. */
export type Share = {
  readonly met: number
  readonly of: number
  /** Who left before the limit, which so was neither met nor missed: shown apart, and in neither number. */
  readonly leftSooner: number
}

/** Those who arrived, and how many of them the promises were kept to. Whose case is not decided yet counts in no share. */
export type Seen = { readonly arrived: number; readonly p4: Share; readonly p5: Share }

/** Counts alone, so that a week, a month or a quarter is the sum of its days. */
export type AppointmentMeasures = {
  /** Appointments that stood when their time came: not cancelled, and not moved away. */
  readonly booked: number
  /** Of those, the ones that nobody came for. */
  readonly notCome: number
  readonly onTime: Seen
  /**
   * Who arrived more than 10 minutes late, counted from when they were told to come; P4 and P5 are published without
   * them.
   */
  readonly late: Seen
}

/**
 * P4 and P5 of a site's day, by charter.md, "How each is measured": the share of appointments whose enquiry started
 * within 2 and within 10 minutes of the later of arrival and appointed time, in whole seconds, those who left after
 * a longer wait being misses. An appointment that is still waited for longer than the limit is a miss already.
 */
export function measuresOf(day: Day, now: Instant): AppointmentMeasures {
  const booked = [...day.appointments.values()].filter((each) => isExpected(each) && each.time <= now)
  const came = booked.flatMap(({ id }) => visitFor(day, id) ?? [])
  return {
    booked: booked.length,
    notCome: booked.filter(({ id, state }) => state.is === 'no-show' && visitFor(day, id) === null).length,
    onTime: seenOf(
      came.filter((visit) => !isLate(visit)),
      now,
    ),
    late: seenOf(
      came.filter((visit) => isLate(visit)),
      now,
    ),
  }
}

const seenOf = (visits: readonly Visit[], now: Instant): Seen => ({
  arrived: visits.length,
  p4: shareOf(visits, withinSeconds.p4, now),
  p5: shareOf(visits, withinSeconds.p5, now),
})

function shareOf(visits: readonly Visit[], limitSeconds: number, now: Instant): Share {
  const share = { met: 0, of: 0, leftSooner: 0 }
  for (const visit of visits) {
    const became = becameOf(visit, limitSeconds)
    const isMissed = became === 'undecided' && secondsBetween(waitsSince(visit), now) > limitSeconds
    if (became === 'met') share.met++
    if (became === 'met' || became === 'missed' || isMissed) share.of++
    if (became === 'left-sooner') share.leftSooner++
  }
  return share
}

const nobody: Seen = { arrived: 0, p4: { met: 0, of: 0, leftSooner: 0 }, p5: { met: 0, of: 0, leftSooner: 0 } }

/** The measures of several days, or of both sites, together. */
export const sumOf = (all: readonly AppointmentMeasures[]): AppointmentMeasures =>
  all.reduce(
    (sum, each) => ({
      booked: sum.booked + each.booked,
      notCome: sum.notCome + each.notCome,
      onTime: seenTogether(sum.onTime, each.onTime),
      late: seenTogether(sum.late, each.late),
    }),
    { booked: 0, notCome: 0, onTime: nobody, late: nobody },
  )

const seenTogether = (one: Seen, other: Seen): Seen => ({
  arrived: one.arrived + other.arrived,
  p4: shareTogether(one.p4, other.p4),
  p5: shareTogether(one.p5, other.p5),
})

const shareTogether = (one: Share, other: Share): Share => ({
  met: one.met + other.met,
  of: one.of + other.of,
  leftSooner: one.leftSooner + other.leftSooner,
})
