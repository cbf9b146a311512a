import type { FreeDay } from '../../src/domain/diary/free.ts'
import type { Instant } from '../../src/domain/instant.ts'
import type { Service, Site } from '../../src/domain/site.ts'
import { ErrorSummary } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { FreeTimes, OtherDays } from '../components/free-times.tsx'
import type { Frame } from '../page.tsx'
import type { Words } from '../words/words.ts'
import { bookingPage } from './booking-page.tsx'
import { type Carried, carrying } from './carried.ts'

export type ChooseTime = {
  readonly frame: Frame
  readonly site: Site
  readonly service: Service
  readonly minutes: number
  readonly days: readonly FreeDay[]
  /** The day or the month that was asked for. */
  readonly day?: string | undefined
  readonly month?: string | undefined
  readonly carried: Carried
  /** The time that was chosen before. */
  readonly chosen?: Instant | undefined
  readonly error?: keyof Words['booking']['time']['errors'] | undefined
  readonly now: Instant
  readonly formKey: string
}

/** When: the first free times, or those of a day, and the other days by month. */
export function chooseTimePage(asked: ChooseTime): string {
  const { frame, site, service, minutes, days, carried } = asked
  const { booking } = frame.words
  const error = asked.error && booking.time.errors[asked.error]
  const title = days.length === 0 ? booking.time.noneTitle : booking.time.title
  return bookingPage({
    frame,
    title,
    back: carried.from === 'check' ? `/appointments/${carried.instead}/check` : carrying(`/book/${site.id}`, carried),
    isError: error !== undefined,
    children: (
      <>
        {error === undefined ? null : (
          <ErrorSummary mistakes={[{ id: days.length === 0 ? 'none' : 'time', text: error }]} words={frame.words} />
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{booking.time.about(service.name, site.name, minutes)}</p>
        {days.length === 0 ? <NothingFree site={site} carried={carried} words={frame.words} /> : <Free {...asked} />}
      </>
    ),
  })
}

function Free({ frame, site, service, days, day, month, carried, chosen, error, now, formKey }: ChooseTime) {
  const { booking } = frame.words
  const here = `/book/${site.id}/${service.id}`
  const shown = { days, day, month, now, words: frame.words }
  return (
    <>
      <Act action={carrying(here, { ...carried, day, month })} formKey={formKey}>
        <FreeTimes {...shown} chosen={chosen} error={error && booking.time.errors[error]} />
        <p class="govuk-hint">{booking.time.heldFor(site.diary.placeHeldMinutes)}</p>
        <button type="submit" class="govuk-button">
          {booking.onwards}
        </button>
      </Act>
      <OtherDays {...shown} to={(query) => carrying(here, { ...carried, ...query })} />
    </>
  )
}

const NothingFree = ({ site, carried, words }: { site: Site; carried: Carried; words: Words }) => {
  const { time } = words.booking
  return (
    <>
      <p class="govuk-body-l" id="none" tabindex={-1}>
        {time.none(site.diary.aheadDays)}
      </p>
      <h2 class="govuk-heading-m">{time.whatNow}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {site.walkIns ? <li>{time.walkIn(site.name)}</li> : null}
        <li>{site.telephone ? time.telephone(site.telephone) : time.ask(site.name)}</li>
        <li>
          <a class="govuk-link" href={carrying('/book', carried)}>
            {time.otherSite}
          </a>
        </li>
      </ul>
    </>
  )
}
