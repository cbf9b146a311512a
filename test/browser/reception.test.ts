import type { Browser, Page } from 'playwright'
import { afterAll, expect, test } from 'vitest'
import { greet } from '../../src/domain/acts/greet.ts'
import type { VisitId } from '../../src/domain/id.ts'
import { launchChromium } from '../support/chromium.ts'
import { mustBeSound, visitor } from '../support/pages.ts'
import { row } from '../support/room.ts'
import { sceneAt } from '../support/scene.ts'
import { startServer } from '../support/server.ts'

let browser: Browser | undefined
afterAll(() => browser?.close())

/** The console at Bootle with some walk-ins waiting, in a window of its own. */
async function openConsole({ walkIns = 3 } = {}) {
  browser ??= await launchChromium()
  const server = await startServer()
  const scene = sceneAt(server)
  const visits: VisitId[] = []
  for (let n = 0; n < walkIns; n++) visits.push((await scene.walkIn()).visit)
  const { open, wrong } = visitor(browser, server.url)
  const page = await open('/reception/bootle', 'console')
  return { ...scene, server, page, wrong, visits }
}

/** What has the focus, by an attribute; empty where nothing has. */
const focused = async (page: Page, attribute = 'id') =>
  (await page.locator(':focus').count()) === 0 ? '' : page.locator(':focus').getAttribute(attribute)

const lastAct = (page: Page, says: string) => page.locator('.last__what').first().filter({ hasText: says }).waitFor()

test('one letter greets, another goes to what it would take back', async () => {
  const { page, wrong } = await openConsole()
  await page.keyboard.press('g')
  await lastAct(page, 'W1 greeted')
  await page.keyboard.press('g')
  await lastAct(page, 'W2 greeted')
  await page.keyboard.press('u')
  expect(await focused(page)).toMatch(/^undo-/)
  await lastAct(page, 'W2 greeted')
  await page.keyboard.press('Enter')
  await lastAct(page, 'W1 greeted')
  await page.getByRole('button', { name: 'Greet W2' }).first().waitFor()
  expect(wrong).toEqual([])
})

test('the button that undoes goes when another act becomes the last one', async () => {
  const { page, act, visits } = await openConsole()
  await page.keyboard.press('g')
  await lastAct(page, 'W1 greeted')
  await page.keyboard.press('u')
  await act(greet(visits[1] as VisitId))
  await lastAct(page, 'W2 greeted')
  expect(await focused(page)).toBe('')
})

test('letters press nothing while somebody types or once they are off, and that is remembered', async () => {
  const { page, today } = await openConsole()
  await page.getByLabel('Your own words', { exact: true }).fill('g')
  await page.getByLabel('Your own words', { exact: true }).press('g')
  await page.keyboard.press('Escape')
  await page.getByLabel('Letter keys off').check()
  await page.keyboard.press('g')
  await page.reload()
  expect(await page.getByLabel('Letter keys off').isChecked()).toBe(true)
  await page.keyboard.press('g')
  expect((await today()).journal.some(({ type }) => type === 'greeted')).toBe(false)
  await page.getByLabel('Letter keys off').uncheck()
  await page.keyboard.press('g')
  await lastAct(page, 'W1 greeted')
})

test('a ticket is given by letters alone, and the form is empty again', async () => {
  const { page } = await openConsole({ walkIns: 0 })
  await page.keyboard.press('c')
  expect(await focused(page)).toBe('service')
  await page.keyboard.type('hou')
  await page.keyboard.press('Enter')
  await page.locator('.given').filter({ hasText: 'W1' }).filter({ hasText: 'Housing' }).waitFor()
  expect(await page.getByLabel('Without an appointment').inputValue()).toBe('')
  await mustBeSound(page)
  await page.keyboard.press('g')
  await lastAct(page, 'W1 greeted')
  await page.keyboard.press('c')
  await page.keyboard.type('ben')
  await page.keyboard.press('Enter')
  await page.locator('.given').filter({ hasText: 'W2' }).filter({ hasText: 'Benefits' }).waitFor()
})

test('an act and a signal leave what is typed, what is open and where the page stands', async () => {
  const { page, act, visits, walkIn } = await openConsole({ walkIns: 20 })
  await act(greet(visits[19] as VisitId))
  await act(greet(visits[18] as VisitId))
  await page.getByLabel('Your own words', { exact: true }).fill('Half a sen')
  await page.getByText('Earlier acts').click()
  await page.evaluate('scrollTo(0, 120)')
  await row(page, 'W7').getByRole('button', { name: 'Greet' }).click()
  await lastAct(page, 'W7 greeted')
  await walkIn()
  await row(page, 'W21').waitFor()
  expect(await page.getByLabel('Your own words', { exact: true }).inputValue()).toBe('Half a sen')
  expect(await page.locator('#last-earlier').evaluate((details) => details.hasAttribute('open'))).toBe(true)
  expect(await page.evaluate('scrollY')).toBe(120)
})

test('what is typed wrong is told in place, and goes once it is right', async () => {
  const { page } = await openConsole()
  await page.keyboard.press('n')
  await page.keyboard.type('in your')
  await page.getByRole('button', { name: 'Post it' }).click()
  await page.getByRole('link', { name: 'Write what the screens should say' }).waitFor()
  expect(await page.title()).toMatch(/^Error: /)
  expect(await focused(page, 'class')).toBe('govuk-error-summary')
  await page.getByRole('link', { name: 'Write what the screens should say' }).click()
  await page.keyboard.type('The lift is out of order.')
  await page.keyboard.press('Enter')
  await page.locator('#standing', { hasText: 'The lift is out of order.' }).waitFor()
  expect(await page.locator('.govuk-error-summary').count()).toBe(0)
  expect(await page.title()).not.toMatch(/^Error: /)
})

test('a visit opens beside the queues, follows the day, and gives the focus back', async () => {
  const { page, open, server, visits, wrong } = await openConsole()
  await row(page, 'W2').getByRole('link', { name: 'More' }).click()
  await page.locator('#panel', { hasText: 'Steps out' }).waitFor()
  expect(await focused(page)).toBe('panel-title')
  await page.locator('#panel').getByText('No desk that serves this is open and free.').waitFor()
  await page.locator('#transfer').selectOption('Housing')
  await open('1')
  await page.locator('#panel').getByRole('button', { name: 'Desk 1' }).waitFor()
  expect(await page.locator('#transfer').inputValue()).toBe('housing')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.locator('#panel').waitFor({ state: 'hidden' })
  expect(await focused(page)).toBe(`more-${visits[1]}`)
  await page.goto(`${server.url}/reception/bootle/visits/${visits[1]}`)
  await mustBeSound(page)
  await page.goto(`${server.url}/reception/bootle/desks/1`)
  await mustBeSound(page)
  expect(wrong).toEqual([])
})

test('what if is one letter away, and what is advised is done by keys, and checked', async () => {
  const { page, server, open, serving, wrong } = await openConsole({ walkIns: 0 })
  await open('1')
  await serving('1', 'parking-and-permits')
  for (let n = 0; n < 8; n++) await server.post('/reception/bootle/arrive', { service: 'parking-and-permits' })
  await page.keyboard.press('w')
  await page.locator('#one-more-title').waitFor()
  await mustBeSound(page)
  await page.getByRole('button', { name: 'We do this' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'Now somebody opens Desk' }).waitFor()
  await page.locator('.what-if__advice', { hasText: 'No desk has opened for it yet.' }).waitFor()
  await open('3')
  await page.locator('.what-if__advice', { hasText: 'Desk 3 opened for it.' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('#strip').waitFor()
  expect(wrong).toEqual([])
})

test('a refusal stands on top and nothing else is lost', async () => {
  const { page, server, visits } = await openConsole()
  await page.route('**/now', (route) => route.abort())
  await page.route('**/live/*', (route) => route.abort())
  await page.reload()
  await server.post(`/reception/bootle/visits/${visits[1]}/greet`)
  await row(page, 'W2').getByRole('button', { name: 'Greet' }).click()
  await page.getByRole('alert').filter({ hasText: 'This visitor has already been greeted.' }).waitFor()
  await row(page, 'W3').waitFor()
})

test('a server that is gone is told with since when, and one that is back is not', async () => {
  const { page } = await openConsole()
  await page.context().setOffline(true)
  await page
    .locator('.lost')
    .filter({ hasText: /Not up to date since \d\d:\d\d:\d\d/ })
    .waitFor()
  await page.context().setOffline(false)
  await page.locator('.lost').waitFor({ state: 'hidden' })
})
