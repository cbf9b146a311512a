import { localTime } from '../../src/domain/local-time.ts'
import { isOpen, openingOn } from '../../src/domain/opening.ts'
import { isAtDesk, isWaiting } from '../../src/domain/visit.ts'
import type { View } from './view.ts'

/** Where one is, and the day in figures. */
export function Head({ view }: { view: View }) {
  const { title, summary, closed, openUntil } = view.frame.words.reception
  const visits = [...view.day.visits.values()]
  const opening = openingOn(view.day.site, view.day.date)
  const open = [...view.day.desks.values()].filter(({ state }) => state.is === 'open').length
  const told = [
    summary.waiting(visits.filter(isWaiting).length),
    summary.atDesk(visits.filter(isAtDesk).length),
    summary.holding(visits.filter(({ state }) => state.is === 'holding').length),
    summary.desks(open),
    opening && isOpen(view.day.site, view.now) ? openUntil(localTime(opening.closes)) : closed,
  ]
  return (
    <div id="head" class="console__head">
      <h1 class="console__title">{title(view.day.site.name)}</h1>
      <ul class="console__summary">
        {told.map((part) => (
          <li>{part}</li>
        ))}
      </ul>
    </div>
  )
}
