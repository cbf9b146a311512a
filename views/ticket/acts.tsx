import { heldUntil } from '../../src/domain/acts/hold.ts'
import { type Instant, minutesBetween } from '../../src/domain/instant.ts'
import type { Rules } from '../../src/domain/site.ts'
import { isPresent, type Visit } from '../../src/domain/visit.ts'
import { Act, type Keys } from '../components/form.tsx'
import { Languages, Needs } from '../components/needs.tsx'
import type { Words } from '../words/words.ts'

type ActsProps = {
  readonly visit: Visit
  readonly rules: Rules
  readonly now: Instant
  readonly words: Words
  readonly keys: Keys
}

/** What a visitor can do from the phone, as the visit stands. */
export function Acts({ visit, rules, now, words, keys }: ActsProps) {
  const { ticket } = words
  const here = `/t/${visit.token}`
  const state = visit.state.is
  if (!isPresent(visit) || state === 'serving') return null
  const heldFor = Math.floor(minutesBetween(now, heldUntil(visit, rules, now)))
  return (
    <div class="phone-acts">
      {state === 'holding' ? (
        <Act action={`${here}/come-back`} formKey={keys('come-back')}>
          <button class="govuk-button phone-button" type="submit">
            {ticket.comeBack}
          </button>
        </Act>
      ) : (
        <Act action={`${here}/hold`} formKey={keys('hold')}>
          <button class="govuk-button govuk-button--secondary phone-button" type="submit">
            {state === 'called' ? ticket.cannotComeNow : ticket.stepOut}
          </button>
          <p class="phone-acts__hint">
            {state === 'called' ? ticket.cannotComeNowFor(heldFor) : ticket.stepOutFor(heldFor)}
          </p>
        </Act>
      )}
      {state === 'called' ? null : <HelpWanted visit={visit} words={words} keys={keys} />}
      <details class="phone-more" id="leave">
        <summary>{ticket.leave}</summary>
        <Act action={`${here}/leave`} formKey={keys('leave')}>
          <p>{ticket.leaveSure}</p>
          <button class="govuk-button govuk-button--warning phone-button" type="submit">
            {ticket.leaveYes}
          </button>
        </Act>
      </details>
    </div>
  )
}

function HelpWanted({ visit, words, keys }: Pick<ActsProps, 'visit' | 'words' | 'keys'>) {
  const { ticket } = words
  const action = `/t/${visit.token}/help`
  const hasInterpreter = visit.help.needs.includes('interpreter')
  return (
    <details class="phone-more" id="help" open={visit.help.needs.length > 0}>
      <summary>{ticket.help}</summary>
      <p>{ticket.helpHint}</p>
      <Needs visit={visit} action={action} keys={keys} words={words} languagesAt={null} />
      {hasInterpreter ? null : (
        <details class="phone-more phone-more--inner" id="interpreter">
          <summary>
            <span class="icon icon--interpreter" aria-hidden="true" /> {words.common.needs.interpreter}
          </summary>
          <p>{ticket.whichLanguage}</p>
          <Languages action={action} keys={keys} words={words} class="need" />
        </details>
      )}
    </details>
  )
}
