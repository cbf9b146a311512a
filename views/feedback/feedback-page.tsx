import type { Child } from 'hono/jsx'
import { Header } from '../components/header.tsx'
import { type Frame, page } from '../page.tsx'
import { PublicFooter } from '../start/public-footer.tsx'

type FeedbackPage = {
  readonly frame: Frame
  readonly title: string
  readonly back?: string
  readonly isError?: boolean
  readonly children: Child
}

/** A page for those who write a compliment or a complaint. */
export const feedbackPage = ({ frame, title, back, isError = false, children }: FeedbackPage): string =>
  page({
    frame,
    title,
    audience: 'public',
    isError,
    children: (
      <>
        <Header frame={frame} />
        <main id="main" class="govuk-width-container govuk-main-wrapper feedback">
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
