import { deskName } from '../../src/domain/site.ts'
import { awayMinutes, helps, mayLeave, type WhatIfs } from '../../src/domain/waits/what-if.ts'
import { Refused } from '../components/refused.tsx'
import { page } from '../page.tsx'
import { AdviceTaken } from './advice-taken.tsx'
import { ConsoleHeader } from './console-header.tsx'
import { OneMore } from './one-more.tsx'
import { homeOf, type View, whatIfAddress } from './view.ts'

/** How many desks are advised of. */
const mostShown = 3

/** What was asked of now; null where it could not be worked out. */
type WhatIfShown = { readonly asked: WhatIfs | null; readonly refused?: string | undefined }

/** What one more desk would do, which desk may go, and what came of the advice that was taken today. */
export function whatIfPage(view: View, { asked, refused }: WhatIfShown): string {
  const { whatIf: words } = view.frame.words.reception
  const title = words.title(view.day.site.name)
  return page({
    frame: view.frame,
    title,
    audience: 'console',
    live: view.day.site.id,
    ...(refused === undefined ? { refresh: 30 } : {}),
    isError: refused !== undefined,
    children: (
      <>
        <ConsoleHeader view={view} at={null} />
        <main id="main" class="console__main" data-now={view.now}>
          <Refused why={refused} />
          <div class="what-if__head">
            <h1 class="console__title">{title}</h1>
            <a href={homeOf(view)} data-hotkey="escape">
              {words.back} <kbd class="key">Esc</kbd>
            </a>
          </div>
          <div
            id="what-if"
            class="what-if"
            hx-get={whatIfAddress(view)}
            hx-trigger="queue-changed from:'#live', every 20s"
            hx-target="this"
            hx-select="#what-if"
            hx-swap="outerMorph"
          >
            <div class="what-if__now">
              {asked ? <Now view={view} asked={asked} /> : <p class="card">{words.failed}</p>}
            </div>
            <AdviceTaken view={view} />
          </div>
        </main>
      </>
    ),
  })
}

const Now = ({ view, asked }: { view: View; asked: WhatIfs }) => {
  const { whatIf: words } = view.frame.words.reception
  if (asked.waiting === 0 && asked.oneMore.length === 0) return <p class="card">{words.nobody}</p>
  return (
    <>
      <AsItIs view={view} asked={asked} />
      <OneMoreDesk view={view} asked={asked} />
      <DeskAway view={view} asked={asked} />
    </>
  )
}

function AsItIs({ view, asked: { waiting, inTime, keeps } }: { view: View; asked: WhatIfs }) {
  const { whatIf: words } = view.frame.words.reception
  const { startWithinMinutes, appointmentLateMinutes } = view.day.site.rules
  if (waiting === 0) return null
  return (
    <div class="what-if__as-it-is">
      {inTime > 0 ? <p class="what-if__lead what-if__lead--first">{words.asItIs(inTime, keeps)}</p> : null}
      <p class="what-if__quiet">
        {words.inTime(startWithinMinutes, appointmentLateMinutes)}{' '}
        {waiting > inTime ? words.others(waiting - inTime) : null}
      </p>
    </div>
  )
}

function OneMoreDesk({ view, asked }: { view: View; asked: WhatIfs }) {
  const { whatIf: words } = view.frame.words.reception
  const all = asked.oneMore.filter((effect) => helps(effect, view.day.site.rules)).slice(0, mostShown)
  return (
    <section class="card" aria-labelledby="one-more-title">
      <h2 id="one-more-title" class="card__title">
        {words.oneMoreTitle}
      </h2>
      {all.length === 0 ? <p>{words.nothingHelps}</p> : null}
      <ul class="what-if__list">
        {all.map((effect) => (
          <OneMore view={view} effect={effect} />
        ))}
      </ul>
    </section>
  )
}

function DeskAway({ view, asked }: { view: View; asked: WhatIfs }) {
  const { whatIf: words } = view.frame.words.reception
  const { site } = view.day
  const named = asked.away.flatMap((effect) => (effect.desk ? [{ ...effect, name: deskName(site, effect.desk) }] : []))
  const missed = named.filter(({ keeps, keepsWithout }) => keeps < keepsWithout)
  const mayGo = named.filter((effect) => mayLeave(asked, effect, site.rules))
  if (missed.length + mayGo.length === 0) return null
  return (
    <section class="card" aria-labelledby="away-title">
      <h2 id="away-title" class="card__title">
        {words.awayTitle}
      </h2>
      <ul class="what-if__list">
        {missed.map(({ name, keeps, keepsWithout }) => (
          <li class="what-if__line">{words.away(name, keepsWithout - keeps)}</li>
        ))}
        {mayGo.length === 0 ? null : <li class="what-if__line">{words.mayGo(mayGo.map(({ name }) => name))}</li>}
      </ul>
      <p class="what-if__quiet">{words.minutes(awayMinutes)}</p>
    </section>
  )
}
