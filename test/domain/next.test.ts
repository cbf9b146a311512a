import { describe, expect, test } from 'vitest'
import { callNext, nextAt } from '../../src/domain/acts/call.ts'
import { markUrgent } from '../../src/domain/acts/mark.ts'
import { next, promiseOf } from '../../src/domain/next.ts'
import type { Ticket } from '../../src/domain/visit.ts'
import { aSite, at, councilTax, desk1, desk2, housing } from '../support/builders.ts'
import { stage } from '../support/stage.ts'

const { rules } = aSite()
const candidate = (ticket: Ticket, arrived: string, time: string | null = null, urgent = false) => ({
  ticket,
  service: councilTax,
  appointment: time === null ? null : { id: stage().booked(at(time)), time: at(time) },
  arrivedAt: at(arrived),
  urgent,
})
const walkIn = (number: number, arrived: string, urgent = false) =>
  candidate({ queue: 'walk-in', number }, arrived, null, urgent)
const booked = (number: number, arrived: string, time: string, urgent = false) =>
  candidate({ queue: 'appointment', number }, arrived, time, urgent)
type Candidate = ReturnType<typeof candidate>

const nextOf = (now: string, ...waiting: Candidate[]) => next(waiting, new Set([councilTax]), rules, at(now))

describe('the promise', () => {
  test('of a walk-in is 15 minutes after the arrival', () => {
    expect(promiseOf(walkIn(1, '10:00'), rules)).toBe(at('10:15'))
  })

  test('of an appointment is its time, up to 10 minutes late', () => {
    expect(promiseOf(booked(1, '09:30', '10:00'), rules)).toBe(at('10:00'))
    expect(promiseOf(booked(1, '10:10', '10:00'), rules)).toBe(at('10:00'))
  })

  test('of an appointment more than 10 minutes late is 15 minutes after the arrival', () => {
    expect(promiseOf(booked(1, '10:11', '10:00'), rules)).toBe(at('10:26'))
  })

  test('is not moved by urgency', () => {
    expect(promiseOf(walkIn(1, '10:00', true), rules)).toBe(at('10:15'))
  })
})

describe('who is next', () => {
  test('among walk-ins, who came first', () => {
    const [first, second] = [walkIn(1, '10:00'), walkIn(2, '10:01')]
    expect(nextOf('10:05', second, first)).toEqual({ visit: first, why: 'promise', promise: at('10:15') })
  })

  test('an appointment up to 45 minutes after the walk-in came, and no later one', () => {
    const waiting = walkIn(1, '10:00')
    const [inTime, tooLate] = [booked(1, '09:50', '10:45'), booked(2, '09:50', '10:46')]
    expect(nextOf('10:45', waiting, inTime)).toMatchObject({ visit: inTime, why: 'appointment', promise: at('10:45') })
    expect(nextOf('10:46', waiting, tooLate)).toMatchObject({ visit: waiting, why: 'promise' })
  })

  test('an appointment from five minutes before its time', () => {
    const [waiting, early] = [walkIn(1, '10:05'), booked(1, '09:30', '10:30')]
    expect(nextOf('10:24', waiting, early)?.visit).toBe(waiting)
    expect(nextOf('10:25', waiting, early)?.visit).toBe(early)
  })

  test('somebody too early for an appointment where there is nobody else', () => {
    const [earlier, later] = [booked(2, '09:40', '11:00'), booked(1, '09:30', '11:30')]
    expect(nextOf('10:00', later, earlier)).toEqual({ visit: earlier, why: 'nobody-else', promise: at('11:00') })
  })

  test('somebody urgent, with 60 minutes of head start', () => {
    const urgent = walkIn(9, '10:59', true)
    expect(nextOf('11:00', walkIn(1, '10:00'), urgent)).toMatchObject({ visit: urgent, why: 'urgent' })
    expect(nextOf('11:01', walkIn(1, '10:00'), walkIn(9, '11:01', true))?.visit.ticket.number).toBe(1)
  })

  test('urgency takes the place of an appointment’s head start', () => {
    const [urgent, longest] = [booked(1, '10:00', '11:15', true), walkIn(1, '10:00')]
    expect(nextOf('11:15', longest, urgent)?.visit).toBe(urgent)
    expect(nextOf('11:16', longest, booked(1, '10:00', '11:16', true))?.visit).toBe(longest)
  })

  test('even somebody urgent is not called before the appointment’s time has come', () => {
    const waiting = walkIn(1, '10:00')
    expect(nextOf('10:00', waiting, booked(1, '10:00', '10:30', true))?.visit).toBe(waiting)
  })

  test('at the same rank, who came first; then the lower ticket; then the appointment', () => {
    const [waiting, came] = [walkIn(1, '10:00'), booked(2, '09:59', '10:45')]
    expect(nextOf('10:45', waiting, came)?.visit).toBe(came)
    const [two, one] = [walkIn(2, '10:00'), walkIn(1, '10:00')]
    expect(nextOf('10:45', two, one)?.visit).toBe(one)
    const sameMoment = booked(1, '10:00', '10:45')
    expect(nextOf('10:45', one, sameMoment)?.visit).toBe(sameMoment)
    expect(nextOf('10:45', sameMoment, one)?.visit).toBe(sameMoment)
  })

  test('nobody whom the desk does not serve, and nobody where nobody waits', () => {
    expect(next([walkIn(1, '10:00')], new Set([housing]), rules, at('10:05'))).toBeNull()
    expect(nextOf('10:05')).toBeNull()
  })

  test('is moved by the site’s settings', () => {
    const soon = aSite({ rules: { appointmentHeadStartMinutes: 0 } }).rules
    const [waiting, later] = [walkIn(1, '10:00'), booked(1, '10:00', '10:16')]
    expect(next([waiting, later], new Set([councilTax]), soon, at('10:16'))?.visit).toBe(waiting)
    expect(nextOf('10:16', waiting, later)?.visit).toBe(later)
  })

  test('at a desk changes the moment that staff mark somebody urgent', () => {
    const s = stage()
    s.open()
    s.open(desk2)
    const [first, second, third] = [s.walkIn(), s.walkIn(), s.walkIn()]
    s.act(markUrgent(third, true))
    expect(nextAt(s.day, desk1, s.now())).toMatchObject({ visit: { id: third }, why: 'urgent' })
    expect([s.act(callNext(desk1)), s.act(callNext(desk2))]).toEqual([third, first])
    expect(s.visit(second).state.is).toBe('waiting')
  })
})
