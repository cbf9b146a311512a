import type { Child } from 'hono/jsx'
import type { FreeDay, Slot } from '../../src/domain/diary/free.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { type LocalDate, localDate, localTime } from '../../src/domain/local-time.ts'
import type { Words } from '../words/words.ts'

/** What somebody may choose from, and the day or month they asked to see, as an address says it. */
type FreeTimesShown = {
  readonly days: readonly FreeDay[]
  /** 2026-12-03 */
  readonly day?: string | undefined
  /** 2026-12 */
  readonly month?: string | undefined
  readonly now: Instant
  readonly words: Words
}

type FreeTimesProps = FreeTimesShown & {
  /** What is wrong with the choice. */
  readonly error?: string | undefined
  readonly chosen?: Instant | undefined
}

/** So many of the first free times are offered before anybody looks for a day. */
const firstOffered = 5

/**
 * The times of the day that was asked for, or else the first free ones, as radios named `time` with the instant as
 * the value; it stands in a form. The first has the id `time`.
 */
export function FreeTimes({ days, day, now, words, error, chosen }: FreeTimesProps) {
  const { times } = words.booking
  const asked = days.find(({ date }) => date === day)
  const offered = asked ? asked.slots : firstOf(days)
  const today = localDate(now)
  const item = (slot: Slot) => (
    <TimeChoice slot={slot} isFirst={slot === offered[0]} isChosen={slot.time === chosen}>
      <strong>{times.time(slot.time)}</strong>
      {asked ? null : <span class="free-times__day">{times.day(slot.time, today)}</span>}
    </TimeChoice>
  )
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset free-times" aria-describedby={error ? 'time-error' : undefined}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
          {asked ? times.namedDay(asked.date, today) : times.first}
        </legend>
        {error ? (
          <p id="time-error" class="govuk-error-message">
            {error}
          </p>
        ) : null}
        {asked ? (
          <HalvesOfDay slots={offered} item={item} words={words} />
        ) : (
          <div class="govuk-radios free-times__first">{offered.map(item)}</div>
        )}
      </fieldset>
    </div>
  )
}

function firstOf(days: readonly FreeDay[]): readonly Slot[] {
  const first: Slot[] = []
  for (const { slots } of days) {
    if (first.length >= firstOffered) break
    first.push(...slots)
  }
  return first.slice(0, firstOffered)
}

type ChoiceProps = {
  readonly slot: Slot
  readonly isFirst: boolean
  readonly isChosen: boolean
  readonly children: Child
}

const TimeChoice = ({ slot: { time }, isFirst, isChosen, children }: ChoiceProps) => {
  const id = isFirst ? 'time' : `time-${time}`
  return (
    <div class="govuk-radios__item">
      <input class="govuk-radios__input" id={id} name="time" type="radio" value={String(time)} checked={isChosen} />
      <label class="govuk-label govuk-radios__label" for={id}>
        {children}
      </label>
    </div>
  )
}

type HalvesProps = { readonly slots: readonly Slot[]; readonly item: (slot: Slot) => Child; readonly words: Words }

/** A whole day's times are many: the morning's are found apart from the afternoon's. */
function HalvesOfDay({ slots, item, words: { booking } }: HalvesProps) {
  const morning = slots.filter(({ time }) => localTime(time) < '12:00')
  const halves = [
    { name: booking.times.morning, slots: morning },
    { name: booking.times.afternoon, slots: slots.slice(morning.length) },
  ].filter(({ slots: each }) => each.length > 0)
  return halves.map(({ name, slots: each }) => (
    <>
      <p class="free-times__half">{name}</p>
      <div class="govuk-radios free-times__all">{each.map(item)}</div>
    </>
  ))
}

type OtherDaysProps = FreeTimesShown & {
  /** The address of the same page with another `day` or `month`. */
  readonly to: (query: { readonly day?: string; readonly month: string }) => string
}

const monthOf = (date: LocalDate): string => date.slice(0, 7)

/** A month's days that have free times, each a link to its times, and the way to the other months. */
export function OtherDays({ days, day, month, now, words, to }: OtherDaysProps) {
  const { times } = words.booking
  const months = [...new Set(days.map(({ date }) => monthOf(date)))]
  const shown = [month, day?.slice(0, 7)].find((each) => each !== undefined && months.includes(each)) ?? months[0]
  if (shown === undefined) return null
  const nameOf = (each: string) => times.month(`${each}-01` as LocalDate)
  return (
    <section class="other-days" aria-labelledby="other-days">
      <h2 class="govuk-heading-m" id="other-days" tabindex={-1}>
        {times.otherDays}
      </h2>
      <nav aria-label={times.months}>
        <ul class="other-days__months">
          {months.map((each) => (
            <li>
              <a
                class="govuk-link"
                href={`${to({ month: each })}#other-days`}
                aria-current={each === shown ? 'true' : undefined}
              >
                {nameOf(each)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ul class="other-days__days">
        {days
          .filter(({ date }) => monthOf(date) === shown)
          .map(({ date, slots }) => (
            <li>
              <a
                class="govuk-link"
                href={to({ month: shown, day: date })}
                aria-current={date === day ? 'true' : undefined}
              >
                {times.namedDay(date, localDate(now))}
              </a>{' '}
              <span class="other-days__free">{times.free(slots.length)}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}
