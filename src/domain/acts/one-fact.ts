import type { Decision } from '../decision.ts'
import type { FactAbout } from '../fact.ts'
import type { DeskId, VisitId } from '../id.ts'
import type { Instant } from '../instant.ts'

type Happened<Of> = Of extends unknown ? Omit<Of, 'at' | 'about'> : never

/** A decision with one fact about a visit, and nothing to answer but which visit it was. */
export const visitFact = (id: VisitId, at: Instant, happened: Happened<FactAbout['visit']>): Decision<VisitId> => ({
  facts: [{ ...happened, at, about: { kind: 'visit', id } } as FactAbout['visit']],
  answer: id,
})

/** The same about a desk. */
export const deskFact = (id: DeskId, at: Instant, happened: Happened<FactAbout['desk']>): Decision<DeskId> => ({
  facts: [{ ...happened, at, about: { kind: 'desk', id } } as FactAbout['desk']],
  answer: id,
})
