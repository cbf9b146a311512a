import type { ServiceId } from '../id.ts'
import type { Instant } from '../instant.ts'
import { makeAtOnce } from './at-once.ts'
import { makeAttendance } from './attendance.ts'
import { makeEarlierDays } from './earlier-days.ts'
import { makeHeadStarts } from './head-starts.ts'
import { makeIdle } from './idle.ts'
import { deskOf, type Minutes, minutesOf, type Office, type Queuing, type WorkingDesk } from './office.ts'
import { makePatience } from './patience.ts'
import { makeServiceTimes } from './service-times.ts'
import { makeSkills } from './skills.ts'
import { visitOf } from './stretch.ts'
import type { WaitEvent } from './wait-event.ts'

/** What an office has learned from all that happened there. */
export type Experience = ReturnType<typeof newExperience>

export const newExperience = ({ usualMinutes }: Pick<Office['settings'], 'usualMinutes'>) => ({
  serviceTimes: makeServiceTimes(usualMinutes),
  patience: makePatience(),
  attendance: makeAttendance(),
  idle: makeIdle(),
  atOnce: makeAtOnce(),
  headStarts: makeHeadStarts(),
  skills: makeSkills(),
  days: makeEarlierDays(),
})

/** Learns from what happens, seen from the office as it stood just before. */
export function learn(experience: Experience, office: Office, event: WaitEvent): void {
  watchIdle(experience, office, minutesOf(event.at))
  switch (event.event) {
    case 'desk-opened':
    case 'desk-closed':
    case 'desk-away':
    case 'desk-back':
      learnDesk(experience, office, event)
      break
    case 'arrived':
      learnArrival(experience, office, event)
      break
    case 'called':
      learnCall(experience, office, event, minutesOf(event.at))
      break
    case 'started':
      experience.attendance.isGone.add(false)
      break
    case 'left':
      learnPatience(experience, office.waiting.get(event.visit), minutesOf(event.at), true)
      break
    case 'finished':
    case 'no-show':
      learnEnd(experience, office, event)
  }
}

type Event<Name extends WaitEvent['event']> = Extract<WaitEvent, { event: Name }>
type DeskEvent = Event<'desk-opened' | 'desk-closed' | 'desk-back'> | Event<'desk-away'>

function learnDesk(experience: Experience, office: Office, { event, at: instant, desk: id }: DeskEvent): void {
  const [at, desk] = [minutesOf(instant), deskOf(office, id)]
  const began = beganPause(experience, office, desk, at)
  if (event === 'desk-away' || event === 'desk-closed') endSilence(experience, desk, null)
  if (event === 'desk-opened') experience.days.opened(desk.id, at)
  if (event === 'desk-closed') experience.days.closed(desk.id, at)
  if (event === 'desk-away') experience.days.went(desk, at, began)
  if (event === 'desk-back' && desk.is === 'away') experience.days.cameBack(desk, at)
}

/** A desk that called nobody although somebody waited had left before it said so. */
function beganPause(experience: Experience, { waiting }: Office, desk: WorkingDesk, at: Minutes): Minutes {
  if (desk.is !== 'open' || desk.serving) return at
  const couldCall = ({ due, service }: Queuing) => due < desk.freeSince && seemsToServe(experience, desk, service)
  return desk.idleFrom ?? ([...waiting.values()].some(couldCall) ? desk.freeSince : at)
}

const seemsToServe = ({ skills }: Experience, { id, serves }: WorkingDesk, service: ServiceId): boolean =>
  serves?.has(service) ?? skills.serves(id, service) > 0.5

function learnArrival({ attendance, patience }: Experience, { expected, left }: Office, event: Event<'arrived'>): void {
  // Whoever comes in the instant in which they left was sent on, or became urgent.
  if (left?.at === minutesOf(event.at) && visitOf(left.who.visit) === visitOf(event.visit))
    patience.wentOn(left.at - left.who.arrivedAt)
  const booked = event.appointment === undefined ? undefined : expected.get(event.appointment)
  if (!booked) return
  attendance.comes.add(true)
  attendance.learnOffset(minutesOf(event.at) - minutesOf(booked.time))
}

function learnPatience({ patience }: Experience, who: Queuing | undefined, at: Minutes, hasLeft: boolean): void {
  if (who) patience.learn(at - who.arrivedAt, hasLeft)
}

function learnEnd(
  experience: Experience,
  office: Office,
  event: Event<'finished' | 'no-show' | 'greeted' | 'left'>,
): void {
  const served = office.served.get(event.visit)
  if (!served) return
  const at = minutesOf(event.at)
  if (event.event === 'finished') {
    experience.serviceTimes.learn(served.service, served.desk, at - served.calledAt)
    return
  }
  experience.attendance.isGone.add(true)
  experience.attendance.learnGone(at - served.calledAt)
}

function learnCall(experience: Experience, office: Office, event: Event<'called' | 'started'>, at: Minutes): void {
  const desk = deskOf(office, event.desk)
  const who = office.waiting.get(event.visit)
  if (desk.idleFrom !== null) endSilence(experience, desk, at)
  if (!who) return
  learnPatience(experience, who, at, false)
  learnEarly(experience, office, who, at)
  if (at - who.arrivedAt > experience.idle.atOnce()) experience.headStarts.learn(who, office.waiting.values(), at)
  if (isIdleFor(desk, who) && at >= who.due) experience.idle.learnPress(at - who.due)
  // A gap counts only where somebody waited for the desk all the while.
  if (desk.is === 'open' && who.due < desk.freeSince) experience.idle.learnGap(at - desk.freeSince)
  if (!desk.serves) learnSkills(experience, office, desk, who, at)
}

const isIdleFor = ({ is, serving, freeSince, since }: WorkingDesk, { due }: Queuing): boolean =>
  is === 'open' && !serving && Math.max(freeSince, since) <= due

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
function watchIdle(experience: Experience, { desks, waiting }: Office, at: Minutes): void {
  if (waiting.size === 0) return
  const silentAfter = Math.max(0.015, experience.idle.press())
  for (const desk of desks.values()) {
    if (desk.is !== 'open' || desk.serving || desk.idleFrom !== null) continue
    for (const who of waiting.values()) {
      if (at - who.due <= silentAfter || !isIdleFor(desk, who)) continue
      if (!seemsToServe(experience, desk, who.service)) continue
      desk.idleFrom = who.due
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
  experience.headStarts.endDay()
  experience.patience.settle()
}
