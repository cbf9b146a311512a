import { expect } from 'vitest'
import { readQuarter } from '../../src/domain/performance/quarter.ts'
import { read, type Told } from './at-reception.ts'
import { startServer } from './server.ts'

export const quarter = readQuarter('2025-q2') ?? expect.fail('no quarter')

/** A server in the last quarter of 2026, and a quarter that is over. */
export async function theQuarter() {
  const server = await startServer()
  const base = `/manage/performance/${quarter}`
  let sent = 0
  const load = (fields: Readonly<Record<string, string | Blob>>) => {
    const body = new FormData()
    body.set('key', `file-key-${++sent}`)
    for (const [name, value] of Object.entries(fields))
      if (typeof value === 'string') body.set(name, value)
      else body.set(name, value, 'figures.csv')
    return fetch(`${server.url}${base}/file`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { Origin: server.url },
    })
  }
  const post = (path: string, fields: Record<string, string>) => server.post(`${base}/${path}`, fields)
  const publishing = (fields: Record<string, string>) => publish(server, quarter, fields)
  const managed = async (query = ''): Promise<Told> => read(await server.get(base + query))
  return {
    server,
    load,
    post,
    publishing,
    managed,
    /** Writes the words about feedback on the page as it is now. */
    write: async (text: string) =>
      post('narrative', { 'narrative-text': text, seen: seenWords((await managed()).sent) }),
    published: async (): Promise<Told> => read(await server.get(`/performance/${quarter}`)),
    typed: () => server.storage.published.typedFigures(quarter),
    publications: () => server.storage.published.publications(quarter),
  }
}

/** The mark that a page carries of the words which stood when it was made. */
export const seenWords = (page: string): string =>
  /\/narrative".*?name="seen" value="([^"]*)"/s.exec(page)?.[1] ?? expect.fail('no mark')

type Server = Awaited<ReturnType<typeof startServer>>

/** The mark of what would be published. */
export const seenFigures = async (server: Server, quarter: string): Promise<string> =>
  /name="version".*?name="seen" value="([^"]*)"/s.exec(
    (await read(await server.get(`/manage/performance/${quarter}`))).sent,
  )?.[1] ?? ''

/** Publishes what a quarter's page shows now. */
export const publish = async (server: Server, quarter: string, fields: Record<string, string>): Promise<Response> =>
  server.post(`/manage/performance/${quarter}/publish`, { seen: await seenFigures(server, quarter), ...fields })
