import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { cancelAppointment } from '../../src/domain/acts/appointment.ts'
import { book } from '../../src/domain/acts/book.ts'
import { holdPlace } from '../../src/domain/acts/hold-place.ts'
import type { ServiceId, SiteId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { dayAfter, localDate } from '../../src/domain/local-time.ts'
import { at, date } from '../support/builders.ts'
import { faultsIn } from '../support/markup.ts'
import { startServer } from '../support/server.ts'
import { receptionist } from '../support/stage.ts'

const councilTax = 'council-tax' as ServiceId

/** A server, and the page on which its secret address is made. */
async function atFeed({ start = at('10:00') }: { start?: Instant } = {}) {
  const server = await startServer({ start })
  const page = async () => {
    const sent = await (await server.get('/diary/bootle/feed')).text()
    expect(await faultsIn(sent)).toEqual([])
    return sent
  }
  const shown = (sent: string) => /id="address"[^>]* value="([^"]+)"/.exec(sent)?.[1] ?? null
  const instead = (sent: string) => /name="instead" value="([^"]+)"/.exec(sent)?.[1] ?? ''
  const makes = async (from?: string) => server.post('/diary/bootle/feed', { instead: instead(from ?? (await page())) })
  const address = async () => {
    await makes()
    return shown(await page()) ?? ''
  }
  return {
    server,
    page,
    shown,
    makes,
    address,
    booked: async (time: Instant, more: object = {}) => {
      const key = { site: 'bootle' as SiteId, date: localDate(time) }
      const [made] = await server.change(key, book([{ service: councilTax, time, ...more }]), receptionist)
      if (!made) throw new RangeError('nothing was booked')
      return made
    },
  }
}

/** The events at an address, as another program reads them. */
async function eventsAt(address: string) {
  const text = await (await fetch(address)).text()
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    text,
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      const local = (time: ICAL.Time) =>
        time.toJSDate().toLocaleString('en-GB', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' })
      const { uid, summary, description, location } = event
      return { uid, summary, description, location, from: local(event.startDate), to: local(event.endDate) }
    }),
  }
}

describe('the address', () => {
  test('is made by a press and shown to be copied, and asking for the page alone makes none', async () => {
    const { page, shown, makes, server } = await atFeed()
    expect(await page()).toContain('There is no address yet.')
    expect(shown(await page())).toBeNull()
    const answer = await makes()
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/diary/bootle/feed'])
    const address = shown(await page())
    expect(address).toMatch(new RegExp(`^${server.url}/calendar/[\\w-]{22}\\.ics$`))
    expect(shown(await page()), 'it stays').toBe(address)
  })

  test('is another after a new one is asked for, and the old one is gone at once', async () => {
    const { page, shown, makes, address } = await atFeed()
    const old = await address()
    expect((await fetch(old)).status).toBe(200)
    const before = await page()
    await makes(before)
    const now = shown(await page()) ?? ''
    expect(now).not.toBe(old)
    expect([(await fetch(old)).status, (await fetch(now)).status]).toEqual([404, 200])
    await makes(before)
    expect(shown(await page()), 'pressed twice, it is renewed once').toBe(now)
  })

  test('opens with and without its ending, as a calendar that nobody on the way may keep', async () => {
    const { address } = await atFeed()
    const feed = await address()
    const [answer, bare] = [await fetch(feed), await fetch(feed.replace(/\.ics$/, ''))]
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(await bare.text()).toBe(await answer.text())
  })

  test.each(['x', `${'A'.repeat(22)}.ics`, 'null', '.ics'])(
    'that nobody was given is a plain 404: %s',
    async (token) => {
      const { server } = await atFeed()
      const answer = await server.get(`/calendar/${token}`)
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('Page not found')])
    },
  )

  test('is each site’s own', async () => {
    const { server, address, booked } = await atFeed()
    await booked(at('11:00'))
    const bootle = await address()
    await server.post('/diary/southport/feed')
    const sent = await (await server.get('/diary/southport/feed')).text()
    const southport = /id="address"[^>]* value="([^"]+)"/.exec(sent)?.[1] ?? ''
    expect((await eventsAt(bootle)).events).toHaveLength(1)
    expect((await eventsAt(southport)).events).toHaveLength(0)
  })
})

describe('the calendar, as another program reads it', () => {
  test.each([
    ['in winter', '2026-01-14'],
    ['in March, before the clocks change', '2026-03-27'],
    ['in March, after', '2026-03-30'],
    ['in July', '2026-07-15'],
    ['in October, before the clocks change', '2026-10-23'],
    ['in October, after', '2026-10-26'],
  ])('has the time at the site %s', async (_, day) => {
    const { booked, address } = await atFeed({ start: at('09:00', date(day)) })
    await booked(at('14:20', date(day)), { reference: 'K7F3Q' })
    const { events } = await eventsAt(await address())
    const told = `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
    expect(events).toEqual([
      expect.objectContaining({
        summary: 'Council Tax K7F3Q',
        location: expect.stringMatching(/^Desk \d, Bootle$/),
        from: `${told}, 14:20`,
        to: `${told}, 14:35`,
      }),
    ])
  })

  test('has what stands, from a week ago as far ahead as the diary is open, each once', async () => {
    const { server, booked, address } = await atFeed()
    const days = (count: number) => dayAfter(date('2026-11-23'), count)
    const back = [-10, -7, -3, 0, 1, 60, 63]
    for (const count of back) {
      const day = days(count)
      server.clock.set(at('09:00', day < '2026-11-23' ? day : date('2026-11-23')))
      await booked(at('14:00', day), { reference: `DAY${count}` })
    }
    server.clock.set(at('10:00'))
    const cancelled = await booked(at('15:00'), { reference: 'GONE' })
    const key = { site: 'bootle' as SiteId, date: date('2026-11-23') }
    await server.change(key, cancelAppointment(cancelled.id), receptionist)
    await server.change(key, holdPlace(councilTax, at('15:30')), { kind: 'visitor', on: 'web' })
    const { events } = await eventsAt(await address())
    expect(events.map(({ summary }) => summary.replace('Council Tax ', ''))).toEqual([
      'DAY7',
      'DAY3',
      'DAY0',
      'DAY1',
      'DAY60',
    ])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  test('has nobody’s name, address, number or need, and no way to their page', async () => {
    const { booked, address } = await atFeed()
    const contact = { name: 'Ada Lovelace', email: 'ada@example.org', mobile: '+447911123456' }
    const help = { needs: ['signer', 'interpreter'], language: 'Polish' }
    const { token } = await booked(at('14:00'), { contact, help })
    const { text, events } = await eventsAt(await address())
    const plain = text.replace(/\r\n /g, '')
    for (const secret of ['Ada', 'ada@', '7911', 'igner', 'Polish', token]) expect(plain).not.toContain(secret)
    expect(events[0]?.description).toBe('Something would help this visitor: see the diary.')
  })
})
