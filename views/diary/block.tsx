import type { Appointment } from '../../src/domain/appointment.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { deskName, serviceName } from '../../src/domain/site.ts'
import { Choice, TextField, type Typed } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { nameOf } from '../reception/view.ts'
import { DateField } from './date-field.tsx'
import { diaryPage } from './diary-page.tsx'
import { BackToDay } from './head.tsx'
import { StandsMark } from './stands.tsx'
import { appointmentAddress, type DiaryView, diaryOf } from './view.ts'

type BlockShown = {
  readonly typed: Typed
  /** Who is booked in the time that was to be blocked. */
  readonly inTheWay: readonly Appointment[]
  readonly refused?: string
}

/** Keeping a desk's time out of the diary, and giving it back. */
export function blockPage(view: DiaryView, shown: BlockShown): string {
  const { typed, inTheWay, refused } = shown
  const title = view.frame.words.diary.blocking.title(view.day.site.name)
  return diaryPage({
    view,
    title,
    heading: title,
    back: <BackToDay view={view} />,
    refused,
    typed,
    isError: inTheWay.length > 0,
    children: (
      <>
        {inTheWay.length === 0 ? null : <InTheWay view={view} all={inTheWay} />}
        <div class="one">
          <BlockForm view={view} typed={typed} />
          <Blocked view={view} />
        </div>
      </>
    ),
  })
}

/** Whoever is booked is named, with the way to move them. */
const InTheWay = ({ view, all }: { view: DiaryView; all: readonly Appointment[] }) => {
  const { blocking: words } = view.frame.words.diary
  return (
    <div class="said" role="alert">
      <p>{words.inTheWay}</p>
      <ul>
        {all.map((appointment) => (
          <li>
            {localTime(appointment.time)} {appointment.reference}{' '}
            {[nameOf(view, appointment), serviceName(view.day.site, appointment.service)].filter(Boolean).join(', ')}{' '}
            <StandsMark view={view} appointment={appointment} />{' '}
            {appointment.state.is === 'held' ? null : (
              <a href={`${appointmentAddress(view, appointment)}/move`}>
                {words.moveThem} {appointment.reference}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const BlockForm = ({ view, typed }: { view: DiaryView; typed: Typed }) => {
  const { blocking: words } = view.frame.words.diary
  const desks = [...view.day.site.desks.values()].map(({ id, name }) => ({ value: id, words: name }))
  return (
    <Act action={`${diaryOf(view)}/block`} formKey={view.keys('block')} class="card">
      <DateField
        id="date"
        name="date"
        label={words.day}
        value={typed.values['date'] ?? view.day.date}
        error={typed.errors.get('date')}
      />
      <Choice
        id="desk"
        name="desk"
        label={words.desk}
        ask={words.chooseDesk}
        options={desks}
        typed={typed}
        takesFocus={typed.errors.size === 0}
      />
      <div class="block__span">
        <TextField id="from" name="from" label={words.from} width={5} typed={typed} />
        <TextField id="to" name="to" label={words.to} width={5} typed={typed} />
      </div>
      <TextField id="why" name="why" label={words.why} typed={typed} />
      <button type="submit" class="govuk-button">
        {words.blockIt}
      </button>
    </Act>
  )
}

const Blocked = ({ view }: { view: DiaryView }) => {
  const { diary } = view.frame.words
  const { blocking: words } = diary
  const blocks = [...view.day.blocks.values()].sort((one, other) => one.from - other.from)
  return (
    <section class="card" id="blocked" aria-labelledby="blocked-title">
      <h2 id="blocked-title" class="card__title">
        {words.listTitle}
      </h2>
      {blocks.length === 0 ? <p>{words.none}</p> : null}
      <ul class="diary__list">
        {blocks.map(({ id, desk, from, to, why }) => {
          const what = `${deskName(view.day.site, desk)}, ${diary.span(localTime(from), localTime(to))}: ${why}`
          return (
            <li class="last__act">
              <span>{what}</span>
              <Act action={`${diaryOf(view)}/unblock`} formKey={view.keys(`unblock-${id}`)} class="act">
                <input type="hidden" name="date" value={view.day.date} />
                <input type="hidden" name="block" value={id} />
                <button type="submit" class="govuk-button govuk-button--secondary">
                  {words.unblock}
                  <span class="govuk-visually-hidden"> {what}</span>
                </button>
              </Act>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
