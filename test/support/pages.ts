import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright'
import { expect, onTestFinished } from 'vitest'
import { faultsIn } from './markup.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export const sizes = {
  kiosk: { width: 1024, height: 768 },
  tallKiosk: { width: 800, height: 1280 },
  phone: { width: 360, height: 740 },
  console: { width: 1280, height: 800 },
  screen: { width: 1920, height: 1080 },
} as const

/** Opens pages of one server, and keeps what no page may do: load from elsewhere, break the policy, throw. */
export function visitor(browser: Browser, url: string, options: { javaScriptEnabled?: boolean } = {}) {
  const wrong: string[] = []

  async function open(path: string, size: keyof typeof sizes): Promise<Page> {
    const context: BrowserContext = await browser.newContext({ viewport: sizes[size], ...options })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    page.on('console', (message) => {
      if (/content security policy|refused to/i.test(message.text())) wrong.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
        wrong.push(`${page.url()} asks for ${request.url()}`)
    })
    await page.goto(url + path)
    return page
  }

  return { open, wrong }
}

/** What must hold of any page in any state: axe, a title, a language, one first heading, valid HTML. */
export async function mustBeSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect(found, page.url()).toEqual([])
  expect(await page.title(), page.url()).toMatch(/\S.* – One Stop Shop$/)
  expect(await page.locator('html').getAttribute('lang'), page.url()).toBe('en')
  expect(await page.locator('h1').count(), page.url()).toBe(1)
  await mustBeValid(page)
}

/** The page as the server sent it, before any script changed it. */
export async function mustBeValid(page: Page): Promise<void> {
  const sent = await (await page.request.get(page.url())).text()
  expect(await faultsIn(sent), page.url()).toEqual([])
}
