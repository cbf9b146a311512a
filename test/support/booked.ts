import { confirm, holdPlace } from '../../src/domain/acts/hold-place.ts'
import type { Appointment } from '../../src/domain/appointment.ts'
import type { Actor } from '../../src/domain/fact.ts'
import type { ServiceId, SiteId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { read } from './at-reception.ts'
import { at } from './builders.ts'
import { sceneAt } from './scene.ts'
import { startServer } from './server.ts'

const web: Actor = { kind: 'visitor', on: 'web' }

type Server = Awaited<ReturnType<typeof startServer>>

/** A place that somebody on the web holds, at Bootle unless another site is named. */
export function held(server: Server, time: Instant, { site = 'bootle', service = 'council-tax' } = {}) {
  const key = { site: site as SiteId, date: localDate(time) }
  return server.change(key, holdPlace(service as ServiceId, time), web)
}

/** Somebody who has booked on the web, and the pages of the appointment. */
export async function theBooked({
  start = at('10:00'),
  time = at('14:00'),
  service = 'council-tax',
}: {
  start?: Instant
  time?: Instant
  service?: string
} = {}) {
  const server = await startServer({ start })
  const { id, token } = await held(server, time, { service })
  const booked = await server.change({ site: 'bootle' as SiteId, date: localDate(time) }, confirm(id, 'email'), web)
  const home = `/appointments/${token}`
  const page = async (path = '') => read(await server.get(home + path))

  /** The appointment where it stands now. */
  async function appointment(): Promise<Appointment & { readonly site: SiteId }> {
    const place = await server.storage.appointmentByToken(token)
    const found = place && (await server.storage.day(place)).appointments.get(place.appointment)
    if (!place || !found) throw new RangeError('the appointment is lost')
    return { ...found, site: place.site }
  }

  return {
    server,
    booked,
    token,
    home,
    page,
    appointment,
    scene: sceneAt(server),
    press: (path: string, fields: Record<string, string> = {}) => server.post(home + path, fields),
    says: async (path = '') => (await page(path)).says,
    /** The answer to a form that must change nothing. */
    async refused(path: string, fields: Record<string, string> = {}) {
      const before = await appointment()
      const told = await read(await server.post(home + path, fields))
      if (JSON.stringify(await appointment()) !== JSON.stringify(before)) throw new RangeError('it was changed')
      return told
    },
  }
}
