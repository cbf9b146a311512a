// What the estimates are worth, and what each part of them is: npm run waits -- FOLDER [--whole]
// FOLDER holds score.mjs and the days (*.jsonl.gz). Writes the tables of docs/waits.md; --whole leaves nothing out.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { parts } from '../../src/domain/waits/without.ts'
import { nameOf, percent, table, write } from './waits-page.ts'

const formula = z.object({ mae: z.number() })
const scores = z.object({
  queued: z.object({
    n: z.number(),
    ...{ last10: formula, les: formula, hol: formula, product: formula },
    answer: z.object({ mae: z.number(), bias: z.number(), cover80: z.number(), pin10: z.number(), pin90: z.number() }),
  }),
  shownAWait: z.object({ n: z.number(), cover80: z.number(), over: z.number(), width: z.number() }),
  coverByHour: z.record(z.string(), z.number()),
})
type Scores = z.infer<typeof scores>
type Run = { readonly file: string; readonly without: string | null }

/** The first third of the days is learned from, and not counted. */
function warmDays(file: string): number {
  const days = new Set(
    gunzipSync(readFileSync(file))
      .toString()
      .match(/(?<="at":")[\d-]{10}/g),
  )
  return Math.floor(days.size / 3)
}

async function score(folder: string, { file, without }: Run): Promise<Scores> {
  const path = join(folder, file)
  const left = without === null ? [] : ['--without', without]
  const replay = [process.execPath, 'dist/src/replay.js', ...left]
  const args = [join(folder, 'score.mjs'), path, '--warm', `${warmDays(path)}`, '--json', '--', ...replay]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  for await (const chunk of child.stdout) text += chunk
  return scores.parse(JSON.parse(text))
}

/** As many at once as there are processors. */
async function scoreAll(folder: string, runs: readonly Run[]): Promise<Map<Run, Scores>> {
  const found = new Map<Run, Scores>()
  const left = [...runs]
  const work = async () => {
    for (let run = left.shift(); run; run = left.shift()) {
      found.set(run, await score(folder, run))
      console.log(`${run.file} ${run.without ?? 'whole'}: ${found.get(run)?.queued.answer.mae}`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return found
}

const two = (value: number): string => value.toFixed(value < 2 ? 3 : 2)
const best = ({ queued }: Scores): number =>
  Math.min(...[queued.last10, queued.les, queued.hol, queued.product].map(({ mae }) => mae))

function wholeRow(file: string, found: Scores): string[] {
  const { queued, shownAWait, coverByHour } = found
  const { answer } = queued
  const hours = Object.values(coverByHour)
  return [
    nameOf(file),
    `${queued.n}`,
    two(answer.mae),
    two(best(found)),
    (answer.mae / best(found)).toFixed(2),
    two(answer.bias),
    `${shownAWait.n}`,
    percent(shownAWait.cover80),
    percent(shownAWait.over),
    two(shownAWait.width),
    hours.length === 0 ? 'none has 200' : `${percent(Math.min(...hours))} to ${percent(Math.max(...hours))}`,
  ]
}
const wholeHead = ['days of', 'queued', 'error', 'best simple formula', 'ratio', 'bias']
const shownHead = ['showed a wait', 'came true', 'above', 'width', 'by hour']

/** The error, and what the low and the high cost (pinball loss): by how much the ranges miss and how wide they are. */
const partCell = ({ queued: { answer } }: Scores): string =>
  `${two(answer.mae)} (${two(answer.pin10)}, ${two(answer.pin90)})`

const { values, positionals } = parseArgs({ allowPositionals: true, options: { whole: { type: 'boolean' } } })
const [folder = '.'] = positionals
const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl.gz'))
const leftOut = values.whole ? [null] : [null, ...parts]
const runs = leftOut.flatMap((without) => files.map((file): Run => ({ file, without })))
const found = await scoreAll(folder, runs)
const of = (file: string, without: string | null): Scores => {
  const run = runs.find((each) => each.file === file && each.without === without)
  return scores.parse(run && found.get(run))
}
write(
  'figures',
  table(
    [...wholeHead, ...shownHead],
    files.map((file) => wholeRow(file, of(file, null))),
  ),
)
if (!values.whole)
  write(
    'parts',
    table(
      ['without', ...files.map(nameOf)],
      leftOut.map((without) => [without ?? 'nothing', ...files.map((file) => partCell(of(file, without)))]),
    ),
  )
