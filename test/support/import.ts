import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { SiteId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { read, type Told } from './at-reception.ts'
import { at, council, date } from './builders.ts'
import { textOf } from './scene.ts'
import { startServer } from './server.ts'

/** A server of the example council, and Bootle's page on which appointments are imported. */
export async function atImport({ start = at('10:00') }: { start?: Instant } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  const SITES_FILE = join(folder, 'sites.json')
  writeFileSync(SITES_FILE, JSON.stringify(council))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const server = await startServer({ start, environment: { SITES_FILE } })
  const address = '/diary/bootle/import'
  let sent = 0

  const send = (fields: Readonly<Record<string, string | Blob>>, key = `import-key-${++sent}`) => {
    const body = new FormData()
    body.set('key', key)
    for (const [name, value] of Object.entries(fields))
      if (typeof value === 'string') body.set(name, value)
      else body.set(name, value, 'appointments.csv')
    return fetch(server.url + address, { method: 'POST', body, redirect: 'manual', headers: { Origin: server.url } })
  }

  return {
    server,
    address,
    send,
    /** The appointments of a day as they were entered, by time. */
    on: async (of: string) => {
      const day = await server.storage.day({ site: 'bootle' as SiteId, date: date(of) })
      return [...day.appointments.values()].sort((one, other) => one.time - other.time)
    },
    page: async (query = '') => read(await server.get(address + query)),
    /** The dry run of a file. */
    tries: async (text: string | Blob): Promise<Told> => read(await send({ file: new Blob([text]) })),
    /** Enters the list that a page of the dry run holds, as its form does. */
    enters: (told: Told, fields: Readonly<Record<string, string>> = {}, key?: string) =>
      send({ list: heldIn(told), ...fields }, key),
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** The list that the form of the dry run brings back. A page without one fails the test. */
export function heldIn({ sent }: Told): string {
  const [, value] = /name="list" value="([^"]*)"/.exec(sent) ?? []
  if (value === undefined) throw new RangeError('the page has no list to enter')
  return value.replace(/&(#?\w+);/g, (whole, name: string) => named[name] ?? whole)
}

/** The lines that the dry run has something against, each with what. */
export const wrongIn = ({ sent }: Told): readonly string[] =>
  [...sent.matchAll(/<th scope="row">(Line \d+)<\/th><td>(.*?)<\/td>/g)].map(([, line, what]) =>
    textOf(`${line}: ${what}`),
  )
