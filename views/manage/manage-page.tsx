import { Header } from '../components/header.tsx'
import { type PageProps, page } from '../page.tsx'
import { PublicFooter } from '../start/public-footer.tsx'
import { ManageNav, type Place } from './nav.tsx'

type ManagePage = Pick<PageProps, 'frame' | 'title' | 'live' | 'refresh' | 'isError' | 'children'> & {
  /** Where among the managers' pages it stands. */
  readonly current: Place
  /** The classes of its main part; a column in the middle where nothing is said. */
  readonly main?: string
}

/** What every page of managers stands in. */
export const managePage = ({ current, main = 'govuk-width-container', children, ...about }: ManagePage): string => {
  const { frame } = about
  return page({
    ...about,
    audience: 'manage',
    children: (
      <>
        <Header frame={frame} place={frame.words.manage.managers} />
        <ManageNav frame={frame} current={current} />
        <main id="main" class={`govuk-main-wrapper ${main}`}>
          {children}
        </main>
        <PublicFooter words={frame.words} />
      </>
    ),
  })
}
