import type { SiteId } from '../id.ts'
import type { Instant } from '../instant.ts'
import { instantsOf, type Period } from '../period.ts'
import type { FeedbackCase, Stage, StageNumber } from './case.ts'

type Counts = { readonly of: number; readonly met: number }

/**
 * P9 of some days. Compliments and complaints count on the day they came, a stage on the day it was asked for.
 * Stage 1 is kept when it was answered in full by the end of the 15th day after that day. Stage 2 is kept when, by the
 * end of the 10th day, it was answered in full or a holding response was sent, as the charter has it; how many of those
 * had a holding response alone stands in `held`. What may still be kept counts in no number, nor does a complaint that
 * its writer withdrew in time, nor what came by mistake. A review that was asked for by mistake takes nothing back of
 * the answer before it, in time or late.
 */
export type FeedbackMeasures = {
  readonly compliments: number
  readonly complaints: number
  readonly stage1: Counts
  readonly stage2: Counts & { readonly held: number }
}

/** @param site one site; null for all, and for what is about none */
export function feedbackMeasures(
  cases: readonly FeedbackCase[],
  period: Period,
  site: SiteId | null,
  now: Instant,
): FeedbackMeasures {
  const { from, before } = instantsOf(period)
  const isIn = (at: Instant) => from <= at && at < before
  const counted = cases
    .filter((each) => site === null || each.site === site)
    .flatMap((each) => (each.closed?.why === 'mistake' ? withoutMistake(each) : each))
  const came = counted.filter(({ receivedAt }) => isIn(receivedAt))
  const decided = counted.flatMap((each) =>
    each.stages
      .filter(({ beganAt }) => isIn(beganAt))
      .map((stage) => ({ number: stage.number, how: howItEnded(stage, each.closed?.at ?? now) })),
  )
  const count = (kind: FeedbackCase['kind']) => came.filter((each) => each.kind === kind).length
  const ofStage = (number: StageNumber) => {
    const ended = decided.flatMap((each) => (each.number === number && each.how !== 'open' ? [each.how] : []))
    const held = ended.filter((how) => how === 'held').length
    return { of: ended.length, met: ended.filter((how) => how !== 'missed').length, held }
  }
  const { of, met } = ofStage(1)
  return {
    ...{ compliments: count('compliment'), complaints: count('complaint') },
    ...{ stage1: { of, met }, stage2: ofStage(2) },
  }
}

/** What was answered was a complaint, whatever was asked for after it by mistake. */
function withoutMistake(each: FeedbackCase): readonly FeedbackCase[] {
  const stages = each.stages.filter(({ answered }) => answered)
  return stages.length > 0 ? [{ ...each, stages }] : []
}

/** @param until now, or when it was closed: what was withdrawn in time cannot be missed any more */
function howItEnded(stage: Stage, until: Instant): 'answered' | 'held' | 'missed' | 'open' {
  const { number, dueAt, answered, holdings } = stage
  if (answered && answered.at <= dueAt) return 'answered'
  if (number === 2 && holdings.some(({ at }) => at <= dueAt)) return 'held'
  return answered || until > dueAt ? 'missed' : 'open'
}
