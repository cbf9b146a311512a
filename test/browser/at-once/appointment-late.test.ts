import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at } from '../../support/builders.ts'
import { launchChromium } from '../../support/chromium.ts'
import { visitor } from '../../support/pages.ts'
import { atOnce, soundAll } from '../../support/room.ts'
import { browsers, openTown, press } from '../appointment/town.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe.each(browsers)('$scripts', (scripts) => {
  test('somebody who runs late says so on a phone, and staff see it within a second', async () => {
    const town = await openTown(browser, scripts)
    const { open: openForStaff } = visitor(browser, town.url)
    const { token } = await town.booked(at('11:30'))
    const reception = await openForStaff('/reception/bootle', 'console')
    const diary = await openForStaff('/diary/bootle', 'console')
    await expect.poll(() => town.live.listeners(), { timeout: 20_000 }).toBe(2)

    const phone = await town.open(`/appointments/${token}`, 'phone')
    await press(phone, phone.getByRole('link', { name: 'I am running late' }), 'How late will you be?')
    await phone.getByRole('radio', { name: '15 minutes late' }).check()
    await phone.getByRole('button', { name: 'Tell reception' }).click()
    await atOnce(reception.getByText('says 15 min late'), diary.getByText('Says 15 min late'))
    await phone.getByRole('alert').getByText('We have told reception that you will be late').waitFor()
    await soundAll(phone, reception, diary)
    expect(town.wrong).toEqual([])
  })
})
