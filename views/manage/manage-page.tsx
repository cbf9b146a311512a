import type { Child } from 'hono/jsx'
import { Header } from '../components/header.tsx'
import { type Frame, page } from '../page.tsx'
import { PublicFooter } from '../start/public-footer.tsx'
import { ManageNav, type Place } from './nav.tsx'

type ManagePage = {
  readonly frame: Frame
  readonly title: string
  /** Where among the managers' pages it stands. */
  readonly current: Place
  readonly isError?: boolean
  readonly children: Child
}

/** What every page of managers stands in. */
export const managePage = ({ frame, title, current, isError = false, children }: ManagePage): string =>
  page({
    frame,
    title,
    audience: 'manage',
    isError,
    children: (
      <>
        <Header frame={frame} place={frame.words.manage.managers} />
        <ManageNav frame={frame} current={current} />
        <main id="main" class="govuk-width-container govuk-main-wrapper">
          {children}
        </main>
        <PublicFooter words={frame.words} />
      </>
    ),
  })
