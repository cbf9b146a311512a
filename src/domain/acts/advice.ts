import type { Advice } from '../advice.ts'
import { followedWithinMinutes } from '../check-advice.ts'
import type { Day } from '../day.ts'
import type { Decide } from '../decision.ts'
import type { FactAbout } from '../fact.ts'
import { findDesk, findService, findVisit } from '../find.ts'
import type { AdviceId } from '../id.ts'
import { type Instant, later } from '../instant.ts'
import { Refusal } from '../refusal.ts'

type Taken = Pick<Advice, 'whatIf' | 'visits' | 'keeps' | 'keepsWithout'>

/**
 * Staff do what was advised. What was said of it is kept, so that it can be checked.
 * @throws {Refusal} no-such-service, no-such-desk, no-such-visit, nobody-waiting, already-so
 */
export const takeAdvice =
  ({ whatIf, visits, keeps, keepsWithout }: Taken): Decide<AdviceId> =>
  (day, { now, newId }) => {
    if (whatIf.is === 'one-more') findService(day, whatIf.service)
    else findDesk(day, whatIf.desk)
    if (visits.length === 0) throw new Refusal('nobody-waiting')
    for (const id of visits) findVisit(day, id)
    if (justTaken(day, whatIf, now)) throw new Refusal('already-so')
    const about = { kind: 'advice', id: newId() as AdviceId } as const
    const taken: FactAbout['advice'] = { type: 'advice-taken', at: now, about, whatIf, visits, keeps, keepsWithout }
    return { facts: [taken], answer: about.id }
  }

/** The same advice, where it was taken so short a time ago that it may still be followed. */
export const justTaken = ({ advice }: Pick<Day, 'advice'>, whatIf: Advice['whatIf'], now: Instant): Advice | null =>
  [...advice.values()].find(
    (given) => isSame(given.whatIf, whatIf) && now <= later(given.takenAt, followedWithinMinutes),
  ) ?? null

function isSame(one: Advice['whatIf'], other: Advice['whatIf']): boolean {
  if (one.is === 'one-more') return other.is === 'one-more' && one.service === other.service
  return other.is === 'away' && one.desk === other.desk
}
