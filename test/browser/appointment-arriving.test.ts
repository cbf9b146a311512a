import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cancelAppointment } from '../../src/domain/acts/appointment.ts'
import { at, date } from '../support/builders.ts'
import { launchChromium } from '../support/chromium.ts'
import { done, tells, typeReference } from './appointment/kiosk.ts'
import { browsers, openTown, press, type Scripts, shows } from './appointment/town.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** The kiosk at Bootle on a Monday at ten. */
async function atKiosk(scripts: Scripts) {
  const town = await openTown(browser, scripts)
  return { ...town, kiosk: await town.open('/kiosk/bootle', 'kiosk') }
}

describe.each(browsers)('somebody with a reference, $scripts,', (scripts) => {
  test('early is told how long it is until then, and may go out; too early, when to come back', async () => {
    const { kiosk, booked, wrong } = await atKiosk(scripts)
    await typeReference(kiosk, (await booked(at('11:30'))).reference)
    await tells(kiosk, 'Your appointment is at 11:30am', /in 1 hour and (30|29) minutes/, /check in from 10:30am/)
    await typeReference(kiosk, (await booked(at('10:40'))).reference)
    await shows(kiosk, /A1/)
    await kiosk.getByText(/You are (40|39) minutes early/).waitFor()
    await kiosk.getByRole('button', { name: 'Ask a member of staff' }).waitFor()
    await kiosk.getByRole('button', { name: /^Go out until/ }).click()
    await kiosk.getByText(/We keep your place\. Be back by/).waitFor()
    await shows(kiosk, /A1/)
    await done(kiosk)
    expect(wrong).toEqual([])
  })

  test('late is told the rule, then given a ticket; a second time, that this was done', async () => {
    const { kiosk, booked, clock, wrong } = await atKiosk(scripts)
    const { reference } = await booked(at('10:10'))
    clock.set(at('10:31'))
    await typeReference(kiosk, reference)
    await shows(kiosk, 'You are 21 minutes late')
    await kiosk.getByText('We will still see you.').waitFor()
    await kiosk.getByText(/within 15 minutes/).waitFor()
    await press(kiosk, kiosk.getByRole('button', { name: 'Check in' }), /A1/)
    await done(kiosk)
    await typeReference(kiosk, reference)
    await tells(kiosk, 'You are checked in', 'Your ticket is A1.')
    expect(wrong).toEqual([])
  })

  test('at the wrong site, on the wrong day, or cancelled, is told so; a wrong reference is not known', async () => {
    const { kiosk, booked, scene, wrong } = await atKiosk(scripts)
    await typeReference(kiosk, (await booked(at('10:30'), 'southport')).reference)
    await tells(kiosk, 'Your appointment is at Southport', /today at 10:30am, but not here in Bootle/)
    await typeReference(kiosk, (await booked(at('10:30', date('2026-11-25')))).reference)
    await tells(kiosk, 'Your appointment is on Wednesday 25 November', /at 10:30am in Bootle/)
    const cancelled = await booked(at('10:30'))
    await scene.act(cancelAppointment(cancelled.id))
    await typeReference(kiosk, cancelled.reference)
    await tells(kiosk, 'Your appointment was cancelled', 'You can take a ticket and wait')
    await typeReference(kiosk, 'ZZZZZ')
    await tells(kiosk, 'We cannot find ZZZZZ', 'Check each letter')
    expect(wrong).toEqual([])
  })

  test('on time is given a ticket at once', async () => {
    const { kiosk, booked } = await atKiosk(scripts)
    await typeReference(kiosk, (await booked(at('10:00'))).reference)
    await shows(kiosk, /A1/)
  })
})
