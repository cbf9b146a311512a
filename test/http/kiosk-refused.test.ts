import { describe, expect, test } from 'vitest'
import { at } from '../support/builders.ts'
import { theKiosk } from '../support/kiosk.ts'
import { textOf } from '../support/scene.ts'

const housing = { service: 'housing' }

/** A kiosk with one visitor, and the day's journal as it must stay. */
async function aKiosk(options?: Parameters<typeof theKiosk>[0]) {
  const it = await theKiosk(options)
  return { ...it, journal: async () => (await it.scene.today()).journal.length }
}

/** What a page says that was refused: on the kiosk's own page, with its way back and its call for staff. */
async function told(answer: Response): Promise<string> {
  const text = textOf(await answer.text())
  expect(text).toMatch(/Start again .*Ask a member of staff/)
  return text
}

describe('a form that cannot be used is answered with a sentence, and changes nothing', () => {
  test.each([
    ['without a service', '/arrive', {}, 422, 'Nothing has changed. Go back and try again.'],
    ['for a service that is not there', '/arrive', { service: 'taxes' }, 404, 'Choose another one.'],
    ['without a key', '/arrive', { ...housing, key: '' }, 422, 'We could not use that form.'],
    ['without an appointment', '/arrive-for', {}, 422, 'We could not use that form.'],
    ['with two services', '/arrive', { service: ['housing', 'benefits'] as never }, 422, 'We could not use that form.'],
  ])('%s', async (_, path, fields, status, sentence) => {
    const { touch, journal } = await aKiosk()
    const answer = await touch(path, fields)
    expect(answer.status).toBe(status)
    expect(await told(answer)).toContain(sentence)
    expect(await journal()).toBe(0)
  })

  test.each([
    ['application/json', '{"service":"housing","key":"12345678"}'],
    ['text/plain', 'service=housing&key=12345678'],
    ['application/x-www-form-urlencoded', '\u0000%%%&&==;'],
    ['application/x-www-form-urlencoded', ''],
  ])('a body that is no form: %s', async (type, body) => {
    const { url, home, journal } = await aKiosk()
    const headers = { Origin: url, 'Content-Type': type }
    const answer = await fetch(`${url}${home}/arrive`, { method: 'POST', headers, body })
    expect(answer.status).toBe(422)
    expect(await told(answer)).toContain('Nothing has changed.')
    expect(await journal()).toBe(0)
  })

  test('a key that came with another answer', async () => {
    const { touch, journal } = await aKiosk()
    await touch('/arrive', { ...housing, key: 'the-same-key' })
    const answer = await touch('/arrive', { service: 'registrars', key: 'the-same-key' })
    expect(answer.status).toBe(409)
    expect(await told(answer)).toContain('This form was already sent with other answers. Start again.')
    expect(await journal()).toBe(1)
  })

  test.each([
    ['a need that is not there', { need: 'money', wanted: 'yes' }],
    ['neither yes nor no', { need: 'private' }],
    ['a language that is not offered', { need: 'interpreter', wanted: 'yes', language: '<b>Klingon</b>' }],
  ])('what would help: %s', async (_, fields) => {
    const { touch, scene, journal } = await aKiosk()
    const { token } = await scene.walkIn()
    const answer = await touch(`/tickets/${token}/help`, fields)
    expect(answer.status).toBe(422)
    await told(answer)
    expect(await journal()).toBe(1)
  })

  test('for a ticket that is not there', async () => {
    const { touch, get, home } = await aKiosk()
    const [page, form] = [
      await get(`${home}/tickets/nothing`),
      await touch('/tickets/nothing/help', { need: 'private', wanted: 'yes' }),
    ]
    for (const answer of [page, form]) {
      expect(answer.status).toBe(404)
      expect(await told(answer)).toContain('We could not find that ticket. Ask at reception.')
    }
  })
})

describe('a closed site', () => {
  test('takes nobody in, and calls nobody who is not there', async () => {
    const { touch, journal } = await aKiosk({ start: at('18:00') })
    for (const [path, fields] of [
      ['/arrive', housing],
      ['/staff', {}],
    ] as const) {
      const answer = await touch(path, fields)
      expect([path, answer.status]).toEqual([path, 409])
      expect(textOf(await answer.text())).toContain('We are closed. Come back when we are open.')
    }
    expect(await journal()).toBe(0)
  })

  test('shows its first screen in place of every other', async () => {
    const { get, home } = await aKiosk({ start: at('18:00') })
    for (const path of ['/services', '/services/council-tax', '/appointment', '/times', '/times/10-30', '/staff'])
      expect([path, (await get(home + path)).headers.get('location')]).toEqual([path, home])
  })
})

test('a site that is not there is not found, at every address', async () => {
  const { get, post } = await aKiosk()
  const ofAppointments = ['/appointment', '/reference', '/camera', '/times', '/times/10-30']
  for (const path of ['', '/now', '/services', '/services/housing', ...ofAppointments, '/tickets/x', '/staff'])
    expect([path, (await get(`/kiosk/nowhere${path}`)).status]).toEqual([path, 404])
  for (const path of ['/arrive', '/arrive-for', '/staff', '/tickets/x/help'])
    expect([path, (await post(`/kiosk/nowhere${path}`, housing)).status]).toEqual([path, 404])
})
