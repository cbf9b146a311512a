import type { Page } from 'playwright'
import { expect } from 'vitest'
import { sizes } from './pages.ts'

/** What must hold of a page of the kiosk: nothing to scroll, and every target big and within reach. */
export async function mustFit(page: Page, size: 'kiosk' | 'tallKiosk'): Promise<void> {
  const { width, height } = sizes[size]
  const [scrollWidth, scrollHeight] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
  )
  expect([scrollWidth, scrollHeight], page.url()).toEqual([width, height])
  // All in one question: a page of letters has forty targets.
  const targets = await page
    .locator('main, footer')
    .locator('a:visible, button:visible')
    .evaluateAll((all) =>
      all.map((target) => target.getBoundingClientRect()).map(({ width, height, y }) => ({ width, height, y })),
    )
  for (const box of targets) {
    expect(Math.min(box.width, box.height), page.url()).toBeGreaterThanOrEqual(64)
    expect(box.y, page.url()).toBeGreaterThanOrEqual(height / 3 - 1)
  }
}
