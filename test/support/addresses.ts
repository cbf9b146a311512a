import { book } from '../../src/domain/acts/book.ts'
import { callThis } from '../../src/domain/acts/call.ts'
import type { DeskId, ServiceId } from '../../src/domain/id.ts'
import { access, type Route } from '../../src/http/access.ts'
import { at } from './builders.ts'
import { sceneAt } from './scene.ts'
import type { startServer } from './server.ts'
import { adviserAt } from './stage.ts'

/** Something at Bootle for every address to show, and the addresses of the table of access that lead to it. */
export async function everyAddress(server: Awaited<ReturnType<typeof startServer>>) {
  const { act, open, walkIn, booked } = sceneAt(server)
  await open('1')
  await open('2', 'Alex')
  const { visit, token } = await walkIn()
  const called = await booked(at('10:00'))
  await act(callThis('2' as DeskId, called.visit), adviserAt('2' as DeskId))
  await act(book([{ service: 'benefits' as ServiceId, time: at('10:30'), reference: 'K7F3Q' }]))

  const parts: Readonly<Record<string, string>> = {
    ':site': 'bootle',
    ':desk': '1',
    ':service': 'council-tax',
    ':visit': visit,
    ':token': token,
    ':time': '10-30',
    ':act': 'undo',
    '*': 'app.js',
  }
  const addressOf = (route: string) =>
    route
      .replace(/^\w+ /, '')
      .split('/')
      .map((part) => parts[part] ?? part)
      .join('/')
  const all = (method: 'GET' | 'POST') =>
    (Object.keys(access) as Route[])
      .filter((route) => route.startsWith(`${method} `))
      .map((route) => ({ route, address: addressOf(route), who: access[route] }))
  return { get: all('GET'), post: all('POST'), token, visit }
}
