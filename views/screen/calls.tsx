import type { Call } from '../../src/domain/calls.ts'
import { type Instant, secondsBetween } from '../../src/domain/instant.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { deskName, type Site } from '../../src/domain/site.ts'
import { ticketText } from '../../src/domain/visit.ts'
import type { Words } from '../words/words.ts'

type CallsProps = { readonly calls: readonly Call[]; readonly site: Site; readonly words: Words }

/** Seconds for which a call flashes on a screen that sees it for the first time. */
const newSeconds = 20

type CallsNowProps = CallsProps & { readonly now: Instant; readonly allAway: boolean }

/** Who is called now, the newest call the largest. */
export const Calls = ({ calls, site, now, allAway, words: { screen, common } }: CallsNowProps) => (
  <section class="calls" aria-live="polite">
    <h1 class="calls__title">{screen.called}</h1>
    {calls.length === 0 ? (
      <div class="calls__nobody">
        <p class="calls__wait">{screen.nobodyCalled}</p>
        <p>{allAway ? common.allAway : screen.nobodyCalledHint}</p>
      </div>
    ) : (
      <ol class={`calls__list calls__list--${fit(calls.length)}`}>
        {calls.map((call) => (
          // Each call and recall is an element of its own, so that it flashes and chimes once.
          <li
            class={`call${secondsBetween(call.at, now) < newSeconds ? ' call--new' : ''}${isLong(call, site) ? ' call--long' : ''}`}
            id={`call-${ticketText(call.ticket)}-${call.at}`}
            data-call={`${ticketText(call.ticket)}-${call.at}`}
          >
            <span class="call__ticket">{ticketText(call.ticket)}</span>
            <span class="call__arrow" aria-hidden="true">
              →
            </span>{' '}
            <span class="govuk-visually-hidden">{screen.goTo}</span>{' '}
            <span class="call__desk">{deskName(site, call.desk)}</span>
          </li>
        ))}
      </ol>
    )}
  </section>
)

const isLong = (call: Call, site: Site): boolean => `${ticketText(call.ticket)}${deskName(site, call.desk)}`.length > 10

function fit(count: number): 'one' | 'few' | 'many' {
  if (count === 1) return 'one'
  return count <= 5 ? 'few' : 'many'
}

/** The last calls, for somebody who did not hear theirs. */
export const CalledBefore = ({ calls, site, words: { screen } }: CallsProps) => (
  <section class="before" aria-labelledby="before">
    <h2 class="before__title" id="before">
      {screen.before}
    </h2>
    {calls.length === 0 ? (
      <p class="before__nobody">{screen.nobodyBefore}</p>
    ) : (
      <table class="before__calls">
        <thead class="govuk-visually-hidden">
          <tr>
            <th scope="col">{screen.ticket}</th>
            <th scope="col">{screen.desk}</th>
            <th scope="col">{screen.time}</th>
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <tr>
              <th scope="row" class="before__ticket">
                {ticketText(call.ticket)}
              </th>
              <td class="before__desk">{deskName(site, call.desk)}</td>
              <td class="before__time">{localTime(call.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)
