import type { Child } from 'hono/jsx'
import type { SiteId } from '../src/domain/id.ts'
import type { Words } from './words/words.ts'

/** What every page stands in: the words, and where the files under /static/ are. */
export type Frame = { readonly words: Words; readonly asset: (name: string) => string }

export type PageProps = {
  readonly frame: Frame
  readonly title: string
  /** The audience, as a class for the style. */
  readonly audience: 'public' | 'kiosk' | 'screen' | 'phone' | 'console' | 'manage'
  /** The site whose changes the page shows at once, or all of them. */
  readonly live?: SiteId | 'every site'
  /** Seconds after which a browser without JavaScript asks for the page again, or goes home where there is one. */
  readonly refresh?: number
  /** Where a tablet that was left alone goes back to. */
  readonly home?: string
  readonly isError?: boolean
  readonly children?: Child
}

// No request but those that the markup shows, no injected style (the policy forbids it), and an error of the rules
// (4xx) is shown in place while a broken server's answer is not.
const htmxConfig = JSON.stringify({
  history: false,
  includeIndicatorCSS: false,
  noSwap: [204, 304, '5xx'],
  // A line that is dead without saying so must not be taken for a slow one.
  defaultTimeout: 8000,
  morphIgnore: ['data-htmx-powered', 'open'],
  // A stream that reconnects waits two seconds at the most. In a hidden tab it ends, as htmx has it, and opens with a
  // signal when the tab is seen again: a browser has six connections to a host, and a seventh tab would hang.
  sse: { reconnectMaxDelay: 2000 },
})

function Page({ frame, title, audience, live, refresh, home, isError, children }: PageProps) {
  const { words, asset } = frame
  return (
    <html lang={words.language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${isError ? words.common.error : ''}${title} – ${words.common.product}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="htmx-config" content={htmxConfig} />
        {refresh === undefined ? null : (
          <noscript>
            <meta http-equiv="refresh" content={home === undefined ? String(refresh) : `${refresh};url=${home}`} />
          </noscript>
        )}
        <link rel="icon" href={asset('icons/favicon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={asset('style.css')} />
        <script src={asset('htmx.js')} defer />
        <script src={asset('app.js')} defer />
        {audience === 'kiosk' ? <script src={asset('kiosk.js')} defer /> : null}
        {audience === 'screen' ? <script src={asset('screen.js')} defer /> : null}
      </head>
      <body class={`govuk-template__body ${audience}`} data-home={home}>
        <a href="#main" class="govuk-skip-link">
          {words.common.skipLink}
        </a>
        {live === undefined ? null : (
          // A stream that breaks is opened again by itself; one that could not be opened at all, only by its trigger.
          <div
            id="live"
            hx-sse:connect={live === 'every site' ? '/live' : `/live/${live}`}
            hx-trigger="load, every 5s"
            hx-swap="none"
            hidden
          />
        )}
        {children}
      </body>
    </html>
  )
}

/** A whole document, with the doctype that hono/jsx leaves out. */
export const page = (props: PageProps): string => `<!DOCTYPE html>${(<Page {...props} />).toString()}`
