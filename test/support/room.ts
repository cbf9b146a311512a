import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import { launchChromium } from './chromium.ts'
import { mustBeSound, visitor } from './pages.ts'
import { startServer } from './server.ts'

/** What the charter of this product calls "at once". */
const aSecond = 1_000

export type Room = Awaited<ReturnType<typeof openRoom>>

/** Everybody's screens at Bootle, open together. The phone comes with a ticket. */
export async function openRoom() {
  const server = await startServer()
  const browser = await launchChromium()
  const { open, wrong } = visitor(browser, server.url)
  const [kiosk, reception, desk1, desk2, screen, diary] = [
    await open('/kiosk/bootle', 'kiosk'),
    await open('/reception/bootle', 'console'),
    await open('/desk/bootle/1', 'console'),
    await open('/desk/bootle/2', 'console'),
    await open('/screen/bootle', 'screen'),
    await open('/diary/bootle', 'console'),
  ]
  // A page that is not listening yet would be shown the act a moment later, by the signal with which its stream opens.
  const listening = [kiosk, reception, desk1, desk2, screen, diary].length
  await expect.poll(() => server.live.listeners(), { timeout: 20_000 }).toBe(listening)
  return { server, browser, open, wrong, kiosk, reception, desk1, desk2, screen, diary }
}

/** Holds when every one of these is seen within a second, on pages that nobody touches. */
export async function atOnce(...seen: readonly Locator[]): Promise<void> {
  await Promise.all(seen.map((locator) => locator.first().waitFor({ timeout: aSecond })))
}

/** Holds when none of these is seen any more within a second. */
export async function goneAtOnce(...gone: readonly Locator[]): Promise<void> {
  await Promise.all(gone.map((locator) => locator.first().waitFor({ state: 'detached', timeout: aSecond })))
}

/** What must hold of any page, of each of these. */
export async function soundAll(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await mustBeSound(page)
}

/** A visitor's line on the reception's console. */
export const row = (reception: Page, ticket: string, says: RegExp = /./): Locator =>
  reception
    .locator('.row')
    .filter({ has: reception.locator('.visit-line__ticket', { hasText: new RegExp(`^${ticket}$`) }) })
    .filter({ hasText: says })

/** A call on the wait screen, among those called now. */
export const call = (screen: Page, ticket: string, desk: string): Locator =>
  screen.locator('.call').filter({ hasText: ticket }).filter({ hasText: desk })

/** How many wait in a queue, on the wait screen. */
export const waitingOnScreen = (screen: Page, queue: string, count: number): Locator =>
  screen
    .locator('.queue')
    .filter({ hasText: queue })
    .locator('.queue__count', { hasText: new RegExp(`^${count}$`) })

/** What a desk shows: next, called or served. */
export const atDesk = (desk: Page, says: RegExp): Locator => desk.locator('#now').filter({ hasText: says })

/** Opens a visitor's panel on the console and presses one of its acts. */
export async function actOn(reception: Page, ticket: string, act: string): Promise<void> {
  await row(reception, ticket).locator('.row__more').click()
  await reception
    .locator('.visit-acts')
    .getByRole('button', { name: `${act} ${ticket}` })
    .click()
}
