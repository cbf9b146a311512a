import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { mustBeSound, visitor } from '../support/pages.ts'
import { startServer } from '../support/server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const file = (lines: readonly string[]) => ({
  name: 'list.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['date,time,service,reference,name,email,notes', ...lines].join('\n')),
})
const good = ['24/11/2026,10:00,Benefits,K7F3Q,Ada Lovelace,ada@example.org,x', '25/11/2026,2:15 PM,Council Tax,,,,']

test('a list is tried, mended and entered, every page sound, on a console and on a telephone', async () => {
  const server = await startServer()
  const { open, wrong } = visitor(browser, server.url)
  const page = await open('/diary/bootle/import', 'console')
  const narrow = await open('/diary/bootle/import', 'phone')
  const tries = async (on: typeof page, lines: readonly string[]) => {
    await on.getByLabel('CSV file').setInputFiles(file(lines))
    await on.getByRole('button', { name: 'Show what would be entered' }).click()
    await on.getByRole('table').filter({ hasText: 'Ada Lovelace' }).waitFor()
  }
  await mustBeSound(page)
  for (const each of [page, narrow]) {
    await tries(each, [...good, 'soon,noon,Magic,,,nobody,'])
    await expect.poll(() => each.evaluate('document.activeElement.className')).toBe('govuk-error-summary')
    await each.getByRole('link', { name: '4 things to mend. Nothing was entered.' }).click()
    await mustBeSound(each)
    await tries(each, good)
    await mustBeSound(each)
    expect(await each.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  }
  await page.getByLabel('Send a confirmation to the one').check()
  await page.getByRole('button', { name: 'Enter these 2 appointments' }).click()
  await page.getByText('2 appointments entered.').waitFor()
  await mustBeSound(page)

  await narrow.getByRole('button', { name: 'Enter these 2 appointments' }).click()
  await narrow.getByText('reference K7F3Q is in the diary of that day already').waitFor()
  expect(wrong).toEqual([])
})

test('the address for calendars is made, copied by keyboard, and replaced', async () => {
  const server = await startServer()
  const { open, wrong } = visitor(browser, server.url)
  const page = await open('/diary/bootle/feed', 'console')
  await mustBeSound(page)
  await page.getByRole('button', { name: 'Make the address' }).press('Enter')
  const address = page.getByLabel('Secret address')
  await address.waitFor()
  await mustBeSound(page)
  const first = await address.inputValue()
  expect((await page.request.get(first)).status()).toBe(200)
  await page.getByRole('button', { name: 'Make a new address' }).press('Enter')
  await expect.poll(() => address.inputValue()).not.toBe(first)
  expect((await page.request.get(first)).status()).toBe(404)
  expect(wrong).toEqual([])
})
