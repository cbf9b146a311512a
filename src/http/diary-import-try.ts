import type { ImportTried, TriedDay } from '../../views/diary/import-tried.tsx'
import { bookEach } from '../domain/acts/book.ts'
import { readReference } from '../domain/appointment.ts'
import type { Day } from '../domain/day.ts'
import type { Given } from '../domain/decision.ts'
import type { LocalDate } from '../domain/local-time.ts'
import { Refusal, type RefusalCode } from '../domain/refusal.ts'
import type { Site } from '../domain/site.ts'
import type { ReadLine, Wanted } from './diary-import-line.ts'
import type { Parts } from './parts.ts'
import { receptionist } from './reception-console.ts'

type Placed = ReadLine & { readonly wanted: Wanted }
type WrongLine = ImportTried['wrong'][number]

/** The lines that can be tried in the diary, by their dates in order; each date once. */
export function byDate(lines: readonly ReadLine[]): ReadonlyMap<LocalDate, readonly Placed[]> {
  const placed = lines.flatMap((each) => (each.wanted ? [{ ...each, wanted: each.wanted }] : []))
  const dates = [...new Set(placed.map(({ wanted }) => wanted.date))].sort()
  return new Map(dates.map((date) => [date, placed.filter(({ wanted }) => wanted.date === date)]))
}

/** What would become of every line now, by the rule that books: nothing of it is kept. */
export async function tryLines(parts: Parts, site: Site, lines: readonly ReadLine[]) {
  const { inLine } = parts.frame.words.diaryImport
  const wrong: WrongLine[] = lines.flatMap(({ line, mistakes }) =>
    mistakes.map(({ code, given }) => ({ line, what: inLine[code](given) })),
  )
  const days: TriedDay[] = []
  for (const [date, placed] of byDate(lines)) {
    const day = await parts.storage.day({ site: site.id, date })
    const given = { now: parts.clock(), newId: parts.newId, by: receptionist, forecasts: parts.forecasts }
    const tried = tryOn(parts, day, given, placed)
    wrong.push(...tried.wrong)
    if (tried.appointments.length > 0) days.push({ date, appointments: tried.appointments })
  }
  return { days, wrong: wrong.toSorted((one, other) => one.line - other.line) }
}

/** The same on one day. A line with a mistake of its own is tried too, so that all that is wrong is told at once. */
function tryOn(parts: Parts, day: Day, given: Given, placed: readonly Placed[]) {
  const wrong: WrongLine[] = []
  const appointments: TriedDay['appointments'][number][] = []
  const each = bookEach(
    day,
    given,
    placed.map(({ wanted }) => wanted.booking),
  )
  for (const [index, line] of placed.entries()) {
    const became = each[index]
    const { reference, contact } = line.wanted.booking
    if (became instanceof Refusal) wrong.push({ line: line.line, what: refusedIn(parts, day, line, became.code) })
    else if (became && line.mistakes.length === 0)
      appointments.push({ appointment: became, isGiven: !reference, name: contact?.name ?? null })
  }
  return { wrong, appointments }
}

/** Why the diary has no place for a line, in a sentence. */
function refusedIn({ frame }: Parts, day: Day, { cells }: ReadLine, code: RefusalCode): string {
  const { diaryImport: words, refusals } = frame.words
  const { date, time, reference } = cells
  const isHere = [...day.appointments.values()].some((each) => each.reference === readReference(reference))
  if (code === 'appointment-exists') return isHere ? words.referenceHere(reference) : words.referenceTwice(reference)
  return words.refused[code]?.(words.slot(time, date)) ?? refusals[code]
}
