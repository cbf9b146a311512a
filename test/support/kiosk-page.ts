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
  for (const target of await page.locator('main, footer').locator('a:visible, button:visible').all()) {
    const box = await target.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), page.url()).toBeGreaterThanOrEqual(64)
    expect(box?.y, page.url()).toBeGreaterThanOrEqual(height / 3 - 1)
  }
}
