import { describe, expect, test } from 'vitest'
import { callNext } from '../../src/domain/acts/call.ts'
import { pauseDesk } from '../../src/domain/acts/desk.ts'
import { postNotice } from '../../src/domain/acts/notice.ts'
import type { DeskId } from '../../src/domain/id.ts'
import { ticketText } from '../../src/domain/visit.ts'
import { Qr } from '../../views/components/qr.tsx'
import { at, date } from '../support/builders.ts'
import { theKiosk } from '../support/kiosk.ts'
import { textOf } from '../support/scene.ts'

const arriving = { service: 'housing' }

const codeFor = (address: string) =>
  String(Qr({ address, says: 'A code for your phone that opens the page of your ticket' }))

describe('the first screen', () => {
  test('asks one question, and tells the wait of each answer', async () => {
    const { says, scene, waits } = await theKiosk()
    await scene.open('1')
    await waits.settled()
    expect(await says()).toMatch(/Yes, I have an appointment Appointments are on time/)
    expect(await says()).toMatch(/No, I do not have an appointment There is no wait just now/)
    for (let visitors = 0; visitors < 3; visitors++) await scene.walkIn()
    await waits.settled()
    expect(await says()).toMatch(/The wait just now: could be up to \d\d minutes/)
  })

  test('says so when no desk is open, and when appointments run late', async () => {
    const { says, scene, clock } = await theKiosk()
    await scene.booked(at('10:05'))
    clock.pass(20)
    expect(await says()).toContain('Appointments are about 15 minutes late')
    expect(await says()).toContain('No desk is open just now. You can take a ticket and wait.')
  })

  test('says that nobody is at a desk while everybody is away', async () => {
    const { says, scene } = await theKiosk()
    await scene.open('1')
    await scene.act(pauseDesk('1' as DeskId, 'lunch', null))
    expect(await says()).toContain('Nobody is at a desk just now. Somebody will come back. Touch your answer.')
  })

  test('explains a delay', async () => {
    const { says, scene } = await theKiosk()
    await scene.act(postNotice('system-down', 'We write by hand today.'))
    expect(await says()).toContain('Our computers are not working properly. We write by hand today.')
  })

  test.each([
    ['08:00', '2026-11-23', 'We open today at 9am.'],
    ['17:00', '2026-11-23', 'We open on Tuesday 24 November at 9am.'],
    ['12:00', '2026-12-25', 'We open on Tuesday 29 December at 9am.'],
  ])('at %s on %s is closed, and says: %s', async (time, day, sentence) => {
    const { says } = await theKiosk({ start: at(time, date(day)) })
    expect(await says()).toContain(`We are closed ${sentence}`)
    expect(await says()).not.toContain('I have an appointment')
  })

  test('calls for staff only while somebody is there who could come', async () => {
    const { says, clock } = await theKiosk()
    expect(await says()).toContain('Ask a member of staff')
    clock.set(at('19:00'))
    expect(await says()).not.toContain('Ask a member of staff')
  })
})

describe('a walk-in', () => {
  test('takes a ticket with one touch of a service, and is told all of it', async () => {
    const { touch, get, visits, scene, waits } = await theKiosk()
    await scene.open('1')
    await scene.walkIn()
    await waits.settled()
    const answer = await touch('/arrive', arriving)
    const visit = (await visits()).at(-1)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/kiosk/bootle/tickets/${visit?.token}`)
    const page = textOf(await (await get(answer.headers.get('location') ?? '')).text())
    expect(page).toMatch(/Your ticket W2 .*Queue without appointment · Housing/)
    expect(page).toMatch(/1 person is before you Your wait: .*\d\d minutes/)
    expect(page).toContain('This page closes in 30 seconds.')
  })

  test('is offered the online way first, with the ticket beside it', async () => {
    const { says, get, home } = await theKiosk()
    const page = await (await get(`${home}/services/council-tax`)).text()
    expect(page).toContain('aria-label="A code for your phone that opens www.gov.uk/pay-council-tax"')
    expect(textOf(page)).toMatch(/online, without waiting .*Take a ticket/)
    expect(await says('/services')).toMatch(/Council Tax .*Something else/)
    expect((await get(`${home}/services/housing`)).headers.get('location')).toBe(`${home}/services`)
  })

  test('finds the address of the ticket in a code, as the public knows the server', async () => {
    const { scene, get, home, url } = await theKiosk()
    const { token } = await scene.walkIn()
    expect(await (await get(`${home}/tickets/${token}`)).text()).toContain(codeFor(`${url}/t/${token}`))

    const known = await theKiosk({ environment: { PUBLIC_URL: 'https://shops.example.gov.uk' } })
    const other = await known.scene.walkIn()
    const page = await (await known.get(`${home}/tickets/${other.token}`)).text()
    expect(page).toContain(codeFor(`https://shops.example.gov.uk/t/${other.token}`))
  })

  test('sent the same form twice, has one ticket and gets the same answer', async () => {
    const { touch, visits } = await theKiosk()
    const [one, other] = [
      await touch('/arrive', { ...arriving, key: 'touched-twice' }),
      await touch('/arrive', { ...arriving, key: 'touched-twice' }),
    ]
    expect(other.headers.get('location')).toBe(one.headers.get('location'))
    expect(await visits()).toHaveLength(1)
  })
})

describe('the ticket on the glass', () => {
  async function withTicket() {
    const it = await theKiosk()
    const { visit, token } = await it.scene.walkIn()
    return { ...it, visit, token, ticket: `/tickets/${token}` }
  }

  test('takes what would help, touch by touch', async () => {
    const { touch, ticket, scene, visit, says, home } = await withTicket()
    const answer = await touch(`${ticket}/help`, { need: 'step-free', wanted: 'yes' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, home + ticket])
    await touch(`${ticket}/help`, { need: 'interpreter', wanted: 'yes', language: 'Polish' })
    expect((await scene.visit(visit)).help).toEqual({ needs: ['step-free', 'interpreter'], language: 'Polish' })
    expect(await says(ticket)).toMatch(/An interpreter: Polish .*closes in 60 seconds/)
    await touch(`${ticket}/help`, { need: 'step-free', wanted: 'no' })
    expect((await scene.visit(visit)).help.needs).toEqual(['interpreter'])
  })

  test('offers languages to touch, in the words of their speakers', async () => {
    const { says, ticket } = await withTicket()
    expect(await says(`${ticket}/languages`)).toMatch(/Polski Polish .*Another language/)
  })

  test('says where to go when it is called at once', async () => {
    const { says, ticket, scene } = await withTicket()
    await scene.open('1')
    await scene.act(callNext('1' as DeskId))
    expect(await says(`${ticket}/now`)).toContain('Go to Desk 1 now')
  })

  test('is gone after five minutes, for its page, its part and its forms', async () => {
    const { get, touch, home, ticket, clock, visit, scene } = await withTicket()
    expect((await get(home + ticket)).status).toBe(200)
    clock.pass(5)
    for (const page of ['', '/languages'])
      expect((await get(home + ticket + page)).headers.get('location'), page).toBe(home)
    expect(await (await get(`${home}${ticket}/now`)).text()).toBe('<p data-goes-home-after="0"></p>')
    expect((await touch(`${ticket}/help`, { need: 'private', wanted: 'yes' })).status).toBe(404)
    expect((await scene.visit(visit)).help.needs).toEqual([])
  })

  test('is nobody else’s: another site’s kiosk does not show it', async () => {
    const { get, token } = await withTicket()
    expect((await get(`/kiosk/southport/tickets/${token}`)).status).toBe(404)
  })

  test('stays while reception is told that its visitor needs somebody', async () => {
    const { touch, token, home, ticket, says, scene } = await withTicket()
    const answer = await touch('/staff', { token })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, home + ticket])
    expect((await scene.today()).staffAskedAt).not.toBeNull()
    expect(await says(ticket)).toContain('Reception knows. Please wait here.')
  })
})

describe('a member of staff', () => {
  test('is asked for with one touch, from any page', async () => {
    const { touch, says, scene, home } = await theKiosk()
    expect(await says('/staff')).toContain('Do you need help from a person?')
    const answer = await touch('/staff')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${home}/staff`])
    expect(await says('/staff')).toContain('We have told reception Please wait here.')
    await touch('/staff')
    expect((await scene.today()).journal.map(({ type }) => type)).toEqual(['staff-asked'])
  })
})

test('a ticket is numbered in its queue', async () => {
  const { touch, visits } = await theKiosk()
  await touch('/arrive', arriving)
  await touch('/arrive', { service: 'registrars' })
  expect((await visits()).map(({ ticket }) => ticketText(ticket))).toEqual(['W1', 'W2'])
})
