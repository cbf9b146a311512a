import type { Browser, Locator, Page, Route } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { mustFit } from '../support/kiosk-page.ts'
import { mustBeSound, visitor } from '../support/pages.ts'
import { sceneAt } from '../support/scene.ts'
import { startServer } from '../support/server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const question = (page: Page) => page.getByRole('heading', { name: 'Do you have an appointment?' })
const seeReception = (page: Page) => page.getByText('Please see reception')

/** A kiosk in a browser whose seconds the test lets pass. */
async function aKiosk(size: 'kiosk' | 'tallKiosk' = 'kiosk') {
  const server = await startServer()
  const { open, wrong } = visitor(browser, server.url)
  const page = await open('/healthz', size)
  await page.clock.install({ time: server.clock.now() })
  await page.goto(`${server.url}/kiosk/bootle`)
  await question(page).waitFor()
  const scene = sceneAt(server)
  return {
    ...server,
    page,
    wrong,
    scene,
    seconds: (count: number) => page.clock.runFor(count * 1000),
    /** Lets seconds pass until something is seen; the test's own time is the limit. */
    async until(seen: Locator) {
      while (!(await seen.isVisible())) await page.clock.runFor(200)
    },
    visits: async () => [...(await scene.today()).visits.values()],
    /** Two touches: without an appointment, for housing. */
    async takeTicket() {
      await page.getByRole('link', { name: 'No, I do not have an appointment' }).click()
      await page.getByRole('button', { name: 'Housing' }).click()
    },
  }
}

describe('a kiosk that is left alone', () => {
  test('asks after a minute, gives more time to whoever asks, and starts again half a minute later', async () => {
    const { page, seconds } = await aKiosk()
    await page.getByRole('link', { name: 'No, I do not have' }).click()
    await page.getByRole('heading', { name: 'What do you need help with?' }).waitFor()
    const dialog = page.getByRole('dialog', { name: 'Are you still there?' })
    await seconds(50)
    expect(await dialog.isVisible()).toBe(false)
    await seconds(12)
    await dialog.waitFor()
    await mustBeSound(page)
    await page.getByRole('button', { name: 'I need more time' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await seconds(45)
    expect(await dialog.isVisible()).toBe(false)
    await seconds(17)
    await dialog.waitFor()
    await seconds(31)
    await question(page).waitFor()
  })

  test('takes the ticket off the glass by itself, and a touch keeps it', async () => {
    const { page, seconds, takeTicket } = await aKiosk()
    await takeTicket()
    await page.getByText('W1').waitFor()
    await seconds(15)
    await page.getByText('Please sit down.').click()
    await seconds(20)
    // Once it is home there is no ticket to wait for.
    await page.getByText('W1').waitFor()
    await seconds(12)
    await question(page).waitFor()
  })

  test('leaves nothing behind: not by the back button, nor in any storage', async () => {
    const { page, takeTicket } = await aKiosk()
    await takeTicket()
    await page.getByRole('button', { name: 'Somewhere private' }).click()
    await page.getByRole('button', { name: 'Somewhere private', pressed: true }).waitFor()
    await page.getByRole('link', { name: 'Done' }).click()
    await question(page).waitFor()
    await page.goBack()
    expect(await page.content()).not.toContain('W1')
    expect(page.url()).not.toContain('tickets')
    expect(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie]')).toEqual([0, 0, ''])
  })

  test('does not move from its first screen, and keeps it up to date', async () => {
    const { page, seconds, scene } = await aKiosk()
    await page.getByText('No desk is open just now.').waitFor()
    await seconds(300)
    await scene.open('1')
    await page.getByText('There is no wait just now').waitFor()
    expect(await question(page).isVisible()).toBe(true)
  })
})

describe('a kiosk whose server is gone', () => {
  test('says "please see reception", takes no ticket, and recovers by itself', async () => {
    const { page, until, visits } = await aKiosk()
    await page.getByRole('link', { name: 'No, I do not have' }).click()
    const housing = page.getByRole('button', { name: 'Housing' })
    await housing.waitFor()
    await page.context().setOffline(true)
    await housing.click()
    await until(seeReception(page))
    expect(await housing.isVisible()).toBe(false)
    expect(await page.getByRole('alert').textContent()).toContain('We cannot give tickets on this screen just now.')
    await page.context().setOffline(false)
    await until(question(page))
    expect(await seeReception(page).isVisible()).toBe(false)
    expect(await visits()).toEqual([])
  })

  test('notices it without being touched', async () => {
    const { page, until } = await aKiosk()
    await page.context().setOffline(true)
    await until(seeReception(page))
    await page.context().setOffline(false)
    await until(question(page))
    expect(await seeReception(page).isVisible()).toBe(false)
  })

  test('sends a form again with the same key when its answer was lost: one ticket', async () => {
    const { page, until, takeTicket, visits } = await aKiosk()
    let lost = 0
    await page.route('**/arrive', async (route: Route) => {
      if (lost++ > 1) return route.continue()
      await route.fetch({ maxRedirects: 0 })
      return route.abort()
    })
    await takeTicket()
    await until(page.getByText('W1'))
    expect(lost).toBe(3)
    expect(await visits()).toHaveLength(1)
    expect(await seeReception(page).isVisible()).toBe(false)
  })
})

test('a form that is refused is told in place, without a way out of the kiosk', async () => {
  const { page, wrong, clock } = await aKiosk()
  await page.getByRole('link', { name: 'No, I do not have' }).click()
  const housing = page.getByRole('button', { name: 'Housing' })
  await housing.waitFor()
  clock.pass(8 * 60)
  await housing.click()
  await page.getByText('We are closed. Come back when we are open.').waitFor()
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H1')
  await page.getByRole('link', { name: 'Start again' }).click()
  await page.getByRole('heading', { name: 'We are closed' }).waitFor()
  expect(wrong).toEqual([])
})

test.each(['kiosk', 'tallKiosk'] as const)(
  '%s: first screens need no scrolling, every target is big and low',
  async (size) => {
    const { page, url, takeTicket } = await aKiosk(size)
    for (const path of ['', '/services', '/services/council-tax', '/staff']) {
      await page.goto(`${url}/kiosk/bootle${path}`)
      await mustFit(page, size)
      await mustBeSound(page)
    }
    await page.goto(`${url}/kiosk/bootle`)
    await takeTicket()
    await page.getByText('W1').waitFor()
    await mustFit(page, size)
    await mustBeSound(page)
  },
)
