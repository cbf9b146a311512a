import { Choice, untyped } from '../components/field.tsx'
import { SiteChoice } from './asked.tsx'
import type { SurveyAsked } from './survey-view.ts'

type Props = { readonly asked: SurveyAsked; readonly action: string; readonly newest: string }

/** Which survey is looked at, and where. */
export const Asked = ({ asked, action, newest }: Props) => {
  const { frame, sites, chosen, round, rounds } = asked
  const words = frame.words.surveyResults
  const typed = { ...untyped, values: { round, site: chosen ?? '' } }
  return (
    <section class="asked" aria-label={words.form}>
      <form method="get" action={action} class="asked__form" novalidate>
        <Choice
          id="round"
          name="round"
          label={words.round}
          ask={newest}
          options={rounds.map((each) => ({ value: each, words: words.roundName(each) }))}
          typed={typed}
        />
        <SiteChoice sites={sites} words={words} typed={typed} />
        <button type="submit" class="govuk-button">
          {words.show}
        </button>
      </form>
    </section>
  )
}

export const whereOf = ({ frame, sites, chosen }: SurveyAsked): string =>
  sites.find(({ id }) => id === chosen)?.name ?? frame.words.surveyResults.bothSites(sites.length)

/** What was asked for, for a page that shows something else where no round is named. */
export const sameAsked = ({ isNamed, round, chosen }: SurveyAsked): URLSearchParams =>
  new URLSearchParams({ round: isNamed ? round : '', site: chosen ?? '' })
