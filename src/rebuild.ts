import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openToRebuild } from './main.ts'
import { readSettings } from './settings.ts'
import type { Compared, Difference, Rebuilding } from './storage/rebuilding.ts'

/** What was asked for is not to be had; the message is one sentence. */
class WantedError extends Error {
  override readonly name = 'WantedError'
}

function readWanted(args: readonly string[]): { readonly mend: boolean } {
  try {
    const { mend = false } = parseArgs({ args: [...args], options: { mend: { type: 'boolean' } } }).values
    return { mend }
  } catch (cause) {
    throw new WantedError((cause as Error).message, { cause })
  }
}

/** What is said of a comparison, line by line. */
export function* linesOf(all: readonly Compared[]): Generator<string> {
  for (const { table, rows, different, differences } of all) {
    yield `${table}: ${rows} compared, ${different} different`
    for (const difference of differences) yield `  ${table} ${differenceText(difference)}`
    if (different > differences.length) yield `  and ${different - differences.length} more`
  }
}

function differenceText({ row, is, columns }: Difference): string {
  if (is === 'kept-alone') return `${row}: is kept, and is not made of the journal`
  if (is === 'missing') return `${row}: is made of the journal, and is not kept`
  return `${row}: ${columns.map(({ name, kept, made }) => `${name} is ${text(kept)}, made of the journal ${text(made)}`).join('; ')}`
}

const text = (value: unknown): string => (value === null ? 'nothing' : String(value))

const different = (all: readonly Compared[]): number => all.reduce((sum, each) => sum + each.different, 0)

/** Says what was compared. The number is how many rows are still different in the end. */
export function rebuildAndTell({ compare, mend }: Rebuilding, isToMend: boolean, tell: (line: string) => void): number {
  const before = compare()
  for (const line of linesOf(before)) tell(line)
  if (!isToMend || different(before) === 0) return different(before)
  mend()
  tell('What is kept was made again from the journal.')
  const after = compare()
  for (const line of linesOf(after)) tell(line)
  return different(after)
}

function main(): void {
  const { mend } = readWanted(process.argv.slice(2))
  const tell = (line: string) => process.stdout.write(`${line}\n`)
  const left = rebuildAndTell(openToRebuild(readSettings(process.env)), mend, tell)
  if (left === 0) tell('Every row is what the journal makes of it.')
  else process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = error instanceof WantedError ? 2 : 1
  }
}
