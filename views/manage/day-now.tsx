import type { Child } from 'hono/jsx'
import { queues, ticketText, waitsSince } from '../../src/domain/visit.ts'
import { siteWait } from '../../src/domain/waits/waits-now.ts'
import { PromiseClockView, Since } from '../components/promise.tsx'
import { isOnTime } from '../words/en/common.ts'
import type { Words } from '../words/words.ts'
import type { SiteDay } from './day-view.ts'

type Props = { readonly each: SiteDay; readonly words: Words }

const mostShown = 3

/** How a site stands now: the queues, the promises, the desks, and what a newcomer would wait. */
export const SiteNowView = ({ each, words }: Props) => {
  const { day } = each.look
  const { waits } = each.stands
  const { start, manageDay } = words
  return (
    <>
      <div class="day__head">
        <h2 class="govuk-heading-m" id={`site-${day.site.id}`}>
          {day.site.name}
        </h2>
        <strong class={`govuk-tag ${waits.openUntil === null ? 'govuk-tag--grey' : 'govuk-tag--green'}`}>
          {waits.openUntil === null ? start.closed : start.openUntil(waits.openUntil)}
        </strong>
        <p class="day__to">
          {[
            { to: '', name: manageDay.reception },
            { to: '/what-if', name: words.reception.whatIf.link },
          ].map(({ to, name }) => (
            <a class="govuk-link" href={`/reception/${day.site.id}${to}`}>
              {name}
              <span class="govuk-visually-hidden"> {day.site.name}</span>
            </a>
          ))}
        </p>
      </div>
      <Tiles each={each} words={words} />
      <Risks each={each} words={words} />
    </>
  )
}

type TileProps = { readonly name: string; readonly children: Child; readonly is?: 'alarm' | 'wide' | undefined }

const Tile = ({ name, children, is }: TileProps) => (
  <div class={`tile${is ? ` tile--${is}` : ''}`}>
    <dt class="tile__name">{name}</dt>
    <dd class="tile__value">{children}</dd>
  </div>
)

const Tiles = ({ each, words }: Props) => {
  const { look, stands } = each
  const { now } = words.manageDay
  const broken = stands.atRisk.filter(({ clock }) => clock.stands === 'missed').length
  return (
    <dl class="tiles">
      {queues.map((queue) => (
        <Tile name={`${now.waiting}: ${now.byQueue[queue].toLowerCase()}`}>{stands.waits.waiting[queue]}</Tile>
      ))}
      <Tile name={now.longest}>
        {stands.longest ? (
          <>
            <Since at={waitsSince(stands.longest)} now={look.now} />{' '}
            <span class="tile__more">{ticketText(stands.longest.ticket)}</span>
          </>
        ) : (
          <span class="tile__more">{now.nobody}</span>
        )}
      </Tile>
      <Tile name={now.promises} is={broken > 0 ? 'alarm' : undefined}>
        {broken} <span class="tile__more tile__more--below">{now.soon(stands.atRisk.length - broken)}</span>
      </Tile>
      <Desks each={each} words={words} />
      <Delay each={each} words={words} />
      <Newcomer each={each} words={words} />
    </dl>
  )
}

const Desks = ({ each: { stands }, words: { manageDay } }: Props) => (
  <Tile name={manageDay.now.desks}>
    {stands.desks.open} <span class="tile__more">{manageDay.now.desk.open}</span>{' '}
    <span class="tile__more tile__more--below">
      {stands.desks.away} {manageDay.now.desk.away}, {stands.desks.closed} {manageDay.now.desk.closed}
    </span>
  </Tile>
)

const Newcomer = ({ each: { look, stands }, words: { manageDay, start } }: Props) => {
  const { now } = manageDay
  const { waits } = stands
  if (look.day.site.walkIns && waits.openUntil !== null)
    return (
      <Tile name={now.newcomer} is="wide">
        <span class="tile__words">{start.inShort(siteWait(waits.estimates))}</span>
      </Tile>
    )
  const late = waits.appointmentsLateMinutes
  return (
    <Tile name={now.lateness} is="wide">
      <span class="tile__words">{isOnTime(late) ? now.onTime : now.late(late)}</span>
    </Tile>
  )
}

const Delay = ({ each: { look, stands }, words: { manageDay } }: Props) => (
  <Tile name={manageDay.now.delay} is={stands.unexplained ? 'alarm' : undefined}>
    {stands.unexplained ? (
      <>
        <Since at={stands.unexplained.beganAt} now={look.now} />{' '}
        <span class="tile__more">{manageDay.now.delaySince(stands.unexplained.beganAt)}</span>
      </>
    ) : (
      <span class="tile__words">{manageDay.now.noDelay}</span>
    )}
  </Tile>
)

const Risks = ({ each: { look, stands }, words }: Props) => {
  const { now } = words.manageDay
  if (stands.atRisk.length === 0) return <p class="day__calm">{now.calm}</p>
  return (
    <ul class="day__risks" aria-label={now.risks}>
      {stands.atRisk.slice(0, mostShown).map(({ visit, clock }) => (
        <li>
          {ticketText(visit.ticket)} <PromiseClockView clock={clock} now={look.now} words={words} />
        </li>
      ))}
      {stands.atRisk.length > mostShown ? <li>{now.more(stands.atRisk.length - mostShown)}</li> : null}
    </ul>
  )
}
