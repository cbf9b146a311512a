import type { Child } from 'hono/jsx'
import { serviceName } from '../../src/domain/site.ts'
import { addressOf } from './manage-page.tsx'
import { type Booked, standsOf } from './manage-stands.ts'

/** What is booked, for whom to check it against what they remember. `canChange` adds the ways to change it. */
export function BookedSummary({ booked, canChange }: { booked: Booked; canChange: boolean }) {
  const { booked: words } = booked.frame.words
  const { day, appointment } = booked
  const { site } = day
  const here = addressOf(booked)
  return (
    <dl class="govuk-summary-list">
      <Row
        name={words.when}
        change={canChange ? { to: `${here}/move`, words: words.move.link, about: words.about.when } : null}
      >
        <strong>{words.whenText(appointment.time)}</strong>
        <br />
        {words.minutes(appointment.minutes)}
      </Row>
      <Row name={words.what}>{serviceName(site, appointment.service)}</Row>
      <Row name={words.where}>
        {site.address.map((line) => (
          <>
            {line}
            <br />
          </>
        ))}
        {site.telephone ? words.telephone(site.telephone) : null}
      </Row>
      <Row name={words.reference}>
        <span class="reference">{appointment.reference}</span>
      </Row>
      {standsOf(booked).is === 'not-come' || standsOf(booked).is === 'over' ? null : (
        <Row
          name={words.help}
          change={canChange ? { to: `${here}/needs`, words: words.change, about: words.about.help } : null}
        >
          <Help booked={booked} />
        </Row>
      )}
    </dl>
  )
}

function Help({ booked }: { booked: Booked }) {
  const { booked: words, common } = booked.frame.words
  const { needs, language } = booked.appointment.help
  if (needs.length === 0) return <>{words.noHelp}</>
  return (
    <ul class="govuk-list booked__needs">
      {needs.map((need) => (
        <li>
          <span class={`icon icon--${need}`} aria-hidden="true" /> {common.needs[need]}
          {need === 'interpreter' && language ? `: ${language}` : ''}
        </li>
      ))}
    </ul>
  )
}

type RowProps = {
  readonly name: string
  readonly change?: { readonly to: string; readonly words: string; readonly about: string } | null
  readonly children: Child
}

const Row = ({ name, change = null, children }: RowProps) => (
  <div class={`govuk-summary-list__row${change ? '' : ' govuk-summary-list__row--no-actions'}`}>
    <dt class="govuk-summary-list__key">{name}</dt>
    <dd class="govuk-summary-list__value">{children}</dd>
    {change ? (
      <dd class="govuk-summary-list__actions">
        <a class="govuk-link" href={change.to}>
          {change.words}
          <span class="govuk-visually-hidden"> {change.about}</span>
        </a>
      </dd>
    ) : null}
  </div>
)
