import type { Advice } from '../advice.ts'
import { justTaken } from '../check-advice.ts'
import type { Decide } from '../decision.ts'
import type { FactAbout } from '../fact.ts'
import { findService, findVisit } from '../find.ts'
import type { AdviceId } from '../id.ts'
import { Refusal } from '../refusal.ts'

type Taken = Pick<Advice, 'whatIf' | 'visits' | 'keeps' | 'keepsWithout'>

/**
 * Staff do what was advised. What was said of it is kept, so that it can be checked.
 * @throws {Refusal} no-such-service, no-such-visit, nobody-waiting, already-so
 */
export const takeAdvice =
  ({ whatIf, visits, keeps, keepsWithout }: Taken): Decide<AdviceId> =>
  (day, { now, newId }) => {
    findService(day, whatIf.service)
    if (visits.length === 0) throw new Refusal('nobody-waiting')
    for (const id of visits) findVisit(day, id)
    if (justTaken(day, whatIf, now)) throw new Refusal('already-so')
    const about = { kind: 'advice', id: newId() as AdviceId } as const
    const taken: FactAbout['advice'] = { type: 'advice-taken', at: now, about, whatIf, visits, keeps, keepsWithout }
    return { facts: [taken], answer: about.id }
  }
