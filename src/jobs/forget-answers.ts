import { later } from '../domain/instant.ts'
import type { JobParts } from './jobs.ts'

const keptMinutes = 24 * 60

/** A form is not sent again after a day. */
export const forgetAnswers = ({ storage, clock }: JobParts): Promise<void> =>
  storage.forgetAnswers(later(clock(), -keptMinutes))
