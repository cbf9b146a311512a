import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Estimator, makeEstimator } from './domain/waits/estimator.ts'
import { officeOf } from './domain/waits/office.ts'
import { siteLine, type WaitEvent, waitEvent } from './domain/waits/wait-event.ts'

/**
 * Takes a replay's lines in their order and answers each arrival with what the estimator would have said, before it
 * looks at the next.
 * @throws {z.ZodError | SyntaxError | RangeError} for a line that is no event, or one before the site's
 */
export function replay() {
  let estimator: Estimator | null = null
  return (line: string): string | null => {
    const read: unknown = JSON.parse(line)
    if (!estimator) {
      estimator = makeEstimator(officeOf(siteLine.parse(read)))
      return null
    }
    const event = waitEvent.parse(read)
    estimator.observe(event)
    return event.event === 'arrived' ? JSON.stringify(answer(estimator, event)) : null
  }
}

function answer(estimator: Estimator, { visit, at }: Extract<WaitEvent, { event: 'arrived' }>) {
  const steps = estimator.ranges(at)
  for (;;) {
    const { done, value } = steps.next()
    if (!done) continue
    const range = value.visits.get(visit)
    if (!range) throw new RangeError(`no range for ${visit}`)
    estimator.show(visit, range)
    return { visit, ...range }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const take = replay()
  for await (const line of createInterface({ input: process.stdin })) {
    const told = line.trim() === '' ? null : take(line)
    if (told !== null) process.stdout.write(`${told}\n`)
  }
}
