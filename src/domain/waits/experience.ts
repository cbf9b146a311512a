import type { Instant } from '../instant.ts'
import { makeAttendance } from './attendance.ts'
import { makeEarlierDays } from './earlier-days.ts'
import { makeIdle } from './idle.ts'
import { deskOf, type Minutes, minutesOf, type Office, type Queuing, type WorkingDesk } from './office.ts'
import { makePatience } from './patience.ts'
import { makeServiceTimes } from './service-times.ts'
import { makeSkills } from './skills.ts'
import type { WaitEvent } from './wait-event.ts'

/** What an office has learned from all that happened there. */
export type Experience = ReturnType<typeof newExperience>

export const newExperience = ({ usualMinutes }: Pick<Office['settings'], 'usualMinutes'>) => ({
  serviceTimes: makeServiceTimes(usualMinutes),
  patience: makePatience(),
  attendance: makeAttendance(),
  idle: makeIdle(),
  skills: makeSkills(),
  days: makeEarlierDays(),
})

/** Learns from what happens, seen from the office as it stood just before. */
export function learn(experience: Experience, office: Office, event: WaitEvent): void {
  const at = minutesOf(event.at)
  watchIdle(experience, office, at)
  switch (event.event) {
    case 'desk-opened':
      return experience.days.opened(event.desk, at)
    case 'desk-closed':
      endSilence(experience, deskOf(office, event.desk), null)
      return experience.days.closed(event.desk, at)
    case 'desk-away':
      endSilence(experience, deskOf(office, event.desk), null)
      return experience.days.went(deskOf(office, event.desk), at)
    case 'desk-back': {
      const desk = deskOf(office, event.desk)
      if (desk.is === 'away') experience.days.cameBack(desk, at)
      return
    }
    case 'arrived': {
      const booked = event.appointment === undefined ? undefined : office.expected.get(event.appointment)
      if (!booked) return
      experience.attendance.comes.add(true)
      experience.attendance.learnOffset(at - minutesOf(booked.time))
    }
    case 'called':
      return learnCall(experience, office, event, at)
    case 'started':
      experience.attendance.isGone.add(false)
      return
    case 'left': {
      const who = office.waiting.get(event.visit)
      if (who) experience.patience.learn(at - who.arrivedAt, true)
      return
    }
    case 'finished':
    case 'no-show':
      return learnEnd(experience, office, event, at)
  }
}

function learnEnd(
  experience: Experience,
  office: Office,
  event: Extract<WaitEvent, { event: 'finished' | 'no-show' | 'greeted' | 'left' }>,
  at: Minutes,
): void {
  const served = office.served.get(event.visit)
  if (!served) return
  if (event.event === 'finished') {
    experience.serviceTimes.learn(served.service, served.desk, at - served.calledAt)
    return
  }
  experience.attendance.isGone.add(true)
  experience.attendance.learnGone(at - served.calledAt)
}

function learnCall(
  experience: Experience,
  office: Office,
  event: Extract<WaitEvent, { event: 'called' | 'started' }>,
  at: Minutes,
): void {
  const desk = deskOf(office, event.desk)
  const who = office.waiting.get(event.visit)
  if (desk.idleFrom !== null) endSilence(experience, desk, at)
  if (!who) return
  experience.patience.learn(at - who.arrivedAt, false)
  learnEarly(experience, office, who, at)
  // A gap counts only where somebody waited for the desk all the while.
  if (desk.is === 'open' && who.due < desk.freeSince) experience.idle.learnGap(at - desk.freeSince)
  if (!desk.serves) learnSkills(experience, office, desk, who, at)
}

/** Whether idle desks call somebody whose time has not come. */
function learnEarly(
  { attendance }: Experience,
  { desks, settings }: Office,
  { appointment, arrivedAt }: Queuing,
  at: Minutes,
): void {
  if (appointment === null) return
  const due = appointment - settings.rules.appointmentEarlyMinutes
  const wasIdle = ({ is, serving, freeSince }: WorkingDesk) => is === 'open' && !serving && freeSince < due - 0.5
  if (at < due - 0.05) attendance.early.add(true)
  else if (arrivedAt < due - 0.5 && [...desks.values()].some(wasIdle)) attendance.early.add(false)
}

function learnSkills({ skills, idle }: Experience, office: Office, desk: WorkingDesk, who: Queuing, at: Minutes): void {
  skills.served(desk.id, who.service)
  const passedBy = new Set(
    [...office.waiting.values()]
      .filter((each) => each.service !== who.service && each.rank < who.rank - 0.02)
      .filter((each) => each.arrivedAt < at - 0.1 && each.due < at)
      .map(({ service }) => service),
  )
  for (const service of passedBy) skills.passed(desk.id, service, 1)
  const long = idle.long()
  for (const other of office.desks.values())
    if (
      other !== desk &&
      other.is === 'open' &&
      !(other.serving || other.serves) &&
      at - Math.max(other.freeSince, who.arrivedAt, other.since) > long
    )
      skills.passed(other.id, who.service, 0.5)
}

/** Notices the desks that are idle while somebody whom they could have called at once is not called. */
function watchIdle({ skills }: Experience, { desks, waiting }: Office, at: Minutes): void {
  if (waiting.size === 0) return
  for (const desk of desks.values()) {
    if (desk.is !== 'open' || desk.serving || desk.idleFrom !== null) continue
    for (const who of waiting.values()) {
      const { due } = who
      if (at - due <= 0.015 || due < Math.max(desk.freeSince, desk.since)) continue
      if ((desk.serves?.has(who.service) ?? skills.serves(desk.id, who.service) > 0.5) === false) continue
      desk.idleFrom = due
      break
    }
  }
}

function endSilence({ idle }: Experience, desk: WorkingDesk, calledAt: Minutes | null): void {
  if (desk.idleFrom === null) return
  idle.learnSilence(calledAt === null ? null : calledAt - desk.idleFrom)
  desk.idleFrom = null
}

/** A day is over: who was expected and did not come; and what is counted by the day. */
export function learnDay(experience: Experience, { expected }: Office, startsAt: Instant): void {
  for (const { time } of expected.values()) if (time < startsAt) experience.attendance.comes.add(false)
  experience.attendance.comes.fade()
  experience.attendance.isGone.fade()
  experience.skills.endDay()
  experience.patience.settle()
}
