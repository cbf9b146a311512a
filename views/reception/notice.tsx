import { toldLater } from '../../src/domain/acts/tell-delay.ts'
import { type Appointment, toComeAt } from '../../src/domain/appointment.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { reasonsForDelay } from '../../src/domain/notice.ts'
import { noticeNow } from '../../src/domain/waits/delayed.ts'
import { Choice, TextField } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { homeOf, nameOf, typedIn, type View, type Wrong } from './view.ts'

/** Letters of staff's own words: a television shows no more from afar. */
export const longestWords = 200

/** The notice that stands, as every screen shows it. */
export function StandingNotice({ view }: { view: View }) {
  const { common, reception } = view.frame.words
  const notice = noticeNow(view)
  return (
    <div id="standing">
      {notice ? (
        <div class="standing">
          <p class="standing__words">{common.delay(notice)}</p>
          <p class="standing__since">
            {reception.notice.since} {localTime(notice.postedAt)}
          </p>
          <Told view={view} />
          <Act
            action={`${homeOf(view)}/notice/withdraw`}
            formKey={view.keys(`withdraw-${notice.id}`)}
            class="act"
            inPlace="#main"
          >
            <input type="hidden" name="notice" value={notice.id} />
            <button type="submit" class="govuk-button govuk-button--secondary">
              {reception.notice.withdraw}
            </button>
          </Act>
        </div>
      ) : null}
    </div>
  )
}

/** Who was told to come later and is still to come, and by what. */
function Told({ view }: { view: View }) {
  const { delay: words } = view.frame.words.reception
  const all = toldLater(view.day)
  if (all.length === 0) return null
  return (
    <>
      <h3 class="standing__title">{words.told}</h3>
      <ul class="standing__told">
        {all.map((appointment) => (
          <li>
            <ToldOne view={view} appointment={appointment} />
          </li>
        ))}
      </ul>
    </>
  )
}

function ToldOne({ view, appointment }: { view: View; appointment: Appointment }) {
  const { comeAt, by } = view.frame.words.reception.delay
  const { time, reference, tells } = appointment
  return (
    <>
      <strong>{localTime(time)}</strong> {reference} {nameOf(view, appointment)}{' '}
      {comeAt(localTime(toComeAt(appointment)))}, {by[tells ?? 'none']}
    </>
  )
}

/** Explains a delay to everybody at once. */
export function NoticeForm({ view, wrong }: { view: View; wrong: Wrong | undefined }) {
  const { notice: words, reasons } = view.frame.words.reception
  const typed = typedIn(wrong, 'notice')
  return (
    <Act action={`${homeOf(view)}/notice`} formKey={view.keys('notice')} class="notice-form" inPlace="#main">
      <Choice
        id="reason"
        name="reason"
        label={words.reason}
        ask={words.chooseReason}
        options={reasonsForDelay.map((reason) => ({ value: reason, words: reasons[reason] }))}
        typed={typed}
        hotkey="n"
      />
      <TextField id="words" name="words" label={words.words} maxlength={longestWords} typed={typed} />
      <button type="submit" id="post" class="govuk-button govuk-button--secondary">
        {words.post}
      </button>
    </Act>
  )
}
