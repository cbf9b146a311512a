import { expect } from 'vitest'
import { faultsIn } from './markup.ts'
import { sceneAt, textOf } from './scene.ts'
import { startServer } from './server.ts'

/** A server at ten o'clock, and the pages of Desk 1 at Bootle; open unless said otherwise. */
export async function atDesk1({ isOpen = true } = {}) {
  const server = await startServer()
  const scene = sceneAt(server)
  if (isOpen) await scene.open('1')
  const page = async () => {
    const answer = await server.get('/desk/bootle/1')
    expect(answer.status).toBe(200)
    const sent = await answer.text()
    expect(await faultsIn(sent)).toEqual([])
    return sent
  }
  return {
    server,
    ...scene,
    page,
    says: async () => textOf(await page()),
    /** How much has happened today. */
    /** What people did: the clock may see a delay meanwhile. */
    facts: async () => (await scene.today()).journal.filter(({ by }) => by.kind !== 'clock').length,
    press: (act: string, fields: Record<string, string> = {}) => server.post(`/desk/bootle/1/${act}`, fields),
    /** Somebody called to Desk 1, or served there. */
    called: (service?: string) => scene.called('1', service),
    serving: (service?: string) => scene.serving('1', service),
  }
}
