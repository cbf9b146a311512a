import { describe, expect, test } from 'vitest'
import { book } from '../../src/domain/acts/book.ts'
import type { ServiceId } from '../../src/domain/id.ts'
import { at } from '../support/builders.ts'
import { theKiosk } from '../support/kiosk.ts'
import { textOf } from '../support/scene.ts'

/** A kiosk on a day with appointments at these times; each has a reference of its own. */
async function withAppointments(times: readonly string[], site = 'bootle') {
  const it = await theKiosk({ site })
  const appointments = await it.scene.act(
    book(
      times.map((time, number) => ({
        service: 'housing' as ServiceId,
        time: at(time),
        reference: `REF${number + 1}`,
      })),
    ),
  )
  return { ...it, appointments, ids: appointments.map(({ id }) => id) }
}

describe('somebody with an appointment', () => {
  test('touches the time, then the reference, and is checked in', async () => {
    const { says, touch, get, ids, home, visits } = await withAppointments(['10:30', '11:00', '11:00'])
    expect(await says('/times')).toMatch(/What time is your appointment\? Touch the time\. 10:30am 11am/)
    expect(await says('/times/11-00')).toMatch(/Touch your reference .*REF2 REF3/)
    const answer = await touch('/arrive-for', { appointment: ids[1] ?? '' })
    const [visit] = await visits()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${home}/tickets/${visit?.token}`])
    const page = textOf(await (await get(answer.headers.get('location') ?? '')).text())
    expect(page).toMatch(/Your ticket A1 .*Queue for appointments · Housing/)
    expect(page).toContain('Your appointment is at 11am')
    expect(await says('/times/11-00')).not.toContain('REF2')
  })

  test('finds the near times first, and the others by steps', async () => {
    const { says, get, home } = await withAppointments(['09:00', '10:15', '14:00'])
    expect(await says('/times')).toMatch(/10:15am Earlier times Later times My time is not here/)
    const page = await (await get(`${home}/times`)).text()
    expect(page).toContain(`href="${home}/times?from=09-00"`)
    expect(page).toContain(`href="${home}/times?from=14-00"`)
    expect(await says('/times?from=14-00')).toMatch(/Touch the time\. 2pm Earlier times My time/)
    expect(await says('/times?from=soon')).toContain('10:15am')
  })

  test('is told so when everybody is checked in', async () => {
    const { says } = await theKiosk()
    expect(await says('/times')).toContain('Nobody is left to check in')
  })

  test('is sent to a person by one touch when the time or the reference is not there', async () => {
    const { get, touch, home, scene } = await withAppointments(['10:30'])
    for (const page of ['/times', '/times/10-30'])
      expect(await (await get(home + page)).text()).toMatch(new RegExp(`action="${home}/staff"`))
    await touch('/staff')
    expect((await scene.today()).staffAskedAt).not.toBeNull()
  })

  test('of another time is told to choose again', async () => {
    const { get, home } = await withAppointments(['10:30'])
    for (const time of ['10-45', '25-99', 'soon']) {
      const answer = await get(`${home}/times/${time}`)
      expect([time, answer.status]).toEqual([time, 404])
      expect(textOf(await answer.text())).toContain('Choose another time, or ask a member of staff.')
    }
  })

  test('is refused with a sentence where there is no such appointment, and when it is checked in already', async () => {
    const { touch, ids, visits } = await withAppointments(['10:30'])
    const unknown = await touch('/arrive-for', { appointment: 'no-such-reference' })
    expect(unknown.status).toBe(404)
    expect(textOf(await unknown.text())).toContain('Check the time and the reference, or ask at reception.')
    expect(await visits()).toEqual([])

    await touch('/arrive-for', { appointment: ids[0] ?? '' })
    const again = await touch('/arrive-for', { appointment: ids[0] ?? '' })
    expect(again.status).toBe(409)
    expect(textOf(await again.text())).toContain('already checked in')
    expect(await visits()).toHaveLength(1)
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
    const { touch, ids } = await withAppointments(['10:30'], 'southport')
    expect((await touch('/arrive-for', { appointment: ids[0] ?? '' })).status).toBe(303)
  })
})
