import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Estimator, makeEstimator } from './domain/waits/estimator.ts'
import { officeOf } from './domain/waits/office.ts'
import { isWaitEvent, siteLine, type WaitEvent, waitEvent } from './domain/waits/wait-event.ts'
import { nothingLeftOut, parts, type Without } from './domain/waits/without.ts'
import { resultOf } from './domain/waits/work.ts'

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
    if (!isWaitEvent(read)) return null
    const event = waitEvent.parse(read)
    estimator.observe(event)
    return event.event === 'arrived' ? JSON.stringify(answer(estimator, event)) : null
  }
}

function answer(estimator: Estimator, { visit, at }: Extract<WaitEvent, { event: 'arrived' }>) {
  const range = resultOf(estimator.ranges(at)).visits.get(visit)
  if (!range) throw new RangeError(`no range for ${visit}`)
  estimator.show(visit, range)
  return { visit, ...range }
}

/** Answers the lines of the standard input, each before the next is read. @throws {Error} naming a line that is wrong */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { without: { type: 'string', multiple: true, default: [] } } })
  const take = replay(new Set(z.array(z.enum(parts)).parse(values.without)))
  let count = 0
  for await (const line of createInterface({ input: process.stdin })) {
    count++
    if (line.trim() === '') continue
    const told = attempt(() => take(line), count)
    if (told !== null) process.stdout.write(`${told}\n`)
  }
}

function attempt<Of>(take: () => Of, line: number): Of {
  try {
    return take()
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new Error(`Line ${line} is wrong:\n${why}`, { cause })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Whoever reads it has had enough.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
  main().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`, () => process.exit(1))
  })
}
