import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { cancelAppointment } from '../../src/domain/acts/appointment.ts'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import { book } from '../../src/domain/acts/book.ts'
import type { ServiceId, SiteId } from '../../src/domain/id.ts'
import { at, date } from '../support/builders.ts'
import { launchChromium } from '../support/chromium.ts'
import { mustFit } from '../support/kiosk-page.ts'
import { mustBeSound, mustBeValid, visitor } from '../support/pages.ts'
import { startServer } from '../support/server.ts'
import { receptionist } from '../support/stage.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

/** A server at ten, with an appointment for every way to come. */
async function aDiary() {
  const server = await startServer()
  const bookAt = async (reference: string, time: string, site = 'bootle', day = '2026-11-23') => {
    const key = { site: site as SiteId, date: date(day) }
    const service = 'hand-in-documents' as ServiceId
    const [appointment] = await server.change(
      key,
      book([{ service, time: at(time, key.date), reference }]),
      receptionist,
    )
    if (!appointment) throw new RangeError('nothing was booked')
    return appointment
  }
  const today = { site: 'bootle' as SiteId, date: date('2026-11-23') }
  const ready = await bookAt('RDY22', '10:05')
  await bookAt('EAR22', '10:40')
  await bookAt('FAR22', '14:30')
  await bookAt('LAT22', '09:40')
  await bookAt('STH22', '10:30', 'southport')
  await bookAt('TMR22', '10:30', 'bootle', '2026-11-24')
  await server.change(today, arriveFor((await bookAt('HRE22', '10:10')).id), receptionist)
  await server.change(today, cancelAppointment((await bookAt('GNE22', '10:20')).id), receptionist)
  return { ...server, ready }
}

/** What each reference leads to that gives no ticket at once. */
const screens = [
  ['FAR22', 'Your appointment is at 2:30pm'],
  ['LAT22', 'You are 20 minutes late'],
  ['STH22', 'Your appointment is at Southport'],
  ['TMR22', 'Your appointment is tomorrow'],
  ['HRE22', 'You are checked in'],
  ['GNE22', 'Your appointment was cancelled'],
  ['ZZZZZ', 'We cannot find ZZZZZ'],
] as const

async function touchLetters(page: Page, reference: string) {
  for (const letter of reference) await page.locator(`[data-letter="${letter}"]`).click()
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Without a script the upright tablet has the same markup as with one: it is looked at when everything is proved. */
const all = [
  ['kiosk', true],
  ['kiosk', false],
  ['tallKiosk', true],
  ['tallKiosk', false],
] as const
const proving = process.env['PROVE'] === '1'

describe.each(proving ? all : all.slice(0, 3))('%s, with JavaScript: %s', (size, javaScriptEnabled) => {
  async function aKiosk() {
    const { url } = await aDiary()
    const { open, wrong } = visitor(browser, url, { javaScriptEnabled })
    const page = await open('/kiosk/bootle', size)
    return { url, page, wrong }
  }

  /** What axe looks at is the same markup without a script, and it needs one. */
  async function mustBeGood(page: Page) {
    await mustFit(page, size)
    await (javaScriptEnabled ? mustBeSound(page) : mustBeValid(page))
  }

  test('every way to come has its screen, by reference', async () => {
    const { url, page, wrong } = await aKiosk()
    for (const [reference, title] of screens) {
      await page.goto(`${url}/kiosk/bootle`)
      await page.getByRole('link', { name: 'Yes, I have an appointment' }).click()
      await page.getByRole('link', { name: 'I have a reference' }).click()
      await heading(page, 'Touch the letters of your reference').waitFor()
      await touchLetters(page, reference)
      await heading(page, title).waitFor()
      await mustBeGood(page)
    }
    await page.getByRole('link', { name: 'Try again' }).click()
    await touchLetters(page, 'EAR22')
    await page.getByRole('heading', { name: 'Your ticket A2' }).waitFor()
    await mustBeGood(page)
    await page.getByRole('button', { name: 'Go out until 10:35am' }).click()
    await page.getByText('Be back by 10:35am.').waitFor()
    expect(wrong).toEqual([])
  })

  test('three touches check in by the time', async () => {
    const { url, page, wrong } = await aKiosk()
    for (const path of ['/times', '/times/09-40', '/reference', '/reference?typed=RDY2']) {
      await page.goto(`${url}/kiosk/bootle${path}`)
      await mustBeGood(page)
    }
    await page.goto(`${url}/kiosk/bootle`)
    await page.getByRole('link', { name: 'Yes, I have an appointment' }).click()
    await heading(page, 'What time is your appointment?').waitFor()
    await mustBeGood(page)
    await page.getByRole('link', { name: '10:05am' }).click()
    await heading(page, 'What is your appointment for?').waitFor()
    await mustBeGood(page)
    await page.getByRole('button', { name: 'Hand in documents' }).click()
    await page.getByRole('heading', { name: 'Your ticket A2' }).waitFor()
    expect(wrong).toEqual([])
  })
})

describe('the letters, with JavaScript', () => {
  test('are typed without asking the server, taken back, and read out', async () => {
    const { url } = await aDiary()
    const { open } = visitor(browser, url)
    const page = await open('/kiosk/bootle/reference', 'kiosk')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await touchLetters(page, 'RDX')
    await page.getByRole('link', { name: 'Delete' }).click()
    await touchLetters(page, 'Y2')
    expect(await page.getByRole('status').filter({ hasText: 'You have touched' }).textContent()).toContain('R D Y 2')
    expect(asked.filter((address) => address.includes('typed'))).toEqual([])
    await touchLetters(page, '2')
    await page.getByRole('heading', { name: 'Your ticket A2' }).waitFor()
  })

  test('are typed on a keyboard too', async () => {
    const { url } = await aDiary()
    const { open } = visitor(browser, url)
    const page = await open('/kiosk/bootle/reference', 'kiosk')
    await page.keyboard.type('rdx')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('y22')
    await page.getByRole('heading', { name: 'Your ticket A2' }).waitFor()
  })
})

const offer = (page: Page) => page.getByRole('link', { name: 'Show my code to the camera' })

/** Lets a browser read codes that has no way to do so: what it sees is what `window.inSight` says. */
const withDetector = `window.BarcodeDetector = class {
  static getSupportedFormats = async () => ['qr_code']
  detect = async () => (window.inSight ? [{ rawValue: window.inSight }] : [])
}`

const isOn = (page: Page, on: boolean) =>
  vi.waitFor(
    async () => expect(await page.evaluate('document.querySelector("video")?.srcObject != null')).toBe(on),
    5000,
  )

describe('the camera', () => {
  test.each([
    ['the browser reads no codes', ''],
    ['there is none', withDetector],
  ])('is not offered where %s', async (_, script) => {
    const { url } = await aDiary()
    const { open } = visitor(browser, url)
    const page = await open('/kiosk/bootle', 'kiosk')
    await page.addInitScript(script)
    await page.goto(`${url}/kiosk/bootle/appointment`)
    await page.getByRole('link', { name: 'I have a reference' }).waitFor()
    expect(await page.evaluate('canRead()')).toBe(false)
    expect(await offer(page).isVisible()).toBe(false)
    await page.goto(`${url}/kiosk/bootle/camera`)
    await page.getByText('The camera does not work now').waitFor()
    await mustFit(page, 'kiosk')
    await mustBeSound(page)
  })

  describe('where there is one', () => {
    let seeing: Browser
    beforeAll(async () => {
      seeing = await launchChromium(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'])
    })
    afterAll(() => seeing.close())

    async function atCamera() {
      const server = await aDiary()
      const { open, wrong } = visitor(seeing, server.url)
      const page = await open('/kiosk/bootle', 'kiosk')
      await page.addInitScript(withDetector)
      await page.goto(`${server.url}/kiosk/bootle/appointment`)
      await offer(page).click()
      await isOn(page, true)
      return { ...server, page, wrong, show: (address: string) => page.evaluate(`window.inSight = '${address}'`) }
    }

    test('reads the code of an appointment, and no other', async () => {
      const { page, wrong, show, ready } = await atCamera()
      await page.getByText('The camera is starting').waitFor({ state: 'hidden' })
      await mustFit(page, 'kiosk')
      await mustBeSound(page)
      await show('https://example.org/menu')
      await page.getByText('That is not the code of an appointment.').waitFor()
      await show(`https://shop.example/appointments/${ready.token}`)
      await page.getByRole('heading', { name: 'Your ticket A2' }).waitFor()
      expect(page.url()).not.toContain(ready.token)
      expect(wrong).toEqual([])
    })

    test('is off once a code is read, though the code was of no use', async () => {
      const { page, show } = await atCamera()
      await page.evaluate('window.track = document.querySelector("video").srcObject.getTracks()[0]')
      await show(`https://shop.example/appointments/${'A'.repeat(22)}`)
      await heading(page, 'We cannot find that appointment').waitFor()
      expect(await page.evaluate('window.track.readyState')).toBe('ended')
    })

    test('is off while the page asks whether somebody is still there, and on again when they are', async () => {
      const { page } = await atCamera()
      await page.evaluate('document.querySelector("dialog").showModal()')
      await isOn(page, false)
      await page.getByRole('button', { name: 'I need more time' }).click()
      await isOn(page, true)
    })
  })
})
