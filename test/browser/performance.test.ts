import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Quarter } from '../../src/domain/performance/quarter.ts'
import { at } from '../support/builders.ts'
import { launchChromium } from '../support/chromium.ts'
import { mustBeSound, visitor } from '../support/pages.ts'
import { startServer } from '../support/server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const row = (page: Page, measure: string, site = 'all') =>
  page.locator(`tr[data-measure="${measure}"][data-site="${site}"]`)
const fits = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= innerWidth')

test('the published figures show 12 to 9 minutes as an improvement, and say where counts are not known', async () => {
  const server = await startServer()
  const { open, wrong } = visitor(browser, server.url)
  const page = await open('/performance', 'console')
  await mustBeSound(page)
  await page.getByRole('link', { name: 'April to June 2025' }).click()
  await page.getByRole('heading', { level: 1, name: 'How we did: April to June 2025' }).waitFor()
  await mustBeSound(page)
  const card = page.locator('.headline__card').first()
  expect(await card.textContent()).toMatch(/12\s*→\s*to\s*9 minutes/)
  expect(await card.textContent()).toContain('Improvement: 3 minutes less than a year before')
  const average = await row(page, 'average-wait').textContent()
  for (const part of ['9 minutes', '12 minutes', 'counts not known', 'Better: 3 minutes less', 'Green: target met'])
    expect(average).toContain(part)
  expect(await row(page, 'survey-fairly').textContent()).toContain('plainly a slip')

  await page.getByText('What this counts: Average wait').click()
  await page.getByText('Their waits added up, in seconds').first().waitFor()
  await page.getByText('What this counts: Average wait').click()

  const picture = page.getByRole('img', { name: /^Average wait to see an adviser/ })
  expect(await picture.locator('.chart__value').allTextContents()).toEqual(['12', '9'])
  const table = page.getByRole('table', { name: /The same figures as a table: Average wait/ })
  expect(await table.getByRole('cell').allTextContents()).toEqual([
    '9 minutes counts not known',
    '12 minutes counts not known',
  ])

  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    expect(await fits(page), `${width} pixels`).toBe(true)
  }
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 673, height: 1000 })
  expect(await fits(page)).toBe(true)
  expect(await page.getByText('Download as CSV').isVisible()).toBe(false)
  expect(await page.getByText('Other quarters').isVisible()).toBe(false)
  const isDefined = `document.querySelector('#counts-average-wait .definition__text').checkVisibility()`
  expect(await page.evaluate(isDefined), 'what is folded is printed').toBe(true)
  const sizes = `[...new Set([...document.querySelectorAll('.report td')].map((cell) => getComputedStyle(cell).fontSize))]`
  expect(await page.evaluate(sizes), 'one size of type').toEqual(['12px'])
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, width = 0, height = 0] = /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? []
  expect([Math.round(Number(width)), Math.round(Number(height))], 'A4').toEqual([595, 842])
  expect(wrong).toEqual([])
})

const file = (lines: readonly string[]) => ({
  name: 'figures.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['quarter,measure,site,value,numerator,denominator,note', ...lines].join('\n')),
})

test.each([true, false])('a manager adds figures and words, publishes and corrects (scripts: %s)', async (scripts) => {
  const server = await startServer()
  const { open, wrong } = visitor(browser, server.url, { javaScriptEnabled: scripts })
  const page = await open('/manage/performance', 'console')
  await mustBeSound(page)
  await page.getByRole('link', { name: 'April to June 2025', exact: true }).click()
  await mustBeSound(page)

  await page.getByLabel('What was done with what people told us').fill('You said: too cold.\n\nWe mended the heating.')
  await page.getByRole('button', { name: 'Keep these words' }).click()
  await page.getByText('Your words are kept.').waitFor()

  await server.storage.published.writeNarrative(
    { quarter: '2025-q2' as Quarter, text: 'Theirs', at: at('10:00'), by: 'Bob Ray' },
    () => true,
  )
  await page.getByRole('button', { name: 'Keep these words' }).click()
  await page.getByRole('link', { name: /^Somebody else has changed these words/ }).click()
  await mustBeSound(page)
  await page.getByText('Theirs', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Keep these words' }).click()
  await page.getByText('Your words are kept.').waitFor()

  const emails = page.getByRole('group', { name: /^E-mails answered/ })
  await emails.getByLabel('Counted').fill('451')
  await emails.getByLabel('Out of').fill('450')
  await page.getByRole('button', { name: 'Keep these figures' }).click()
  await page.getByRole('link', { name: /451 is more than the 450/ }).click()
  await mustBeSound(page)
  await emails.getByLabel('Counted').fill('412')
  await page.getByRole('button', { name: 'Keep these figures' }).click()
  await page.getByText('The figures are kept.').waitFor()
  expect(await row(page, 'emails-in-5-days').textContent()).toMatch(/91\.6%\s+412\sof 450\s+Typed in by the council/)

  await page.getByLabel('CSV file').setInputFiles(file(['2025-q2,video-rated,,190,,,', 'soon,calls-in-5,,1,,,']))
  await page.getByRole('button', { name: 'Load these figures' }).click()
  await page.getByRole('link', { name: '2 lines are wrong. Nothing was loaded' }).click()
  await mustBeSound(page)
  const pasted = page.getByLabel('Or paste its lines here')
  expect(await pasted.inputValue()).toContain('2025-q2,video-rated,,190,,,')
  expect(await row(page, 'video-rated').count()).toBe(0)
  await pasted.fill('quarter,measure,value\n2025-q2,video-rated,90')
  await page.getByRole('button', { name: 'Load these figures' }).click()
  await page.getByText('1 figure was loaded.').waitFor()

  await page.getByRole('button', { name: 'Publish April to June 2025' }).click()
  await page.getByRole('link', { name: 'Enter your name' }).click()
  await mustBeSound(page)
  await page.getByLabel('Your name').fill('Ann Lee')
  await page.getByRole('button', { name: 'Publish April to June 2025' }).click()
  await page.getByText('The quarter is published.').waitFor()
  await mustBeSound(page)

  const calls = page.getByRole('group', { name: /^Calls answered/ })
  await calls.getByLabel('Value in %').fill('88.5')
  await page.getByRole('button', { name: 'Keep these figures' }).click()
  await page.getByRole('table', { name: 'What would be corrected' }).waitFor()
  await mustBeSound(page)
  await page.getByLabel('Why is it corrected?').fill('A day of calls was missing.')
  await page.getByLabel('Your name').fill('Bob Ray')
  await page.getByRole('button', { name: 'Publish this correction' }).click()
  await page.getByText('The correction is published.').waitFor()

  const seen = await open('/performance/2025-q2', 'phone')
  await mustBeSound(seen)
  expect(await fits(seen)).toBe(true)
  await seen.getByText('Published on 23 November 2026 by Ann Lee.').waitFor()
  await seen.getByText('We mended the heating.').waitFor()
  const corrected = seen.getByRole('table', { name: 'What changed on 23 November 2026' })
  expect(await corrected.getByRole('row').last().textContent()).toMatch(
    /Calls answered, Whole council.*87\.31%.*88\.5%/s,
  )
  await seen.getByText('Why: A day of calls was missing.').waitFor()

  await page.setViewportSize({ width: 320, height: 640 })
  expect(await fits(page)).toBe(true)
  expect(wrong).toEqual([])
})
