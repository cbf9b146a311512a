import { callsBefore, callsNow } from '../../src/domain/calls.ts'
import { type Instant, secondsBetween } from '../../src/domain/instant.ts'
import { localDate, localTime } from '../../src/domain/local-time.ts'
import type { NoticeNow } from '../../src/domain/waits/delayed.ts'
import type { Look } from '../../src/domain/waits/forecast.ts'
import { type WaitsNow, waitsNow } from '../../src/domain/waits/waits-now.ts'
import type { Frame } from '../page.tsx'
import type { Words } from '../words/words.ts'
import { CalledBefore, Calls } from './calls.tsx'
import { QueuesNow } from './queues.tsx'

export type ScreenNowProps = Look & { readonly frame: Frame }

const shownBefore = 5

/** What the room sees: tickets and desks, never a name and never who is urgent. */
export function ScreenNow({ frame: { words }, ...look }: ScreenNowProps) {
  const { day, now } = look
  const waits = waitsNow(look)
  const called = callsNow(day)
  // Who was still inside when the doors closed is called all the same.
  const isOver =
    waits.openUntil === null && called.length === 0 && Object.values(waits.waiting).every((count) => count === 0)
  return (
    <div class="room" data-now={now}>
      <Top place={day.site.name} now={now} words={words} />
      <main id="main" class={isOver ? 'room__closed' : 'room__main'}>
        {isOver ? (
          <Closed opensAt={waits.opensAt} now={now} words={words} />
        ) : (
          <>
            <Calls calls={called} site={day.site} now={now} allAway={waits.allAway} words={words} />
            <CalledBefore calls={callsBefore(day, shownBefore)} site={day.site} words={words} />
            <QueuesNow waits={waits} site={day.site} words={words} />
          </>
        )}
      </main>
      {waits.notice && !isOver ? <Delay notice={waits.notice} words={words} /> : null}
      <p class="room__updated">
        {words.screen.updated} <time>{timeToTheSecond(now)}</time>
      </p>
    </div>
  )
}

/** Local time differs from UTC by whole hours, so that the seconds are the same. */
const timeToTheSecond = (at: Instant): string =>
  `${localTime(at)}:${String(secondsBetween(0 as Instant, at) % 60).padStart(2, '0')}`

const Top = ({ place, now, words }: { place: string; now: Instant; words: Words }) => (
  <header class="room__top">
    <p class="room__place">
      {words.common.product} <strong>{place}</strong>
    </p>
    <p class="room__date">{words.screen.date(localDate(now))}</p>
    <p class="room__clock" data-clock>
      {localTime(now)}
    </p>
  </header>
)

const Closed = ({ opensAt, now, words: { screen } }: { opensAt: WaitsNow['opensAt']; now: Instant; words: Words }) => (
  <>
    <h1 class="room__closed-title">{screen.closed}</h1>
    <p class="room__opens">{opensAt === null ? screen.opensUnknown : screen.opens(opensAt, now)}</p>
  </>
)

/** From this many letters on it is set smaller. */
const longNotice = 90

function Delay({ notice, words: { common } }: { notice: NoticeNow; words: Words }) {
  const text = common.delay(notice)
  return (
    <p class={`room__notice${text.length > longNotice ? ' room__notice--long' : ''}`}>
      <span class="room__mark" aria-hidden="true">
        !
      </span>
      <span>{text}</span>
    </p>
  )
}
