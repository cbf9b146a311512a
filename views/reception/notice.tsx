import { noticeOf } from '../../src/domain/day.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { reasonsForDelay } from '../../src/domain/notice.ts'
import { Choice, TextField } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { homeOf, typedIn, type View, type Wrong } from './view.ts'

/** The notice that stands, as every screen shows it. */
export function StandingNotice({ view }: { view: View }) {
  const { common, reception } = view.frame.words
  const notice = noticeOf(view.day)
  return (
    <div id="standing">
      {notice ? (
        <div class="standing">
          <p class="standing__words">{common.delay(notice)}</p>
          <p class="standing__since">
            {reception.notice.since} {localTime(notice.postedAt)}
          </p>
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
      <TextField id="words" name="words" label={words.words} maxlength={200} typed={typed} />
      <button type="submit" id="post" class="govuk-button govuk-button--secondary">
        {words.post}
      </button>
    </Act>
  )
}
