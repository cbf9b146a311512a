import { instantOf } from '../../src/domain/local-time.ts'
import { deskName } from '../../src/domain/site.ts'
import { Choice, TextField, type Typed } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { HelpFields } from '../components/help-fields.tsx'
import { servicesOf } from '../reception/view.ts'
import { OtherTimes } from './book-other.tsx'
import { type BookShown, intoTimes } from './book-shown.ts'
import { Times } from './book-times.tsx'
import { diaryPage } from './diary-page.tsx'
import { BackToDay } from './head.tsx'
import { type DiaryView, diaryOf, whenText } from './view.ts'

/** Booking for somebody at the desk or on the telephone: the service, a time, and Enter. */
export function bookPage(view: DiaryView, shown: BookShown): string {
  const { booking: words } = view.frame.words.diary
  const title = words.title(view.day.site.name)
  return diaryPage({
    view,
    title,
    heading: title,
    back: <BackToDay view={view} />,
    typed: shown.typed,
    children: (
      <div class="book">
        <div class="card book__form">
          <WhichService view={view} shown={shown} />
          <Act action={`${diaryOf(view)}/book`} formKey={view.keys('book')} id="book">
            <Times view={view} shown={shown} />
            <Who view={view} typed={shown.typed} />
            <button type="submit" class="govuk-button govuk-button--large">
              {words.book}
            </button>
          </Act>
        </div>
        <OtherTimes view={view} shown={shown} />
      </div>
    ),
  })
}

/** The service is chosen first, and its times appear. Enter goes on to them. */
function WhichService({ view, shown }: { view: DiaryView; shown: BookShown }) {
  const { booking: words } = view.frame.words.diary
  const { service, from, picked, typed } = shown
  const address = `${diaryOf(view)}/book`
  return (
    <form
      method="get"
      action={address}
      class="book__service"
      hx-get={`${address}#when`}
      hx-trigger="submit"
      hx-sync="this:replace"
      {...intoTimes}
    >
      {picked === null ? null : (
        <>
          <p class="book__picked">
            <strong>{whenText(instantOf(picked.date, picked.time))}</strong>{' '}
            {picked.desk === null ? '' : words.picked(deskName(view.day.site, picked.desk))}
          </p>
          <input type="hidden" name="time" value={picked.time} />
          {picked.desk === null ? null : <input type="hidden" name="desk" value={picked.desk} />}
        </>
      )}
      {from === null ? null : <input type="hidden" name="date" value={from} />}
      <div
        class="book__choice"
        hx-get={address}
        hx-trigger="change"
        hx-include="closest form"
        hx-sync="closest form:replace"
        {...intoTimes}
      >
        <Choice
          id="service"
          name="service"
          label={words.service}
          ask={words.chooseService}
          options={servicesOf(view)}
          typed={{ ...typed, values: { ...typed.values, service: service ?? '' } }}
          isSentByEnter
          takesFocus={service === null && typed.errors.size === 0}
        />
      </div>
      <button type="submit" class="govuk-button govuk-button--secondary">
        {words.times}
      </button>
    </form>
  )
}

/** Who comes: all of it may stay empty. */
function Who({ view, typed }: { view: DiaryView; typed: Typed }) {
  const { booking: words } = view.frame.words.diary
  const isHelpShown = Boolean(typed.values['needs']) || typed.errors.has('language')
  return (
    <fieldset class="govuk-fieldset book__who">
      <legend class="book__legend">{words.who}</legend>
      <div class="book__fields">
        <TextField id="name" name="name" label={words.name} typed={typed} />
        <TextField id="mobile" name="mobile" label={words.mobile} typed={typed} />
        <TextField id="email" name="email" label={words.email} typed={typed} />
      </div>
      <p class="govuk-hint">{words.tellsHint}</p>
      <details id="needs" open={isHelpShown}>
        <summary>{words.needs}</summary>
        <HelpFields legend={words.needs} typed={typed} words={view.frame.words} />
      </details>
    </fieldset>
  )
}
