import type { Child } from 'hono/jsx'
import { Header } from '../components/header.tsx'
import { type Frame, page } from '../page.tsx'
import { PublicFooter } from '../start/public-footer.tsx'

type BookingPage = {
  readonly frame: Frame
  readonly title: string
  /** Where the step before this one is. */
  readonly back?: string
  readonly isError?: boolean
  readonly children: Child
}

/** One question, or one thing to be told: the page of every step of booking. */
export const bookingPage = ({ frame, title, back, isError = false, children }: BookingPage): string =>
  page({
    frame,
    title,
    audience: 'public',
    isError,
    children: (
      <>
        <Header frame={frame} />
        <main id="main" class="govuk-width-container govuk-main-wrapper booking">
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
