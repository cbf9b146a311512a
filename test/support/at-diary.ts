import { expect } from 'vitest'
import { type Booking, book } from '../../src/domain/acts/book.ts'
import type { Appointment } from '../../src/domain/appointment.ts'
import type { ServiceId, SiteId, Token } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { read, type Told } from './at-reception.ts'
import { at } from './builders.ts'
import { sceneAt } from './scene.ts'
import { startServer } from './server.ts'
import { receptionist } from './stage.ts'

/** A server at a Monday's ten o'clock, and the diary of a site; the test's own Southport offers three desks all day. */
export async function atDiary({ site = 'southport', start = at('10:00') }: { site?: string; start?: Instant } = {}) {
  const server = await startServer({ start, environment: { SITES_FILE: 'test/support/diary-sites.json' } })
  const scene = sceneAt(server, site)
  const home = `/diary/${site}`
  const dayOf = (time: Instant) => server.storage.day({ site: site as SiteId, date: localDate(time) })
  const page = async (path = '') => read(await server.get(home + path))

  return {
    ...scene,
    server,
    home,
    dayOf,
    page,
    press: (path: string, fields: Record<string, string | string[]> = {}) => server.post(home + path, fields),
    /** Somebody booked by reception. */
    async reserved(time: Instant, booking: Partial<Booking> = {}): Promise<Appointment> {
      const key = { site: site as SiteId, date: localDate(time) }
      const whole = { service: 'council-tax' as ServiceId, time, ...booking }
      const [appointment] = await server.change(key, book([whole]), receptionist)
      if (!appointment) throw new RangeError('nothing was booked')
      return appointment
    },
    /** The appointment of a token as it stands now, wherever it went. */
    async standsNow(token: Token): Promise<Appointment> {
      const place = await server.storage.appointmentByToken(token)
      if (!place) throw new RangeError('no such appointment')
      const { appointment: id, ...key } = place
      const appointment = (await server.storage.day(key)).appointments.get(id)
      if (!appointment) throw new RangeError('no such appointment')
      return appointment
    },
    /** The page to which an accepted form leads. */
    async follow(answer: Response): Promise<Told> {
      expect(answer.status).toBe(303)
      return read(await server.get(answer.headers.get('Location') ?? ''))
    },
  }
}

export type AtDiary = Awaited<ReturnType<typeof atDiary>>
