import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, date } from '../support/builders.ts'
import { called, finished, greeted, keepByHand, started } from '../support/by-hand.ts'
import { launchChromium } from '../support/chromium.ts'
import { mustBeSound, visitor } from '../support/pages.ts'
import { startServer } from '../support/server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('a quarter that was counted in part says so, and each figure beside a picture what it was counted from', async () => {
  const server = await startServer({ start: at('10:00', date('2026-10-05')) })
  const steps = [greeted('10:01:00'), called('10:08:00'), started('10:09:00'), finished('10:20:00', 'resolved')]
  for (const day of ['2026-09-01', '2026-10-02'])
    await keepByHand(server, {
      ...{ site: 'bootle', date: day },
      visits: Array.from({ length: 60 }, (_, index) => ({
        ...{ ticket: `W${index + 1}`, told: null, arrived: '10:00:00', steps },
      })),
    })
  await keepByHand(server, {
    ...{ site: 'southport', date: '2026-10-01' },
    visits: [{ ticket: 'A1', told: null, time: '10:00:00', arrived: '10:00:00', steps }],
  })
  const { open, wrong } = visitor(browser, server.url)
  const page = await open('/performance', 'phone')
  const table = page.getByRole('table', { name: /The same figures as a table: Average wait/ })
  expect(await table.getByRole('row').nth(1).textContent()).toMatch(
    /^Oct–Dec 2026\s+so far\s*9 minutes\s+32,940 seconds for 61 people$/,
  )
  expect(await table.getByRole('row').nth(2).textContent()).toMatch(/^Jul–Sept 2026\s+part of the quarter\s*9 minutes/)
  for (const path of ['/performance', '/performance/2026-q3', '/manage/performance/2026-q3'])
    for (const width of [1280, 360, 320]) {
      await page.goto(server.url + path)
      await page.setViewportSize({ width, height: 740 })
      await mustBeSound(page)
      expect(
        await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
        `${path} in ${width} pixels`,
      ).toBe(true)
    }
  await page.getByText('Before you publish:').waitFor()
  expect(wrong).toEqual([])
})
