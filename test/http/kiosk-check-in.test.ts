import { describe, expect, test } from 'vitest'
import { book } from '../../src/domain/acts/book.ts'
import type { ServiceId } from '../../src/domain/id.ts'
import { at } from '../support/builders.ts'
import { theKiosk } from '../support/kiosk.ts'
import { textOf } from '../support/scene.ts'

type Entered = readonly [time: string, service: string, reference: string]

/** A kiosk on a day with these appointments. */
async function withAppointments(entered: readonly Entered[], site = 'bootle') {
  const it = await theKiosk({ site })
  const appointments = await it.scene.act(
    book(entered.map(([time, service, reference]) => ({ service: service as ServiceId, time: at(time), reference }))),
  )
  return { ...it, appointments, ids: appointments.map(({ id }) => id) }
}

const housing = (...times: string[]): Entered[] => times.map((time, number) => [time, 'housing', `REF${number + 2}`])

describe('somebody with an appointment', () => {
  test('touches the time, then what it is for, and is checked in', async () => {
    const { says, touch, get, ids, home, visits } = await withAppointments([
      ['10:30', 'housing', 'REF22'],
      ['11:00', 'housing', 'REF44'],
      ['11:00', 'benefits', 'REF33'],
    ])
    expect(await (await get(home)).text()).toContain(`href="${home}/appointment"`)
    expect(await says('/appointment')).toMatch(/What time is your appointment\? Touch the time\. 10:30am 11am/)
    const page = await says('/times/11-00')
    expect(page).toMatch(/What is your appointment for\? .* Benefits Housing None of these/)
    expect(page).not.toMatch(/REF\d/)
    const answer = await touch('/arrive-for', { appointment: ids[2] ?? '' })
    const [visit] = await visits()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${home}/tickets/${visit?.token}`])
    const ticket = textOf(await (await get(answer.headers.get('location') ?? '')).text())
    expect(ticket).toMatch(/Your ticket A1 .*Queue for appointments · Benefits/)
    expect(ticket).toContain('Your appointment is at 11am')
    expect(await says('/times/11-00')).not.toContain('Benefits')
  })

  test('tells two for the same service at the same time apart by their references', async () => {
    const { says } = await withAppointments([
      ['10:30', 'benefits', 'REF22'],
      ['10:30', 'benefits', 'REF33'],
    ])
    expect(await says('/times/10-30')).toMatch(/Benefits Reference REF22 Benefits Reference REF33/)
  })

  test('finds the near times first, and the others by steps', async () => {
    const { says, get, home } = await withAppointments(housing('09:30', '10:15', '14:00'))
    const start = await (await get(`${home}/appointment?from=10-00`)).text()
    expect(textOf(start)).toMatch(/9:30am 10:15am Later times I have a reference/)
    expect(start).toContain(`href="${home}/times?from=14-00"`)
    expect(await says('/times?from=14-00')).toMatch(/Touch the time\. 2pm Earlier times My time/)
    expect(await says('/times?from=soon')).toContain('10:15am')
  })

  test('is asked for the reference when nobody else is expected', async () => {
    const { says } = await theKiosk()
    expect(await says('/appointment')).toMatch(/Have you got your reference\? .*I have a reference/)
  })

  test('is sent to a person by one touch when the time or the service is not there', async () => {
    const { get, touch, home, scene } = await withAppointments(housing('10:30'))
    for (const page of ['/times', '/times/10-30'])
      expect(await (await get(home + page)).text()).toMatch(new RegExp(`action="${home}/staff"`))
    await touch('/staff')
    expect((await scene.today()).staffAskedAt).not.toBeNull()
  })

  test('of another time is told to choose again', async () => {
    const { get, home } = await withAppointments(housing('10:30'))
    for (const time of ['10-45', '25-99', 'soon']) {
      const answer = await get(`${home}/times/${time}`)
      expect([time, answer.status]).toEqual([time, 404])
      expect(textOf(await answer.text())).toContain('Choose another time, or ask a member of staff.')
    }
  })

  test('is refused with a sentence where there is no such appointment', async () => {
    const { touch, visits } = await withAppointments(housing('10:30'))
    const unknown = await touch('/arrive-for', { appointment: 'no-such-appointment' })
    expect(unknown.status).toBe(404)
    expect(textOf(await unknown.text())).toContain('Check the time and the reference, or ask at reception.')
    expect(await visits()).toEqual([])
  })

  test('whose form is sent twice has one ticket and gets the same answer', async () => {
    const { touch, ids, visits } = await withAppointments(housing('10:30'))
    const send = () => touch('/arrive-for', { appointment: ids[0] ?? '', key: 'touched-twice' })
    const [one, other] = [await send(), await send()]
    expect([other.status, other.headers.get('location')]).toEqual([303, one.headers.get('location')])
    expect(await visits()).toHaveLength(1)
  })
})

describe('the letters of a reference', () => {
  const hrefs = (page: string) => [...page.matchAll(/href="[^"]*typed=([^"]*)"/g)].map(([, typed]) => typed)

  test('are those that are not mistaken for each other, each a link that types it', async () => {
    const { get, home } = await theKiosk()
    const page = await (await get(`${home}/reference?typed=k7`)).text()
    expect(textOf(page)).toMatch(/You have touched: K 7/)
    expect(hrefs(page)).toHaveLength(32 + 1)
    expect(hrefs(page)).toContain('K7F')
    expect(hrefs(page)).not.toContain('K70')
    expect(hrefs(page).at(-1), 'delete').toBe('K')
  })

  test('look the reference up with the last one', async () => {
    const { get, touch, home, visits } = await withAppointments([['10:30', 'housing', 'K7F3Q']])
    const page = await (await get(`${home}/reference?typed=K7F3`)).text()
    expect(page).toMatch(/<button[^>]*name="letter" value="Q"/)
    const answer = await touch('/arrive-for', { typed: 'K7F3', letter: 'Q' })
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `${home}/tickets/${(await visits())[0]?.token}`,
    ])
  })

  test('are all letters and digits, up to "Done", while one of another system is still to be checked in', async () => {
    const { get, home } = await withAppointments([['10:30', 'housing', 'SEFTON-100']])
    const page = await (await get(`${home}/reference?typed=SEFTO`)).text()
    expect(hrefs(page)).toEqual(expect.arrayContaining(['SEFTON', 'SEFTO0', 'SEFTOI']))
    expect(page).not.toContain('name="letter"')
    expect(textOf(page)).toMatch(/Delete Done/)
  })
})

describe('Southport, by appointment only', () => {
  test('says how to see somebody, and can call reception', async () => {
    const { says, touch, scene } = await theKiosk({ site: 'southport' })
    expect(await says()).toContain('See how to book, or ask for reception')
    expect(await says('/services')).toMatch(/To book an appointment, .*ask at reception.* Ask for reception/)
    expect((await touch('/staff')).status).toBe(303)
    expect((await scene.today()).staffAskedAt).not.toBeNull()
  })

  test('gives no walk-in a ticket, by whatever way', async () => {
    const { touch, get, home, visits } = await theKiosk({ site: 'southport' })
    expect((await get(`${home}/services/council-tax`)).headers.get('location')).toBe(`${home}/services`)
    const answer = await touch('/arrive', { service: 'council-tax' })
    expect(answer.status).toBe(409)
    expect(textOf(await answer.text())).toContain('We see people by appointment here.')
    expect(await visits()).toEqual([])
  })

  test('checks in appointments', async () => {
    const { touch, ids } = await withAppointments(housing('10:30'), 'southport')
    expect((await touch('/arrive-for', { appointment: ids[0] ?? '' })).status).toBe(303)
  })
})
