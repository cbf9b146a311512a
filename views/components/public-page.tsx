import type { Child } from 'hono/jsx'
import { type Frame, page } from '../page.tsx'
import { PublicFooter } from '../start/public-footer.tsx'
import { Header } from './header.tsx'

export type PublicPage = {
  readonly frame: Frame
  readonly title: string
  /** Where the step before this one is. */
  readonly back?: string
  readonly isError?: boolean
  readonly children: Child
}

/** One question, or one thing to be told: the page of every step of a journey. `journey` is its class for the style. */
export const publicPage = (
  journey: 'booking' | 'feedback',
  { frame, title, back, isError = false, children }: PublicPage,
): string =>
  page({
    frame,
    title,
    audience: 'public',
    isError,
    children: (
      <>
        <Header frame={frame} />
        <main id="main" class={`govuk-width-container govuk-main-wrapper ${journey}`}>
          {back ? (
            <a href={back} class="govuk-back-link">
              {frame.words.common.back}
            </a>
          ) : null}
          {children}
        </main>
        <PublicFooter words={frame.words} />
      </>
    ),
  })
