import type { Period } from '../../src/domain/period.ts'
import { Choice } from '../components/field.tsx'
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
        <Choice
          id="site"
          name="site"
          label={words.site}
          ask={words.bothSites(sites.length)}
          options={sites.map(({ id, name }) => ({ value: id, words: name }))}
          typed={typed}
        />
        {(['from', 'to'] as const).map((name) => (
          <DateField
            id={name}
            name={name}
            label={words[name]}
            value={typed.values[name] ?? ''}
            error={typed.errors.get(name)}
          />
        ))}
        <button type="submit" class="govuk-button">
          {words.show}
        </button>
      </form>
    </section>
  )
}

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
