import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at } from '../support/builders.ts'
import { launchChromium } from '../support/chromium.ts'
import { mustBeSound } from '../support/pages.ts'
import { browsers, openTown, press, shows } from './appointment/town.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe.each(browsers)('staff, $scripts,', (scripts) => {
  test('block time once whoever is booked then was moved, and give it back', async () => {
    const town = await openTown(browser, scripts)
    const { reference } = await town.booked(at('11:00'))
    const page = await town.open('/diary/bootle', 'console')
    await press(page, page.getByRole('link', { name: /^Block time/ }), 'Block time, Bootle')
    const block = async () => {
      await page.getByLabel('Desk', { exact: true }).selectOption('Desk 4')
      await page.getByLabel('From, as 10:00').fill('11:00')
      await page.getByLabel('To, as 11:30').fill('12:00')
      await page.getByLabel('Why').fill('Team meeting')
      await page.getByLabel('Why').press('Enter')
    }
    await block()
    await page.getByText('Nothing was blocked: somebody is booked then.').waitFor()
    await mustBeSound(page)
    await press(page, page.getByRole('link', { name: `Move ${reference}` }), `Move appointment ${reference}`)
    await page.getByRole('button', { name: '14:00 at Desk 4: move it here' }).click()
    await page.locator('.diary__done', { hasText: reference }).waitFor()
    await page.getByRole('link', { name: /^Block time/ }).click()
    await shows(page, 'Block time, Bootle')
    await block()
    await page.getByText('11:00 to 12:00: Team meeting').waitFor()
    await mustBeSound(page)
    await page.getByRole('link', { name: /^Block time/ }).click()
    await page.getByRole('button', { name: /^Unblock Desk 4, 11:00 to 12:00/ }).click()
    await page.getByText('11:00 to 12:00: Team meeting').waitFor({ state: 'detached' })
    expect(town.wrong).toEqual([])
  })

  test('have the day on paper: who is booked, and nothing to press', async () => {
    const town = await openTown(browser, scripts)
    const { reference } = await town.booked(at('11:00'))
    const page = await town.open('/diary/bootle', 'console')
    await press(page, page.getByRole('link', { name: /^Day sheet/ }), /^Bootle, Monday 23 November$/)
    const toPress = page.locator('header, main').locator('a:visible, button:visible')
    expect(await toPress.count()).toBeGreaterThan(0)
    await page.emulateMedia({ media: 'print' })
    await page.getByRole('cell', { name: reference }).waitFor()
    expect(await toPress.count()).toBe(0)
    expect(town.wrong).toEqual([])
  })

  test('try a list of another system before anything of it is entered', async () => {
    const town = await openTown(browser, scripts)
    const page = await town.open('/diary/bootle/import', 'console')
    const lines = ['date,time,service,reference,name', '24/11/2026,10:00,Registrars,K7F3Q,Ada Lovelace']
    const buffer = Buffer.from(lines.join('\n'))
    await page.getByLabel('CSV file').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Show what would be entered' }).click()
    await page.getByRole('row').filter({ hasText: 'Ada Lovelace' }).waitFor()
    // The server's clock, not that of the computer where somebody sits.
    await page
      .locator('[data-clock]')
      .filter({ hasText: /^10:0\d$/ })
      .waitFor()
    await mustBeSound(page)
    const diary = await town.open('/diary/bootle?date=2026-11-24', 'console')
    expect(await diary.getByText('K7F3Q').count()).toBe(0)
    await page.getByRole('button', { name: 'Enter this appointment' }).click()
    await page.getByText('1 appointment entered.').waitFor()
    await diary.reload()
    await diary.getByText('K7F3Q').waitFor()
    await mustBeSound(diary)
    expect(town.wrong).toEqual([])
  })
})
