import { deskName } from '../../src/domain/site.ts'
import { Place, type PlaceProps } from '../components/place.tsx'

/** How a visit stands, in plain words: each state has a first heading of its own. */
export function Stands(props: PlaceProps) {
  const { day, visit, now, words } = props
  const { ticket } = words
  const { state } = visit
  switch (state.is) {
    case 'waiting':
      return (
        <>
          <h1 class="phone-stands__title">{ticket.waiting}</h1>
          <Place {...props} />
          <p>{ticket.keepThisPage}</p>
        </>
      )
    case 'holding':
      return (
        <>
          <h1 class="phone-stands__title">{ticket.held}</h1>
          <p class="phone-stands__words">
            {now <= state.until ? ticket.heldUntil(state.until) : ticket.heldTooLong(state.until)}
          </p>
        </>
      )
    case 'called':
      return (
        <div data-your-call={state.lastAt}>
          <h1 class="phone-stands__call">{ticket.goTo(deskName(day.site, state.desk))}</h1>
          <p class="phone-stands__words">{ticket.itIsYourTurn}</p>
        </div>
      )
    case 'serving':
      return <Told title={ticket.atDesk(deskName(day.site, state.desk))} words={ticket.atDeskNow} />
    case 'finished':
      return (
        <>
          <Told title={ticket.finishedTitle} words={ticket.finished} />
          {state.callBackBy === null ? null : (
            <p class="phone-stands__words">{ticket.callBack(state.callBackBy, now)}</p>
          )}
        </>
      )
    case 'left':
      return <Told title={ticket.leftTitle} words={ticket.left[state.why]} />
    case 'no-show':
      return <Told title={ticket.noShowTitle} words={ticket.noShow} />
  }
}

const Told = ({ title, words }: { title: string; words: string }) => (
  <>
    <h1 class="phone-stands__title">{title}</h1>
    <p class="phone-stands__words">{words}</p>
  </>
)
