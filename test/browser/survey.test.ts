import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { mustFit } from '../support/kiosk-page.ts'
import { mustBeSound, visitor } from '../support/pages.ts'
import { aSurvey } from '../support/survey-visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const ways = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const

async function aBrowser(javaScriptEnabled = true) {
  const survey = await aSurvey()
  return { ...survey, ...visitor(browser, survey.url, { javaScriptEnabled }) }
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true })

/** One touch a question, and each page sound. */
async function touchAll(
  page: Page,
  answers: readonly string[],
  look: (page: Page) => Promise<void> = mustBeSound,
  end = 'Thank you for telling us',
): Promise<void> {
  for (const [index, name] of answers.entries()) {
    await page.getByText(`Question ${index + 6 - answers.length} of 5`).waitFor()
    await look(page)
    await page.getByRole('button', { name, exact: true }).click()
  }
  await heading(page, end).waitFor()
}

const pleased = ['Up to 15 minutes', 'Yes', 'Very satisfied', 'Fairly satisfied', 'Yes']
const skipped = Array.from({ length: 5 }, () => 'Skip this question')

describe.each(ways)('%s', (_, javaScriptEnabled) => {
  test('from a ticket: five touches, thanks, and the link says that it was answered', async () => {
    const { open, wrong, served, counted } = await aBrowser(javaScriptEnabled)
    const { phone, link } = await served()
    const page = await open(phone, 'phone')
    await heading(page, 'Thank you for coming').waitFor()
    await mustBeSound(page)
    await page.getByRole('link', { name: 'Tell us how it was' }).click()
    await touchAll(page, pleased)
    expect(new URL(page.url()).pathname).toBe(`${link}/thanks`)
    await mustBeSound(page)
    expect(await counted()).toContain('bootle visit adviser very-satisfied 1')
    const more = page.getByRole('region', { name: 'Do you want an answer from us?' })
    expect(await more.getByRole('link').getAttribute('href')).toBe('/feedback?site=bootle')
    await page.goto(new URL(link, page.url()).href)
    await heading(page, 'You have told us already').waitFor()
    await mustBeSound(page)
    expect(await counted()).toContain('bootle visit any survey 1')
    expect(wrong).toEqual([])
  })

  test('from the poster: every question skipped, one answer changed on the way back', async () => {
    const { open, wrong, counted } = await aBrowser(javaScriptEnabled)
    const page = await open('/survey/bootle', 'phone')
    await page.getByRole('button', { name: 'Up to 15 minutes' }).click()
    await page.getByText('Question 2 of 5').waitFor()
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByRole('button', { name: 'Up to 15 minutes your answer' }).waitFor()
    await touchAll(page, skipped, async () => undefined, 'Thank you')
    await mustBeSound(page)
    expect(await page.getByText('counted').count()).toBe(0)
    expect(await counted()).toEqual([])
    // Nobody was counted, so the device may still say something.
    await page.goto(new URL('/survey/bootle', page.url()).href)
    await touchAll(page, [...pleased.slice(0, 1), ...skipped.slice(1)], async () => undefined)
    expect(await counted()).toContain('bootle poster any survey 1')
    await page.goto(new URL('/survey/bootle', page.url()).href)
    await heading(page, 'You have told us today').waitFor()
    expect(wrong).toEqual([])
  })

  test('after the end: ratings, own words with a mistake, and the equality questions apart', async () => {
    const { open, wrong, served, words, counted, equality } = await aBrowser(javaScriptEnabled)
    const { link } = await served()
    const page = await open(`${link}/thanks`, 'phone')
    await page.getByText('Three more questions').click()
    await page.getByRole('group', { name: 'How good was your visit?' }).getByLabel('Good').check()
    await page.getByRole('button', { name: 'Send these answers' }).click()
    await page.getByText('Your three answers are counted.').waitFor()
    expect(await counted()).toContain('bootle visit experience good 1')

    await page.getByText('Anything in your own words').click()
    await page.getByLabel('What went well').fill('x'.repeat(1_001))
    await page.getByRole('button', { name: 'Send my words' }).click()
    await page.getByRole('link', { name: 'Make this shorter: it is 1 character too long.' }).waitFor()
    await mustBeSound(page)
    if (javaScriptEnabled) await page.getByText('Characters too many: 1').waitFor()
    await page.getByLabel('What went well').fill('The lift is slow')
    if (javaScriptEnabled) await page.getByText('Characters left: 984').waitFor()
    await page.getByRole('button', { name: 'Send my words' }).click()
    await page.getByText('Our staff will read your words.').waitFor()
    expect((await words()).map(({ text }) => text)).toEqual(['The lift is slow'])

    await page.getByRole('link', { name: 'Answer questions about you' }).click()
    await heading(page, 'Questions about you').waitFor()
    await mustBeSound(page)
    await page.getByLabel('White: Gypsy or Irish Traveller').check()
    await page.getByRole('button', { name: 'Send these answers' }).click()
    await page.getByText('Your answers about you are counted.').waitFor()
    expect((await equality()).filter(({ question }) => question === 'ethnicity')).toMatchObject([{ count: 1 }])
    expect(wrong).toEqual([])
  })

  test.each(['kiosk', 'tallKiosk'] as const)('on the %s: nothing to scroll, all within reach', async (size) => {
    const { open, wrong, counted } = await aBrowser(javaScriptEnabled)
    const page = await open('/kiosk/bootle', size)
    await page.getByRole('link', { name: 'Tell us how it was' }).click()
    const look = async () => {
      await mustFit(page, size)
      await mustBeSound(page)
    }
    await touchAll(page, pleased, look, 'Thank you')
    await look()
    expect(await counted()).toContain('bootle kiosk visit fairly-satisfied 1')
    await page.getByRole('link', { name: 'Done' }).click()
    await heading(page, 'Do you have an appointment?').waitFor()
    expect(wrong).toEqual([])
  })
})

describe('no harm is done', () => {
  test('by a double click: the question after it is not answered, and the end is counted once', async () => {
    const { open, served, counted } = await aBrowser()
    const page = await open((await served()).link, 'phone')
    await page.getByRole('button', { name: 'Up to 15 minutes' }).dblclick()
    await page.getByText('Question 2 of 5').waitFor()
    await touchAll(page, pleased.slice(1, 4).concat('Yes'), async () => undefined)
    expect(await counted()).toContain('bootle visit any survey 1')
  })

  test('by the way back or by asking again: nothing was counted, and it begins anew', async () => {
    const { open, served, counted } = await aBrowser()
    const { phone, link } = await served()
    const page = await open(phone, 'phone')
    await page.getByRole('link', { name: 'Tell us how it was' }).click()
    await page.getByRole('button', { name: 'Up to 15 minutes' }).click()
    await page.getByText('Question 2 of 5').waitFor()
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1')
    expect(await page.title()).toContain('Did we fully sort out')
    expect(new URL(page.url()).pathname).toBe(link)
    await page.reload()
    await page.getByText('Question 1 of 5').waitFor()
    await page.goBack()
    await heading(page, 'Thank you for coming').waitFor()
    expect(await counted()).toEqual([])
  })
})

describe('a kiosk that is left in the middle of the survey', () => {
  test('asks, goes home, and leaves nothing behind', async () => {
    const { open, clock, url, counted } = await aBrowser()
    const page = await open('/healthz', 'kiosk')
    await page.clock.install({ time: clock.now() })
    await page.goto(`${url}/kiosk/bootle/survey`)
    await page.getByRole('button', { name: 'Up to 15 minutes' }).click()
    await page.getByText('Question 2 of 5').waitFor()
    await page.clock.runFor(62_000)
    await page.getByRole('dialog', { name: 'Are you still there?' }).waitFor()
    await mustBeSound(page)
    await page.clock.runFor(31_000)
    await heading(page, 'Do you have an appointment?').waitFor()
    await page.goBack()
    expect(await page.content()).not.toContain('up-to-15')
    expect(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie]')).toEqual([0, 0, ''])
    expect(await counted()).toEqual([])
  })

  test('says thanks for a while, and goes home by itself', async () => {
    const { open, clock, url } = await aBrowser()
    const page = await open('/healthz', 'kiosk')
    await page.clock.install({ time: clock.now() })
    await page.goto(`${url}/kiosk/bootle/survey`)
    await touchAll(page, ['Skip', 'Skip', 'Skip', 'Skip', 'Skip'], async () => undefined, 'Thank you')
    await page.clock.runFor(22_000)
    await heading(page, 'Do you have an appointment?').waitFor()
  })
})

test('the poster is one sheet of A4, and its code leads to the survey of the site', async () => {
  const { open, wrong, url } = await aBrowser()
  const page = await open('/survey/southport/poster', 'console')
  await mustBeSound(page)
  await page.getByRole('img', { name: `A code for your phone that opens ${url}/survey/southport` }).waitFor()
  const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'Print the poster' }).isVisible()).toBe(false)
  expect(wrong).toEqual([])
})
