import { type Day, visitAt } from '../../src/domain/day.ts'
import type { Desk } from '../../src/domain/desk.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { ticketText } from '../../src/domain/visit.ts'
import type { Frame } from '../page.tsx'
import { Since } from './promise.tsx'

type DeskStandsProps = {
  readonly view: { readonly frame: Frame; readonly day: Day; readonly now: Instant }
  readonly desk: Desk
}

/** How a desk stands: who works there, and who is with them since when. */
export function DeskStands({ view, desk }: DeskStandsProps) {
  const { common, reception } = view.frame.words
  const { desks } = reception
  const { state } = desk
  if (state.is === 'closed') return <span class="desks__closed">{desks.closed}</span>
  if (state.is === 'away')
    return (
      <>
        <strong>{desks.away}</strong> {state.adviser}: {common.pauses[state.reason].toLowerCase()}
        {state.backAt === null ? '' : `, ${desks.backAt(localTime(state.backAt))}`}
      </>
    )
  const visit = visitAt(view.day, desk.id)
  if (!visit)
    return (
      <>
        {state.adviser}: <strong>{desks.free}</strong>
      </>
    )
  const ticket = ticketText(visit.ticket)
  return (
    <>
      {state.adviser}:{' '}
      <strong>{visit.state.is === 'called' ? desks.calledThere(ticket) : desks.servedThere(ticket)}</strong>{' '}
      <Since at={visit.state.since} now={view.now} />
    </>
  )
}
