import { expect } from 'vitest'
import { at } from '../../support/builders.ts'
import { mustBeSound } from '../../support/pages.ts'
import {
  actOn,
  atDesk,
  atOnce,
  call,
  goneAtOnce,
  type Room,
  row,
  soundAll,
  waitingOnScreen,
} from '../../support/room.ts'

const walkIns = 'Walk-in'

/** Steps out by phone, comes back, is called, does not come; another leaves. */
export async function somebodyStepsOut({ kiosk, reception, desk1, screen, open }: Room): Promise<void> {
  const takeTicket = async () => {
    await kiosk.getByRole('link', { name: 'No, I do not have an appointment' }).click()
    await kiosk.getByRole('button', { name: 'Parking and permits' }).click()
    await kiosk.waitForURL('**/tickets/*')
    const phone = await open(`/t/${kiosk.url().split('/').at(-1)}`, 'phone')
    await kiosk.getByRole('link', { name: 'Done' }).click()
    return phone
  }
  const phone = await takeTicket()
  await atOnce(row(reception, 'W2', /Parking/), atDesk(desk1, /W2/))
  await phone.getByRole('button', { name: 'Step out and keep my place' }).click()
  await atOnce(
    row(reception, 'W2', /Stepped out until/),
    atDesk(desk1, /Nobody is waiting/),
    waitingOnScreen(screen, walkIns, 0),
  )
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
export async function somebodyIsUrgent({ reception, desk1, screen }: Room): Promise<void> {
  await reception.getByLabel('Without an appointment').selectOption('Housing')
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

export async function aDelayIsExplained({ reception, screen, desk2, kiosk }: Room): Promise<void> {
  await reception.getByLabel('Reason', { exact: true }).selectOption('The computers are down')
  await reception.getByLabel('Your own words', { exact: true }).fill('We hope to be back by 11.')
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
  await atOnce(reception.locator('#desks').filter({ hasText: /Alex.*lunch/i }), atDesk(desk2, /Desk 2 is away/))
  await mustBeSound(desk2)
}

/** The job closes what is left open; whoever is being served is left in peace. */
export async function theDayEnds({ server, reception, desk1, desk2, screen, kiosk }: Room): Promise<void> {
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
