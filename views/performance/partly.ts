import type { PerformanceDocument } from '../../src/domain/performance/figure.ts'
import { lackedBy, type Partly } from '../../src/domain/performance/partly.ts'
import type { Site } from '../../src/domain/site.ts'
import { longDate } from '../words/en/times.ts'
import type { Words } from '../words/words.ts'
import { siteName } from './view.ts'

type OfPart = Words['performance']['partly']['now' | 'before']

/** From which day on each site was counted: one sentence where it is the same day at all of them. */
export function partlyTold(partly: readonly Partly[], sites: readonly Site[], told: OfPart): readonly string[] {
  const [first] = partly
  const isOne = partly.length === sites.length && partly.every(({ from }) => from === first?.from)
  if (isOne && first?.from) return [told.all(longDate(first.from))]
  return partly.map(({ site, from }) => {
    const name = siteName(sites, site)
    return from ? told.site(name, longDate(from)) : told.none(name)
  })
}

/** That a quarter's figures, or those of the year before, are of a part of it. Empty where they are of all of it. */
export function partlySaid(
  { lines, partly = [], partlyBefore = [] }: PerformanceDocument,
  sites: readonly Site[],
  { performance: { partly: words } }: Words,
): readonly string[] {
  const isNow = lines.some((line) => lackedBy(line, partly).length > 0)
  const isBefore = lines.some(
    ({ before, ...line }) => before !== null && lackedBy({ ...line, figure: before }, partlyBefore).length > 0,
  )
  return [
    ...(isNow ? partlyTold(partly, sites, words.now) : []),
    ...(isBefore ? partlyTold(partlyBefore, sites, words.before) : []),
  ]
}
