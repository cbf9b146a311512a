import { book } from '../../src/domain/acts/book.ts'
import { callThis } from '../../src/domain/acts/call.ts'
import { holdPlace } from '../../src/domain/acts/hold-place.ts'
import { finish } from '../../src/domain/acts/serve.ts'
import type { DeskId, ServiceId, SiteId, Token } from '../../src/domain/id.ts'
import type { Visit } from '../../src/domain/visit.ts'
import { access, type Route } from '../../src/http/access.ts'
import { at } from './builders.ts'
import { aComplaint, writer } from './feedback.ts'
import { sceneAt } from './scene.ts'
import type { startServer } from './server.ts'
import { adviserAt } from './stage.ts'

/** Something at Bootle for every address to show, and the addresses of the table of access that lead to it. */
export async function everyAddress(server: Awaited<ReturnType<typeof startServer>>) {
  const { act, open, walkIn, booked, serving, today } = sceneAt(server)
  await open('1')
  await open('2', 'Alex')
  await open('4', 'Kim')
  const { visit, token } = await walkIn()
  const called = await booked(at('10:00'))
  await act(callThis('2' as DeskId, called.visit), adviserAt('2' as DeskId))
  const benefits = 'benefits' as ServiceId
  const [appointment] = await act(book([{ service: benefits, time: at('10:30'), reference: 'K7F3Q' }]))
  const held = await act(holdPlace(benefits, at('14:00')), { kind: 'visitor', on: 'web' })
  const feed = server.newId() as Token
  await server.storage.renewFeed('bootle' as SiteId, feed)

  const served = await serving('4')
  await act(finish(served, 'resolved'))
  const survey = server.surveyLinks.linkOf((await today()).site, (await today()).visits.get(served) as Visit)

  const complaint = await server.changeCase.open(aComplaint(), writer)

  const parts: Readonly<Record<string, string>> = {
    ':reference': complaint.reference,
    ':kind': 'complaint',
    ':site': 'bootle',
    ':desk': '1',
    ':service': 'council-tax',
    ':visit': visit,
    ':time': '10-30',
    ':quarter': '2026-q4',
    ':act': 'undo',
    '*': 'app.js',
  }
  /** What an address that is not a visit's opens: by the first of these that fits. */
  const tokens: readonly (readonly [RegExp, string | undefined])[] = [
    [/^\/appointments\/:token\/(contact|check)$/, held.token],
    [/\/appointments\//, appointment?.token],
    [/^\/calendar\//, feed],
    [/^\/feedback\//, complaint.token],
    [/^\/s\//, survey ?? undefined],
  ]
  const addressOf = (route: string) => {
    const path = route.replace(/^\w+ /, '')
    const opens = tokens.find(([fits]) => fits.test(path))?.[1] ?? token
    const inPlace = (part: string) => (part === ':token' ? opens : (parts[part] ?? part))
    return path.split('/').map(inPlace).join('/')
  }
  const all = (method: 'GET' | 'POST') =>
    (Object.keys(access) as Route[])
      .filter((route) => route.startsWith(`${method} `))
      .map((route) => ({ route, address: addressOf(route), who: access[route] }))
  return { get: all('GET'), post: all('POST'), token, visit }
}
