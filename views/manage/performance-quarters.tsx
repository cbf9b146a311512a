import { localDate } from '../../src/domain/local-time.ts'
import { longDate } from '../words/en/times.ts'
import { managePage } from './manage-page.tsx'
import type { QuartersView } from './performance-view.ts'

/** Every quarter, and how far it is from being published. */
export function quartersPage({ frame, quarters }: QuartersView): string {
  const { managePerformance: words, performance } = frame.words
  const columns = [words.quarters.quarter, words.quarters.state, words.quarters.public]
  return managePage({
    frame,
    title: words.title,
    current: 'performance',
    children: (
      <>
        <h1 class="govuk-heading-xl">{words.title}</h1>
        <p class="report__text">{words.lead}</p>
        <table class="govuk-table quarters">
          <caption class="govuk-visually-hidden">{words.quarters.caption}</caption>
          <thead>
            <tr>
              {columns.map((name) => (
                <th scope="col" class="govuk-table__header">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {quarters.map(({ quarter, state, published, isCorrected }) => (
              <tr>
                <th scope="row" class="govuk-table__header">
                  <a class="govuk-link" href={`/manage/performance/${quarter}`}>
                    {performance.quarterName(quarter)}
                  </a>
                </th>
                <td class="govuk-table__cell">
                  <span class={`quarter-state quarter-state--${state}`}>{words.states[state]}</span>
                  {published === null ? null : ` ${words.on(longDate(localDate(published)), isCorrected)}`}
                </td>
                <td class="govuk-table__cell">
                  <a class="govuk-link" href={`/performance/${quarter}`}>
                    <span aria-hidden="true">{words.quarters.see}</span>
                    <span class="govuk-visually-hidden">{words.quarters.open(performance.quarterName(quarter))}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    ),
  })
}
