import { setImmediate as turn } from 'node:timers/promises'
import { dayAfter, type LocalDate } from '../../domain/local-time.ts'
import { daysIn, type Period } from '../../domain/period.ts'
import type { Storage } from '../storage.ts'
import { reading } from './failure.ts'
import type { Queries } from './queries.ts'

/** Days that are read in one go: a quarter takes as long as a hundred check-ins, and each of those would wait for it. */
const daysAtOnce = 7

/** What is looked back at over many days. */
export const ledgerIn = (query: Queries): Pick<Storage, 'ledgerLines' | 'delaysIn'> => ({
  async ledgerLines(site, period) {
    const lines = []
    for (const { from, to } of inParts(period)) {
      lines.push(reading(() => query.ledgerLines.all({ site, from, to })))
      await turn()
    }
    return lines.flat()
  },
  delaysIn: async (site, { from, to }) => reading(() => query.delaysIn.all({ site, from, to })),
})

function inParts(period: Period): readonly Period[] {
  const count = Math.max(0, Math.ceil(daysIn(period) / daysAtOnce))
  return Array.from({ length: count }, (_, index) => {
    const from = dayAfter(period.from, index * daysAtOnce)
    return { from, to: earlierOf(dayAfter(from, daysAtOnce - 1), period.to) }
  })
}

const earlierOf = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other)
