import { toldLater, toTell } from '../../src/domain/acts/tell-delay.ts'
import { noticeOf } from '../../src/domain/day.ts'
import { lasting, unexplained } from '../../src/domain/delay.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { reasonsForDelay } from '../../src/domain/notice.ts'
import { wholeMinutesOf } from '../../src/domain/waits/delayed.ts'
import { TextField, untyped } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { longestWords } from './notice.tsx'
import { homeOf, type View } from './view.ts'

/** Asks once why there is a delay; then says that everybody can read it. */
export function Delay({ view }: { view: View }) {
  const { delay: words } = view.frame.words.reception
  const isAsked = unexplained(view.day).length > 0
  return (
    <>
      <p class="govuk-visually-hidden" role="status">
        {isAsked ? words.title : ''}
      </p>
      {isAsked ? <Prompt view={view} /> : <Explained view={view} />}
    </>
  )
}

/** It can be folded away; the delay is unexplained all the same. */
const Prompt = ({ view }: { view: View }) => {
  const { delay: words } = view.frame.words.reception
  return (
    <details id="delay" class="delay" open>
      <summary class="delay__title">{words.title}</summary>
      <p>{effects(view).join(' ')}</p>
      <p>{words.pick}</p>
      <Reasons view={view} />
      <OwnWords view={view} />
    </details>
  )
}

/** What a delay comes to, and whom the reason also reaches. */
function effects(view: View): readonly string[] {
  const { delay: words } = view.frame.words.reception
  const each = lasting(view.day).map(({ of, minutes: before }) => {
    const minutes = wholeMinutesOf(view, of) ?? before
    const more = minutes - view.day.site.rules.startWithinMinutes
    return of === 'appointments' ? words.appointments(minutes) : words.newcomers(minutes, Math.max(0, more))
  })
  const count = toTell(view).length
  return count === 0 ? each : [...each, words.toTell(count)]
}

function Reasons({ view }: { view: View }) {
  const { reasons } = view.frame.words.reception
  const named = reasonsForDelay.filter((reason) => reason !== 'own-words')
  return (
    <Act action={`${homeOf(view)}/notice`} formKey={view.keys('why')} class="delay__reasons" inPlace="#main">
      {named.map((reason, index) => (
        <button
          type="submit"
          name="reason"
          value={reason}
          class="govuk-button"
          {...(index === 0 ? { 'data-hotkey': 'y', 'data-hotkey-focus': 'yes', 'aria-keyshortcuts': 'y' } : {})}
        >
          {reasons[reason]} {index === 0 ? <kbd class="key">y</kbd> : null}
        </button>
      ))}
    </Act>
  )
}

/** A form of its own: Enter in a line of text presses the first button of its form. */
function OwnWords({ view }: { view: View }) {
  const { delay: words } = view.frame.words.reception
  return (
    <Act action={`${homeOf(view)}/notice`} formKey={view.keys('why-own')} class="delay__own" inPlace="#main">
      <input type="hidden" name="reason" value="own-words" />
      <TextField id="why" name="words" label={words.own} maxlength={longestWords} typed={untyped} />
      <button type="submit" class="govuk-button govuk-button--secondary">
        {words.post}
      </button>
    </Act>
  )
}

function Explained({ view }: { view: View }) {
  const { delay: words } = view.frame.words.reception
  const notice = noticeOf(view.day)
  if (!notice || lasting(view.day).length === 0) return null
  return (
    <p class="strip__delay" tabindex={-1} data-lands>
      {words.explained(localTime(notice.postedAt))} {words.toldCount(toldLater(view.day).length)}{' '}
      <a href="#standing">{words.see}</a>
    </p>
  )
}
