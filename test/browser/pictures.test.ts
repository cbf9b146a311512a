import { mkdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAgenda } from '../../src/demo/agenda.ts'
import { usual } from '../../src/demo/run-day.ts'
import { isAtDesk } from '../../src/domain/visit.ts'
import { at, monday } from '../support/builders.ts'
import { launchChromium } from '../support/chromium.ts'
import { mustBeSound, sizes, visitor } from '../support/pages.ts'
import { startServer } from '../support/server.ts'

const pictures = 'test/pictures'
const busiest = at('11:20')
let browser: Awaited<ReturnType<typeof launchChromium>>
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** Bootle in the demo's busy hour: the day until then, played by the demo's people on a real server. */
async function busyHour() {
  const server = await startServer({ start: at('08:30') })
  const agenda = makeAgenda()
  const { change, changeDays, storage, clock } = server
  const playing = { change, changeDays, storage, clock, agenda, people: new Map() }
  for (const site of storage.sites.values()) usual(1, site)(playing, monday)
  for (let planned = agenda.next(busiest); planned; planned = agenda.next(busiest)) {
    server.clock.set(planned.at)
    await planned.run()
  }
  server.clock.set(busiest)
  return { ...server, ...visitor(browser, server.url) }
}

const fit = readFileSync('test/support/fit.js', 'utf8')

/** Whatever can be pressed lies apart and whole, and a kiosk or a screen shows all of it without scrolling. */
async function mustFit(page: Page, mayScroll: 'may scroll' | 'never scrolls'): Promise<void> {
  const { wrong, scrolls } = await page.evaluate<{ wrong: string[]; scrolls: boolean }>(fit)
  expect(wrong, page.url()).toEqual([])
  expect(scrolls && mayScroll === 'never scrolls', `${page.url()} scrolls`).toBe(false)
}

async function take(page: Page, name: string, mayScroll: Parameters<typeof mustFit>[1]): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => true)')
  await page.screenshot({ path: `${pictures}/${name}.png` })
  await mustFit(page, mayScroll)
  await mustBeSound(page)
}

test('in the busy hour nothing overlaps, nothing is cut, and the kiosk never scrolls', async () => {
  const { storage, open, wrong } = await busyHour()
  const key = { site: [...storage.sites.keys()][0], date: monday } as Parameters<typeof storage.day>[0]
  const visits = [...(await storage.day(key)).visits.values()]
  const [served] = visits.filter(isAtDesk)
  const waiting = visits.filter(({ state }) => state.is === 'waiting')
  expect(waiting.length).toBeGreaterThan(2)

  for (const size of ['kiosk', 'tallKiosk'] as const) {
    const page = await open('/kiosk/bootle', size)
    expect(page.viewportSize()).toEqual(sizes[size])
    await take(page, `${size}-first`, 'never scrolls')
    await page.getByRole('link', { name: 'No, I do not have an appointment' }).click()
    await page.getByRole('heading', { name: 'What do you need help with?' }).waitFor()
    await take(page, `${size}-services`, 'never scrolls')
    await page.getByRole('link', { name: 'Blue Badge' }).click()
    await page.getByRole('button', { name: 'Take a ticket' }).waitFor()
    await take(page, `${size}-online`, 'never scrolls')
    await page.getByRole('button', { name: 'Take a ticket' }).click()
    await page.waitForURL('**/tickets/*')
    await take(page, `${size}-ticket`, 'never scrolls')
    await page.getByRole('link', { name: 'Done' }).click()
    await page.getByRole('link', { name: 'Yes, I have an appointment' }).click()
    await page.getByRole('heading', { name: 'What time is your appointment?' }).waitFor()
    await take(page, `${size}-times`, 'never scrolls')
  }
  await take(await open('/reception/bootle', 'console'), 'console', 'may scroll')
  await take(await open('/diary/bootle/import', 'console'), 'import', 'may scroll')
  await take(await open(`/desk/bootle/${served?.state.desk ?? '1'}`, 'console'), 'desk', 'may scroll')
  await take(await open('/screen/bootle', 'screen'), 'screen', 'never scrolls')
  await take(await open(`/t/${waiting[0]?.token}`, 'phone'), 'phone', 'may scroll')
  await take(await open('/', 'phone'), 'start', 'may scroll')
  await take(await open('/reception/southport', 'console'), 'console-southport', 'may scroll')
  await take(await open('/kiosk/southport', 'kiosk'), 'kiosk-southport', 'never scrolls')
  expect(wrong).toEqual([])
})
