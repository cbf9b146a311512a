import type { Appointment } from '../../src/domain/appointment.ts'
import type { Times } from '../../src/domain/check-in.ts'
import type { LocalTime } from '../../src/domain/local-time.ts'
import { Act } from '../components/form.tsx'
import { Head, homeOf, type Kiosk, kioskPage } from './kiosk-page.tsx'

/** A time as an address writes it: 10-30. */
const inAddress = (time: LocalTime): string => time.replace(':', '-')

/** The times at which somebody is still to be checked in. */
export function timesPage(kiosk: Kiosk, { shown, earlierFrom, laterFrom }: Times): string {
  const { kiosk: words } = kiosk.frame.words
  const times = `${homeOf(kiosk)}/times`
  const isNone = shown.length === 0
  return kioskPage({
    kiosk,
    title: isNone ? words.noTimesTitle : words.timesTitle,
    back: homeOf(kiosk),
    children: (
      <>
        <Head title={isNone ? words.noTimesTitle : words.timesTitle}>
          <p class="kiosk-head__words">{isNone ? words.noTimes : words.timesHint}</p>
        </Head>
        <div class="kiosk-choices kiosk-choices--many kiosk-choices--short">
          {shown.map((time) => (
            <a class="kiosk-tile kiosk-tile--code" href={`${times}/${inAddress(time)}`}>
              {words.time(time)}
            </a>
          ))}
        </div>
        <div class="kiosk-steps">
          <Step from={earlierFrom} to={times} words={words.earlier} />
          <Step from={laterFrom} to={times} words={words.later} />
          <NotHere kiosk={kiosk} words={words.notHere} />
        </div>
      </>
    ),
  })
}

const Step = ({ from, to, words }: { from: LocalTime | null; to: string; words: string }) =>
  from === null ? null : (
    <a class="kiosk-button kiosk-button--quiet" href={`${to}?from=${inAddress(from)}`}>
      {words}
    </a>
  )

const NotHere = ({ kiosk, words }: { kiosk: Kiosk; words: string }) => (
  <Act action={`${homeOf(kiosk)}/staff`} formKey={kiosk.keys('not-here')}>
    <button class="kiosk-button kiosk-button--quiet" type="submit">
      {words}
    </button>
  </Act>
)

/** The references of the appointments at one time: a touch checks in. */
export function referencesPage(kiosk: Kiosk, time: LocalTime, appointments: readonly Appointment[]): string {
  const { kiosk: words } = kiosk.frame.words
  return kioskPage({
    kiosk,
    title: words.referencesTitle,
    back: `${homeOf(kiosk)}/times`,
    children: (
      <>
        <Head title={words.referencesTitle}>
          <p class="kiosk-head__words">{words.referencesHint(time)}</p>
        </Head>
        <div class="kiosk-choices kiosk-choices--many kiosk-choices--short">
          {appointments.map(({ id, reference }) => (
            <Act action={`${homeOf(kiosk)}/arrive-for`} formKey={kiosk.keys(id)} class="kiosk-choice">
              <input type="hidden" name="appointment" value={id} />
              <button class="kiosk-tile kiosk-tile--code" type="submit">
                {reference}
              </button>
            </Act>
          ))}
        </div>
        <div class="kiosk-steps">
          <NotHere kiosk={kiosk} words={words.noReferenceHere} />
        </div>
      </>
    ),
  })
}
