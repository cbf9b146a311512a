import type { Page } from 'playwright'
import { book } from '../../../src/domain/acts/book.ts'
import type { ServiceId } from '../../../src/domain/id.ts'
import { at } from '../../support/builders.ts'
import { mustBeSound } from '../../support/pages.ts'
import { atDesk, atOnce, call, goneAtOnce, type Room, row, soundAll, waitingOnScreen } from '../../support/room.ts'
import { sceneAt } from '../../support/scene.ts'

const walkIns = 'Walk-in'
const booked = 'Appointment'

export async function morning({ server, kiosk, reception, desk1, desk2, screen, diary }: Room): Promise<void> {
  await soundAll(kiosk, reception, desk1, screen, diary)

  await sceneAt(server).act(book([{ service: 'benefits' as ServiceId, time: at('10:10'), reference: 'K7F3Q' }]))
  await atOnce(reception.getByText('K7F3Q'), diary.getByText('K7F3Q'))
  await mustBeSound(diary)

  for (const [desk, name, adviser] of [
    [desk1, 'Desk 1', 'Sam'],
    [desk2, 'Desk 2', 'Alex'],
  ] as const) {
    await desk.getByLabel('Your first name').fill(adviser)
    await desk.getByRole('button', { name: 'Open the desk' }).click()
    await atOnce(
      reception
        .locator('#desks')
        .filter({ hasText: `${name}` })
        .filter({ hasText: adviser }),
    )
  }
  await mustBeSound(desk1)
}

/** From two touches at the kiosk to the enquiry at Desk 1. Hands back the phone that follows the ticket. */
export async function aWalkInIsServed({ kiosk, reception, desk1, desk2, screen, open }: Room): Promise<Page> {
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
  await kiosk.waitForURL('**/tickets/*')
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

export async function theWalkInIsSentOn({ reception, desk1, desk2, screen }: Room, phone: Page): Promise<void> {
  await desk1.getByText('Transfer to another service').click()
  await desk1.getByLabel('Transfer to').selectOption('Housing')
  await desk1.getByRole('button', { name: 'Transfer' }).click()
  await atOnce(
    row(reception, 'W1', /Housing.*Waiting/),
    phone.getByRole('heading', { name: 'You are in the queue' }),
    atDesk(desk2, /W1.*Housing/),
    waitingOnScreen(screen, walkIns, 1),
  )
}

/** The appointment is called at its time, before the walk-in who came earlier. */
export async function anAppointmentComesFirst(room: Room, phone: Page): Promise<void> {
  const { server, kiosk, reception, desk1, desk2, screen } = room
  await kiosk.getByRole('link', { name: 'Yes, I have an appointment' }).click()
  await kiosk.getByRole('heading', { name: 'What time is your appointment?' }).waitFor()
  await mustBeSound(kiosk)
  await kiosk.getByRole('link', { name: '10:10' }).click()
  await kiosk.getByRole('heading', { name: 'What is your appointment for?' }).waitFor()
  await mustBeSound(kiosk)
  await kiosk.getByRole('button', { name: 'Benefits' }).click()
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
export async function aMistakeIsUndone({ reception, desk1, screen }: Room, phone: Page): Promise<void> {
  await desk1.keyboard.press('n')
  await atOnce(call(screen, 'W1', 'Desk 1'), phone.getByRole('heading', { name: 'Go to Desk 1 now' }))
  await desk1.keyboard.press('x')
  await atOnce(phone.getByRole('heading', { name: 'We called you' }), atDesk(desk1, /W1 did not come/))
  await goneAtOnce(call(screen, 'W1', 'Desk 1'), row(reception, 'W1'))
  await soundAll(phone, desk1)

  await reception.locator('#last').filter({ hasText: 'W1 did not come' }).getByRole('button').first().click()
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
