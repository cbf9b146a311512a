import { arrive, arriveFor } from '../../src/domain/acts/arrive.ts'
import { book } from '../../src/domain/acts/book.ts'
import { callThis } from '../../src/domain/acts/call.ts'
import { openDesk } from '../../src/domain/acts/desk.ts'
import { start } from '../../src/domain/acts/serve.ts'
import type { Decide } from '../../src/domain/decision.ts'
import type { Actor } from '../../src/domain/fact.ts'
import type { DeskId, ServiceId, SiteId, VisitId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { localDate } from '../../src/domain/local-time.ts'
import type { startServer } from './server.ts'
import { adviserAt, receptionist } from './stage.ts'

type Server = Awaited<ReturnType<typeof startServer>>

/** What happens at a site of a running server, besides what the test itself sends. */
export function sceneAt(server: Server, site = 'bootle') {
  const key = () => ({ site: site as SiteId, date: localDate(server.clock.now()) })
  const act = <Answer>(decide: Decide<Answer>, by: Actor = receptionist) => server.change(key(), decide, by)

  const walkIn = (service = 'council-tax') => act(arrive(service as ServiceId))
  const called = async (desk = '1', service?: string): Promise<VisitId> =>
    act(callThis(desk as DeskId, (await walkIn(service)).visit), adviserAt(desk as DeskId))

  return {
    act,
    today: () => server.storage.day(key()),
    open: (desk: string, adviser = 'Sam') => act(openDesk(desk as DeskId, adviser), adviserAt(desk as DeskId)),
    walkIn,
    /** Somebody called to a desk, or served there. */
    called,
    serving: async (desk = '1', service?: string): Promise<VisitId> =>
      act(start(await called(desk, service)), adviserAt(desk as DeskId)),
    /** Somebody who has checked in for an appointment. */
    async booked(time: Instant, service = 'council-tax') {
      const [appointment] = await act(book([{ service: service as ServiceId, time, reference: null }]))
      if (!appointment) throw new RangeError('nothing was booked')
      return act(arriveFor(appointment.id))
    },
    async visit(id: VisitId) {
      const visit = (await server.storage.day(key())).visits.get(id)
      if (!visit) throw new RangeError(`no visit ${id}`)
      return visit
    },
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** What a page says, without its markup; what is hidden from the eye is there too. */
export const textOf = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => named[name] ?? whole)
    .replace(/\s+/g, ' ')
