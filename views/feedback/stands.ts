import { type FeedbackCase, isWith, stageOpen } from '../../src/domain/feedback/case.ts'
import { toldBy } from '../../src/domain/feedback/clock.ts'
import type { Instant } from '../../src/domain/instant.ts'
import type { Words } from '../words/words.ts'

/** What a reference alone tells: how it stands, and nothing of what it is about. */
export type StandsFor = {
  readonly reference: string
  readonly is: 'waiting' | 'taken-on' | 'closed'
  /** By when its writer was told to have the answer; null where there is nothing to answer. */
  readonly by: Instant | null
  readonly isLate: boolean
}

export function standsFor(found: FeedbackCase, now: Instant): StandsFor {
  const stage = stageOpen(found)
  const by = stage && toldBy(stage)
  const is = found.closed ? 'closed' : isWith(found) === null ? 'waiting' : 'taken-on'
  return { reference: found.reference, is, by, isLate: by !== null && now > by }
}

/** The same as its writer reads or hears it. */
export function standing({ is, by, isLate }: StandsFor, { feedback }: Words): string {
  const { stands } = feedback.find
  if (by === null) return stands[is]
  return `${stands[is]} ${isLate ? stands.late(by) : stands.due(by)}`
}
