import { LookAgain } from '../components/look-again.tsx'
import { Qr } from '../components/qr.tsx'
import { bookingPage } from './booking-page.tsx'
import { carrying } from './carried.ts'
import { Lead } from './manage-lead.tsx'
import { addressOf, type Booked, type BookedStands, bookedStands, isToday } from './manage-stands.ts'
import { BookedSummary } from './manage-summary.tsx'
import { SiteNow } from './manage-today.tsx'

/** What was just done, told once on top. */
export const justDone = ['moved', 'helped', 'late'] as const
type JustDone = (typeof justDone)[number]

type Managed = Booked & {
  readonly done: JustDone | null
  /** The whole address of the page, for a camera. */
  readonly address: string
}

/** An appointment in the hands of whoever booked it. */
export function managePage(managed: Managed): string {
  const { frame } = managed
  const stands = bookedStands(managed)
  // On the day the page tells of the waits, and turns into a ticket's when somebody checks in.
  const isLive = isToday(managed) && stands.is !== 'cancelled'
  const inside = (
    <>
      <JustDoneBanner managed={managed} stands={stands} />
      <Inside managed={managed} stands={stands} />
    </>
  )
  return bookingPage({
    frame,
    title: titleOf(managed, stands),
    children: (
      <>
        <p class="notice" data-lost hidden>
          {frame.words.common.lost} <span data-lost-since />
        </p>
        {isLive ? <LookAgain frame={frame} /> : null}
        {isLive ? (
          <div
            id="appointment"
            hx-get={carrying(addressOf(managed), { done: managed.done ?? undefined })}
            hx-select="#appointment > *"
            hx-trigger="every 30s"
            hx-swap="innerMorph"
          >
            {inside}
          </div>
        ) : (
          <div id="appointment">{inside}</div>
        )}
      </>
    ),
  })
}

function titleOf({ frame, appointment }: Booked, stands: BookedStands): string {
  const { booked: words } = frame.words
  if (stands.is === 'cancelled') return words.cancelledTitle
  if (stands.is === 'here') return words.hereTitle
  if (stands.is === 'over') return words.overTitle
  if (stands.is === 'not-come' || appointment.state.is === 'no-show') return words.noShowTitle
  return stands.is === 'past' ? words.pastTitle(appointment.time) : words.title
}

/** Only of what still stands: an address that is opened again later tells of nothing that is long over. */
function JustDoneBanner({ managed, stands }: { managed: Managed; stands: BookedStands }) {
  const { booked: words } = managed.frame.words
  const { done } = managed
  if (done === null || (stands.is !== 'to-come' && stands.is !== 'past')) return null
  const said = { moved: words.move.done, helped: words.helped, late: words.late.said }
  return (
    <div
      class="govuk-notification-banner govuk-notification-banner--success"
      role="alert"
      aria-labelledby="done-title"
      tabindex={-1}
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="done-title">
          {words.done}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        <p class="govuk-notification-banner__heading">{said[done]}</p>
      </div>
    </div>
  )
}

type InsideProps = { readonly managed: Managed; readonly stands: BookedStands }

/** On the day the code is at hand where the ways to change it are on the days before. */
function Inside({ managed, stands }: InsideProps) {
  const canCome = stands.is === 'to-come' || stands.is === 'past'
  const isCodeFirst = isToday(managed)
  return (
    <div class="my-appointment" data-now={managed.now}>
      <div class="my-appointment__lead">
        <h1 class="govuk-heading-l">{titleOf(managed, stands)}</h1>
        <Lead booked={managed} stands={stands} />
        {canCome && isToday(managed) ? <SiteNow booked={managed} /> : null}
      </div>
      {canCome && isCodeFirst ? <Code managed={managed} /> : null}
      <div class="my-appointment__rest">
        <BookedSummary booked={managed} canChange={stands.is === 'to-come'} />
        {stands.is === 'to-come' ? <Ways managed={managed} /> : null}
      </div>
      {canCome && !isCodeFirst ? <Code managed={managed} /> : null}
    </div>
  )
}

function Code({ managed }: { managed: Managed }) {
  const { booked: words } = managed.frame.words
  return (
    <section class="my-appointment__code" aria-labelledby="arrive">
      <h2 class="govuk-heading-m" id="arrive">
        {words.arrive}
      </h2>
      <Qr address={managed.address} says={words.qr} />
      <p>{words.arriveHow}</p>
    </section>
  )
}

function Ways({ managed }: { managed: Managed }) {
  const { booked: words } = managed.frame.words
  const here = addressOf(managed)
  return (
    <>
      <div class="govuk-button-group">
        <a class="govuk-button govuk-button--secondary" href={`${here}/move`}>
          {words.move.link}
        </a>
        <a class="govuk-button govuk-button--secondary" href={`${here}/cancel`}>
          {words.cancel.link}
        </a>
      </div>
      <ul class="govuk-list my-appointment__ways">
        <li>
          <a class="govuk-link" href={`${here}/calendar.ics`}>
            {words.calendar}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`${here}/booked`}>
            {words.print}
          </a>
        </li>
      </ul>
      <p class="govuk-hint">{words.keepPage}</p>
    </>
  )
}
