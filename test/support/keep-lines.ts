import type { Fact } from '../../src/domain/fact.ts'
import type { DeskId, Id, Token, VisitId } from '../../src/domain/id.ts'
import { localDate } from '../../src/domain/local-time.ts'
import type { LedgerLine } from '../../src/domain/waits/ledger-line.ts'
import type { startServer } from './server.ts'
import { theClock } from './stage.ts'

type Server = Pick<Awaited<ReturnType<typeof startServer>>, 'change'>

/**
 * Keeps visits with what they were told and when they were called, as if they had come: at the days of the lines,
 * each called to a desk of its own.
 */
export async function keepLines({ change }: Server, lines: readonly LedgerLine[]): Promise<void> {
  const days = new Set(lines.map(({ site, arrivedAt }) => `${site} ${localDate(arrivedAt)}`))
  for (const day of days) {
    const ofDay = lines.filter(({ site, arrivedAt }) => `${site} ${localDate(arrivedAt)}` === day)
    const [first] = ofDay
    if (!first) continue
    await change(
      { site: first.site, date: localDate(first.arrivedAt) },
      (_day, { newId }) => ({ facts: factsOf(ofDay, newId), answer: null }),
      theClock,
    )
  }
}

const factsOf = (lines: readonly LedgerLine[], newId: () => Id): readonly Fact[] =>
  lines.flatMap((line, index) => visitOf(line, index + 1, newId)).sort((one, other) => one.at - other.at)

function visitOf(line: LedgerLine, number: number, newId: () => Id): readonly Fact[] {
  const { service, queue, arrivedAt, shown, range, calledAt, endedAt } = line
  const about = { kind: 'visit', id: newId() as VisitId } as const
  const desk = `desk-of-${number}` as DeskId
  const told = range ? { shown, range } : { shown }
  return [
    {
      ...{ type: 'arrived', at: arrivedAt, about, token: newId() as Token, ticket: { queue, number } },
      ...{ service, appointment: null, urgent: false, ...told },
    },
    ...(calledAt === null ? [] : [{ type: 'called', at: calledAt, about, desk } as const]),
    ...(endedAt === null ? [] : [{ type: 'left', at: endedAt, about, why: 'own-word' } as const]),
  ]
}
