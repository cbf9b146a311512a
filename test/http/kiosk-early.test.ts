import { describe, expect, test } from 'vitest'
import { book } from '../../src/domain/acts/book.ts'
import type { ServiceId } from '../../src/domain/id.ts'
import { at } from '../support/builders.ts'
import { theKiosk } from '../support/kiosk.ts'
import { textOf } from '../support/scene.ts'

/** Somebody who checked in at ten for an appointment, and their ticket on the glass. */
async function withTicket(time: string) {
  const it = await theKiosk()
  await it.scene.act(book([{ service: 'benefits' as ServiceId, time: at(time), reference: 'K7F3Q' }]))
  const answer = await it.touch('/arrive-for', { typed: 'K7F3Q' })
  const ticket = (answer.headers.get('location') ?? '').replace(it.home, '')
  return { ...it, ticket, state: async () => (await it.visits())[0]?.state }
}

describe('somebody who is early for an appointment', () => {
  test('is told for how long, goes out, and is checked in again by the reference', async () => {
    const { says, touch, home, ticket, state } = await withTicket('10:45')
    expect(await says(ticket)).toMatch(
      /at 10:45am .*You are 45 minutes early\. You can sit down or go out\. Go out until/,
    )
    const answer = await touch(`${ticket}/hold`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, home + ticket])
    expect(await state()).toMatchObject({ is: 'holding', until: at('10:40') })
    expect(await says(ticket)).toMatch(/We keep your place\. Be back by 10:40am\./)

    const back = await touch('/arrive-for', { typed: 'K7F3Q' })
    expect(textOf(await back.text())).toContain('You are checked in Your ticket is A1.')
    expect(await state()).toMatchObject({ is: 'waiting' })
  })

  test('by a few minutes sits down', async () => {
    const { says, ticket } = await withTicket('10:14')
    expect(await says(ticket)).toContain('Please sit down.')
    expect(await says(ticket)).not.toContain('Go out')
  })

  test('finds no way out by a ticket that is not on the glass any more', async () => {
    const { touch, ticket, clock, state } = await withTicket('10:45')
    clock.pass(5)
    expect((await touch(`${ticket}/hold`)).status).toBe(404)
    expect(await state()).toMatchObject({ is: 'waiting' })
  })
})
