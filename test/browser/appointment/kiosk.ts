import type { Page } from 'playwright'
import { shows } from './town.ts'

/** From the first screen of the kiosk to the keyboard of letters, and a reference typed on it by touch. */
export async function typeReference(kiosk: Page, reference: string): Promise<void> {
  await kiosk.getByRole('link', { name: 'Yes, I have an appointment' }).click()
  await kiosk.getByRole('link', { name: 'I have a reference' }).click()
  await kiosk.getByRole('heading', { name: 'Touch the letters of your reference' }).waitFor()
  for (const letter of reference) await kiosk.locator(`[data-letter="${letter}"]`).click()
}

/** Two touches: somebody without an appointment takes a ticket. */
export async function takeTicket(kiosk: Page, ticket: string): Promise<void> {
  await kiosk.getByRole('link', { name: 'No, I do not have an appointment' }).click()
  await kiosk.getByRole('button', { name: 'Parking and permits' }).click()
  await kiosk.locator('.kiosk-main').getByText(ticket).waitFor()
  await done(kiosk)
}

/** Back to the first screen, as whoever leaves the kiosk does. */
export async function done(kiosk: Page): Promise<void> {
  await kiosk.getByRole('link', { name: 'Done' }).click()
  await atFirst(kiosk)
}

const atFirst = (kiosk: Page) => kiosk.getByRole('heading', { name: 'Do you have an appointment?' }).waitFor()

/** A screen that leads to no ticket: what it says, staff to ask, and the way back to the first screen. */
export async function tells(kiosk: Page, title: string | RegExp, ...says: readonly (string | RegExp)[]): Promise<void> {
  await shows(kiosk, title)
  for (const each of says) await kiosk.locator('main').getByText(each).waitFor()
  await kiosk.getByRole('button', { name: 'Ask a member of staff' }).waitFor()
  await kiosk.getByRole('link', { name: 'Back' }).click()
  await kiosk.getByRole('link', { name: 'I have a reference' }).waitFor()
  await kiosk.getByRole('link', { name: 'Back' }).click()
  await atFirst(kiosk)
}
