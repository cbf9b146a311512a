import type { Browser, Locator, Page } from 'playwright'
import { expect } from 'vitest'
import { book } from '../../../src/domain/acts/book.ts'
import type { Appointment } from '../../../src/domain/appointment.ts'
import type { ServiceId, SiteId } from '../../../src/domain/id.ts'
import type { Instant } from '../../../src/domain/instant.ts'
import { localDate } from '../../../src/domain/local-time.ts'
import { noContact } from '../../../src/domain/message.ts'
import { messagesSent } from '../../support/messages.ts'
import { mustBeSound, visitor } from '../../support/pages.ts'
import { sceneAt } from '../../support/scene.ts'
import { startServer } from '../../support/server.ts'
import { receptionist } from '../../support/stage.ts'

/** How a browser may be set: everything is done in both. */
export const browsers = [
  { scripts: 'with JavaScript', javaScriptEnabled: true },
  { scripts: 'without JavaScript', javaScriptEnabled: false },
] as const
export type Scripts = (typeof browsers)[number]

export type Town = Awaited<ReturnType<typeof openTown>>
export type Sent = ReturnType<typeof messagesSent>[number]

/** Both sites on a Monday at ten, and browsers that are all set alike. Pages load nothing that they should not. */
export async function openTown(browser: Browser, { javaScriptEnabled }: Pick<Scripts, 'javaScriptEnabled'>) {
  const server = await startServer()
  const { open, wrong } = visitor(browser, server.url, { javaScriptEnabled })

  /** The one message of a kind. It is waited for: it is sent after the page has answered. */
  async function message(kind: Sent['kind']): Promise<Sent> {
    const ofKind = () => messagesSent(server).filter((each) => each.kind === kind)
    await expect.poll(ofKind, { timeout: 10_000 }).toHaveLength(1)
    const [sent] = ofKind()
    if (!sent) throw new RangeError(`no ${kind} was sent`)
    return sent
  }

  /** Somebody whom reception has booked, and who is told by e-mail. */
  async function booked(time: Instant, site = 'bootle'): Promise<Appointment> {
    const contact = { ...noContact, email: 'jo@example.org' }
    const key = { site: site as SiteId, date: localDate(time) }
    const [appointment] = await server.change(
      key,
      book([{ service: 'registrars' as ServiceId, time, contact }]),
      receptionist,
    )
    if (!appointment) throw new RangeError('nothing was booked')
    return appointment
  }

  return {
    ...server,
    open,
    wrong,
    message,
    booked,
    scene: sceneAt(server),
    /** A page that hears of what happens shows it by itself; one without JavaScript is asked for again. */
    again: async (page: Page) => {
      if (!javaScriptEnabled) await page.goto(page.url())
    },
  }
}

const titled = (page: Page, title: string | RegExp) => page.getByRole('heading', { level: 1, name: title })

/** Follows a link, and waits for the page by its title, which must be another. What is shown must be sound. */
export async function press(page: Page, target: Locator, title: string | RegExp): Promise<void> {
  await target.waitFor()
  expect(await titled(page, title).count(), 'a title that stood already tells nothing of what is next').toBe(0)
  await target.click()
  await shows(page, title)
}

export async function shows(page: Page, title: string | RegExp): Promise<void> {
  await titled(page, title).waitFor()
  await mustBeSound(page)
}
