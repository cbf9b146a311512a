import type { FreeDay } from '../../src/domain/diary/free.ts'
import { dayAfter, type LocalDate, localDate, localTime } from '../../src/domain/local-time.ts'
import { deskName } from '../../src/domain/site.ts'
import { TextField } from '../components/field.tsx'
import { shortDate, spokenDate } from '../words/en/times.ts'
import { type BookShown, intoTimes } from './book-shown.ts'
import { DateField } from './date-field.tsx'
import { type DiaryView, diaryOf } from './view.ts'

type TimesProps = { readonly view: DiaryView; readonly shown: BookShown }

/** So many of a day's times are shown until somebody asks for that day. */
const mostOfDay = 8

/** The time that was picked in the diary stands above, with its desk. */
function shownOf({ date, slots }: FreeDay, { from, picked }: BookShown) {
  const others = slots.filter(({ time }) => !picked?.isFree || date !== picked.date || localTime(time) !== picked.time)
  return date === from ? others : others.slice(0, mostOfDay)
}

/** The first free times, the first one chosen already. */
export function Times({ view, shown }: TimesProps) {
  const { booking: words } = view.frame.words.diary
  const { service, days, picked, typed } = shown
  const error = typed.errors.get('when')
  const choices = [
    ...(picked?.isFree ? [`${picked.date}T${picked.time}${picked.desk === null ? '' : `@${picked.desk}`}`] : []),
    ...days.flatMap((day) => shownOf(day, shown).map(({ time }) => `${day.date}T${localTime(time)}`)),
  ]
  const chosen = choices.find((choice) => choice === typed.values['when']) ?? choices[0]
  const choice = (value: string, text: string) => (
    <Choice value={value} text={text} isFirst={value === choices[0]} isChosen={value === chosen} />
  )
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
        {choices.length === 0 ? (
          <p id="when" tabindex={-1}>
            {service === null ? words.chooseFirst : words.noneFree}
          </p>
        ) : null}
        {picked?.isFree ? (
          <div class="times__day">
            <span class="times__name">{shortDate(picked.date)}</span>
            {choice(
              choices[0] ?? '',
              `${picked.time}${picked.desk === null ? '' : ` ${words.picked(deskName(view.day.site, picked.desk))}`}`,
            )}
          </div>
        ) : null}
        {days.map((day) => (
          <div class="times__day">
            <span class="times__name">{dayText(view, day.date)}</span>
            <div class="times__choices">
              {shownOf(day, shown).map(({ time }) => choice(`${day.date}T${localTime(time)}`, localTime(time)))}
            </div>
          </div>
        ))}
      </fieldset>
    </div>
  )
}

const dayText = ({ frame, now }: DiaryView, date: LocalDate): string =>
  date === localDate(now) ? frame.words.diary.today : shortDate(date)

type ChoiceProps = {
  readonly value: string
  readonly text: string
  readonly isFirst: boolean
  readonly isChosen: boolean
}

const Choice = ({ value, text, isFirst, isChosen }: ChoiceProps) => (
  <label class="times__choice">
    <input
      type="radio"
      name="when"
      value={value}
      id={isFirst ? 'when' : undefined}
      checked={isChosen}
      autofocus={isFirst}
    />{' '}
    {text}
  </label>
)

/** Days further on, and a time of one's own. They come after the form, so that nobody tabs through them to the name. */
export function OtherTimes({ view, shown }: TimesProps) {
  const { booking: words } = view.frame.words.diary
  const { service, days, from, typed } = shown
  const last = days.at(-1)
  return (
    <aside id="other" class="card book__other" aria-labelledby="other-title">
      <h2 id="other-title" class="card__title">
        {words.other}
      </h2>
      {service === null ? null : (
        <>
          <ul class="book__days">
            {days
              .filter((day) => day.date !== from && day.slots.length > mostOfDay)
              .map(({ date }) => (
                <li>
                  <Look view={view} service={service} date={date} text={words.allOf(spokenDate(date))} />
                </li>
              ))}
            {last ? (
              <li>
                <Look view={view} service={service} date={dayAfter(last.date)} text={words.later} />
              </li>
            ) : null}
          </ul>
          <form
            method="get"
            action={`${diaryOf(view)}/book`}
            class="book__from"
            hx-get={`${diaryOf(view)}/book#when`}
            {...intoTimes}
          >
            <input type="hidden" name="service" value={service} />
            <DateField id="from" name="date" label={words.fromDay} value={from ?? localDate(view.now)} />
            <button type="submit" class="govuk-button govuk-button--secondary">
              {words.show}
            </button>
          </form>
        </>
      )}
      <fieldset class="govuk-fieldset book__exact" aria-describedby="exact-hint">
        <legend class="book__legend">{words.exact}</legend>
        <p id="exact-hint" class="govuk-hint">
          {words.exactHint}
        </p>
        <DateField
          id="day"
          name="day"
          label={words.exactDay}
          value={typed.values['day'] || from || localDate(view.now)}
          error={typed.errors.get('day')}
          form="book"
        />
        <TextField id="time" name="time" label={words.exactTime} width={5} typed={typed} form="book" />
      </fieldset>
    </aside>
  )
}

type LookProps = {
  readonly view: DiaryView
  readonly service: string
  readonly date: LocalDate
  readonly text: string
}

const Look = ({ view, service, date, text }: LookProps) => {
  const address = `${diaryOf(view)}/book?service=${service}&date=${date}`
  return (
    <a href={address} hx-get={`${address}#when`} {...intoTimes}>
      {text}
    </a>
  )
}
