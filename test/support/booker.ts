import { expect } from 'vitest'
import type { Token } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { read } from './at-reception.ts'
import { at, date } from './builders.ts'
import { startServer } from './server.ts'

export const tuesday = date('2026-11-24')

/** At Bootle one desk of the diary alone serves it: a time that is taken is gone. It takes 15 minutes. */
const service = 'registrars'

/** Somebody who books on the web, page by page, and the server they ask. */
export async function theBooker({ environment = {} }: { environment?: Record<string, string> } = {}) {
  const server = await startServer({ environment })
  const timesAt = `/book/bootle/${service}`

  async function appointmentOf(token: string) {
    const place = await server.storage.appointmentByToken(token as Token)
    return place && ((await server.storage.day(place)).appointments.get(place.appointment) ?? null)
  }

  /** Chooses a time and comes to where the place that is held says what would help. */
  async function choose(time: Instant, path = timesAt): Promise<string> {
    const answer = await server.post(path, { time: String(time) })
    expect(answer.status).toBe(303)
    const [, token = ''] = /^\/appointments\/([\w-]{22})\/\w+$/.exec(answer.headers.get('Location') ?? '') ?? []
    expect(token).not.toBe('')
    return token
  }

  return {
    server,
    timesAt,
    appointmentOf,
    choose,
    page: async (path: string) => read(await server.get(path)),
    post: server.post,
    /** A form that is answered by a page, not sent on. */
    told: async (path: string, fields: Record<string, string | string[]> = {}) => read(await server.post(path, fields)),
    /** Where a form sends its sender. */
    onTo: async (path: string, fields: Record<string, string | string[]> = {}) => {
      const answer = await server.post(path, fields)
      expect([answer.status, await answer.text()]).toEqual([303, ''])
      return answer.headers.get('Location')
    },
    /** Everything answered, and booked. */
    async book(time = at('14:00', tuesday), contact: Record<string, string> = {}): Promise<string> {
      const token = await choose(time)
      await server.post(`/appointments/${token}/contact`, contact)
      const answer = await server.post(`/appointments/${token}/confirm`)
      expect(answer.headers.get('Location')).toBe(`/appointments/${token}/booked`)
      return token
    },
  }
}
