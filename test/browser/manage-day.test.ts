import { afterAll, expect, test } from 'vitest'
import { at } from '../support/builders.ts'
import { called, finished, greeted, keepByHand, started, type VisitByHand } from '../support/by-hand.ts'
import { launchChromium } from '../support/chromium.ts'
import { mustBeSound, visitor } from '../support/pages.ts'
import { sceneAt } from '../support/scene.ts'
import { startServer } from '../support/server.ts'

const browser = await launchChromium()
afterAll(() => browser.close())

const served = (number: number): VisitByHand => ({
  ...{ ticket: `W${number}`, told: null, arrived: `${number % 2 ? '10' : '14'}:00:00` },
  steps: [...[greeted('14:01:00'), called('14:20:00'), started('14:20:00'), finished('14:30:00', 'resolved')]],
})

/** A Monday's morning, with some visits of a week ago. */
async function aDay() {
  const server = await startServer()
  const visits = Array.from({ length: 24 }, (_, index) => served(index + 1))
  await keepByHand(server, { site: 'bootle', date: '2026-11-16', visits })
  return server
}

test('what happens at either site is on the managers’ page within a second', async () => {
  const server = await aDay()
  const { open, wrong } = visitor(browser, server.url)
  const page = await open('/manage', 'console')
  await mustBeSound(page)
  const waiting = (site: string, queue: string) =>
    page
      .getByRole('region', { name: site, exact: true })
      .locator('.tile', { hasText: `Waiting: ${queue}` })
      .locator('.tile__value')
  await expect.poll(() => server.live.listeners()).toBe(2)

  await sceneAt(server).walkIn()
  await expect.poll(() => waiting('Bootle', 'walk-ins').textContent(), { timeout: 1_000 }).toBe('1')
  await sceneAt(server, 'southport').booked(at('10:05'))
  await expect.poll(() => waiting('Southport', 'appointments').textContent(), { timeout: 1_000 }).toBe('1')
  await mustBeSound(page)
  expect(wrong).toEqual([])
})

test('without JavaScript the page asks for itself again, and says the same', async () => {
  const server = await aDay()
  await sceneAt(server).walkIn()
  const { open, wrong } = visitor(browser, server.url, { javaScriptEnabled: false })
  const page = await open('/manage', 'console')
  await mustBeSound(page)
  expect(await page.locator('meta[http-equiv=refresh]').getAttribute('content')).toBe('30')
  expect(await page.locator('.tile', { hasText: 'Waiting: walk-ins' }).first().textContent()).toContain('1')
  await page.getByRole('link', { name: 'Patterns' }).click()
  await page.getByLabel('Months', { exact: true }).selectOption('Last 12 months')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByText('December 2025 to November 2026').waitFor()
  await mustBeSound(page)
  expect(wrong).toEqual([])
})

test.each([
  ['/manage', 'phone'],
  ['/manage/patterns', 'console'],
] as const)(
  '%s is sound on a %s, and at four times the size nothing but a table moves to the side',
  async (path, size) => {
    const server = await aDay()
    const { open, wrong } = visitor(browser, server.url)
    const page = await open(path, size)
    await mustBeSound(page)
    // 1280 pixels at 400 %.
    await page.setViewportSize({ width: 320, height: 256 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    await mustBeSound(page)
    expect(wrong).toEqual([])
  },
)

test('the other promises by the hour stay open while the day goes on, and are nowhere cut', async () => {
  const server = await aDay()
  const { open, wrong } = visitor(browser, server.url)
  const page = await open('/manage', 'console')
  await sceneAt(server).walkIn()
  server.clock.set(at('16:00'))
  await page.reload()
  await page.locator('#other-promises-bootle summary').click()
  await expect.poll(() => server.live.listeners()).toBe(2)
  await sceneAt(server).walkIn()
  await expect
    .poll(() => page.locator('.tile', { hasText: 'Waiting: walk-ins' }).first().textContent(), { timeout: 1_000 })
    .toContain('2')
  const tables = page.locator('#other-promises-bootle').getByRole('table')
  const widths = () =>
    tables.evaluateAll((all) => all.map(({ scrollWidth, parentElement }) => scrollWidth <= parentElement.clientWidth))
  for (const width of [1280, 360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    expect(await widths(), `${width}`).toEqual([true, true, true, true])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await mustBeSound(page)
  }
  expect(wrong).toEqual([])
})

test('a table that is cut at the edge has a shadow there, until it is moved to its end', async () => {
  const server = await aDay()
  const { open } = visitor(browser, server.url)
  const page = await open('/manage', 'phone')
  /** What is seen above the words at the right edge of a table. */
  const edgeOf = async (name: RegExp): Promise<string> => {
    const table = page.getByRole('region', { name })
    await table.scrollIntoViewIfNeeded()
    const box = await table.boundingBox()
    if (!box) throw new RangeError(`${name} is not there`)
    const clip = { x: box.x + box.width - 8, y: box.y + 1, width: 8, height: 2 }
    return (await page.screenshot({ clip })).toString('base64')
  }
  const paper = await edgeOf(/^Bootle: the promises so far today/)
  expect(await edgeOf(/^Bootle: the last open day/)).not.toBe(paper)
  await page.getByRole('region', { name: /^Bootle: the last open day/ }).evaluate((table) => table.scrollBy(9999, 0))
  expect(await edgeOf(/^Bootle: the last open day/)).toBe(paper)
})

test('the heat map has the numbers of its table, in boxes that are told apart', async () => {
  const server = await aDay()
  const { open } = visitor(browser, server.url)
  const page = await open('/manage/patterns', 'console')
  const picture = page.getByRole('img', { name: /^People who came/ })
  const inPicture = await picture.locator('.heat__number').allTextContents()
  const inTable = await page
    .locator('.heat + .wide tbody tr:not(.figures__total)')
    .evaluateAll((rows) =>
      rows.flatMap((row) => [...row.querySelectorAll('td')].slice(0, -1).map((cell) => cell.textContent)),
    )
  expect(inPicture).toEqual(inTable)
  expect(inPicture.filter((number) => number === '12')).toHaveLength(2)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.asked').isVisible()).toBe(false)
})
