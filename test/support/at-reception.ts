import { expect } from 'vitest'
import type { VisitId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { at } from './builders.ts'
import { faultsIn } from './markup.ts'
import { sceneAt, textOf } from './scene.ts'
import { startServer } from './server.ts'

/** A page as it was answered: the status, its markup, and what it says. Markup that is not valid fails the test. */
export type Told = { readonly status: number; readonly sent: string; readonly says: string }

export async function read(answer: Response): Promise<Told> {
  const sent = await answer.text()
  expect(await faultsIn(sent)).toEqual([])
  return { status: answer.status, sent, says: textOf(sent) }
}

/** A server at ten o'clock, and the console of reception at a site. */
export async function atReception({
  site = 'bootle',
  start: from = at('10:00'),
}: {
  site?: string
  start?: Instant
} = {}) {
  const server = await startServer({ start: from })
  const scene = sceneAt(server, site)
  const home = `/reception/${site}`
  const page = async (path = '') => read(await server.get(home + path))
  const visitIs = async (id: VisitId) => (await scene.visit(id)).state
  /** What people did: the clock may see a delay meanwhile. */
  const numberOfFacts = async () => (await scene.today()).journal.filter(({ by }) => by.kind !== 'clock').length

  return {
    ...scene,
    server,
    home,
    page,
    visitIs,
    numberOfFacts,
    press: (path: string, fields: Record<string, string | string[]> = {}) => server.post(home + path, fields),
    /** The answer to a form that must change nothing. */
    async refused(path: string, fields: Record<string, string | string[]> = {}): Promise<Told> {
      const before = await numberOfFacts()
      const told = await read(await server.post(home + path, fields))
      expect(await numberOfFacts(), 'nothing is changed').toBe(before)
      return told
    },
  }
}

export type AtReception = Awaited<ReturnType<typeof atReception>>
