import type { CellKey, Dimension, SummaryLine, WaitLine } from './cell.ts'
import { type CountName, noCounts } from './counts.ts'
import type { Contribution } from './visit-counts.ts'

export type Sums<By extends Dimension> = ReturnType<typeof makeSums<By>>

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
    /** `times` is -1 for what does not count any more. */
    add({ key, counts, waitTenths }: Contribution, times: 1 | -1 = 1): void {
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
