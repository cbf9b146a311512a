import type { Browser, Page } from 'playwright'
import { afterAll, expect, test } from 'vitest'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import { block } from '../../src/domain/acts/block.ts'
import type { DeskId } from '../../src/domain/id.ts'
import { noContact } from '../../src/domain/message.ts'
import { atDiary } from '../support/at-diary.ts'
import { at, date } from '../support/builders.ts'
import { launchChromium } from '../support/chromium.ts'
import { mustBeSound, visitor } from '../support/pages.ts'

let browser: Browser | undefined
afterAll(() => browser?.close())

const tuesday = date('2026-11-24')

/** The diary of Southport with somebody here, somebody booked, and a blocked hour. */
async function openDiary({ path = '', javaScriptEnabled = true } = {}) {
  browser ??= await launchChromium()
  const diary = await atDiary()
  const here = await diary.reserved(at('10:15'), { contact: { ...noContact, name: 'Ann Smith' } })
  await diary.act(arriveFor(here.id))
  const booked = await diary.reserved(at('11:00'), { help: { needs: ['interpreter'], language: 'Polish' } })
  await diary.act(block('1' as DeskId, { from: at('15:00'), to: at('16:00') }, 'Team meeting'))
  const { open, wrong } = visitor(browser, diary.server.url, { javaScriptEnabled })
  return { ...diary, page: await open(`/diary/southport${path}`, 'console'), wrong, here, booked }
}

/** Types as somebody does, and counts. */
function keysOf(page: Page) {
  let pressed = 0
  return {
    pressed: () => pressed,
    async press(...keys: readonly string[]) {
      for (const key of keys) {
        await page.keyboard.press(key)
        pressed++
      }
    },
  }
}

const reference = (page: Page) => page.locator('.diary__done .diary__reference').textContent()

async function chooseHousing(page: Page, keys: ReturnType<typeof keysOf>): Promise<void> {
  await keys.press('b')
  await page.locator('#service:focus').waitFor()
  await keys.press('h', 'o', 'u')
  await page.locator('#when').waitFor()
  await keys.press('Enter')
  await page.locator('#when:focus').waitFor()
}

test('the first free time is booked for a caller by 6 keys, the reference to read out', async () => {
  const { page, dayOf, wrong } = await openDiary()
  const keys = keysOf(page)
  await chooseHousing(page, keys)
  await keys.press('Enter')
  await page.locator('.diary__done').waitFor()
  const read = await reference(page)
  const [booked] = [...(await dayOf(at('12:00'))).appointments.values()].filter((each) => each.service === 'housing')
  expect(booked).toMatchObject({ reference: read, time: at('10:15') })
  expect(keys.pressed()).toBe(6)
  await mustBeSound(page)
  expect(wrong).toEqual([])
})

test('with a name and another time than the first it takes 17', async () => {
  const { page } = await openDiary()
  const keys = keysOf(page)
  await chooseHousing(page, keys)
  await keys.press('ArrowDown', 'Tab', ...'Ann', 'Space', ...'Smith', 'Enter')
  await page.locator('.diary__done').waitFor()
  expect(await page.locator('.plan__name', { hasText: 'Ann Smith' }).count()).toBe(2)
  expect(keys.pressed()).toBe(17)
})

test('another service keeps what is typed, and another day shows its times', async () => {
  const { page } = await openDiary({ path: '/book' })
  await page.getByLabel('Name').fill('Ann Smith')
  await page.getByLabel('Service').selectOption('Housing')
  await page.locator('#when').waitFor()
  await page.getByLabel('Service').selectOption('Council Tax')
  await page.locator('#times input[type=hidden][value=council-tax]').waitFor({ state: 'attached' })
  await page.getByRole('link', { name: 'All times of Wednesday 25 November' }).click()
  await page.locator('#when[value="2026-11-25T09:00"]:focus').waitFor()
  expect(await page.getByLabel('Name').inputValue()).toBe('Ann Smith')
  await mustBeSound(page)
})

test('the day follows what happens, and scrolls nowhere', async () => {
  const { page, act, booked } = await openDiary()
  await page.evaluate('scrollTo(0, 200)')
  await page.getByRole('link', { name: booked.reference }).focus()
  await act(arriveFor(booked.id))
  await page.locator(`#appointment-${booked.id}`, { hasText: 'Here, A2' }).waitFor()
  expect(await page.evaluate('scrollY')).toBe(200)
  expect(await page.locator(':focus').textContent()).toContain(booked.reference)
})

test('letters lead to the days beside, the week, and now', async () => {
  const { page } = await openDiary()
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: 'Tuesday 24 November' }).waitFor()
  await page.keyboard.press('p')
  await page.getByRole('heading', { name: 'Monday 23 November' }).waitFor()
  await page.keyboard.press('w')
  await page.getByRole('heading', { name: 'week of Monday 23 November' }).waitFor()
  await page.keyboard.press('d')
  await page.getByRole('link', { name: 'Go to now' }).waitFor()
  await page.keyboard.press('k')
  await page.locator('#desk:focus').waitFor()
})

test.each([true, false])(
  'an appointment is moved by picking and cancelled, JavaScript: %s',
  async (javaScriptEnabled) => {
    const { page, booked, standsNow, wrong } = await openDiary({ javaScriptEnabled })
    await page.getByRole('link', { name: booked.reference }).click()
    await page.getByRole('link', { name: 'Move it' }).click()
    await page.getByRole('link', { name: 'Day after' }).click()
    await page.getByRole('button', { name: '14:00 at Desk 2: move it here' }).click()
    expect(await reference(page)).toBe(booked.reference)
    expect(await standsNow(booked.token)).toMatchObject({ time: at('14:00', tuesday), desk: '2' })
    await page.getByRole('link', { name: `Open it ${booked.reference}` }).click()
    await page.locator('#cancel summary').click()
    await page.getByRole('button', { name: 'Yes, cancel it' }).click()
    await page.locator('.one__top', { hasText: 'Cancelled' }).waitFor()
    await mustBeSound(page)
    expect(wrong).toEqual([])
  },
)

test('without JavaScript a free time is pressed and booked, and what is wrong is told', async () => {
  const { page } = await openDiary({ javaScriptEnabled: false })
  await page.getByRole('link', { name: '12:00 free at Desk 1: book it' }).click()
  await page.getByLabel('Service').selectOption('Housing')
  await page.getByRole('button', { name: 'Show times' }).click()
  await page.getByLabel('Mobile number').fill('12')
  await page.getByRole('button', { name: 'Book it' }).click()
  await page.getByRole('link', { name: 'Enter a mobile number' }).waitFor()
  expect(await page.locator('#when').isChecked()).toBe(true)
  await page.getByLabel('Mobile number').fill('')
  await page.getByRole('button', { name: 'Book it' }).click()
  await page.locator('.diary__done', { hasText: 'Housing, 12:00, Monday 23 November, Desk 1' }).waitFor()
})

test.each([true, false])('every page of the diary is sound, JavaScript: %s', async (javaScriptEnabled) => {
  const { page, booked, here, server, wrong } = await openDiary({ javaScriptEnabled })
  const pages = [
    '?date=2026-11-23',
    '?date=2026-12-25',
    '/week',
    '/sheet',
    '/book',
    '/book?service=housing&date=2026-11-24&time=10:00&desk=1',
    `/appointments/${booked.token}`,
    `/appointments/${here.token}`,
    `/appointments/${booked.token}/move`,
    '/block',
  ]
  for (const path of pages) {
    await page.goto(`${server.url}/diary/southport${path}`)
    await mustBeSound(page)
  }
  expect(wrong).toEqual([])
})

test('nothing of the diary is lost at 400 % zoom', async () => {
  const { page, booked, server } = await openDiary()
  await page.setViewportSize({ width: 320, height: 512 })
  for (const path of ['', '/book?service=housing', `/appointments/${booked.token}`, '/block', '/week']) {
    await page.goto(`${server.url}/diary/southport${path}`)
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(320)
  }
  await page.goto(`${server.url}/diary/southport`)
  expect(await page.getByRole('link', { name: booked.reference }).isVisible()).toBe(true)
})
