import type { Page } from 'playwright'
import { afterAll, expect, test } from 'vitest'
import { at } from '../support/builders.ts'
import { mustBeSound } from '../support/pages.ts'
import { actOn, atDesk, atOnce, call, goneAtOnce, openRoom, type Room, row, waitingOnScreen } from '../support/room.ts'

const walkIns = 'Without an appointment'
const booked = 'With an appointment'
let room: Room | undefined
afterAll(() => room?.browser.close())

test('a whole day at Bootle, every screen showing each act within a second', async () => {
  room = await openRoom()
  await morning(room)
  const phone = await aWalkInIsServed(room)
  await theWalkInIsSentOn(room, phone)
  await anAppointmentComesFirst(room, phone)
  await aMistakeIsUndone(room, phone)
  await somebodyStepsOut(room)
  await somebodyIsUrgent(room)
  await aDelayIsExplained(room)
  await theDayEnds(room)
  expect(room.wrong).toEqual([])
})

async function soundAll(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await mustBeSound(page)
}

async function morning({ kiosk, reception, desk1, desk2, screen, list }: Room): Promise<void> {
  await soundAll(kiosk, reception, desk1, screen, list)

  await list.getByLabel('Time', { exact: true }).fill('10:10')
  await list.getByLabel('Service').selectOption('Benefits')
  await list.getByLabel('Reference').fill('K7F3Q')
  await list.getByRole('button', { name: 'Enter it' }).click()
  await atOnce(reception.getByText('K7F3Q'))
  await mustBeSound(list)

  for (const [desk, name, adviser] of [[desk1, 'Desk 1', 'Sam'], [desk2, 'Desk 2', 'Alex']] as const) {
    await desk.getByLabel('Your first name').fill(adviser)
    await desk.getByRole('button', { name: 'Open the desk' }).click()
    await atOnce(reception.locator('#desks').filter({ hasText: `${name}` }).filter({ hasText: adviser }))
  }
  await mustBeSound(desk1)
}

/** From two touches at the kiosk to the enquiry at Desk 1. Hands back the phone that follows the ticket. */
async function aWalkInIsServed({ kiosk, reception, desk1, desk2, screen, open }: Room): Promise<Page> {
  await kiosk.getByRole('link', { name: 'No, I do not have an appointment' }).click()
  await kiosk.getByRole('heading', { name: 'What do you need help with?' }).waitFor()
  await mustBeSound(kiosk)
  await kiosk.getByRole('link', { name: 'Council Tax' }).click()
  await kiosk.getByRole('heading', { name: 'You can do this online, without waiting' }).waitFor()
  await mustBeSound(kiosk)
  await kiosk.getByRole('button', { name: 'Take a ticket' }).click()
  await atOnce(
    row(reception, 'W1', /Council Tax/),
    atDesk(desk1, /W1/),
    atDesk(desk2, /W1/),
    waitingOnScreen(screen, walkIns, 1),
    kiosk.getByText('W1'),
  )
  await mustBeSound(kiosk)
  const token = kiosk.url().split('/').at(-1)
  const phone = await open(`/t/${token}`, 'phone')
  await mustBeSound(phone)

  await kiosk.getByRole('button', { name: 'Hearing loop' }).click()
  await atOnce(row(reception, 'W1', /Hearing loop/), atDesk(desk1, /Hearing loop/))
  await kiosk.getByRole('link', { name: 'Done' }).click()
  await kiosk.getByRole('heading', { name: 'Do you have an appointment?' }).waitFor()

  await reception.keyboard.press('g')
  await atOnce(reception.getByText('Everybody is greeted'), reception.getByText('W1 greeted'))

  await desk1.keyboard.press('n')
  await atOnce(
    call(screen, 'W1', 'Desk 1'),
    phone.getByRole('heading', { name: 'Go to Desk 1 now' }),
    row(reception, 'W1', /Called to Desk 1/),
    atDesk(desk1, /W1 is called/),
    waitingOnScreen(screen, walkIns, 0),
  )
  await goneAtOnce(atDesk(desk2, /W1/))
  await soundAll(screen, phone, reception, desk1)

  const firstCall = await call(screen, 'W1', 'Desk 1').getAttribute('data-call')
  await desk1.keyboard.press('r')
  await atOnce(
    screen.locator(`.call:not([data-call="${firstCall}"])`).filter({ hasText: 'W1' }),
    row(reception, 'W1', /2 times/),
    atDesk(desk1, /Called twice/),
  )

  await desk1.keyboard.press('s')
  await atOnce(
    row(reception, 'W1', /Being served at Desk 1 by Sam/),
    phone.getByRole('heading', { name: 'You are at Desk 1' }),
    atDesk(desk1, /W1 is with you/),
  )
  await goneAtOnce(call(screen, 'W1', 'Desk 1'))
  await soundAll(phone, desk1)
  return phone
}

async function theWalkInIsSentOn({ reception, desk1, desk2, screen }: Room, phone: Page): Promise<void> {
  await desk1.getByText('Another service').click()
  await desk1.getByLabel('Send on to').selectOption('Housing')
  await desk1.getByRole('button', { name: 'Send on' }).click()
  await atOnce(
    row(reception, 'W1', /Housing.*Waiting/),
    phone.getByRole('heading', { name: 'You are in the queue' }),
    atDesk(desk2, /W1.*Housing/),
    waitingOnScreen(screen, walkIns, 1),
  )
}

/** The appointment is called at its time, before the walk-in who came earlier. */
async function anAppointmentComesFirst(room: Room, phone: Page): Promise<void> {
  const { server, kiosk, reception, desk1, desk2, screen } = room
  await kiosk.getByRole('link', { name: 'Yes, I have an appointment' }).click()
  await kiosk.getByRole('heading', { name: 'What time is your appointment?' }).waitFor()
  await mustBeSound(kiosk)
  await kiosk.getByRole('link', { name: '10:10' }).click()
  await kiosk.getByRole('heading', { name: 'Touch your reference' }).waitFor()
  await mustBeSound(kiosk)
  await kiosk.getByRole('button', { name: 'K7F3Q' }).click()
  await atOnce(row(reception, 'A1', /10:10.*Benefits/), waitingOnScreen(screen, booked, 1), kiosk.getByText('A1'))
  await kiosk.getByRole('link', { name: 'Done' }).click()

  server.clock.pass(7)
  await desk2.reload()
  await atOnce(atDesk(desk2, /A1 is next: the appointment is at 10:10/))
  await mustBeSound(desk2)
  await desk2.keyboard.press('n')
  await atOnce(
    call(screen, 'A1', 'Desk 2'),
    row(reception, 'A1', /Called to Desk 2/),
    atDesk(desk1, /W1/),
    phone.getByText('Nobody is before you'),
  )
  await desk2.keyboard.press('s')
  await atOnce(row(reception, 'A1', /Being served at Desk 2 by Alex/))
  await goneAtOnce(call(screen, 'A1', 'Desk 2'))
  await desk2.keyboard.press('1')
  await goneAtOnce(row(reception, 'A1'))
  await atOnce(atDesk(desk2, /is free/))
}

/** Marked as not come by mistake, undone, started, finished with a call back. */
async function aMistakeIsUndone({ reception, desk1, screen }: Room, phone: Page): Promise<void> {
  await desk1.keyboard.press('n')
  await atOnce(call(screen, 'W1', 'Desk 1'), phone.getByRole('heading', { name: 'Go to Desk 1 now' }))
  await desk1.keyboard.press('x')
  await atOnce(phone.getByRole('heading', { name: 'We called you' }), atDesk(desk1, /W1 did not come/))
  await goneAtOnce(call(screen, 'W1', 'Desk 1'), row(reception, 'W1'))
  await soundAll(phone, desk1)

  await reception.getByRole('button', { name: 'Undo: W1 did not come' }).click()
  await atOnce(
    call(screen, 'W1', 'Desk 1'),
    row(reception, 'W1', /Called to Desk 1/),
    atDesk(desk1, /W1 is called/),
    phone.getByRole('heading', { name: 'Go to Desk 1 now' }),
  )
  await desk1.keyboard.press('s')
  await desk1.getByRole('button', { name: 'Referred to a specialist' }).click()
  await atOnce(phone.getByText('A specialist will call you back'), atDesk(desk1, /is free/))
  await goneAtOnce(row(reception, 'W1'))
  await mustBeSound(phone)
}

/** Steps out by phone, comes back, is called, does not come; another leaves. */
async function somebodyStepsOut({ kiosk, reception, desk1, screen, open }: Room): Promise<void> {
  const takeTicket = async () => {
    await kiosk.getByRole('link', { name: 'No, I do not have an appointment' }).click()
    await kiosk.getByRole('button', { name: 'Parking and permits' }).click()
    await kiosk.getByText('Your ticket').waitFor()
    const phone = await open(`/t/${kiosk.url().split('/').at(-1)}`, 'phone')
    await kiosk.getByRole('link', { name: 'Done' }).click()
    return phone
  }
  const phone = await takeTicket()
  await atOnce(row(reception, 'W2', /Parking/), atDesk(desk1, /W2/))
  await phone.getByRole('button', { name: 'Step out and keep my place' }).click()
  await atOnce(row(reception, 'W2', /Stepped out until/), atDesk(desk1, /Nobody is waiting/), waitingOnScreen(screen, walkIns, 0))
  await soundAll(phone, reception)
  await phone.getByRole('button', { name: 'I am back' }).click()
  await atOnce(row(reception, 'W2', /Waiting/), atDesk(desk1, /W2/), waitingOnScreen(screen, walkIns, 1))
  await desk1.keyboard.press('n')
  await atOnce(call(screen, 'W2', 'Desk 1'), phone.getByRole('heading', { name: 'Go to Desk 1 now' }))
  await desk1.keyboard.press('x')
  await atOnce(phone.getByRole('heading', { name: 'We called you' }))
  await goneAtOnce(row(reception, 'W2'), call(screen, 'W2', 'Desk 1'))

  const other = await takeTicket()
  await atOnce(row(reception, 'W3'), waitingOnScreen(screen, walkIns, 1))
  await other.getByText('Leave the queue', { exact: true }).click()
  await other.getByRole('button', { name: 'Yes, leave the queue' }).click()
  await goneAtOnce(row(reception, 'W3'))
  await atOnce(waitingOnScreen(screen, walkIns, 0), other.getByRole('heading', { name: 'Your ticket has ended' }))
  await mustBeSound(other)
}

/** Staff see it and act on it; the public never does. */
async function somebodyIsUrgent({ reception, desk1, screen }: Room): Promise<void> {
  await reception.getByLabel('Somebody without an appointment').selectOption('Housing')
  await reception.getByRole('button', { name: 'Give a ticket' }).click()
  await atOnce(row(reception, 'W4', /Housing/), atDesk(desk1, /W4/), waitingOnScreen(screen, walkIns, 1))
  await actOn(reception, 'W4', 'Mark urgent')
  await atOnce(row(reception, 'W4', /Urgent/), atDesk(desk1, /W4 is next: marked urgent/))
  await soundAll(reception, desk1)
  expect(await screen.content()).not.toMatch(/urgent/i)
  await actOn(reception, 'W4', 'Desk 1')
  await atOnce(call(screen, 'W4', 'Desk 1'), atDesk(desk1, /W4 is called/))
  await desk1.keyboard.press('s')
  await atOnce(row(reception, 'W4', /Being served at Desk 1/))
}

async function aDelayIsExplained({ reception, screen, desk2, kiosk }: Room): Promise<void> {
  await reception.getByLabel('Reason', { exact: true }).selectOption('The computers are down')
  await reception.getByLabel('Your own words').fill('We hope to be back by 11.')
  await reception.getByRole('button', { name: 'Post it' }).click()
  const told = /Our computers are not working properly\. We hope to be back by 11\./
  await atOnce(screen.getByText(told), kiosk.getByText(told), reception.locator('#standing').filter({ hasText: told }))
  await soundAll(screen, kiosk, reception)
  await reception.getByRole('button', { name: 'Take it down' }).click()
  await goneAtOnce(screen.getByText(told), kiosk.getByText(told))

  await desk2.getByText('Go away for a while').click()
  await desk2.getByLabel('Why').selectOption('Lunch')
  await desk2.getByLabel('Back in').selectOption('30 minutes')
  await desk2.getByRole('button', { name: 'Go away', exact: true }).click()
  await atOnce(reception.locator('#desks').getByText(/Lunch/), atDesk(desk2, /Desk 2 is away/))
  await mustBeSound(desk2)
}

/** The job closes what is left open; whoever is being served is left in peace. */
async function theDayEnds({ server, reception, desk1, desk2, screen, kiosk }: Room): Promise<void> {
  await kiosk.getByRole('link', { name: 'No, I do not have an appointment' }).click()
  await kiosk.getByRole('button', { name: 'Something else' }).click()
  await atOnce(row(reception, 'W5'))
  server.clock.set(at('17:31'))
  await row(reception, 'W5').waitFor({ state: 'detached' })
  await atDesk(desk2, /Desk 2 is closed/).waitFor()
  await atOnce(row(reception, 'W4', /Being served/))
  await desk1.keyboard.press('1')
  await goneAtOnce(row(reception, 'W4'))
  await screen.getByText('We are closed').waitFor()
  await soundAll(screen, desk2)
}
