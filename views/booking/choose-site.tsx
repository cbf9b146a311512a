import type { Slot } from '../../src/domain/diary/free.ts'
import type { Instant } from '../../src/domain/instant.ts'
import type { Site } from '../../src/domain/site.ts'
import type { WaitsNow } from '../../src/domain/waits/waits-now.ts'
import type { Frame } from '../page.tsx'
import { WaitInShort } from '../start/site-waits.tsx'
import type { Words } from '../words/words.ts'
import { bookingPage } from './booking-page.tsx'
import { type Carried, carrying } from './carried.ts'

/** A site as somebody sees it who has not chosen yet. */
export type SiteToChoose = {
  readonly site: Site
  readonly waits: WaitsNow
  readonly firstFree: Slot | null
  readonly now: Instant
}

type ChooseSite = { readonly frame: Frame; readonly sites: readonly SiteToChoose[]; readonly carried: Carried }

/** Where: each site with its first free time and, for those who would rather just come, the wait. */
export function chooseSitePage({ frame, sites, carried }: ChooseSite): string {
  const { site: words } = frame.words.booking
  return bookingPage({
    frame,
    title: words.title,
    back: carried.instead ? `/appointments/${carried.instead}/check` : '/',
    children: (
      <>
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body-l">{words.lead}</p>
        <div class="book-sites">
          {sites.map((each) => (
            <OneSite {...each} carried={carried} words={frame.words} />
          ))}
        </div>
        <h2 class="govuk-heading-m">{words.change}</h2>
        <p class="govuk-body">{words.changeHow}</p>
      </>
    ),
  })
}

const OneSite = ({
  site,
  waits,
  firstFree,
  now,
  carried,
  words,
}: SiteToChoose & { carried: Carried; words: Words }) => {
  const { site: told } = words.booking
  return (
    <section class="book-site" aria-labelledby={`site-${site.id}`}>
      <h2 class="govuk-heading-m" id={`site-${site.id}`}>
        {site.name}
      </h2>
      <p class="book-site__address">{site.address.join(', ')}</p>
      <p class="book-site__asked">{told.firstFree}</p>
      <p class="book-site__free">{firstFree ? told.free(firstFree.time, now) : told.nothingFree}</p>
      <a class="govuk-button" href={carrying(`/book/${site.id}`, carried)}>
        {told.choose}
        <span class="govuk-visually-hidden">, {site.name}</span>
      </a>
      {site.walkIns ? (
        <p class="book-site__waits">
          {told.waits}: <WaitInShort waits={waits} now={now} words={words} />
        </p>
      ) : (
        <p class="book-site__waits">
          <strong>{words.start.appointmentsOnly}</strong>. {told.onlyWhy}
        </p>
      )}
    </section>
  )
}
