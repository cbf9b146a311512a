import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, date } from '../support/builders.ts'
import { launchChromium } from '../support/chromium.ts'
import { mustBeSound } from '../support/pages.ts'
import { call, soundAll } from '../support/room.ts'
import { callNext, finish, openDesk } from './appointment/desk.ts'
import { done, takeTicket, typeReference } from './appointment/kiosk.ts'
import { bookOnline, cancelIt, isOffered, managePathIn, moveTo } from './appointment/phone.ts'
import { browsers, openTown, shows } from './appointment/town.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const wednesday = date('2026-11-25')
const onWednesday = { day: 'Wednesday 25 November', time: '10am', at: '10:00' }

describe.each(browsers)('$scripts', (scripts) => {
  test('an appointment is booked, moved to today, kept to its time, and called between two walk-ins', async () => {
    const town = await openTown(browser, scripts)
    const { clock, open, again } = town
    expect(await isOffered(town, wednesday, onWednesday.time)).toBe(true)
    const { reference, managePath } = await bookOnline(town, onWednesday)
    expect(await isOffered(town, wednesday, onWednesday.time)).toBe(false)

    const phone = await open(managePath, 'phone')
    await shows(phone, 'Your appointment')
    await moveTo(phone, { day: 'Today, Monday 23 November', time: '11:30am' })
    const moved = await town.message('moved')
    expect(moved.body).toContain(reference)
    expect(managePathIn(moved)).toBe(managePath)
    expect(await isOffered(town, wednesday, onWednesday.time)).toBe(true)

    // The promise of a walk-in is 15 minutes after arrival: W1 10:55, W2 11:25. That of A1 is its time, 11:30, less
    // a head start of 30 minutes: 11:00. So W1, A1, W2.
    const kiosk = await open('/kiosk/bootle', 'kiosk')
    clock.set(at('10:40'))
    await takeTicket(kiosk, 'W1')
    clock.set(at('11:10'))
    await takeTicket(kiosk, 'W2')
    clock.set(at('11:27'))
    await typeReference(kiosk, reference)
    await kiosk.getByText('A1').waitFor()
    await kiosk.getByRole('button', { name: 'An interpreter', pressed: true }).waitFor()
    await mustBeSound(kiosk)
    await done(kiosk)
    await phone.reload()
    await shows(phone, 'You have checked in')

    const screen = await open('/screen/bootle', 'screen')
    const desk = await open('/desk/bootle/4', 'console')
    await openDesk(desk)
    await callNext(desk, 'W1', /told to start by 10:55/)
    await finish(desk)
    clock.set(at('11:30'))
    await callNext(desk, 'A1', /the appointment is at 11:30/)
    await again(screen)
    await call(screen, 'A1', 'Desk 4').waitFor()
    await soundAll(screen, desk)
    await finish(desk)
    await callNext(desk, 'W2', /told to start by 11:25/)
    expect(town.wrong).toEqual([])
  })

  test('an appointment is cancelled: its visitor is told, and its time is free for somebody else', async () => {
    const town = await openTown(browser, scripts)
    await town.booked(at(onWednesday.at, wednesday))
    const confirmation = await town.message('confirmation')
    expect(await isOffered(town, wednesday, onWednesday.time)).toBe(false)
    const phone = await town.open(managePathIn(confirmation), 'phone')
    await cancelIt(phone)
    const cancelled = await town.message('cancelled')
    expect(cancelled).toMatchObject({ to: 'jo@example.org' })
    expect(await isOffered(town, wednesday, onWednesday.time)).toBe(true)
    expect(town.wrong).toEqual([])
  })
})
