/** Figures of fewer people than this are withheld (charter.md, "The exit survey"). */
export const fewest = 10

/** How many people a group is, and how many of them answered each question. */
export type Sized = { readonly people: number; readonly bases: readonly number[] }

/** An empty group is told as such: nobody's answer is in it. */
export type Standing = 'shown' | 'withheld' | 'empty'

/**
 * Which groups of a breakdown may be shown beside the total that they add up to, so that nothing withheld can be worked
 * out, not even by who knows this rule. Null where the whole breakdown is withheld: then not even its empty groups are
 * told. docs/decisions/021-what-is-withheld.md has the proof in short; the tests try every small table.
 *
 * 1. A group counts as small where any of its questions has fewer than ten answers. It is withheld for all questions at
 *    once: else another question's number of people would tell this one's.
 * 2. Whoever subtracts the shown groups from the total has what the withheld ones are together. So these must be two
 *    groups or more, with ten answers or more to each question; not all of one person each, nor all of nine, which
 *    their sum alone would tell.
 * 3. Otherwise the smallest of the others is withheld too, and all of the same size. Then a small group and a large one
 *    are withheld together, and nobody can tell which of them is which.
 * 4. Where no group is left to show, the breakdown is withheld whole.
 *
 * What is true of all is true of each: where the withheld ones together never gave an answer, none of them did. That is
 * a figure of ten people or more, and could be shown as one; withholding more would not hide it, as the total tells it.
 */
export function whatIsShown(groups: readonly Sized[], least = fewest): readonly Standing[] | null {
  const sizes = groups.map(sizeOf)
  const isEmpty = (index: number) => groups[index]?.people === 0
  const small = groups.filter((_, index) => !isEmpty(index) && (sizes[index] ?? 0) < least)
  const next = Math.min(...sizes.filter((size) => size >= least))
  const limit = small.length === 0 || mayStandTogether(small, least) ? least : next + 1
  const standings = sizes.map((size, index) => {
    if (isEmpty(index)) return 'empty'
    return size < limit ? 'withheld' : 'shown'
  })
  return standings.includes('shown') ? standings : null
}

/** Whether figures of so many people may be shown where nothing else is told of them. */
export const isEnough = (all: Sized, least = fewest): boolean => sizeOf(all) >= least

const sizeOf = ({ people, bases }: Sized): number => Math.min(people, ...bases)

function mayStandTogether(small: readonly Sized[], least: number): boolean {
  const people = sum(small.map((group) => group.people))
  const bases = (small[0]?.bases ?? []).map((_, question) => sum(small.map((group) => group.bases[question] ?? 0)))
  const fewestTogether = Math.min(people, ...bases)
  return (
    small.length >= 2 && fewestTogether >= least && people > small.length && fewestTogether < small.length * (least - 1)
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
