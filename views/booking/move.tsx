import type { FreeDay, Slot } from '../../src/domain/diary/free.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { type Site, serviceName } from '../../src/domain/site.ts'
import { ErrorSummary } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { FreeTimes, OtherDays } from '../components/free-times.tsx'
import { bookingPage } from './booking-page.tsx'
import { carrying } from './carried.ts'
import { addressOf, type Booked } from './manage-stands.ts'

export type Moving = Booked & {
  readonly formKey: string
  /** The site whose times are offered, and them. */
  readonly to: Site
  readonly days: readonly FreeDay[]
  /** Other sites at which the same can be done, with the first free time of each. */
  readonly elsewhere: readonly { readonly site: Site; readonly first: Slot }[]
  /** The day or month somebody asked to see, as the address says it. */
  readonly asked?: string | undefined
  readonly month?: string | undefined
  /** Why the time that was chosen cannot be had. */
  readonly error?: string | undefined
}

/** Another time for an appointment, which is kept until one is chosen. */
export function movePage(moving: Moving): string {
  const { frame, appointment, now, to, days, asked, month, error } = moving
  const { words } = frame
  const { site } = moving.day
  const { move } = words.booked
  const shown = { days, day: asked, month, now, words }
  return bookingPage({
    frame,
    title: move.title,
    isError: error !== undefined,
    back: addressOf(moving),
    children: (
      <>
        <ErrorSummary mistakes={error === undefined ? [] : [{ id: 'time', text: error }]} words={words} />
        <h1 class="govuk-heading-l">{move.title}</h1>
        <p class="govuk-body-l">
          {move.now(site.name, serviceName(site, appointment.service), appointment.time, localDate(now))} {move.keep}
        </p>
        <Elsewhere moving={moving} />
        <p>{move.at(to.name)}</p>
        {days.length === 0 ? (
          <p class="govuk-inset-text" id="time">
            {move.nothing(to.name)}
          </p>
        ) : (
          <>
            <Act action={addressFor(moving, { day: asked, month })} formKey={moving.formKey}>
              <input type="hidden" name="site" value={to.id} />
              <FreeTimes {...shown} error={error} />
              <button type="submit" class="govuk-button">
                {move.it}
              </button>
            </Act>
            <OtherDays {...shown} to={(query) => addressFor(moving, { site: to.id, ...query })} />
          </>
        )}
      </>
    ),
  })
}

const addressFor = (moving: Moving, query: Readonly<Record<string, string | undefined>>): string =>
  carrying(`${addressOf(moving)}/move`, query)

function Elsewhere({ moving }: { moving: Moving }) {
  const { move } = moving.frame.words.booked
  return moving.elsewhere.map(({ site, first }) => (
    <p>
      <a class="govuk-link" href={addressFor(moving, { site: site.id })}>
        {move.elsewhere(site.name, first.time, localDate(moving.now))}
      </a>
    </p>
  ))
}
