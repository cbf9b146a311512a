import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { liveDays, workingDayAfter, workingDaysBefore } from './demo/live-day.ts'
import { movableStage, pastStage } from './demo/past.ts'
import { type DemoSettings, DemoSettingsError, readDemoSettings } from './demo/settings.ts'
import { simulatedClock } from './demo/simulated-clock.ts'
import { dayLine, summaryLine, welcome } from './demo/words.ts'
import { type Instant, instant } from './domain/instant.ts'
import { localDate } from './domain/local-time.ts'
import { openStorage, type Running, serve } from './main.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'

const tell = (text: string) => process.stdout.write(`${text}\n`)

/** Simulated days at every site on the real server, one after the other, until it is told to stop. */
async function demo({ seed, speed, days, port }: DemoSettings): Promise<void> {
  const stop = new AbortController()
  for (const ask of ['SIGINT', 'SIGTERM'] as const) process.once(ask, () => stop.abort())
  const folder = mkdtempSync(join(tmpdir(), 'one-stop-shop-demo-'))
  const clock = simulatedClock(instant(Date.now()))
  try {
    // Simulated people are written to by nobody, whatever this machine is set to.
    const demo = { DATA_DIR: folder, MESSAGES: 'files', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' }
    const here = { ...process.env, ...demo }
    const settings = readSettings(port === undefined ? here : { ...here, PORT: port })
    const played = await playBefore(settings, { seed, speed, days }, clock, stop.signal)
    const running = await serve(settings, clock.now)
    try {
      const address = settings.PUBLIC_URL ?? `http://${settings.HOST}:${running.port}`
      await playDays(running, played, (now) => welcome({ sites: running.storage.sites, seed, speed, address, now }))
    } finally {
      await running.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Clock = ReturnType<typeof simulatedClock>
type Played = Awaited<ReturnType<typeof playBefore>>

/** Plays the days before the first that is shown, and its beginning, and keeps them where the server will find them. */
async function playBefore(
  settings: Settings,
  { seed, speed, days: count }: Omit<DemoSettings, 'port'>,
  clock: Clock,
  signal: AbortSignal,
) {
  const { storage, sites } = openStorage(settings, clock.now)
  try {
    const date = workingDayAfter(sites, localDate(clock.now()))
    const past = pastStage(sites, clock)
    const { stage, goTo } = movableStage(past.stage)
    const days = liveDays({ ...stage, clock }, sites, { seed, speed, signal })
    if (count > 0) tell(`Playing the ${count} working days before, for the estimates to learn from.`)
    await days.playBefore(date, workingDaysBefore(sites, date, count))
    await past.moveTo(storage)
    return { date, days, goTo, clock, signal }
  } finally {
    await storage.close()
  }
}

async function playDays(
  { change, changeDays, storage, waits }: Running,
  { date: first, days, goTo, clock, signal }: Played,
  welcomeAt: (now: Instant) => string,
): Promise<void> {
  const { sites } = storage
  goTo({ change, changeDays, storage, clock })
  const ready = () => waits.settled()
  await ready()
  for (let date = first; !signal.aborted; date = workingDayAfter(sites, date)) {
    const begun = () => tell(date === first ? welcomeAt(clock.now()) : dayLine(clock.now()))
    await days.play(date, { begun, ready })
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
