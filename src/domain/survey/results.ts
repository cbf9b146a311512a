import type { SiteId } from '../id.ts'
import type { Question } from './question.ts'
import { type AnswerCount, type Slice, ways } from './response.ts'
import { baseOf, type CountedPart, sizeOf, type Tally, tallyOf, without } from './tally.ts'
import { fewest, isEnough, whatIsShown } from './withheld.ts'

/** A group of a breakdown; its tally is null where it is withheld. */
export type Group = { readonly name: string; readonly tally: Tally | null }
/** Null where it is withheld whole. */
export type Breakdown = readonly Group[] | null

/** What the survey's questions found at a site. Every breakdown but the first is of those who used their visit's link. */
export type Breakdowns = {
  readonly ways: Breakdown
  readonly services: Breakdown
  /** By the promise: 'yes' where it was kept. */
  readonly promise: Breakdown
  /** By the wait: within the promise kept and the promise missed, or of all where the promise is withheld. */
  readonly waits: { readonly yes: Breakdown; readonly no: Breakdown; readonly all: Breakdown }
}

const nothing: Breakdowns = { ways: null, services: null, promise: null, waits: { yes: null, no: null, all: null } }

/** A named tally before it is decided whether it may be shown. */
type Counted = Group & { readonly tally: Tally }

/**
 * A part's answers of a round, at one site or, for null, at all of them together. Null where they are withheld: where
 * one of two sites is, the other one is too, and only both together are told.
 */
export function resultOf(counts: readonly AnswerCount[], site: SiteId | null, part: CountedPart): Tally | null {
  const all = slice(counts, 'all')
  const together = tallyOf(all, part)
  const asked = askedOf(together)
  if (!isEnough(sizeOf(together, asked))) return null
  if (site === null) return together
  const sites = [...new Set(all.map((count) => count.site))]
  const found = breakDown(
    groupsBy(all, (count) => count.site, part, sites),
    asked,
  )
  return found?.find(({ name }) => name === site)?.tally ?? null
}

/**
 * The survey's answers at a site, told apart. Each breakdown is of a total that is shown, and of one site alone: no two
 * have anything in common but that total. A wait and a promise do have: all who waited up to 2 minutes had the promise
 * kept, and each would tell the other by subtraction. So waits are told within the promise.
 */
export function breakdownsOf(
  counts: readonly AnswerCount[],
  { site, services }: { site: SiteId; services: readonly string[] },
): Breakdowns {
  if (resultOf(counts, site, part) === null) return nothing
  const asked = askedOf(tallyOf(slice(counts, 'all'), part))
  const here = counts.filter((count) => count.site === site)
  const found = breakDown(
    groupsBy(slice(here, 'all'), ({ way }) => way, part, ways),
    asked,
  )
  const visits = found?.find(({ name }) => name === 'visit')?.tally ?? null
  if (visits === null || visits.people === 0) return { ...nothing, ways: found }
  const by = (which: Slice, names: readonly string[]) =>
    withRest(
      groupsBy(slice(here, which), ({ value }) => value, part, names),
      visits,
      unknown,
    )
  const promise = by('kept', ['yes', 'no'])
  const shown = breakDown(promise, asked)
  return {
    ways: found,
    services: breakDown(by('service', services), asked),
    promise: shown,
    waits: waitsWithin(shown, by('band', ['to-2', 'over-15']), visits, asked),
  }
}

/** How many sent the survey; null where they are too few to say. */
export function peopleOf(counts: readonly AnswerCount[], site: SiteId | null): number | null {
  if (site !== null) return resultOf(counts, site, part)?.people ?? null
  const { people } = tallyOf(slice(counts, 'all'), part)
  return people < fewest ? null : people
}

/** The group of whom it is not known. */
export const unknown = 'unknown'
const part = 'survey'

/**
 * Who waited up to 2 minutes had the promise kept, and who waited over 15 had not, be it of 10 minutes or of 15
 * (aboutVisit): what is left of each is told too, so that both are judged. Where the promise is withheld, only up to 2
 * minutes and longer are told apart: the promise might be told by a finer one.
 */
function waitsWithin(
  promise: Breakdown,
  bands: readonly Counted[],
  visits: Tally,
  asked: readonly Question[],
): Breakdowns['waits'] {
  const [short, long] = bands
  if (!short || !long) return nothing.waits
  const within = (whole: Tally | null | undefined, band: Counted, rest: string) =>
    whole ? breakDown(withRest([band], whole, rest), asked) : null
  const shown = (name: string) => promise?.find((group) => group.name === name)?.tally
  return {
    yes: within(shown('yes'), short, 'over-2'),
    no: within(shown('no'), long, 'to-15')?.toReversed() ?? null,
    all: promise === null ? within(visits, short, 'over-2') : null,
  }
}

const slice = (counts: readonly AnswerCount[], which: Slice) => counts.filter(({ by }) => by === which)

/** The questions that somebody answered, whichever group it was in. */
const askedOf = (tally: Tally): readonly Question[] =>
  [...tally.answers.keys()].filter((question) => baseOf(tally, question) > 0)

const groupsBy = (
  counts: readonly AnswerCount[],
  nameOf: (count: AnswerCount) => string,
  of: CountedPart,
  names: readonly string[],
): readonly Counted[] =>
  names.map((name) => ({
    name,
    tally: tallyOf(
      counts.filter((count) => nameOf(count) === name),
      of,
    ),
  }))

/** The groups, and what they leave of the total. */
const withRest = (groups: readonly Counted[], total: Tally, rest: string): readonly Counted[] => [
  ...groups,
  { name: rest, tally: groups.reduce((left, { tally }) => without(left, tally), total) },
]

function breakDown(groups: readonly Counted[], asked: readonly Question[]): Breakdown {
  // A part that is larger than its total was counted when each site had its own promise: then nothing is said.
  if (groups.some(({ tally }) => tally.people < 0)) return null
  const standings = whatIsShown(groups.map(({ tally }) => sizeOf(tally, asked)))
  return (
    standings &&
    groups.map(({ name, tally }, index) => ({ name, tally: standings[index] === 'withheld' ? null : tally }))
  )
}
