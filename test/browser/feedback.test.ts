import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { at, date } from '../support/builders.ts'
import { launchChromium } from '../support/chromium.ts'
import { mustBeSound, type sizes, visitor } from '../support/pages.ts'
import { startServer } from '../support/server.ts'

type Opening = (path: string, size: keyof typeof sizes) => Promise<Page>

/** Pictures of each step, where somebody wants to look at them. */
async function sound(page: Page, name: string): Promise<void> {
  await mustBeSound(page)
  const folder = process.env['PICTURES']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), name).toBe(true)
}

async function write(open: Opening): Promise<Page> {
  const page = await open('/feedback?site=bootle', 'phone')
  await sound(page, 'choose')
  await page.getByRole('link', { name: 'Make a complaint' }).click()
  await sound(page, 'write')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('link', { name: 'Say what happened' }).waitFor()
  await page.getByLabel('What happened').fill('I waited an hour.\n\nNobody told me why.')
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'Thank you. We have your complaint.' }).waitFor()
  await sound(page, 'received')
  return page
}

const referenceOn = async (page: Page): Promise<string> =>
  (await page.locator('.feedback__letters').textContent()) ?? ''

async function answer(page: Page, outcome: string, text: string): Promise<void> {
  await page.getByLabel(outcome, { exact: true }).check()
  await page.getByLabel('Your answer').fill(text)
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await page
    .getByRole('heading', { name: `Answered: ${outcome}` })
    .last()
    .waitFor()
}

test.each([true, false])(
  'a complaint goes through both stages to the Ombudsman, JavaScript: %s',
  async (javaScriptEnabled) => {
    const browser = await launchChromium()
    const server = await startServer()
    const { open, wrong } = visitor(browser, server.url, { javaScriptEnabled })
    const mine = await write(open)
    const reference = await referenceOn(mine)

    server.clock.set(at('09:00', date('2026-12-06')))
    const theirs = await open('/manage/feedback', 'console')
    expect(await theirs.locator('main').textContent()).toContain('2 days left')
    await sound(theirs, 'list')
    await theirs.getByRole('link', { name: reference }).click()
    await sound(theirs, 'case')
    await theirs.getByLabel('Name or job title').fill('Sam, office manager')
    await theirs.getByRole('button', { name: 'Save' }).click()
    await theirs.getByRole('heading', { name: 'Taken on: Sam, office manager' }).waitFor()
    await answer(theirs, 'Not upheld', 'We looked at the day. You waited 20 minutes.')

    await mine.reload()
    expect(await mine.locator('main').textContent()).toContain('We do not agree with your complaint')
    await sound(mine, 'answered')
    await mine.getByLabel('What is still wrong').fill('I have the ticket.')
    await mine.getByRole('button', { name: 'Ask for a review' }).click()
    await mine.getByText('A senior officer will look at it again and answer by Wednesday 16 December.').waitFor()

    server.clock.set(at('09:00', date('2026-12-16')))
    await theirs.goto(`${server.url}/manage/feedback/${reference}`)
    await theirs.getByText('Tell its writer that it takes longer').click()
    await theirs.getByLabel('Why it takes longer').fill('The senior officer is away.')
    await theirs.getByLabel('They have the answer by').fill('2026-12-21')
    await theirs.getByRole('button', { name: 'Send the holding response' }).click()
    await theirs.getByRole('heading', { name: /^Holding response/ }).waitFor()
    await answer(theirs, 'Partly upheld', 'The ticket is right. We are sorry.')
    await sound(theirs, 'case-answered')

    await mine.reload()
    const last = mine.getByRole('region', { name: 'If you are still not happy' })
    expect(await last.textContent()).toMatch(
      /Local Government and Social Care Ombudsman.*www\.lgo\.org\.uk.*0300 061 0614/,
    )
    await sound(mine, 'ombudsman')
    await mine.goto(`${server.url}/feedback/find`)
    await mine.getByLabel('Reference').fill(reference.toLowerCase())
    await mine.getByRole('button', { name: 'Show how it stands' }).click()
    await mine.getByText('We have dealt with it.').waitFor()
    await sound(mine, 'find')
    await theirs.goto(`${server.url}/manage/feedback`)
    expect(await theirs.locator('main').textContent()).toContain('Stage 2: 1 of 1 kept')
    await theirs.setViewportSize({ width: 360, height: 740 })
    await sound(theirs, 'list-narrow')
    expect(wrong).toEqual([])
    await browser.close()
  },
)

test('reception gives a reference for what somebody says', async () => {
  const browser = await launchChromium()
  const server = await startServer()
  const { open, wrong } = visitor(browser, server.url)
  const page = await open('/reception/bootle', 'console')
  await page.getByRole('link', { name: 'Feedback' }).click()
  await sound(page, 'reception')
  await page.getByLabel('What it is').selectOption('Compliment')
  await page.getByLabel('How it came').selectOption('In person')
  await page.getByLabel('What they said').fill('Alex at desk 2 was kind.')
  await page.getByRole('button', { name: 'Give a reference' }).click()
  await page.getByRole('heading', { name: 'Read this out, and write it down for them' }).waitFor()
  await sound(page, 'reception-given')

  const reference = await referenceOn(page)
  await page.goto(`${server.url}/manage/feedback/${reference}`)
  await sound(page, 'compliment')
  await page.getByRole('button', { name: 'It is passed on' }).click()
  await page.getByRole('heading', { name: 'Passed on' }).waitFor()
  await page.setViewportSize({ width: 360, height: 740 })
  await sound(page, 'compliment-narrow')
  expect(wrong).toEqual([])
  await browser.close()
})
