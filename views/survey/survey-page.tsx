import type { Child } from 'hono/jsx'
import type { Site } from '../../src/domain/site.ts'
import { Header } from '../components/header.tsx'
import { type Frame, page } from '../page.tsx'
import { PublicFooter } from '../start/public-footer.tsx'

/** Where a survey is answered: by a visit's own link, or from the poster of its site. */
export type Survey = { readonly frame: Frame; readonly site: Site; readonly address: string }

type SurveyPage = {
  readonly survey: Survey
  readonly title: string
  /** Where its way back leads, when it is no step of the five questions. */
  readonly back?: string
  readonly isError?: boolean
  readonly children: Child
}

export const surveyPage = ({ survey: { frame, site }, title, back, isError = false, children }: SurveyPage): string =>
  page({
    frame,
    title,
    audience: 'public',
    isError,
    children: (
      <>
        <Header frame={frame} place={site.name} />
        <p class="phone-lost" role="status" data-lost hidden>
          {frame.words.survey.lost}
        </p>
        <main id="main" class="govuk-width-container govuk-main-wrapper survey">
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
