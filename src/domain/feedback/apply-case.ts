import type { FeedbackCase, FeedbackEntry, Stage, StageNumber } from './case.ts'
import { dueAt } from './clock.ts'

/**
 * A case after something happened to it: the only place where its state moves.
 * @throws {RangeError} for what happened to a case that there is not
 */
export function applyCase(before: FeedbackCase | null, reference: string, entry: FeedbackEntry): FeedbackCase {
  if (entry.type === 'received') {
    const { token, kind, way, site, at } = entry
    const stages = kind === 'complaint' ? [newStage(1, entry)] : []
    return { reference, token, kind, way, site, receivedAt: at, with: null, stages, closed: null }
  }
  if (!before) throw new RangeError(`there is no case ${reference}`)
  return moved(before, entry)
}

function moved(before: FeedbackCase, entry: Exclude<FeedbackEntry, { type: 'received' }>): FeedbackCase {
  const { at, number } = entry
  switch (entry.type) {
    case 'taken-on':
      return before.kind === 'compliment'
        ? { ...before, with: entry.with }
        : withLast(before, () => ({ with: entry.with }))
    case 'held':
      return withLast(before, ({ holdings }) => ({ holdings: [...holdings, { at, until: entry.until, text: number }] }))
    case 'answered': {
      const answered = { at, outcome: entry.outcome, text: number }
      return { ...withLast(before, () => ({ answered })), closed: { at, why: 'answered' } }
    }
    case 'stage-2-asked':
      return { ...before, stages: [...before.stages, newStage(2, entry)], closed: null }
    case 'passed-on':
      return { ...before, closed: { at, why: 'passed-on' } }
    case 'closed':
      return { ...before, closed: { at, why: entry.why } }
  }
}

const newStage = (number: StageNumber, { at, number: asked }: FeedbackEntry): Stage => ({
  ...{ number, asked, beganAt: at, dueAt: dueAt(number, at) },
  ...{ with: null, holdings: [], answered: null },
})

function withLast(before: FeedbackCase, change: (last: Stage) => Partial<Stage>): FeedbackCase {
  const last = before.stages.at(-1)
  if (!last) throw new RangeError(`${before.reference} has no stage`)
  return { ...before, stages: [...before.stages.slice(0, -1), { ...last, ...change(last) }] }
}
