import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Instant, instant } from '../../src/domain/instant.ts'
import { serve } from '../../src/main.ts'
import { readSettings } from '../../src/settings.ts'
import { at } from './builders.ts'

/** A clock that the test sets; between settings it goes on as the real one does. */
function settableClock(start: Instant) {
  let ahead = start - Date.now()
  return {
    now: () => instant(Date.now() + ahead),
    set: (at: Instant) => {
      ahead = at - Date.now()
    },
    pass: (minutes: number) => {
      ahead += minutes * 60_000
    },
  }
}

/** A server of the test's own, with its own empty database, that ends with the test. It begins at a Monday's ten. */
export async function startServer({
  start = at('10:00'),
  environment = {},
}: {
  start?: Instant
  environment?: Record<string, string>
} = {}) {
  const clock = settableClock(start)
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'one-stop-shop-'))
  const settings = readSettings({ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR, ...environment })
  const running = await serve(settings, clock.now)
  onTestFinished(async () => {
    await running.stop()
    rmSync(DATA_DIR, { recursive: true })
  })
  const url = `http://127.0.0.1:${running.port}`
  let sent = 0

  /** Sends a form as a browser does, with a key of its own unless one is given, and does not follow the redirect. */
  const post = (path: string, fields: Record<string, string | string[]> = {}, headers: Record<string, string> = {}) => {
    const body = new URLSearchParams({ key: `test-key-${++sent}` })
    for (const [name, value] of Object.entries(fields)) {
      body.delete(name)
      for (const one of [value].flat()) body.append(name, one)
    }
    return fetch(url + path, { method: 'POST', body, redirect: 'manual', headers: { Origin: url, ...headers } })
  }
  const get = (path: string) => fetch(url + path, { redirect: 'manual' })
  return { ...running, clock, url, get, post }
}
