import { afterAll, expect, test } from 'vitest'
import { book } from '../../src/domain/acts/book.ts'
import type { ServiceId } from '../../src/domain/id.ts'
import { at } from '../support/builders.ts'
import { launchChromium } from '../support/chromium.ts'
import { mustBeSound, mustBeValid, visitor } from '../support/pages.ts'
import { sceneAt } from '../support/scene.ts'
import { startServer } from '../support/server.ts'

const browser = await launchChromium()
afterAll(() => browser.close())

async function withAppointment(options: { javaScriptEnabled?: boolean } = {}) {
  const server = await startServer()
  const scene = sceneAt(server)
  await scene.act(book([{ service: 'benefits' as ServiceId, time: at('10:30'), reference: 'K7F3Q' }]))
  const { open, wrong } = visitor(browser, server.url, options)
  return { scene, wrong, page: await open('/reception/bootle', 'console') }
}

test('reception finds an appointment by its reference and checks its visitor in, without a mouse', async () => {
  const { page, wrong, scene } = await withAppointment()
  await page.keyboard.press('f')
  await page.keyboard.type('zzzzz')
  await page.keyboard.press('Enter')
  await page.getByText('No appointment has the reference ZZZZZ.').waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('found')
  await mustBeSound(page)

  await page.keyboard.press('f')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('k7f3q')
  await page.keyboard.press('Enter')
  await page.getByText('30 min early.').waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('found')
  await mustBeSound(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.given__ticket', { hasText: 'A1' }).waitFor()
  expect(await page.getByText('30 min early.').isVisible()).toBe(false)
  expect(await page.getByLabel('With a reference').inputValue()).toBe('')
  expect((await scene.today()).visits.size).toBe(1)
  expect(wrong).toEqual([])
})

test('the same without JavaScript', async () => {
  const { page, wrong } = await withAppointment({ javaScriptEnabled: false })
  await page.getByLabel('With a reference').fill('k7-f3q')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByText('30 min early.').waitFor()
  await mustBeValid(page)
  await page.locator('#found').getByRole('button', { name: 'Check in' }).click()
  await page.locator('.given__ticket', { hasText: 'A1' }).waitFor()
  expect(wrong).toEqual([])
})
