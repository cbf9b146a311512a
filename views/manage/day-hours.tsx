import { noCounts } from '../../src/domain/summary/counts.ts'
import { Share, Wait } from './day-figures.tsx'
import { inOrder, OtherPromises } from './day-hours-others.tsx'
import type { DayView, SiteDay } from './day-view.ts'
import { Figure, Row, Wide } from './table.tsx'

type Props = { readonly each: SiteDay; readonly view: DayView }

/** Who came in each hour and how they were served, beside the week before up to the same time. */
export const ByHour = ({ each, view }: Props) => {
  const { look, today, lastWeek } = each
  const words = view.frame.words.manageDay
  const { byHour } = words
  const hours = inOrder(today.byHour, lastWeek.byHour)
  return (
    <>
      <h3 class="govuk-heading-s">{byHour.title}</h3>
      {hours.length === 0 ? (
        <p>{byHour.nobody}</p>
      ) : (
        <Wide name={byHour.caption(look.day.site.name)}>
          <table class="govuk-table day-figures day-figures--fixed day-figures--hours">
            <caption class="govuk-visually-hidden">{byHour.caption(look.day.site.name)}</caption>
            <HoursHead view={view} />
            <tbody>
              {hours.map((hour) => {
                const both = [today, lastWeek].map((day) => day.byHour.get(hour) ?? noCounts)
                return (
                  <Row name={byHour.name(hour)}>
                    {both.map((counts) => (
                      <Figure>{words.number(counts.arrived)}</Figure>
                    ))}
                    {both.map((counts) => (
                      <Share met={counts.startedMet} of={counts.startedOf} words={words} />
                    ))}
                    {both.map((counts) => (
                      <Wait counts={counts} words={words} say={words.inMinutes} />
                    ))}
                  </Row>
                )
              })}
            </tbody>
          </table>
        </Wide>
      )}
      <OtherPromises each={each} view={view} />
    </>
  )
}

const HoursHead = ({ view }: { view: DayView }) => {
  const { byHour } = view.frame.words.manageDay
  const three = [byHour.arrived, byHour.p2, byHour.wait]
  return (
    <thead>
      <tr>
        <th scope="col" rowspan={2} class="govuk-table__header">
          {byHour.hour}
        </th>
        {three.map((name) => (
          <th scope="colgroup" colspan={2} class="govuk-table__header govuk-table__header--numeric day-figures__pair">
            {name}
          </th>
        ))}
      </tr>
      <tr>
        {three.flatMap(() =>
          [byHour.today, byHour.lastWeek(view.lastWeek)].map((name) => (
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              {name}
            </th>
          )),
        )}
      </tr>
    </thead>
  )
}
