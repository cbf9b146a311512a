import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Estimator, makeEstimator } from './domain/waits/estimator.ts'
import { officeOf } from './domain/waits/office.ts'
import { siteLine, type WaitEvent, waitEvent } from './domain/waits/wait-event.ts'
import { nothingLeftOut, parts, type Without } from './domain/waits/without.ts'

/**
 * Takes a replay's lines in their order and answers each arrival with what the estimator would have said, before it
 * looks at the next.
 * @param without parts that the estimator leaves out
 * @throws {z.ZodError | SyntaxError | RangeError} for a line that is no event, or one before the site's
 */
export function replay(without: Without = nothingLeftOut) {
  let estimator: Estimator | null = null
  return (line: string): string | null => {
    const read: unknown = JSON.parse(line)
    if (!estimator) {
      estimator = makeEstimator(officeOf(siteLine.parse(read)), without)
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
  const { values } = parseArgs({ options: { without: { type: 'string', multiple: true, default: [] } } })
  const take = replay(new Set(z.array(z.enum(parts)).parse(values.without)))
  for await (const line of createInterface({ input: process.stdin })) {
    const told = line.trim() === '' ? null : take(line)
    if (told !== null) process.stdout.write(`${told}\n`)
  }
}
