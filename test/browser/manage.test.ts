import { expect, test } from 'vitest'
import type { LedgerLine } from '../../src/domain/waits/ledger-line.ts'
import { at } from '../support/builders.ts'
import { launchChromium } from '../support/chromium.ts'
import { keepLines } from '../support/keep-lines.ts'
import { line } from '../support/ledger.ts'
import { mustBeSound, visitor } from '../support/pages.ts'
import { startServer } from '../support/server.ts'

/** Twenty people for each of some middles that were told; what came true lies to both sides of it. */
const lines: readonly LedgerLine[] = [1, 3, 7, 12, 17, 25, 45].flatMap((middle) =>
  Array.from({ length: 20 }, (_, index) =>
    line(middle * (0.4 + index * 0.06), {
      range: { low: middle * 0.6, middle, high: middle * 1.5 + 1 },
      shown: { is: 'up-to', high: 60 },
    }),
  ),
)

test('the estimates kept are a picture and the table of it, on a wide and on a narrow screen', async () => {
  const browser = await launchChromium()
  const server = await startServer({ start: at('16:00') })
  await keepLines(server, lines)
  const { open, wrong } = visitor(browser, server.url)
  const page = await open('/manage/estimates', 'console')
  await mustBeSound(page)

  const picture = page.getByRole('img', { name: /^What we told people, and what came true A chart/ })
  const groups = page.locator('.picture + table tbody tr')
  expect(await page.locator('.picture__group').count()).toBe(await groups.count())
  expect(await groups.nth(3).textContent()).toContain('20')
  const wide = await picture.boundingBox()
  expect(wide?.width).toBeGreaterThan(500)

  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
  const narrow = await picture.boundingBox()
  expect(narrow?.width).toBeGreaterThan(200)
  // Its words stay as large as they are on a wide screen.
  expect(narrow?.height).toBe(wide?.height)
  expect(wrong).toEqual([])
  await browser.close()
})
