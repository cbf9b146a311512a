import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { date } from './domain/fields.ts'
import type { SiteId } from './domain/id.ts'
import type { LocalDate } from './domain/local-time.ts'
import type { Site, Sites } from './domain/site.ts'
import { eventLine, eventsOn, siteLineOf } from './domain/waits/journal-lines.ts'
import type { WaitEvent } from './domain/waits/wait-event.ts'
import { openKept } from './main.ts'
import { readSettings } from './settings.ts'

/** Days, the first and the last one included. */
type Wanted = { readonly site: Site; readonly from: LocalDate | undefined; readonly to: LocalDate | undefined }

/** What was asked for cannot be exported; the message is one sentence. */
class WantedError extends Error {
  override readonly name = 'WantedError'
}

const option = { type: 'string' } as const
const schema = z
  .object({ site: z.string().optional(), from: date.optional(), to: date.optional() })
  .refine(({ from, to }) => !from || !to || from <= to, '--from is after --to.')

/** @throws {WantedError} */
export function readWanted(args: readonly string[], sites: Sites): Wanted {
  const { site: id, ...days } = read(args)
  const [only] = sites.size === 1 ? sites.values() : []
  const site = id === undefined ? only : sites.get(id as SiteId)
  const all = [...sites.keys()].map((each) => `--site ${each}`).join(' or ')
  if (!site) throw new WantedError(id === undefined ? `Say of which site: ${all}.` : `There is no site ${id}: ${all}.`)
  return { site, from: days.from, to: days.to }
}

function read(args: readonly string[]) {
  try {
    return schema.parse(parseArgs({ args: [...args], options: { site: option, from: option, to: option } }).values)
  } catch (cause) {
    throw new WantedError(cause instanceof z.ZodError ? whyNot(cause) : (cause as Error).message, { cause })
  }
}

function whyNot({ issues: [issue] }: z.ZodError): string {
  const [name] = issue?.path ?? []
  return name === undefined ? String(issue?.message) : `--${String(name)} is a day such as 2026-11-23.`
}

/** A site's journal as the lines of a replay: what is known of it beforehand, and its events in the order of time. */
export async function* journalLines(
  { dates, journal }: Pick<ReturnType<typeof openKept>, 'dates' | 'journal'>,
  { site, from, to }: Wanted,
): AsyncGenerator<string> {
  yield siteLineOf(site)
  const days = (await dates(site.id)).filter((day) => (!from || day >= from) && (!to || day <= to))
  const of = async (day: LocalDate) => eventsOn(site, day, await journal({ site: site.id, date: day }))
  // What is booked stands in the journal of its own day, and happened weeks before: all of it is kept in mind.
  const booked: WaitEvent[] = []
  for (const day of days) booked.push(...(await of(day)).before)
  booked.sort((one, other) => one.at - other.at)
  let next = 0
  for (const day of days)
    for (const event of (await of(day)).onTheDay) {
      for (let before = booked[next]; before && before.at <= event.at; before = booked[++next]) yield eventLine(before)
      yield eventLine(event)
    }
  for (const event of booked.slice(next)) yield eventLine(event)
}

async function main(): Promise<void> {
  const storage = openKept(readSettings(process.env))
  try {
    const wanted = readWanted(process.argv.slice(2), storage.sites)
    const lines = Readable.from(journalLines(storage, wanted)).map((line: string) => `${line}\n`)
    await pipeline(lines, process.stdout, { end: false })
  } finally {
    await storage.close()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  main().catch((error: NodeJS.ErrnoException) => {
    // Whoever reads it has had enough.
    if (error.code === 'EPIPE') return
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error instanceof WantedError ? 2 : 1
  })
