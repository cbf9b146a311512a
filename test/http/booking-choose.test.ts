import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { theBooker, tuesday } from '../support/booker.ts'
import { at, date } from '../support/builders.ts'
import { sceneAt } from '../support/scene.ts'

describe('which site', () => {
  test('tells of each its address, its first free time, and the wait of whoever just comes', async () => {
    const { server, page } = await theBooker()
    await sceneAt(server).open('1')
    await server.waits.settled()
    const { status, says, sent } = await page('/book')
    expect(status).toBe(200)
    const [bootle = '', southport = ''] = says.split('Bootle One Stop Shop')[1]?.split('Southport One Stop Shop') ?? []
    expect(bootle).toMatch(
      /First free time Today at 11:10am Book here , Bootle If you come now without booking: No wait/,
    )
    expect(southport).toMatch(/First free time Today at 11:15am .*By appointment only . You must book to be seen here/)
    for (const site of ['bootle', 'southport']) expect(sent).toContain(`href="/book/${site}"`)
  })

  test('says when a closed site opens, and its first free time on another day', async () => {
    const { server, page } = await theBooker()
    server.clock.set(at('18:00', date('2026-11-27')))
    const { says } = await page('/book')
    expect(says).toContain('On Monday 30 November at 9:30am')
    expect(says).toContain('Opens on Monday 30 November at 9am')
  })

  test('is reached from the start page, which tells each site’s first free time', async () => {
    const { page } = await theBooker()
    const { says, sent } = await page('/')
    expect(says.match(/First free time: Today at 11:1[05]am Book an appointment/g)).toHaveLength(2)
    expect(sent).toContain('href="/book/southport"')
  })
})

describe('which service', () => {
  test('offers what can be done online first, beside the way on', async () => {
    const { page } = await theBooker()
    const { says, sent } = await page('/book/bootle')
    expect(says).toMatch(/Council Tax You may be able to do this online : Council Tax/)
    expect(says).not.toContain('online : Housing')
    expect(sent).toContain('href="https://www.gov.uk/pay-council-tax"')
    for (const service of ['council-tax', 'housing']) expect(sent).toContain(`href="/book/bootle/${service}"`)
  })

  test('offers what the diary of the site has time for alone', async () => {
    const environment = sitesFile(({ diary }) => {
      for (const part of diary.parts) part.services = ['housing']
    })
    const { page } = await theBooker({ environment })
    const { sent } = await page('/book/bootle')
    expect(sent).toContain('href="/book/bootle/housing"')
    expect(sent).not.toContain('href="/book/bootle/benefits"')
  })
})

describe('when', () => {
  test('offers the first free times first, then the days of a month', async () => {
    const { page, timesAt } = await theBooker()
    const { says, sent } = await page(timesAt)
    expect(says).toContain('Registrars at Bootle. It takes about 15 minutes.')
    expect(says).toMatch(
      /The first free times 11:10am Today, Monday 23 November 11:20am .* 11:30am .* 11:40am .* 11:50am Today, Monday 23 Nov/,
    )
    expect(sent.match(/type="radio"/g)).toHaveLength(5)
    expect(says).toMatch(/Other days November 2026 December 2026 January 2027 Today, Monday 23 November \d+ times free/)
    expect(says).not.toContain('1 December')
  })

  test('shows another month, and every time of a day in it', async () => {
    const { page, timesAt } = await theBooker()
    const month = await page(`${timesAt}?month=2026-12`)
    expect(month.says).toMatch(/Tuesday 1 December 37 times free/)
    expect(month.says).not.toContain('Christmas')
    expect(month.says).not.toContain('25 December')
    expect(month.sent).toContain(`href="${timesAt}?month=2026-12&amp;day=2026-12-01"`)
    const day = await page(`${timesAt}?month=2026-12&day=2026-12-01`)
    expect(day.sent.match(/type="radio"/g)).toHaveLength(37)
    expect(day.says).toMatch(/Tuesday 1 December Morning 9:30am .* Afternoon Midday .* 4:10pm/)
  })

  test('that is not free or not there shows the first free times', async () => {
    const { page, timesAt } = await theBooker()
    for (const query of ['?day=2026-12-25', '?day=nonsense', '?month=2020-01', '?month=x&instead=%00'])
      expect((await page(timesAt + query)).says, query).toContain('The first free times 11:10am')
  })

  test('is held for ten minutes for whoever chose it, and offered to nobody else', async () => {
    const { page, timesAt, appointmentOf, onTo, server } = await theBooker()
    const time = at('11:10')
    const key = 'one-key-twice'
    const first = await onTo(timesAt, { time: String(time), key })
    expect(await onTo(timesAt, { time: String(time), key })).toBe(first)
    const held = await appointmentOf(first?.split('/')[2] ?? '')
    expect(held).toMatchObject({ time, minutes: 15, state: { is: 'held' } })
    expect((await page(timesAt)).says).toContain('The first free times 11:30am')
    server.clock.pass(9)
    expect((await page(timesAt)).says).toContain('The first free times 11:30am')
    server.clock.pass(1)
    expect((await page(timesAt)).says).toContain('The first free times 11:20am')
  })

  test('must be chosen: the page comes back with what is wrong', async () => {
    const { told, timesAt } = await theBooker()
    for (const time of [[], '', 'noon', '-5', '9e99']) {
      const { status, says, sent } = await told(timesAt, { time })
      expect(status).toBe(422)
      expect(sent).toContain('<title>Error: Choose a day and time')
      expect(says).toContain('There is a problem Choose a time.')
      expect(sent).toContain('href="#time"')
    }
  })

  test('that somebody else has just taken is told kindly, with the next free times', async () => {
    const { told, choose, timesAt } = await theBooker()
    const time = at('14:00', tuesday)
    await choose(time)
    const { status, says, sent } = await told(`${timesAt}?day=2026-11-24`, { time: String(time) })
    expect(status).toBe(409)
    expect(says).toContain('Sorry, somebody has just taken that time. Choose another one.')
    expect(says).toMatch(/Tuesday 24 November Sorry, .* Morning .*1:40pm 2:20pm/)
    expect(sent).not.toContain(`value="${time}"`)
  })

  test('that can be booked no more is told so', async () => {
    const { told, timesAt } = await theBooker()
    for (const time of [at('10:30'), at('10:00', date('2027-02-01'))]) {
      const { status, says } = await told(timesAt, { time: String(time) })
      expect([status, says]).toEqual([409, expect.stringContaining('that time cannot be booked any more')])
    }
  })

  test('of a day that nobody was offered is refused before that day is read', async () => {
    const { server, told, timesAt } = await theBooker()
    const reads = vi.spyOn(server.storage, 'transact')
    for (const day of ['2025-11-24', '2027-02-01', '9999-11-23'])
      expect((await told(timesAt, { time: String(at('10:30', date(day))) })).status).toBe(409)
    expect(reads).not.toHaveBeenCalled()
    expect((await told(timesAt, { time: String(at('10:30')) })).status).toBe(409)
    expect(reads).toHaveBeenCalledOnce()
  })

  test('is told not to be free at all, with what else to do', async () => {
    const environment = sitesFile(({ diary }) => {
      diary.aheadDays = 0
    })
    const { page, told, server, timesAt } = await theBooker({ environment })
    server.clock.set(at('17:30'))
    const { status, says, sent } = await page(timesAt)
    expect(status).toBe(200)
    expect(says).toMatch(/No time is free .*Come to Bootle without booking\. .*Ring 0300 123 456\./)
    expect(sent).not.toContain('<form')
    expect((await page('/book/southport/registrars')).says).not.toContain('without booking')
    expect((await told(timesAt, { time: String(at('14:00')) })).status).toBe(409)
    expect((await page('/book')).says).toContain('No free time yet')
  })
})

describe('another time instead', () => {
  test('frees the one before, and takes along what was told', async () => {
    const { choose, timesAt, appointmentOf, onTo, server } = await theBooker()
    const before = await choose(at('14:00', tuesday))
    await onTo(`/appointments/${before}/needs`, { needs: ['signer'] })
    await onTo(`/appointments/${before}/contact`, { name: 'Pat', email: 'pat@example.org' })
    const after = await choose(at('14:10', tuesday), `${timesAt}?instead=${before}`)
    expect(await appointmentOf(before)).toBeNull()
    expect(await appointmentOf(after)).toMatchObject({ time: at('14:10', tuesday), help: { needs: ['signer'] } })
    expect(await server.storage.contactOf((await appointmentOf(after))?.token ?? never())).toMatchObject({
      name: 'Pat',
      email: 'pat@example.org',
    })
  })

  test('may be of another day, site and service', async () => {
    const { choose, appointmentOf } = await theBooker()
    const before = await choose(at('14:00', tuesday))
    const time = at('09:15', date('2026-12-01'))
    const after = await choose(time, `/book/southport/housing?instead=${before}`)
    expect(await appointmentOf(before)).toBeNull()
    expect(await appointmentOf(after)).toMatchObject({ time, service: 'housing' })
  })

  test('may be the same one, which does not stand in its own way', async () => {
    const { choose, page, timesAt, appointmentOf } = await theBooker()
    const time = at('14:00', tuesday)
    const before = await choose(time)
    const { sent } = await page(`${timesAt}?day=2026-11-24&instead=${before}`)
    expect(sent).toMatch(new RegExp(`value="${time}" checked=""`))
    const after = await choose(time, `${timesAt}?instead=${before}`)
    expect(await appointmentOf(after)).toMatchObject({ time, state: { is: 'held' } })
  })

  test('that is taken leaves the one before as it was', async () => {
    const { choose, told, timesAt, appointmentOf } = await theBooker()
    const before = await choose(at('14:00', tuesday))
    await choose(at('15:00', tuesday))
    const { status } = await told(`${timesAt}?instead=${before}`, { time: String(at('15:00', tuesday)) })
    expect(status).toBe(409)
    expect(await appointmentOf(before)).toMatchObject({ time: at('14:00', tuesday), state: { is: 'held' } })
  })

  test.each(['booked', 'unknown'])('of one that is %s is simply another', async (which) => {
    const { choose, book, timesAt, appointmentOf } = await theBooker()
    const before = which === 'booked' ? await book() : 'Ab1-_0000000000000000x'
    const after = await choose(at('15:00', tuesday), `${timesAt}?instead=${before}`)
    expect(await appointmentOf(after)).toMatchObject({ state: { is: 'held' } })
    if (which === 'booked') expect(await appointmentOf(before)).toMatchObject({ state: { is: 'booked' } })
  })
})

test.each(['/book/nowhere', '/book/nowhere/registrars', '/book/bootle/nothing'])('%s is a plain 404', async (path) => {
  const { page, told } = await theBooker()
  expect(await page(path)).toMatchObject({ status: 404, says: expect.stringContaining('Page not found') })
  if (path.split('/').length === 4) expect((await told(path, { time: String(at('14:00')) })).status).toBe(404)
})

function never(): never {
  throw new RangeError('there is no such appointment')
}

type SiteFile = { telephone?: string; diary: { aheadDays?: number; parts: { services?: string[] }[] } }

/** The product's file of sites, changed. */
function sitesFile(change: (site: SiteFile) => void): { SITES_FILE: string } {
  const folder = mkdtempSync(join(tmpdir(), 'sites-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const council = JSON.parse(readFileSync('src/sites.json', 'utf8')) as { sites: SiteFile[] }
  for (const site of council.sites) {
    site.telephone = '0300 123 456'
    change(site)
  }
  const SITES_FILE = join(folder, 'sites.json')
  writeFileSync(SITES_FILE, JSON.stringify(council))
  return { SITES_FILE }
}
