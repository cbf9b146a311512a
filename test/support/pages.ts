import { createRequire } from 'node:module'
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

const withoutScripts = new WeakSet<BrowserContext>()

/** Opens pages of one server, and keeps what no page may do: load from elsewhere, break the policy, throw. */
export function visitor(browser: Browser, url: string, options: { javaScriptEnabled?: boolean } = {}) {
  const wrong: string[] = []
  const { javaScriptEnabled = true } = options

  async function open(path: string, size: keyof typeof sizes): Promise<Page> {
    const context: BrowserContext = await browser.newContext({ viewport: sizes[size], ...options })
    onTestFinished(() => context.close())
    if (!javaScriptEnabled) withoutScripts.add(context)
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

/**
 * axe itself, of its package for Playwright. That package's own way asks the page seven times and opens another page for
 * each analysis, to put the results of frames together: these pages have no frames, and that took most of the time.
 */
const { source: axe }: { source: string } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core')

type Look = { found: string[]; title: string; lang: string | null; firstHeadings: number }

/** What is to be seen of a page, in one question. */
const look = (disabled: readonly string[]) => `(async () => {
  const { violations } = await axe.run(document, {
    runOnly: ${JSON.stringify(wcag)},
    rules: Object.fromEntries(${JSON.stringify(disabled)}.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  })
  return {
    found: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')),
    title: document.title,
    lang: document.documentElement.getAttribute('lang'),
    firstHeadings: document.querySelectorAll('h1').length,
  }
})()`

async function lookAt(page: Page, { disabled = [] as readonly string[] } = {}): Promise<Look> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe)
  return page.evaluate<Look>(look(disabled))
}

/** axe is a script: it may run while the page stands as it was loaded, and the page's own scripts were not. */
async function lookWithoutScripts(page: Page): Promise<Look> {
  const session = await page.context().newCDPSession(page)
  const allowScripts = (isAllowed: boolean) =>
    session.send('Emulation.setScriptExecutionDisabled', { value: !isAllowed })
  // This session allows only what it has forbidden itself.
  await allowScripts(false)
  await allowScripts(true)
  // What happens now (a call, a queue, a tablet left alone) is shown by a page that asks for itself again: a real-time
  // event, which WCAG 2.2.1 excepts. A page that somebody reads in peace must not do so.
  const isRead = (await page.locator('body.public').count()) > 0
  const seen = await lookAt(page, { disabled: isRead ? [] : ['meta-refresh'] })
  await allowScripts(false)
  await session.detach()
  return seen
}

/** What must hold of any page in any state: axe, a title, a language, one first heading, valid HTML. */
export async function mustBeSound(page: Page): Promise<void> {
  const seen = await (withoutScripts.has(page.context()) ? lookWithoutScripts(page) : lookAt(page))
  expect(seen.found, page.url()).toEqual([])
  expect(seen.title, page.url()).toMatch(/\S.* – One Stop Shop$/)
  expect(seen.lang, page.url()).toBe('en')
  expect(seen.firstHeadings, page.url()).toBe(1)
  await mustBeValid(page)
}

/** The page as the server sent it, before any script changed it. */
export async function mustBeValid(page: Page): Promise<void> {
  const sent = await (await page.request.get(page.url())).text()
  expect(await faultsIn(sent), page.url()).toEqual([])
}
