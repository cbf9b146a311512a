import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { z } from 'zod'
import { makeApp } from './app.ts'
import { type Clock, makeChange, makeChangeDays, makeNewId } from './change.ts'
import { makeChangeCase } from './change-case.ts'
import { endsSoon, readBankHolidays } from './domain/bank-holidays.ts'
import type { SiteId } from './domain/id.ts'
import { instant } from './domain/instant.ts'
import { localDate } from './domain/local-time.ts'
import { readHistory } from './domain/performance/history.ts'
import { readSites } from './domain/site.ts'
import { readAssets } from './http/assets.ts'
import { frameOf } from './http/frame.ts'
import { listen } from './http/server.ts'
import { estimateWaits } from './jobs/estimate-waits.ts'
import { startJobs } from './jobs/jobs.ts'
import { makeLive } from './live/live.ts'
import { fileSender } from './messages/file-sender.ts'
import type { Sender } from './messages/sender.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'
import { rebuildingOf } from './storage/sqlite/rebuilding.ts'
import { openSqlite, readSqlite } from './storage/sqlite/sqlite.ts'
import { makeSurveyLinks } from './survey/links.ts'

// This file runs from src in the tests, and from dist/src when it is built.
const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, here.endsWith(join('dist', 'src')) ? '../..' : '..')

export type Running = Awaited<ReturnType<typeof serve>>

/** Wires the parts and listens. The demo and the tests bring a clock of their own. */
export async function serve(settings: Settings, clock: Clock = () => instant(Date.now())) {
  const { storage, sites, holidays, data } = openStorage(settings, clock)
  const history = readOf('The published figures', 'src/published-figures.json', (text) => readHistory(text, sites))
  const live = makeLive()
  const newId = makeNewId()
  const log = pino({ level: settings.LOG_LEVEL })
  const waits = estimateWaits({ storage, live, clock, log })
  const { forecasts, whatIfs } = waits
  const announce = (site: SiteId) => {
    live.announce(site)
    waits.renew(site)
  }
  const changeDays = makeChangeDays({ storage, announce, forecasts, clock, newId })
  const change = makeChange(changeDays)
  const changeCase = makeChangeCase({ storage, clock, newId })
  const assets = readAssets(join(root, 'dist/static'))
  const frame = frameOf(assets)
  const surveyLinks = makeSurveyLinks({ folder: join(data, 'survey-keys'), clock, log })
  const parts = {
    ...{ storage, surveyLinks, change, changeDays, changeCase, live, forecasts, whatIfs, history },
    ...{ clock, newId, settings, log, assets, frame },
  }
  const sender = await senderOf(settings, join(data, 'messages'), clock)
  await waits.begun
  const server = await listen(makeApp(parts), settings).catch(async (error: unknown) => {
    // What is learned from the past for minutes would keep a failed start from ending.
    await waits.stop()
    throw error
  })
  // Only now: where the port is taken, their timer would keep a failed start from ending.
  const origin = settings.PUBLIC_URL ?? `http://${settings.HOST}:${server.port}`
  const jobs = startJobs({ ...parts, sender, origin, words: parts.frame.words })
  return {
    ...parts,
    waits,
    port: server.port,
    /** When the list of bank holidays ends, where it is time for another. */
    holidaysEnd: endsSoon(holidays, sites, localDate(clock())),
    /** Stops taking requests, ends the streams, finishes what is under way. */
    stop: async () => {
      const jobsEnded = jobs.stop()
      live.close()
      await server.close()
      await jobsEnded
      await waits.stop()
      await storage.close()
    },
  }
}

/**
 * What a server keeps, for a program that reads it beside the server.
 * @throws {SettingsError} when no server has kept anything there yet, or a file of the council's cannot be used
 * @throws {StorageFailure} when it cannot be opened, or is of another version
 */
export const openKept = (settings: Settings) => readSqlite(whatIsThere(settings))

/** The rows of what a server keeps, made again from its journal. @throws {SettingsError} as `openKept` does */
export const openToRebuild = (settings: Settings) => rebuildingOf(whatIsThere(settings))

function whatIsThere(settings: Settings) {
  const kept = whatIsKept(settings, () => instant(Date.now()))
  if (!existsSync(kept.file)) throw new SettingsError(`DATA_DIR: there is no database in ${kept.data}.`)
  return kept
}

/**
 * What a server keeps, made where there is nothing yet.
 * @throws {SettingsError} when a file of the council's cannot be used
 * @throws {StorageFailure} when it cannot be opened
 */
export function openStorage(settings: Settings, clock: Clock) {
  const { holidays, data, ...kept } = whatIsKept(settings, clock)
  mkdirSync(data, { recursive: true })
  return { storage: openSqlite(kept), sites: kept.sites, holidays, data }
}

/** @throws {SettingsError} when a file of the council's cannot be used */
function whatIsKept(settings: Settings, clock: Clock) {
  const holidays = readOf('The list of bank holidays', 'src/bank-holidays.json', readBankHolidays)
  const sites = readOf('SITES_FILE', settings.SITES_FILE, (text) => readSites(text, holidays))
  const data = resolve(settings.DATA_DIR)
  const [file, migrations] = [join(data, 'one-stop-shop.sqlite'), join(root, 'drizzle')]
  return { file, migrations, sites, clock, holidays, data }
}

/** What takes messages to people. The client of Notify is large, and loaded only where it is used. */
async function senderOf(settings: Settings, folder: string, clock: Clock): Promise<Sender> {
  if (settings.MESSAGES === 'files') return fileSender(folder, clock)
  const { notifySender } = await import('./messages/notify-sender.ts')
  return notifySender({
    apiKey: settings.NOTIFY_API_KEY,
    url: settings.NOTIFY_URL,
    templates: {
      email: {
        confirmation: settings.NOTIFY_EMAIL_CONFIRMATION,
        reminder: settings.NOTIFY_EMAIL_REMINDER,
        moved: settings.NOTIFY_EMAIL_MOVED,
        cancelled: settings.NOTIFY_EMAIL_CANCELLED,
        delayed: settings.NOTIFY_EMAIL_DELAYED,
        'feedback-received': settings.NOTIFY_EMAIL_FEEDBACK_RECEIVED,
        'feedback-held': settings.NOTIFY_EMAIL_FEEDBACK_HELD,
        'feedback-answered': settings.NOTIFY_EMAIL_FEEDBACK_ANSWERED,
      },
      text: {
        confirmation: settings.NOTIFY_TEXT_CONFIRMATION,
        reminder: settings.NOTIFY_TEXT_REMINDER,
        moved: settings.NOTIFY_TEXT_MOVED,
        cancelled: settings.NOTIFY_TEXT_CANCELLED,
        delayed: settings.NOTIFY_TEXT_DELAYED,
        'feedback-received': settings.NOTIFY_TEXT_FEEDBACK_RECEIVED,
        'feedback-held': settings.NOTIFY_TEXT_FEEDBACK_HELD,
        'feedback-answered': settings.NOTIFY_TEXT_FEEDBACK_ANSWERED,
      },
    },
  })
}

/**
 * What a file of the council's says, by its path from the product's folder.
 * @throws {SettingsError} when there is no such file, or something in it is wrong
 */
function readOf<Of>(name: string, path: string, read: (text: string) => Of): Of {
  const file = resolve(root, path)
  try {
    return read(readFileSync(file, 'utf8'))
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new SettingsError(`${name}: ${file} cannot be used:\n${why}\nSee docs/operating.md.`)
  }
}

const tell = (sentence: string) => process.stdout.write(`${sentence}\n`)

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const running = await serve(settings)
  tell(`One Stop Shop is at http://${settings.HOST}:${running.port}/`)
  tell(
    settings.HOST === '127.0.0.1'
      ? 'Staff pages need no sign-in yet, so only this machine is served. Set HOST to serve others.'
      : 'Staff pages need no sign-in yet: whoever reaches this address can use them.',
  )
  const { holidaysEnd, log } = running
  if (holidaysEnd) log.warn({ holidaysEnd }, 'the list of bank holidays ends soon: npm run bank-holidays')
  for (const ask of ['SIGINT', 'SIGTERM'] as const) process.once(ask, () => void running.stop())
}

/** What whoever starts the server is told when it cannot start. */
function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `${error.message}\nSomething else listens there. Set PORT to another port.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${error.message}\nSet HOST to an address of this machine.`
  return error instanceof SettingsError ? error.message : String(error)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  main().catch((error: unknown) => {
    process.stderr.write(`${whyNot(error)}\n`)
    process.exitCode = 1
  })
