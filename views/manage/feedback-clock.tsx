import type { FeedbackClock } from '../../src/domain/feedback/clock.ts'
import type { Frame } from '../page.tsx'

const shapes = { good: '○', soon: '◐', missed: '▲' } as const

/** How a clock stands: a shape and a word beside the colour. */
export const ClockTag = ({ frame, clock }: { frame: Frame; clock: FeedbackClock | null }) =>
  clock === null ? (
    <span class="feedback-clock feedback-clock--none">{frame.words.feedback.staff.list.noClock}</span>
  ) : (
    <span class={`promise promise--${clock.stands}`}>
      <span aria-hidden="true">{shapes[clock.stands]}</span> {frame.words.feedback.staff.stands(clock)}
    </span>
  )

type Reminding = { readonly frame: Frame; readonly running: { readonly soon: number; readonly missed: number } }

/** What managers are reminded of: the clocks that ran out, and those that are about to. */
export function FeedbackReminder({ frame, running: { soon, missed } }: Reminding) {
  const { reminder } = frame.words.feedback.staff.list
  if (soon + missed === 0) return <p class="feedback-reminder">{reminder.none}</p>
  return (
    <p class="feedback-reminder">
      {missed === 0 ? null : (
        <span class="promise promise--missed">
          <span aria-hidden="true">{shapes.missed}</span> {reminder.missed(missed)}
        </span>
      )}{' '}
      {soon === 0 ? null : (
        <span class="promise promise--soon">
          <span aria-hidden="true">{shapes.soon}</span> {reminder.soon(soon)}
        </span>
      )}
    </p>
  )
}
