import { describe, expect, test, vi } from 'vitest'
import type { DeskId } from '../../src/domain/id.ts'
import { type AtReception, atReception } from '../support/at-reception.ts'
import { at } from '../support/builders.ts'

/** Two desks are busy, and so many wait for the same. */
async function busy(waiting: number, service = 'council-tax') {
  const reception = await atReception()
  for (const desk of ['1', '2']) {
    await reception.open(desk)
    await reception.serving(desk)
  }
  for (let n = 0; n < waiting; n++) await reception.walkIn(service)
  await reception.server.waits.settled()
  return reception
}

const adviceOf = async (reception: AtReception) => [...(await reception.today()).advice.values()]

describe('what if', () => {
  test('says what one more desk would do, for whom, and which it is; and what a desk that goes would do', async () => {
    const reception = await busy(6)
    const { status, says } = await reception.page('/what-if')
    expect(status).toBe(200)
    expect(says).toMatch(/6 people can still be called in time. As things are, (none|\d) of them will be./)
    expect(says).toMatch(/One more desk for Council Tax now: \d of 6 are called in time, instead of \d./)
    expect(says).toMatch(/Somebody who comes for Council Tax now waits about \d+ minutes, instead of \d+./)
    expect(says).toContain('Desk 3 is closed and could open for it.')
    expect(says).toMatch(/If Desk [12] goes to lunch now: \d more (person is|people are) called too late./)
    expect(says).toContain('Nothing that was advised has been done today.')
  })

  test('says so where nobody waits', async () => {
    const reception = await atReception()
    await reception.open('1')
    expect((await reception.page('/what-if')).says).toContain('There is nothing to decide.')
  })

  test('what is done is kept with what was said, once, and is checked', async () => {
    const reception = await busy(6)
    const key = 'taken-once-1'
    const pressed = await reception.press('/what-if', { service: 'council-tax', key })
    expect([pressed.status, pressed.headers.get('Location')]).toEqual([303, '/reception/bootle/what-if'])
    await reception.open('3')
    await reception.press('/what-if', { service: 'council-tax', key })
    const [advice, ...others] = await adviceOf(reception)
    expect(advice).toMatchObject({ whatIf: { is: 'one-more', service: 'council-tax' } })
    expect(others).toEqual([])
    expect([advice?.visits.length, (advice?.keeps ?? 0) > (advice?.keepsWithout ?? 9)]).toEqual([6, true])
    const { says } = await reception.page('/what-if')
    expect(says).toContain(
      `10:00 One more desk for Council Tax now We said ${advice?.keeps} of 6 would be called in time`,
    )
    expect(says).toContain('So far 0 in time and 0 not. 6 still to be called. Desk 3 opened for it.')
    reception.server.clock.set(at('10:20'))
    const later = await reception.page('/what-if')
    expect(later.says).toContain('0 of 6 were called in time.')
  })

  test('once it is done the button gives way to what is next', async () => {
    const reception = await busy(6)
    await reception.press('/what-if', { service: 'council-tax' })
    const { sent, says } = await reception.page('/what-if')
    expect(says).toContain('You said at 10:00 that you do this. Now somebody opens Desk 3.')
    expect(sent).not.toContain('name="service" value="council-tax"')
  })

  test('once a desk has opened for it, another is new advice that nobody has promised yet', async () => {
    const reception = await busy(14)
    await reception.press('/what-if', { service: 'council-tax' })
    await reception.open('3')
    await reception.server.waits.settled()
    const { sent, says } = await reception.page('/what-if')
    expect(says).toContain('Desk 3 opened for it.')
    expect(says).not.toContain('You said at 10:00 that you do this.')
    expect(sent).toContain('name="service" value="council-tax"')
    expect((await reception.press('/what-if', { service: 'council-tax' })).status).toBe(303)
    expect(await adviceOf(reception)).toHaveLength(2)
    expect((await reception.page('/what-if')).says).toContain('You said at 10:00 that you do this.')
  })

  test.each([
    [{ service: 'council-tax' }, 409, 'That has already been done.'],
    [{ service: 'housing' }, 409, 'Nobody is waiting for this desk.'],
    [{ service: 'dancing' }, 404, 'We do not have that service here.'],
    [{ service: '' }, 422, 'Nothing has changed.'],
    [{ desk: '1' }, 422, 'Nothing has changed.'],
  ] as [Record<string, string>, number, string][])('%j is refused', async (fields, status, sentence) => {
    const reception = await busy(1)
    await reception.press('/what-if', { service: 'council-tax' })
    const told = await reception.refused('/what-if', fields)
    expect([told.status, told.says]).toEqual([status, expect.stringContaining(sentence)])
  })

  test('says so where it cannot be worked out, and keeps nothing', async () => {
    const reception = await busy(6)
    vi.spyOn(reception.server.waits.whatIfs, 'now').mockResolvedValue(null)
    const told = await reception.refused('/what-if', { service: 'council-tax' })
    expect(told.status).toBe(503)
    expect(told.says).toContain('We could not note that you do this.')
    expect(told.says).toContain('We cannot work this out just now. Look again in a minute.')
    expect(await adviceOf(reception)).toEqual([])
  })

  test('an unknown site is a plain 404', async () => {
    const { server } = await atReception()
    expect((await server.get('/reception/nowhere/what-if')).status).toBe(404)
  })
})

describe('the console', () => {
  test('tells of one more desk that would help, once it was worked out, and no more once it is open', async () => {
    const reception = await busy(12, 'parking-and-permits')
    const desks = async () => /<section id="desks".*?<\/section>/s.exec((await reception.page()).sent)?.[0] ?? ''
    expect(await desks()).not.toContain('One more desk')
    await reception.page('/what-if')
    expect(await desks()).toMatch(/One more desk for Parking and permits now: \d+ of 12 in time, instead of \d/)
    await reception.open('3' as DeskId)
    expect(await desks()).not.toContain('One more desk')
  })
})
