import { describe, expect, test } from 'vitest'
import { read } from '../support/at-reception.ts'
import { theBooked } from '../support/booked.ts'
import { at, date } from '../support/builders.ts'

const minutesIn = (sent: string) =>
  [...sent.matchAll(/name="minutes" type="radio" value="(\d+)"/g)].map(([, each]) => Number(each))

describe('somebody who is running late', () => {
  test('is told what that means, and chooses by how much', async () => {
    const { page } = await theBooked()
    const { sent, says } = await page('/late')
    expect(says).toContain('If you are up to 10 minutes late, you keep your turn.')
    expect(says).toContain('We aim to see you within 15 minutes of that.')
    expect(minutesIn(sent)).toEqual([5, 10, 15, 20, 30])
    expect(says).toContain('15 minutes late I will be there by 2:15pm')
  })

  test('is on the way: only what is still to come is offered', async () => {
    const { page, server, home } = await theBooked()
    server.clock.set(at('14:12'))
    expect(minutesIn((await page('/late')).sent)).toEqual([15, 20, 30])
    server.clock.set(at('14:31'))
    expect((await server.get(`${home}/late`)).headers.get('location')).toBe(home)
    expect((await page()).says).not.toContain('I am running late')
  })

  test('has told it, and can say it anew', async () => {
    const { press, page, home, appointment } = await theBooked()
    const answer = await press('/late', { minutes: '10' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${home}?done=late`])
    expect((await appointment()).late).toMatchObject({ minutes: 10 })
    const { says } = await page('?done=late')
    expect(says).toContain('We have told reception that you will be late')
    expect(says).toContain('You told us that you will be 10 minutes late: by 2:10pm.')
    expect((await page('/late')).sent).toMatch(/value="10" checked/)
    await press('/late', { minutes: '30' })
    expect((await appointment()).late).toMatchObject({ minutes: 30 })
  })

  test('is seen at once on the console', async () => {
    const { press, server, booked } = await theBooked()
    server.clock.set(at('13:50'))
    const console = async () => (await read(await server.get('/reception/bootle'))).says
    expect(await console()).not.toContain('says')
    await press('/late', { minutes: '20' })
    expect(await console()).toMatch(new RegExp(`14:00 Council Tax ${booked.reference} .*says 20 min late`))
  })

  test('sent twice with one key has said it once', async () => {
    const { press, scene } = await theBooked()
    const before = (await scene.today()).journal.length
    for (let times = 0; times < 2; times++)
      expect((await press('/late', { minutes: '10', key: 'pressed-twice' })).status).toBe(303)
    expect((await scene.today()).journal).toHaveLength(before + 1)
  })

  test.each([{}, { minutes: '' }, { minutes: '7' }, { minutes: 'ten' }])('%j is asked again', async (fields) => {
    const { refused } = await theBooked()
    const told = await refused('/late', fields as Record<string, string>)
    expect(told.status).toBe(422)
    expect(told.sent).toMatch(/<title>Error: How late will you be\?/)
    expect(told.sent).toContain('<a href="#minutes">Choose how late you will be</a>')
  })

  test('on another day is refused', async () => {
    const { refused, page, home, server } = await theBooked({ time: at('14:00', date('2026-11-24')) })
    expect((await page()).sent).not.toContain(`${home}/late`)
    const told = await refused('/late', { minutes: '10' })
    expect([told.status, told.says]).toEqual([422, expect.stringContaining('on the day of your appointment')])
    expect((await server.get(`${home}/late`)).status).toBe(303)
  })
})
