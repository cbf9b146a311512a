import type { Child } from 'hono/jsx'
import { Header } from '../components/header.tsx'
import { page } from '../page.tsx'
import { PublicFooter } from '../start/public-footer.tsx'
import type { Booked } from './manage-stands.ts'

type BookedPageProps = {
  readonly booked: Booked
  readonly title: string
  readonly isError?: boolean
  /** Seconds after which a browser without JavaScript asks for the page again. */
  readonly refresh?: number
  /** Whether the page is a question about the appointment, with a way back to it. */
  readonly isAsking?: boolean
  readonly children: Child
}

export const addressOf = ({ appointment }: Pick<Booked, 'appointment'>): string => `/appointments/${appointment.token}`

/** What every page of a booked appointment stands in. */
export const bookedPage = ({ booked, title, isError, refresh, isAsking, children }: BookedPageProps): string =>
  page({
    frame: booked.frame,
    title,
    audience: 'public',
    ...(isError ? { isError } : {}),
    ...(refresh === undefined ? {} : { refresh }),
    children: (
      <>
        <Header frame={booked.frame} place={booked.day.site.name} />
        <div class="govuk-width-container">
          {isAsking ? (
            <a href={addressOf(booked)} class="govuk-back-link">
              {booked.frame.words.booked.back}
            </a>
          ) : null}
          <main id="main" class="govuk-main-wrapper">
            {children}
          </main>
        </div>
        <PublicFooter words={booked.frame.words} />
      </>
    ),
  })
