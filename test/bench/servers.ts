import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { benchSites } from './sites.ts'

export type Server = { readonly url: string; readonly stop: () => Promise<void> }

// A million visits are more than a gigabyte: they go when this process does.
const scratch = mkdtempSync(join(tmpdir(), 'one-stop-shop-bench-'))
// So do the servers of a bench that fails.
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(scratch, { recursive: true, force: true })
})

export const newFolder = (): string => mkdtempSync(join(scratch, 'data-'))

const stopping = (child: ChildProcess) => async () => {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  running.delete(child)
}

/** The same that makes no forecasts. */
export const startUnforecast = (siteIds: readonly string[]): Promise<Server> =>
  startProduct(siteIds, newFolder(), ['--import', join(import.meta.dirname, 'unforecast.mjs')])

/** The built product as `npm start` runs it, with sites that are always open. */
export async function startProduct(
  siteIds: readonly string[],
  data = newFolder(),
  loaded: readonly string[] = [],
): Promise<Server> {
  const sitesFile = join(newFolder(), 'sites.json')
  writeFileSync(sitesFile, benchSites(siteIds))
  const child = spawn(process.execPath, [...loaded, 'dist/src/main.js'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATA_DIR: data,
      SITES_FILE: sitesFile,
      PORT: '0',
      HOST: '',
      PUBLIC_URL: '',
      LOG_LEVEL: 'info',
    },
  })
  running.add(child)
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
    if (url) return { url, stop: stopping(child) }
  }
  throw new Error('the product did not start')
}

export async function startBare(pageBytes = 0): Promise<Server> {
  const child = startProgram('bare.ts', join(newFolder(), 'bare.sqlite'), String(pageBytes))
  const [port] = await once(child, 'message')
  return { url: `http://127.0.0.1:${port}`, stop: stopping(child) }
}

/** A program of this folder, in a process of its own. */
export const startProgram = (name: string, ...given: string[]): ChildProcess =>
  fork(join(import.meta.dirname, name), given, { execArgv: ['--import', 'tsx'] })

/**
 * Asks a program to do something, and resolves with what it found.
 * @throws {Error} when the program ends instead
 */
export async function ask<Answer>(program: ChildProcess, what: unknown): Promise<Answer> {
  const isAnswered = new AbortController()
  const ended = once(program, 'exit', { signal: isAnswered.signal }).then(() => {
    throw new Error('the program ended without an answer')
  })
  program.send(what as object)
  const [answer] = await Promise.race([once(program, 'message'), ended])
  isAnswered.abort()
  return answer
}
