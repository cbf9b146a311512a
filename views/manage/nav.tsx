import type { Frame } from '../page.tsx'

/** The pages of managers, in the order in which a day asks for them. */
const places = {
  today: '/manage',
  patterns: '/manage/patterns',
  survey: '/manage/survey',
  feedback: '/manage/feedback',
  performance: '/manage/performance',
  estimates: '/manage/estimates',
} as const

export type Place = keyof typeof places

/** The way from one page of managers to the others. It stands under the header of each of them. */
export const ManageNav = ({ frame, current }: { frame: Frame; current: Place }) => {
  const words = frame.words.managePerformance.nav
  return (
    <nav class="manage-nav" aria-label={words.label}>
      <ul class="govuk-width-container manage-nav__places">
        {(Object.keys(places) as Place[]).map((place) => (
          <li>
            <a href={places[place]} class="manage-nav__place" aria-current={place === current ? 'page' : undefined}>
              {words.places[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
