import { localDate } from '../../src/domain/local-time.ts'
import { Complaints } from './day-complaints.tsx'
import { Before, SoFar } from './day-figures.tsx'
import { ByHour } from './day-hours.tsx'
import { SiteNowView } from './day-now.tsx'
import type { DayView } from './day-view.ts'
import { managePage } from './manage-page.tsx'

/** Seconds after which the page is made anew whether or not anything happened: waits grow by themselves. */
const refreshSeconds = 30

/** A page that says "not found" must not take the place of what is known. */
const neverAnError = { 'hx-status:4xx': 'swap:none' }

/** Both sites as they stand, side by side. */
export function dayPage(view: DayView): string {
  const { frame } = view
  const words = frame.words.manageDay
  return managePage({
    frame,
    title: words.title,
    current: 'today',
    main: 'day',
    live: 'every site',
    refresh: refreshSeconds,
    children: (
      <>
        <p class="notice" role="alert" data-lost hidden>
          {frame.words.common.lost} <span data-lost-since />
        </p>
        <h1 class="govuk-heading-l day__title">{words.title}</h1>
        <div
          id="day"
          hx-get="/manage/now"
          hx-trigger={`queue-changed from:'#live', clock-ran-out, every ${refreshSeconds}s`}
          hx-swap="innerMorph"
          {...neverAnError}
        >
          <Now view={view} />
        </div>
      </>
    ),
  })
}

/** The part of it that follows the day. */
export const dayNow = (view: DayView): string => (<Now view={view} />).toString()

const Now = ({ view }: { view: DayView }) => {
  const words = view.frame.words.manageDay
  return (
    <>
      <p class="day__date" data-now={view.now}>
        {words.lead(localDate(view.now))}. {words.updated(view.now)}.
      </p>
      <div class="day__sites">
        {view.sites.map((each) => (
          <section class="day__site" aria-labelledby={`site-${each.look.day.site.id}`}>
            <SiteNowView each={each} words={view.frame.words} />
            <SoFar each={each} view={view} />
            <ByHour each={each} view={view} />
            <Before each={each} view={view} />
          </section>
        ))}
      </div>
      <Complaints view={view} />
      <p class="day__counted">{words.counted}</p>
    </>
  )
}
