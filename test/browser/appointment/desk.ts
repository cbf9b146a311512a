import type { Page } from 'playwright'
import { atDesk } from '../../support/room.ts'

export async function openDesk(desk: Page): Promise<void> {
  await desk.getByLabel('Your first name').fill('Sam')
  await desk.getByRole('button', { name: 'Open the desk' }).click()
}

/** The desk calls whoever is next, who must be this one, for the reason that the desk is told. */
export async function callNext(desk: Page, ticket: string, why: RegExp): Promise<void> {
  await atDesk(desk, new RegExp(`${ticket} is next: `))
    .getByText(why)
    .waitFor()
  await desk.getByRole('button', { name: /^Call next/ }).click()
  await atDesk(desk, new RegExp(`${ticket} is called`)).waitFor()
}

/** Whoever was called came, and is served. */
export async function finish(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: /^Start/ }).click()
  await desk.getByRole('button', { name: /^Resolved/ }).click()
  await atDesk(desk, /is free/).waitFor()
}
