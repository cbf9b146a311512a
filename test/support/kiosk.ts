import { sceneAt, textOf } from './scene.ts'
import { startServer } from './server.ts'

type Options = Parameters<typeof startServer>[0] & { readonly site?: string }

/** A kiosk of a running server: what it shows, what its forms answer, and what came of it. */
export async function theKiosk(options: Options = {}) {
  const site = options.site ?? 'bootle'
  const server = await startServer(options)
  const scene = sceneAt(server, site)
  const home = `/kiosk/${site}`
  return {
    ...server,
    scene,
    home,
    says: async (path = '') => textOf(await (await server.get(home + path)).text()),
    visits: async () => [...(await scene.today()).visits.values()],
    touch: (path: string, fields?: Record<string, string>) => server.post(home + path, fields),
  }
}
