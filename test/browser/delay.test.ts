import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { aDelayAt } from '../support/delayed.ts'
import { messagesSent } from '../support/messages.ts'
import { mustBeSound, visitor } from '../support/pages.ts'
import { startServer } from '../support/server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('a delay at Bootle: reception is asked and says why, everybody reads it, and it goes by itself', async () => {
  const server = await startServer()
  const { visits, booked, passes, walkIn } = await aDelayAt(server)
  const { open, wrong } = visitor(browser, server.url)
  const [console, screen, phone, home] = [
    await open('/reception/bootle', 'console'),
    await open('/screen/bootle', 'screen'),
    await open(`/t/${visits[1]?.token}`, 'phone'),
    await open(`/appointments/${booked.token}`, 'phone'),
  ]
  const prompt = console.getByText('Waits are longer than we promise', { exact: true }).last()
  await prompt.waitFor()
  await mustBeSound(console)

  const own = console.getByLabel('Or your own words')
  await own.fill('The boiler')
  await walkIn('benefits')
  await console.getByText('3 people waiting').waitFor()
  expect(await own.inputValue()).toBe('The boiler')
  expect(await console.locator(':focus').getAttribute('id')).toBe(await own.getAttribute('id'))

  await prompt.click()
  const reason = console.getByRole('button', { name: 'An adviser is ill' })
  await reason.waitFor({ state: 'hidden' })
  await prompt.click()
  await console.keyboard.press('y')
  await console.keyboard.press('Enter')
  await console.getByText('The screens have said why since').waitFor()
  expect(await prompt.isVisible()).toBe(false)
  await mustBeSound(console)

  const told = /One of our advisers is ill today\. Waits may be .* longer than we promise\. We are sorry\./
  for (const page of [screen, phone]) {
    await page.getByText(told).waitFor()
    await mustBeSound(page)
  }
  await home.reload()
  await home.getByText('Please come at').waitFor()
  await mustBeSound(home)
  const sent = () => messagesSent(server).filter(({ kind }) => kind === 'delayed')
  await expect.poll(sent, { timeout: 10_000 }).toMatchObject([{ to: 'ada@example.org' }])

  await passes()
  await screen.getByText(told).waitFor({ state: 'detached' })
  await console.getByText('The screens have said why since').waitFor({ state: 'detached' })
  expect(wrong).toEqual([])
})
