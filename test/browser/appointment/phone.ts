import type { Page } from 'playwright'
import { expect } from 'vitest'
import { mustBeSound } from '../../support/pages.ts'
import { press, type Sent, shows, type Town } from './town.ts'

/** At Bootle one desk of the diary alone serves it: a time that is taken is offered to nobody else. */
const service = 'Registrars'
const timesAt = '/book/bootle/registrars'

/** A day and a time as the pages say them. */
export type When = { readonly day: string; readonly time: string }

export type Booked = { readonly reference: string; readonly managePath: string }

/** Books on a phone, from the start page to the confirmation, and finds the message about it. */
export async function bookOnline(town: Town, { day, time }: When): Promise<Booked> {
  const phone = await town.open('/', 'phone')
  await mustBeSound(phone)
  await phone.getByRole('link', { name: 'Book an appointment' }).first().click()
  await shows(phone, 'What do you want to come for?')
  await phone.getByRole('link', { name: 'Back' }).click()
  await shows(phone, 'Where do you want to come?')
  await press(phone, phone.getByRole('link', { name: /^Book here.*Bootle/ }), 'What do you want to come for?')
  await press(phone, phone.getByRole('link', { name: service }), 'Choose a day and time')
  await phone.getByRole('link', { name: day }).click()
  await phone.getByRole('group', { name: day }).waitFor()
  await mustBeSound(phone)
  await phone.getByRole('radio', { name: time, exact: true }).check()
  const onwards = phone.getByRole('button', { name: 'Continue' })
  await press(phone, onwards, 'What would help you at your appointment?')
  await phone.getByRole('checkbox', { name: 'An interpreter' }).check()
  await phone.getByLabel('Which language do you speak?').selectOption('Polish')
  await mustBeSound(phone)
  await press(phone, onwards, 'How can we reach you?')
  await phone.getByLabel('Your email address').fill('jo@example.org')
  await phone.getByLabel('Your name').fill('Jo Example')
  await press(phone, onwards, 'Check your answers')
  for (const answer of [service, time, 'Polish', 'jo@example.org', 'Jo Example'])
    await phone.locator('.govuk-summary-list').getByText(answer).waitFor()
  await press(phone, phone.getByRole('button', { name: 'Book this appointment' }), 'Your appointment is booked')
  const reference = (await phone.locator('.booked__reference').textContent()) ?? ''
  expect(reference).not.toBe('')
  const confirmation = await town.message('confirmation')
  expect(confirmation).toMatchObject({ to: 'jo@example.org', body: expect.stringContaining(reference) })
  await phone.close()
  return { reference, managePath: managePathIn(confirmation) }
}

/** Where the link of a message leads, on this server. */
export function managePathIn({ body }: Sent): string {
  const [path] = /\/appointments\/[\w-]{22}$/m.exec(body) ?? []
  if (!path) throw new RangeError(`no link in: ${body}`)
  return path
}

/** Whether a time of a day is offered to whoever books now. */
export async function isOffered(town: Town, date: string, time: string): Promise<boolean> {
  const page = await town.open(`${timesAt}?day=${date}`, 'phone')
  await page.getByRole('radio').first().waitFor()
  const count = await page.getByRole('radio', { name: time, exact: true }).count()
  await page.close()
  return count === 1
}

/** Opens the link of a message and moves the appointment to a time of another day. */
export async function moveTo(phone: Page, { day, time }: When): Promise<void> {
  await press(phone, phone.getByRole('link', { name: 'Move it to another time' }), 'When do you want to come instead?')
  await phone.getByRole('link', { name: day }).click()
  await phone.getByRole('group', { name: day }).waitFor()
  await phone.getByRole('radio', { name: time, exact: true }).check()
  await mustBeSound(phone)
  await phone.getByRole('button', { name: 'Move my appointment' }).click()
  await phone.getByRole('alert').getByText('Your appointment is moved').waitFor()
  await mustBeSound(phone)
}

/** Cancels from the appointment's own page, once asked whether that is meant. */
export async function cancelIt(phone: Page): Promise<void> {
  const cancel = phone.getByRole('link', { name: 'Cancel it' })
  await press(phone, cancel, 'Do you want to cancel this appointment?')
  await press(phone, phone.getByRole('button', { name: 'Yes, cancel it' }), 'Your appointment is cancelled')
}
