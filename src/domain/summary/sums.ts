import { type CellKey, type Dimension, dimensions, type SummaryLine, type WaitLine } from './cell.ts'
import { type CountName, noCounts } from './counts.ts'
import type { Contribution } from './visit-counts.ts'

/** What some months change by: counts may be negative. What did not change is left out. */
export type Difference = { readonly cells: readonly SummaryLine<Dimension>[]; readonly waits: readonly WaitLine[] }

/** What is added up of contributions, told apart by some dimensions. */
export function makeSums<By extends Dimension>(by: readonly By[]) {
  const lines = new Map<string, Pick<CellKey, By> & { readonly counts: Record<CountName, number> }>()
  const waits = new Map<string, { -readonly [Part in keyof WaitLine]: WaitLine[Part] }>()

  function lineOf(key: CellKey) {
    const name = by.map((dimension) => key[dimension]).join(' ')
    const part = Object.fromEntries(by.map((dimension) => [dimension, key[dimension]])) as Pick<CellKey, By>
    const line = lines.get(name) ?? { ...part, counts: { ...noCounts } }
    lines.set(name, line)
    return line
  }

  function waitOf(queue: WaitLine['queue'], tenths: number) {
    const name = `${queue} ${tenths}`
    const line = waits.get(name) ?? { queue, tenths, count: 0 }
    waits.set(name, line)
    return line
  }

  return {
    /** `times` is -1 to take away what was added before. */
    add({ key, counts, waitTenths }: Contribution, times = 1): void {
      const line = lineOf(key)
      for (const [name, count] of Object.entries(counts)) line.counts[name as CountName] += times * count
      if (waitTenths !== null) waitOf(key.queue, waitTenths).count += times
    },
    /** Without what came to nothing. */
    lines: (): readonly SummaryLine<By>[] =>
      [...lines.values()].filter(({ counts }) => Object.values(counts).some((count) => count !== 0)),
    waits: (): readonly WaitLine[] => [...waits.values()].filter(({ count }) => count !== 0),
  }
}

/** What a month changes by when some of it counts for something else than before. */
export function differenceOf(before: readonly Contribution[], after: readonly Contribution[]): Difference {
  const sums = makeSums(dimensions)
  for (const contribution of before) sums.add(contribution, -1)
  for (const contribution of after) sums.add(contribution)
  return { cells: sums.lines(), waits: sums.waits() }
}
