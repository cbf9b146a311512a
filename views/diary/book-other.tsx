import { dayAfter, type LocalDate, localDate } from '../../src/domain/local-time.ts'
import { TextField } from '../components/field.tsx'
import { spokenDate } from '../words/en/times.ts'
import { type BookShown, intoTimes, isCut } from './book-shown.ts'
import { DateField } from './date-field.tsx'
import { type DiaryView, diaryOf } from './view.ts'

type OtherTimesProps = { readonly view: DiaryView; readonly shown: BookShown }

/** Days further on, and a time of one's own. They come after the form, so that nobody tabs through them to the name. */
export function OtherTimes({ view, shown }: OtherTimesProps) {
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
              .filter((day) => isCut(day, shown))
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
