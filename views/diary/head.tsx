import type { Child } from 'hono/jsx'
import { dayBeside } from '../../src/domain/diary/outline.ts'
import { type LocalDate, localDate } from '../../src/domain/local-time.ts'
import { spokenDate } from '../words/en/times.ts'
import { DateField } from './date-field.tsx'
import { type DiaryView, dayAddress, diaryOf } from './view.ts'

/** Which day is shown, the ways to other days, and what can be done with the diary. */
export function DayHead({ view }: { view: DiaryView }) {
  const { diary } = view.frame.words
  const { site, date } = view.day
  const today = localDate(view.now)
  const home = diaryOf(view)
  return (
    <>
      <div class="diary__head">
        <h1 class="console__title">
          {diary.titleOf(site.name, spokenDate(date))}
          {date === today ? (
            <>
              {' '}
              <span class="diary__today">{diary.isToday}</span>
            </>
          ) : null}
        </h1>
        <Days
          label={diary.days}
          before={{ href: dayAddress(view, dayBeside(site, date, -1)), words: diary.previous }}
          today={{ href: home, words: diary.today }}
          after={{ href: dayAddress(view, dayBeside(site, date, 1)), words: diary.next }}
        >
          <Jump action={home} date={date} label={diary.jump} go={diary.go} />
        </Days>
      </div>
      <nav class="diary__acts" aria-label={diary.acts}>
        <Go href={`${home}/book?date=${date}`} hotkey="b" first>
          {diary.book}
        </Go>
        <Go href={`${home}/block?date=${date}`} hotkey="k">
          {diary.block}
        </Go>
        <Go href={`${home}/week?date=${date}`} hotkey="w">
          {diary.week}
        </Go>
        <Go href={`${home}/sheet?date=${date}`} hotkey="s">
          {diary.sheet}
        </Go>
      </nav>
    </>
  )
}

/** What is done with the diary now and then. */
export const MoreLinks = ({ view }: { view: DiaryView }) => {
  const { diary } = view.frame.words
  return (
    <nav class="diary__more" aria-label={diary.more}>
      <a href={`${diaryOf(view)}/import`}>{diary.import}</a>
      <a href={`${diaryOf(view)}/feed`}>{diary.feed}</a>
    </nav>
  )
}

type To = { readonly href: string; readonly words: string }
type DaysProps = {
  readonly label: string
  readonly before: To
  readonly today: To
  readonly after: To
  readonly children?: Child
}

/** The day or the week before and after, each with its letter. */
export const Days = ({ label, before, today, after, children }: DaysProps) => (
  <nav class="diary__days" aria-label={label}>
    <Go href={before.href} hotkey="p">
      <span aria-hidden="true">‹</span> {before.words}
    </Go>
    <Go href={today.href} hotkey="t">
      {today.words}
    </Go>
    <Go href={after.href} hotkey="n">
      {after.words} <span aria-hidden="true">›</span>
    </Go>
    {children}
  </nav>
)

type GoProps = { readonly href: string; readonly hotkey: string; readonly first?: boolean; readonly children: Child }

/** A link that looks like a button, with the letter that presses it. */
export const Go = ({ href, hotkey, first = false, children }: GoProps) => (
  <a
    href={href}
    class={`govuk-button${first ? '' : ' govuk-button--secondary'}`}
    data-hotkey={hotkey}
    aria-keyshortcuts={hotkey}
  >
    {children} <kbd class="key">{hotkey}</kbd>
  </a>
)

type JumpProps = {
  readonly action: string
  readonly date: LocalDate
  readonly label: string
  readonly go: string
  readonly children?: Child
}

/** Any day, typed. */
export const Jump = ({ action, date, label, go, children }: JumpProps) => (
  <form method="get" action={action} class="diary__jump">
    {children}
    <DateField id="jump" name="date" label={label} value={date} isLabelHidden />
    <button type="submit" class="govuk-button govuk-button--secondary">
      {go}
    </button>
  </form>
)

/** The way back to the day of the diary. */
export const BackToDay = ({ view }: { view: DiaryView }) => (
  <a href={dayAddress(view)} class="diary__back" data-hotkey="escape">
    {view.frame.words.diary.back(spokenDate(view.day.date))} <kbd class="key">Esc</kbd>
  </a>
)
