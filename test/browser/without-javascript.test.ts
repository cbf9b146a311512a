import { afterAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { mustBeValid, visitor } from '../support/pages.ts'
import { call, row } from '../support/room.ts'
import { startServer } from '../support/server.ts'

const browser = await launchChromium()
afterAll(() => browser.close())

/** As above, but every page is asked for by hand, except the wait screen, which asks by itself. */
test('the same forms work without JavaScript, and the wait screen refreshes by itself', async () => {
  const server = await startServer()
  const { open, wrong } = visitor(browser, server.url, { javaScriptEnabled: false })
  const [kiosk, reception, desk, screen] = [
    await open('/kiosk/bootle', 'kiosk'),
    await open('/reception/bootle', 'console'),
    await open('/desk/bootle/1', 'console'),
    await open('/screen/bootle', 'screen'),
  ]
  const press = (page: typeof desk, name: string | RegExp) => page.getByRole('button', { name }).first().click()

  await desk.getByLabel('Your first name').fill('Sam')
  await press(desk, 'Open the desk')
  await desk.getByText('Nobody is waiting for this desk.').waitFor()

  await kiosk.getByRole('link', { name: 'No, I do not have an appointment' }).click()
  await press(kiosk, 'Housing')
  await kiosk.getByText('W1').waitFor()
  await press(kiosk, 'Step-free access')
  await kiosk.getByRole('button', { name: 'Step-free access', pressed: true }).waitFor()
  const phone = await open(`/t/${kiosk.url().split('/').at(-1)}`, 'phone')

  await reception.reload()
  await press(reception, 'Greet W1')
  await reception.getByText('W1 greeted').first().waitFor()
  await row(reception, 'W1').locator('.row__more').click()
  await press(reception, 'Mark urgent W1')
  await row(reception, 'W1', /Urgent/).waitFor()

  await press(phone, 'Step out and keep my place')
  await phone.getByRole('heading', { name: 'We are keeping your place' }).waitFor()
  await press(phone, 'I am back')
  await phone.getByRole('heading', { name: 'You are in the queue' }).waitFor()

  await desk.reload()
  await press(desk, /^Call next/)
  await desk.getByText('W1 is called').waitFor()
  await press(desk, /^Call again/)
  await desk.getByText('Called twice').waitFor()
  await call(screen, 'W1', 'Desk 1').waitFor({ timeout: 20_000 })

  await press(desk, /^Did not come/)
  // What was called twice could be undone too: the page before has the same button, and says that W1 is called.
  await desk.getByText('W1 did not come').waitFor()
  await press(desk, /^Undo/)
  await desk.getByText('W1 is called').waitFor()
  await press(desk, /^Start/)
  await desk.getByText('Transfer to another service').click()
  await desk.getByLabel('Transfer to').selectOption('Benefits')
  await press(desk, 'Transfer')
  await press(desk, /^Call next/)
  await press(desk, /^Start/)
  await press(desk, /^Resolved/)
  await desk.getByText('is free').waitFor()
  await phone.reload()
  await phone.getByRole('heading', { name: 'Thank you for coming' }).waitFor()

  await reception.goto(`${server.url}/reception/bootle`)
  await reception.getByLabel('Reason', { exact: true }).selectOption('Unusually busy')
  await press(reception, 'Post it')
  await screen.getByText('We are very busy today.').waitFor({ timeout: 20_000 })
  await press(reception, 'Take it down')

  await desk.getByText('Go away for a while').click()
  await desk.getByLabel('Why').selectOption('Break')
  await press(desk, /^Go away$/)
  await press(desk, /^I am back/)
  await desk.getByText('is free').waitFor()
  await press(desk, /^Close the desk/)
  await desk.getByText('Desk 1 is closed').waitFor()

  for (const page of [kiosk, reception, desk, screen, phone]) await mustBeValid(page)
  expect(wrong).toEqual([])
})

test('appointments are imported from a file, once it was seen what would be entered, and checked in without JavaScript', async () => {
  const server = await startServer()
  const { open } = visitor(browser, server.url, { javaScriptEnabled: false })
  const list = await open('/diary/bootle/import', 'console')
  await list.getByLabel('CSV file').setInputFiles({
    name: 'today.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'date,time,service,reference\n23/11/2026,10:10 AM,Benefits,K7F3Q\n23/11/2026,10:20,Benefits,\n',
    ),
  })
  await list.getByRole('button', { name: 'Show what would be entered' }).click()
  await list.getByText('2 appointments would be entered').waitFor()
  await list.getByRole('button', { name: 'Enter these 2 appointments' }).click()
  await list.getByText('2 appointments entered.').waitFor()
  await mustBeValid(list)

  const kiosk = await open('/kiosk/bootle', 'tallKiosk')
  await kiosk.getByRole('link', { name: 'Yes, I have an appointment' }).click()
  await kiosk.getByRole('link', { name: '10:10' }).click()
  await kiosk.getByRole('button', { name: 'Benefits' }).click()
  await kiosk.getByText('A1').waitFor()
  await mustBeValid(kiosk)
})
