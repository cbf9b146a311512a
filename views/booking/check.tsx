import type { Appointment } from '../../src/domain/appointment.ts'
import type { Instant } from '../../src/domain/instant.ts'
import type { Contact } from '../../src/domain/message.ts'
import { type Site, serviceName } from '../../src/domain/site.ts'
import { Act, type Keys } from '../components/form.tsx'
import type { Frame } from '../page.tsx'
import type { Words } from '../words/words.ts'
import { Answer } from './answer.tsx'
import { bookingPage } from './booking-page.tsx'
import { carrying, stepOf } from './carried.ts'

export type Check = {
  readonly frame: Frame
  readonly site: Site
  readonly held: Appointment
  /** Until when the place is held. */
  readonly until: Instant
  readonly contact: Contact
  readonly now: Instant
  readonly keys: Keys
}

/** Everything that was answered, each with the way to change it, before it is booked. */
export function checkPage(asked: Check): string {
  const { frame, held, until, now, keys } = asked
  const { check } = frame.words.booking
  return bookingPage({
    frame,
    title: check.title,
    back: stepOf(held.token, 'contact'),
    children: (
      <>
        <h1 class="govuk-heading-l">{check.title}</h1>
        <p class="govuk-inset-text">{now < until ? check.held(until) : check.heldNoMore(until)}</p>
        <Answers {...asked} />
        <div class="govuk-button-group">
          <Act action={stepOf(held.token, 'confirm')} formKey={keys('confirm')}>
            <button type="submit" class="govuk-button">
              {check.confirm}
            </button>
          </Act>
          <Act action={stepOf(held.token, 'give-up')} formKey={keys('give-up')}>
            <button type="submit" class="govuk-button govuk-button--secondary">
              {check.giveUp}
            </button>
          </Act>
        </div>
      </>
    ),
  })
}

function Answers({ frame: { words }, site, held, contact }: Check) {
  const { check } = words.booking
  const { rows } = check
  const again = { instead: held.token, from: 'check' } as const
  const service = `/book/${site.id}`
  const reach = [contact.email, contact.mobile].filter((each) => each !== null)
  const change = (step: 'needs' | 'contact') => carrying(stepOf(held.token, step), { from: 'check' })
  return (
    <dl class="govuk-summary-list">
      <Answer name={rows.site} to={carrying('/book', { instead: held.token })} words={words}>
        {site.name}
        <br />
        {site.address.join(', ')}
      </Answer>
      <Answer name={rows.service} to={carrying(service, { instead: held.token })} words={words}>
        {serviceName(site, held.service)}
      </Answer>
      <Answer name={rows.time} to={carrying(`${service}/${held.service}`, again)} words={words}>
        {check.time(held.time)}
        <br />
        {check.minutes(held.minutes)}
      </Answer>
      <Answer name={rows.needs} to={change('needs')} words={words}>
        <NeedsTold held={held} words={words} />
      </Answer>
      <Answer name={rows.reach} to={change('contact')} words={words}>
        {reach.length === 0 ? check.notGiven : <Lines lines={reach} />}
      </Answer>
      <Answer name={rows.name} to={change('contact')} words={words}>
        {contact.name ?? check.notGiven}
      </Answer>
    </dl>
  )
}

/** What would help, a line each; the interpreter's with the language. */
export function NeedsTold({ held: { help }, words }: { held: Pick<Appointment, 'help'>; words: Words }) {
  const { check } = words.booking
  if (help.needs.length === 0) return <>{check.nothing}</>
  const told = help.needs.map((need) => {
    return check.need(words.common.needs[need], need === 'interpreter' ? help.language : null)
  })
  return <Lines lines={told} />
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul class="govuk-list booking__lines">
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)
