import type { Instant } from '../../src/domain/instant.ts'
import type { Site } from '../../src/domain/site.ts'
import { Header } from '../components/header.tsx'
import { LookAgain } from '../components/look-again.tsx'
import { type Frame, page } from '../page.tsx'
import type { Words } from '../words/words.ts'
import { PublicFooter } from './public-footer.tsx'
import { SiteWaits, type SiteWaitsProps } from './site-waits.tsx'

type StartProps = { readonly frame: Frame; readonly sites: readonly SiteWaitsProps[]; readonly now: Instant }

/** Both sites, their waits now. */
export const startPage = ({ frame, sites, now }: StartProps): string =>
  page({
    frame,
    title: frame.words.start.title,
    audience: 'public',
    children: (
      <>
        <Header frame={frame} />
        <main id="main" class="govuk-width-container govuk-main-wrapper">
          <h1 class="govuk-heading-xl">{frame.words.start.title}</h1>
          <p class="govuk-body-l">{frame.words.start.lead}</p>
          <p class="notice" data-lost hidden>
            {frame.words.common.lost} <span data-lost-since />
          </p>
          <LookAgain frame={frame} />
          <div id="waits" hx-get="/" hx-select="#waits > *" hx-trigger="every 30s" hx-swap="innerMorph">
            <p class="waits-at" data-now={now}>
              {frame.words.start.updated(now)}
            </p>
            <div class="waits">
              {sites.map((site) => (
                <SiteWaits {...site} words={frame.words} />
              ))}
            </div>
          </div>
        </main>
        <PublicFooter words={frame.words}>
          <StaffPages sites={sites.map(({ site }) => site)} words={frame.words} />
        </PublicFooter>
      </>
    ),
  })

/** Plainly there while nobody signs in; who may use them is another matter. */
const StaffPages = ({ sites, words: { start, manage, manageDay } }: { sites: readonly Site[]; words: Words }) => (
  <nav class="staff-pages" aria-label={start.staff}>
    <h2 class="govuk-heading-s">{start.staff}</h2>
    {sites.map(({ id, name }) => (
      <ul class="staff-pages__site">
        <li>{name}</li>
        {(['kiosk', 'screen', 'reception', 'desk'] as const).map((where) => (
          <li>
            <a class="govuk-link" href={`/${where}/${id}`}>
              {where === 'desk' ? start.desks : start[where]}
              <span class="govuk-visually-hidden"> {name}</span>
            </a>
          </li>
        ))}
      </ul>
    ))}
    <ul class="staff-pages__site">
      <li>{manage.managers}</li>
      <li>
        <a class="govuk-link" href="/manage">
          {manageDay.title}
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/manage/estimates">
          {manage.link}
        </a>
      </li>
    </ul>
  </nav>
)
