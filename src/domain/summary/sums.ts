import { type CellKey, type Dimension, dimensions, type SummaryLine, type WaitLine } from './cell.ts'
import { type CountName, type Counts, noCounts } from './counts.ts'
import type { Contribution } from './visit-counts.ts'

type Change = { readonly key: CellKey; readonly counts: Partial<Counts> }
/** What a month changes by: counts may be negative, and what did not change is left out. */
export type Difference = { readonly cells: readonly Change[]; readonly waits: readonly WaitLine[] }

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
export function makeDifference() {
  const cells: { readonly key: CellKey; readonly counts: Partial<Record<CountName, number>> }[] = []
  const waits: { readonly queue: WaitLine['queue']; readonly tenths: number; count: number }[] = []

  // On the path of a check-in: it looks among the few cells that one moment changes, without making a map of them.
  function addWait(queue: WaitLine['queue'], tenths: number, times: number): void {
    const found = waits.find((wait) => wait.queue === queue && wait.tenths === tenths)
    if (found) found.count += times
    else waits.push({ queue, tenths, count: times })
  }

  return {
    /** `times` is 1 for what counts now, -1 for what counted before. */
    add({ key, counts, waitTenths }: Contribution, times: 1 | -1): void {
      const found = cells.find((cell) => isSameCell(cell.key, key))
      const cell = found ?? { key, counts: {} }
      if (!found) cells.push(cell)
      for (const name in counts) {
        const sum = (cell.counts[name as CountName] ?? 0) + times * (counts[name as CountName] ?? 0)
        if (sum === 0) delete cell.counts[name as CountName]
        else cell.counts[name as CountName] = sum
      }
      if (waitTenths !== null) addWait(key.queue, waitTenths, times)
    },
    /** Without what did not change after all. */
    all: (): Difference => ({
      cells: cells.filter(({ counts }) => Object.keys(counts).length > 0),
      waits: waits.filter(({ count }) => count !== 0),
    }),
  }
}

const isSameCell = (one: CellKey, other: CellKey): boolean =>
  dimensions.every((dimension) => one[dimension] === other[dimension])
