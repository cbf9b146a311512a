import { type LocalDate, localDate, localTime } from '../../src/domain/local-time.ts'
import { deskName } from '../../src/domain/site.ts'
import { shortDate, spokenDate } from '../words/en/times.ts'
import { type BookShown, type Picked, shownOf } from './book-shown.ts'
import type { DiaryView } from './view.ts'

type TimesProps = { readonly view: DiaryView; readonly shown: BookShown }

/** The first free times, the first one chosen already. */
export function Times({ view, shown }: TimesProps) {
  const { booking: words } = view.frame.words.diary
  const { service, picked, typed } = shown
  const error = typed.errors.get('when')
  return (
    <div id="times" class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <input type="hidden" name="service" value={service ?? ''} />
      <fieldset class="govuk-fieldset times" aria-describedby={error ? 'when-error' : undefined}>
        <legend class="book__legend">{words.when}</legend>
        {error ? (
          <p id="when-error" class="govuk-error-message">
            {error}
          </p>
        ) : null}
        {service !== null && picked && !picked.isFree ? (
          <p class="times__not-free">{words.pickedNotFree(picked.time, spokenDate(picked.date))}</p>
        ) : null}
        <Choices view={view} shown={shown} />
      </fieldset>
    </div>
  )
}

const choiceOf = ({ date, time, desk }: Omit<Picked, 'isFree'>): string =>
  `${date}T${time}${desk === null ? '' : `@${desk}`}`

function Choices({ view, shown }: TimesProps) {
  const { booking: words } = view.frame.words.diary
  const { service, picked, typed, isInPlace } = shown
  const days = shown.days.map((day) => ({
    date: day.date,
    values: shownOf(day, shown).map(({ time }) => choiceOf({ date: day.date, time: localTime(time), desk: null })),
  }))
  const own = picked?.isFree ? picked : null
  const all = [...(own ? [choiceOf(own)] : []), ...days.flatMap(({ values }) => values)]
  const [first] = all
  if (first === undefined)
    return (
      <p id="when" tabindex={-1}>
        {service === null ? words.chooseFirst : words.noneFree}
      </p>
    )
  const chosen = all.find((value) => value === typed.values['when']) ?? first
  const takesFocus = !isInPlace && typed.errors.size === 0
  const choice = (value: string, text = value.slice(-5)) => (
    <label class="times__choice">
      <input
        type="radio"
        name="when"
        value={value}
        id={value === first ? 'when' : undefined}
        checked={value === chosen}
        autofocus={value === first && takesFocus}
      />{' '}
      {text}
    </label>
  )
  return (
    <>
      {own ? (
        <div class="times__day">
          <span class="times__name">{dayText(view, own.date)}</span>
          {choice(
            choiceOf(own),
            `${own.time} ${own.desk === null ? '' : words.picked(deskName(view.day.site, own.desk))}`,
          )}
        </div>
      ) : null}
      {days.map(({ date, values }) => (
        <div class="times__day">
          <span class="times__name">{dayText(view, date)}</span>
          <div class="times__choices">{values.map((value) => choice(value))}</div>
        </div>
      ))}
    </>
  )
}

const dayText = ({ frame, now }: DiaryView, date: LocalDate): string =>
  date === localDate(now) ? frame.words.diary.today : shortDate(date)
