import { describe, expect, test } from 'vitest'
import { pauseDesk } from '../../src/domain/acts/desk.ts'
import { markUrgent, stateHelp } from '../../src/domain/acts/mark.ts'
import { postNotice, withdrawNotice } from '../../src/domain/acts/notice.ts'
import type { DeskId } from '../../src/domain/id.ts'
import { at, date } from '../support/builders.ts'
import { faultsIn } from '../support/markup.ts'
import { sceneAt, textOf } from '../support/scene.ts'
import { startServer } from '../support/server.ts'

type Options = Parameters<typeof startServer>[0]

/** The start page and the public data of a server, with what happens at both sites. */
async function theStart(options?: Options) {
  const server = await startServer(options)
  const page = async () => {
    const sent = await (await server.get('/')).text()
    expect(await faultsIn(sent)).toEqual([])
    return sent
  }
  return {
    server,
    page,
    bootle: sceneAt(server),
    southport: sceneAt(server, 'southport'),
    /** What the page says of a site. */
    says: async (site: string) => textOf((await page()).split(`id="site-${site}"`)[1]?.split('</section>')[0] ?? ''),
    data: async (site: string) => (await (await server.get(`/api/v1/sites/${site}`)).json()) as Record<string, unknown>,
  }
}

describe('the start page', () => {
  test('says of each site until when it is open, and how long a newcomer would wait', async () => {
    const { bootle, says, server } = await theStart()
    await bootle.open('1')
    await server.waits.settled()
    expect(await says('bootle')).toMatch(/Bootle Open until 5pm .*No wait Whatever you come for\./)
    for (let visitors = 0; visitors < 3; visitors++) await bootle.walkIn()
    await server.waits.settled()
    const busy = await says('bootle')
    expect(busy).toMatch(/without an appointment Could be up to \d\d minutes (For most|Whatever)/)
    expect(busy).toMatch(/Walk-in 3 people waiting Appointment Nobody waiting, running on time/)
    expect(busy).toMatch(/Council Tax Could be up to \d\d minutes/)
  })

  test('says that no desk is open', async () => {
    const { says } = await theStart()
    expect(await says('bootle')).toContain('No desk is open now Ask at reception how long it may be.')
  })

  test('says that nobody is at a desk while everybody is away', async () => {
    const { bootle, southport, says } = await theStart()
    for (const site of [bootle, southport]) {
      await site.open('1')
      await site.act(pauseDesk('1' as DeskId, 'lunch', null))
    }
    const away = 'Nobody is at a desk just now. Somebody will come back.'
    expect(await says('bootle')).toContain(away)
    expect(await says('southport')).toContain(away)
  })

  test('says that a site sees people by appointment only, and whether it runs on time', async () => {
    const { server, southport, says } = await theStart()
    await southport.booked(at('10:05'))
    expect(await says('southport')).toMatch(/By appointment only .*1 person waiting, running on time/)
    server.clock.pass(17)
    const late = await says('southport')
    expect(late).toContain('running about 12 minutes late')
    expect(late).not.toMatch(/Walk-in|If you come/)
  })

  test('shows a notice while it stands', async () => {
    const { bootle, says } = await theStart()
    const notice = await bootle.act(postNotice('adviser-ill', 'We hope to be faster after 11.'))
    expect(await says('bootle')).toContain('One of our advisers is ill today. We hope to be faster after 11.')
    expect(await says('southport')).not.toContain('adviser')
    await bootle.act(withdrawNotice(notice))
    expect(await says('bootle')).not.toContain('adviser')
  })

  test.each([
    ['08:00', '2026-11-23', 'Opens today at 9am'],
    ['17:00', '2026-11-23', 'Opens tomorrow at 9am'],
    ['18:00', '2026-11-27', 'Opens on Monday 30 November at 9am'],
    ['12:00', '2026-12-25', 'Opens on Tuesday 29 December at 9am'],
  ])('at %s on %s says: %s', async (time, day, sentence) => {
    const { says } = await theStart({ start: at(time, date(day)) })
    expect(await says('bootle')).toContain(`Closed now ${sentence}`)
    expect(await says('bootle')).not.toContain('waiting')
  })

  test('asks for itself again, and leads to everything else', async () => {
    const { page } = await theStart()
    const sent = await page()
    expect(sent).toMatch(/id="waits" hx-get="\/" hx-select="#waits &gt; \*" hx-trigger="every 30s"/)
    expect(sent).not.toContain('http-equiv')
    expect(sent).toMatch(/<noscript>.*<a class="govuk-link" href="\?">See if this has changed<\/a>/)
    for (const address of ['/kiosk/bootle', '/screen/southport', '/reception/bootle', '/desk/southport', '/privacy'])
      expect(sent).toContain(`href="${address}"`)
  })
})

describe('the public data', () => {
  test('is the waits of a site as JSON', async () => {
    const { bootle, data, server } = await theStart()
    await bootle.open('5')
    await bootle.walkIn('parking-and-permits')
    await bootle.booked(at('10:30'))
    await bootle.act(postNotice('own-words', 'The lift is broken.'))
    await server.waits.settled()
    const answer = await server.get('/api/v1/sites/bootle')
    expect(answer.headers.get('Content-Type')).toBe('application/json')
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    const now = await data('bootle')
    expect(now).toMatchObject({
      site: 'bootle',
      name: 'Bootle',
      open: true,
      opensAt: null,
      walkIns: true,
      queues: { 'walk-in': 1, appointment: 1 },
      notice: { reason: 'own-words', words: 'The lift is broken.' },
      updatedAt: expect.stringMatching(/^2026-11-23T10:00:\d\d\.\d\d\dZ$/),
    })
    expect(now['estimates']).toContainEqual({
      service: 'hand-in-documents',
      name: 'Hand in documents',
      low: expect.any(Number),
      high: expect.any(Number),
      middle: expect.any(Number),
    })
    expect(now['estimates']).toContainEqual({ service: 'housing', name: 'Housing', none: true, why: 'no-desk' })
  })

  test('tells a long wait by its end alone, and no wait as two minutes at the most', async () => {
    const { server, bootle, data } = await theStart()
    const housing = { service: 'housing', name: 'Housing' }
    await bootle.open('1')
    await server.waits.settled()
    expect((await data('bootle'))['estimates']).toContainEqual({ ...housing, low: 0, high: 2, middle: 0 })
    for (let visitors = 0; visitors < 4; visitors++) await bootle.walkIn()
    await server.waits.settled()
    const long = { upTo: expect.any(Number), middle: expect.any(Number) }
    expect((await data('bootle'))['estimates']).toContainEqual({ ...housing, ...long })
  })

  test('says when a closed site opens, and promises no waits there', async () => {
    const { data } = await theStart({ start: at('18:00') })
    expect(await data('bootle')).toMatchObject({ open: false, opensAt: '2026-11-24T09:00:00.000Z', estimates: [] })
  })

  test('promises no waits to walk-ins where there are none', async () => {
    const { data } = await theStart()
    expect(await data('southport')).toMatchObject({ open: true, walkIns: false, estimates: [], notice: null })
  })

  test('of an unknown site is a sentence', async () => {
    const { server } = await theStart()
    const answer = await server.get('/api/v1/sites/nowhere')
    expect([answer.status, await answer.json()]).toEqual([404, { error: expect.stringMatching(/^\w.*\.$/) }])
  })

  test('and the start page tell of no ticket, token, name, need or urgency', async () => {
    const { bootle, page, data } = await theStart()
    await bootle.open('1', 'Hortensia')
    const { visit, token } = await bootle.walkIn('housing')
    await bootle.act(markUrgent(visit, true))
    await bootle.act(stateHelp(visit, { needs: ['interpreter'], language: 'Quechua' }))
    const [sent, json] = [await page(), JSON.stringify(await data('bootle'))]
    expect([sent, json].every((text) => text.includes('Housing'))).toBe(true)
    for (const secret of ['Hortensia', 'Quechua', visit, token, 'W1', 'rgent']) {
      expect(sent).not.toContain(secret)
      expect(json).not.toContain(secret)
    }
  })
})

test('the health of the server is its storage’s', async () => {
  const { server } = await theStart()
  const well = await server.get('/healthz')
  expect([well.status, await well.text()]).toEqual([200, 'ok'])
  await server.storage.close()
  expect((await server.get('/healthz')).status).toBeGreaterThanOrEqual(500)
})

test.each(['accessibility', 'privacy'])('/%s is a plain page', async (name) => {
  const { server } = await theStart()
  const answer = await server.get(`/${name}`)
  const sent = await answer.text()
  expect(answer.status).toBe(200)
  expect(await faultsIn(sent)).toEqual([])
  expect(textOf(sent)).toContain('The council has not yet set who to write to')
})
