import type { Period } from '../../src/domain/period.ts'
import type { Site } from '../../src/domain/site.ts'
import { Choice, type Typed } from '../components/field.tsx'
import { DateField } from '../diary/date-field.tsx'
import type { EstimatesView } from './view.ts'

/** What the figures are of: the site, and from which day to which. */
export const Asked = ({ view }: { view: EstimatesView }) => {
  const { typed, sites } = view
  const words = view.frame.words.manage.estimates
  return (
    <section class="asked" aria-label={words.form}>
      <Shortcuts view={view} />
      <form method="get" action="/manage/estimates" class="asked__form" novalidate>
        <SiteChoice sites={sites} words={words} typed={typed} />
        <FromTo words={words} typed={typed} />
        <button type="submit" class="govuk-button">
          {words.show}
        </button>
      </form>
    </section>
  )
}

type SiteWords = { readonly site: string; readonly bothSites: (count: number) => string }
type SiteChoiceProps = { readonly sites: readonly Site[]; readonly words: SiteWords; readonly typed: Typed }

/** One site, or all of them together. */
export const SiteChoice = ({ sites, words, typed }: SiteChoiceProps) => (
  <Choice
    id="site"
    name="site"
    label={words.site}
    ask={words.bothSites(sites.length)}
    options={sites.map(({ id, name }) => ({ value: id, words: name }))}
    typed={typed}
  />
)

type FromToProps = { readonly words: { readonly from: string; readonly to: string }; readonly typed: Typed }

/** The first and the last day. */
export const FromTo = ({ words, typed }: FromToProps) => (
  <>
    {(['from', 'to'] as const).map((name) => (
      <DateField
        id={name}
        name={name}
        label={words[name]}
        value={typed.values[name] ?? ''}
        error={typed.errors.get(name)}
      />
    ))}
  </>
)

const Shortcuts = ({ view: { frame, shortcuts, chosen, counted } }: { view: EstimatesView }) => (
  <nav aria-label={frame.words.manage.estimates.periods}>
    <ul class="asked__shortcuts">
      {shortcuts.map(({ words, period }) => (
        <li>
          <a
            class="govuk-link"
            href={`/manage/estimates?${new URLSearchParams({ site: chosen ?? '', ...period })}`}
            aria-current={counted && isSame(counted.period, period) ? 'true' : undefined}
          >
            {words}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const isSame = (one: Period, other: Period): boolean => one.from === other.from && one.to === other.to
