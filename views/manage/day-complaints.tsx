import { isWith, stageOpen } from '../../src/domain/feedback/case.ts'
import type { FeedbackClock } from '../../src/domain/feedback/clock.ts'
import { localDate } from '../../src/domain/local-time.ts'
import type { Words } from '../words/words.ts'
import type { DayView } from './day-view.ts'
import { Wide } from './table.tsx'

/** The complaints that somebody must answer in the next days, or should have answered. */
export const Complaints = ({ view: { frame, complaints, sites } }: { view: DayView }) => {
  const words = frame.words.manageDay.complaints
  const names = new Map(sites.map(({ look: { day } }) => [day.site.id, day.site.name]))
  const heads = [words.reference, words.site, words.stage, words.with, words.by]
  return (
    <section class="day__complaints" aria-labelledby="complaints">
      <h2 class="govuk-heading-m" id="complaints">
        {words.title}
      </h2>
      {complaints.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Wide name={words.caption}>
          <table class="govuk-table day-figures">
            <caption class="govuk-visually-hidden">{words.caption}</caption>
            <thead>
              <tr>
                {heads.map((name) => (
                  <th scope="col" class="govuk-table__header">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {complaints.map(({ found, clock }) => (
                <tr>
                  <th scope="row" class="govuk-table__header">
                    <a class="govuk-link" href={`/manage/feedback/${found.reference}`}>
                      {found.reference}
                    </a>
                  </th>
                  <td class="govuk-table__cell">{found.site === null ? words.noSite : names.get(found.site)}</td>
                  <td class="govuk-table__cell">{stageOpen(found)?.number}</td>
                  <td class="govuk-table__cell">{isWith(found) ?? words.nobody}</td>
                  <td class="govuk-table__cell">
                    {words.date(localDate(clock.by))} <Stands clock={clock} words={words} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  )
}

const shapes = { good: '○', soon: '◐', missed: '▲' } as const

type StandsProps = { readonly clock: FeedbackClock; readonly words: Words['manageDay']['complaints'] }

const Stands = ({ clock: { stands, daysLeft }, words }: StandsProps) => (
  <span class={`promise promise--${stands}`}>
    <span aria-hidden="true">{shapes[stands]}</span>{' '}
    {stands === 'good' ? words.stands.good : words.stands[stands](Math.abs(daysLeft))}
  </span>
)
