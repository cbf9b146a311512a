import type { Browser, Page } from 'playwright'
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

test('no link of what is on the page is broken over two columns', async () => {
  const server = await startServer()
  const { open } = visitor(browser, server.url)
  const page = await open('/performance/2025-q2', 'console')
  for (const width of [1280, 1000, 800, 700]) {
    await page.setViewportSize({ width, height: 740 })
    const lefts = (await page.evaluate(
      `[...document.querySelectorAll('.onward__contents a')].map((link) => new Set([...link.getClientRects()].map(({ left }) => left)).size)`,
    )) as number[]
    expect(lefts, `${width} pixels`).toEqual(lefts.map(() => 1))
  }
})

/** What can be read below the bars of the first picture, each quarter's lines from the top, and whether any touch. */
const belowBars = async (page: Page) =>
  (await page.evaluate(`(() => {
    const plot = document.querySelector('.chart__plot')
    const bottom = plot.getBoundingClientRect().bottom
    const texts = [...plot.querySelectorAll('text')]
      .map((text) => ({ says: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.top > bottom - 4)
    const isOver = (one, other) =>
      one !== other && one.box.left < other.box.right && other.box.left < one.box.right &&
      Math.abs(one.box.top - other.box.top) < 8
    return {
      says: texts.map(({ says }) => says).join(' '),
      touching: texts.filter((one) => texts.some((other) => isOver(one, other))).map(({ says }) => says),
    }
  })()`)) as { says: string; touching: readonly string[] }

test('on a phone too a quarter is called by all its months', async () => {
  const server = await startServer({ start: at('10:00', date('2026-11-23')) })
  const steps = [greeted('10:01:00'), called('10:08:00'), started('10:09:00'), finished('10:20:00', 'resolved')]
  for (const day of ['2024-11-25', '2025-03-03', '2025-09-01', '2025-11-24', '2026-03-02', '2026-06-01', '2026-09-01'])
    await keepByHand(server, {
      ...{ site: 'bootle', date: day },
      visits: [{ ticket: 'W1', told: null, arrived: '10:00:00', steps }],
    })
  const { open, wrong } = visitor(browser, server.url)
  const page = await open('/performance/2026-q3', 'phone')
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    const { says, touching } = await belowBars(page)
    expect(says).toContain('Jan – Mar ’26 Apr – Jun Jul – Sept')
    expect(touching, `${width} pixels`).toEqual([])
  }
  await mustBeSound(page)
  await page.setViewportSize({ width: 1280, height: 740 })
  expect((await belowBars(page)).says).toContain('Apr–Jun 2026 Jul–Sept 2026')
  expect(wrong).toEqual([])
})
