import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { liveDays, workingDayAfter } from './demo/live-day.ts'
import { type DemoSettings, DemoSettingsError, readDemoSettings } from './demo/settings.ts'
import { simulatedClock } from './demo/simulated-clock.ts'
import { dayLine, summaryLine, welcome } from './demo/words.ts'
import { instant } from './domain/instant.ts'
import { localDate } from './domain/local-time.ts'
import { type Running, serve } from './main.ts'
import { readSettings, SettingsError } from './settings.ts'

const tell = (text: string) => process.stdout.write(`${text}\n`)

/** Simulated days at every site on the real server, one after the other, until it is told to stop. */
async function demo({ seed, speed, port }: DemoSettings): Promise<void> {
  const stop = new AbortController()
  for (const ask of ['SIGINT', 'SIGTERM'] as const) process.once(ask, () => stop.abort())
  const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-demo-'))
  const clock = simulatedClock(instant(Date.now()))
  try {
    // Simulated people are written to by nobody, whatever this machine is set to.
    const demo = { DATA_DIR: folder, MESSAGES: 'files', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' }
    const here = { ...process.env, ...demo }
    const settings = readSettings(port === undefined ? here : { ...here, PORT: port })
    const running = await serve(settings, clock.now)
    try {
      const address = settings.PUBLIC_URL ?? `http://${settings.HOST}:${running.port}`
      await playDays(running, { seed, speed, address }, clock, stop.signal)
    } finally {
      await running.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Playing = { readonly seed: number; readonly speed: number; readonly address: string }

async function playDays(
  { change, changeDays, storage }: Running,
  { seed, speed, address }: Playing,
  clock: ReturnType<typeof simulatedClock>,
  signal: AbortSignal,
): Promise<void> {
  const { sites } = storage
  const days = liveDays({ change, changeDays, storage, clock }, sites, { seed, speed, signal })
  let date = localDate(clock.now())
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    date = workingDayAfter(sites, date)
    const begun = () =>
      tell(isFirst ? welcome({ sites, seed, speed, address, now: clock.now() }) : dayLine(clock.now()))
    await days.play(date, begun)
    for (const site of sites.values()) tell(summaryLine(await storage.day({ site: site.id, date })))
  }
}

function whyNot(error: unknown): string {
  if (error instanceof DemoSettingsError || error instanceof SettingsError) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `${error.message}\nSomething else listens there. Choose another port: npm run demo -- --port 3001`
  return String(error)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  Promise.resolve()
    .then(() => demo(readDemoSettings(process.argv.slice(2))))
    .catch((error: unknown) => {
      if (error instanceof Error && error.name === 'AbortError') return
      process.stderr.write(`${whyNot(error)}\n`)
      process.exitCode = 1
    })
