import type { Appointment } from '../../src/domain/appointment.ts'
import { type Arrival, lateMinutes, type Times } from '../../src/domain/check-in.ts'
import type { LocalTime } from '../../src/domain/local-time.ts'
import { serviceName } from '../../src/domain/site.ts'
import { Act } from '../components/form.tsx'
import { Head, homeOf, type Kiosk, kioskPage } from './kiosk-page.tsx'

/** A time as an address writes it: 10-30. */
const inAddress = (time: LocalTime): string => time.replace(':', '-')

/** Every time of the day at which somebody is still to be checked in, as many as fit. */
export function timesPage(kiosk: Kiosk, times: Times): string {
  const { checkIn: words } = kiosk.frame.words.kiosk
  return kioskPage({
    kiosk,
    title: words.timesTitle,
    back: `${homeOf(kiosk)}/appointment`,
    children: (
      <>
        <Head title={words.timesTitle}>
          <p class="kiosk-head__words">{words.timesHint}</p>
        </Head>
        <div class="kiosk-choices kiosk-choices--many kiosk-choices--short">
          <TimeTiles kiosk={kiosk} times={times} />
        </div>
        <div class="kiosk-steps">
          <Steps kiosk={kiosk} times={times} />
          <CallStaff kiosk={kiosk} words={words.notHere} />
        </div>
      </>
    ),
  })
}

type TimesProps = { readonly kiosk: Kiosk; readonly times: Times }

export const TimeTiles = ({ kiosk, times }: TimesProps) => (
  <>
    {times.shown.map((time) => (
      <a class="kiosk-tile kiosk-tile--code" href={`${homeOf(kiosk)}/times/${inAddress(time)}`}>
        {kiosk.frame.words.kiosk.checkIn.time(time)}
      </a>
    ))}
  </>
)

/** The times before and after those that are shown. */
export function Steps({ kiosk, times: { earlierFrom, laterFrom } }: TimesProps) {
  const { checkIn: words } = kiosk.frame.words.kiosk
  const steps = [
    [earlierFrom, words.earlier],
    [laterFrom, words.later],
  ] as const
  return (
    <>
      {steps.map(([from, step]) =>
        from === null ? null : (
          <a class="kiosk-button kiosk-button--quiet" href={`${homeOf(kiosk)}/times?from=${inAddress(from)}`}>
            {step}
          </a>
        ),
      )}
    </>
  )
}

const CallStaff = ({ kiosk, words }: { kiosk: Kiosk; words: string }) => (
  <Act action={`${homeOf(kiosk)}/staff`} formKey={kiosk.keys('not-here')}>
    <button class="kiosk-button kiosk-button--quiet" type="submit">
      {words}
    </button>
  </Act>
)

/**
 * What the appointments at one time are for: a touch checks in. References are told only where two are for the same.
 * Whoever comes late reads here what that means, so that one touch is enough for them too.
 */
export function atTimePage(kiosk: Kiosk, arrival: Arrival, appointments: readonly Appointment[]): string {
  const { checkIn: words } = kiosk.frame.words.kiosk
  const { rules } = kiosk.site
  const isLate = arrival.arriving === 'late'
  const title = isLate ? words.lateTitle(lateMinutes(arrival)) : words.servicesTitle
  return kioskPage({
    kiosk,
    title,
    back: `${homeOf(kiosk)}/appointment`,
    children: (
      <>
        <Head title={title}>
          {isLate ? <p class="kiosk-head__words">{words.late(rules.startWithinMinutes)}</p> : null}
          <p class="kiosk-head__words">{isLate ? words.lateService : words.servicesHint(arrival.appointment.time)}</p>
        </Head>
        <div class="kiosk-choices kiosk-choices--many kiosk-choices--short kiosk-choices--services">
          {appointments.map((appointment) => (
            <ServiceTile
              kiosk={kiosk}
              appointment={appointment}
              isTwice={appointments.some((other) => isLike(other, appointment))}
              isLate={isLate}
            />
          ))}
        </div>
        <div class="kiosk-steps">
          <CallStaff kiosk={kiosk} words={words.noneOfThese} />
        </div>
      </>
    ),
  })
}

const isLike = (other: Appointment, one: Appointment) => other.id !== one.id && other.service === one.service

type TileProps = {
  readonly kiosk: Kiosk
  readonly appointment: Appointment
  readonly isTwice: boolean
  readonly isLate: boolean
}

const ServiceTile = ({ kiosk, appointment: { id, service, reference }, isTwice, isLate }: TileProps) => (
  <Act action={`${homeOf(kiosk)}/arrive-for`} formKey={kiosk.keys(id)} class="kiosk-choice">
    <input type="hidden" name="appointment" value={id} />
    {isLate ? <input type="hidden" name="told" value="late" /> : null}
    <button class="kiosk-tile" type="submit">
      {serviceName(kiosk.site, service)}
      {isTwice ? <span class="kiosk-tile__hint">{kiosk.frame.words.kiosk.checkIn.reference(reference)}</span> : null}
    </button>
  </Act>
)
