import type { Day } from './day.ts'
import type { Entry } from './fact.ts'
import type { DeskId, VisitId } from './id.ts'
import type { Instant } from './instant.ts'
import { type Ticket, ticketText, type Visit } from './visit.ts'

/** What the room is told of a call: a ticket and a desk, and when it was called there last. */
export type Call = { readonly ticket: Ticket; readonly desk: DeskId; readonly at: Instant }

/** Who is called and has not come yet, the newest call or recall first. */
export const callsNow = (day: Day): readonly Call[] =>
  [...day.visits.values()]
    .flatMap(({ ticket, state }) => (state.is === 'called' ? [{ ticket, desk: state.desk, at: state.lastAt }] : []))
    .sort(newestFirst)

/** The last calls of visitors who are not called now, each visitor's last one, the newest first. */
export function callsBefore(day: Day, most: number): readonly Call[] {
  const undone = new Set(day.journal.map((entry) => (entry.type === 'undone' ? entry.entry : 0)))
  const last = new Map<VisitId, Call>()
  for (const entry of day.journal) if (!undone.has(entry.number)) note(last, entry, day.visits)
  return [...last]
    .filter(([id]) => day.visits.get(id)?.state.is !== 'called')
    .map(([, call]) => call)
    .sort(newestFirst)
    .slice(0, most)
}

const newestFirst = (one: Call, other: Call): number =>
  other.at - one.at || ticketText(one.ticket).localeCompare(ticketText(other.ticket))

function note(last: Map<VisitId, Call>, entry: Entry, visits: ReadonlyMap<VisitId, Visit>): void {
  if (entry.type !== 'called' && entry.type !== 'recalled') return
  const { id } = entry.about
  const ticket = visits.get(id)?.ticket
  const desk = entry.type === 'called' ? entry.desk : last.get(id)?.desk
  if (ticket && desk) last.set(id, { ticket, desk, at: entry.at })
}
