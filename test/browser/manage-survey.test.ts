import { expect, test } from 'vitest'
import { at } from '../support/builders.ts'
import { launchChromium } from '../support/chromium.ts'
import { mustBeSound, sizes, visitor } from '../support/pages.ts'
import { startServer } from '../support/server.ts'
import { aYearOfSurveys } from '../support/survey-found.ts'

async function managersAt(options: { javaScriptEnabled?: boolean } = {}) {
  const server = await startServer({ start: at('16:00') })
  await aYearOfSurveys(server.storage)
  const browser = await launchChromium()
  return { server, browser, ...visitor(browser, server.url, options) }
}

test.each([true, false])(
  'a manager chooses a survey and a site and reads what was found (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const { browser, open, wrong } = await managersAt({ javaScriptEnabled })
    const page = await open('/manage/survey', 'console')
    await mustBeSound(page)
    await page.getByLabel('Site', { exact: true }).selectOption('Bootle')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('heading', { name: 'Bootle, May 2026: counted survey' }).waitFor()
    await mustBeSound(page)
    await page.getByRole('row', { name: /Treated fairly .* Better/ }).waitFor()
    await page.getByRole('row', { name: 'Blue Badge withheld' }).waitFor()

    await page.setViewportSize(sizes.phone)
    await mustBeSound(page)
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(sizes.phone.width)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(320)
    expect(wrong).toEqual([])
    await browser.close()
  },
)

test.each([true, false])(
  'a manager sets a wave, and tags and removes what was written (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const { server, browser, open, wrong } = await managersAt({ javaScriptEnabled })
    const page = await open('/manage/survey', 'console')
    await page.getByLabel('First day').fill('2027-05-03')
    await page.getByLabel('Last day').fill('2027-05-02')
    await page.getByLabel('Answers aimed at').fill('400')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: 'Enter a last day that is not before the first day' }).waitFor()
    expect(await page.getByLabel('Answers aimed at').inputValue()).toBe('400')
    await page.getByLabel('Last day').fill('2027-05-28')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('row', { name: 'May 2027 3 to 28 May 2027 400' }).waitFor()

    await page.getByRole('link', { name: 'Read what people wrote' }).click()
    const cold = page.getByRole('listitem').filter({ hasText: 'It is cold by the door.' })
    await cold.getByLabel('The building').check()
    await cold.getByLabel('Another tag').fill('heating')
    await cold.getByRole('button', { name: 'Save tags' }).click()
    await page.getByRole('link', { name: 'heating' }).waitFor()
    await mustBeSound(page)
    const amy = page.getByRole('listitem').filter({ hasText: 'Amy' })
    await amy.getByText('Remove this text').click()
    await amy.getByRole('button', { name: 'Yes, remove it' }).click()
    await page.getByText('1 text, 0 not read yet.').waitFor()
    expect(await server.storage.survey.words('2026-05' as never, null)).toHaveLength(1)
    expect(wrong).toEqual([])
    await browser.close()
  },
)
