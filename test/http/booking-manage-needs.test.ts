import { expect, test } from 'vitest'
import { read } from '../support/at-reception.ts'
import { theBooked } from '../support/booked.ts'
import { at, date } from '../support/builders.ts'

const tuesday = { time: at('14:00', date('2026-11-24')) }

test('what would help is added to what is booked already, and told on its page', async () => {
  const { page, press, says, home, appointment } = await theBooked(tuesday)
  expect(await says()).toMatch(/What would help Nothing/)
  const asked = await page('/needs')
  expect(asked.says).toContain('What would help you at your appointment?')
  expect(asked.sent).toContain(`<a href="${home}" class="govuk-back-link">`)
  const answer = await press('/needs', { needs: 'interpreter', language: 'Polish' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${home}?done=helped`])
  expect((await appointment()).help).toEqual({ needs: ['interpreter'], language: 'Polish' })
  expect((await appointment()).state.is).toBe('booked')
  const told = await says('?done=helped')
  expect(told).toContain('We have written down what would help you')
  expect(told).toContain('An interpreter: Polish')
  expect((await page('/needs')).sent).toMatch(/value="interpreter" checked/)
})

test('an interpreter without a language is asked about again, with what was ticked', async () => {
  const { refused } = await theBooked(tuesday)
  const told = await refused('/needs', { needs: 'interpreter' })
  expect([told.status, told.sent]).toEqual([422, expect.stringMatching(/value="interpreter" checked/)])
})

test('it cannot be changed once the time has passed or the appointment is cancelled', async () => {
  const { server, home, refused, press } = await theBooked()
  server.clock.set(at('14:05'))
  const told = await refused('/needs', { needs: 'signer' })
  expect([told.status, told.says]).toEqual([409, expect.stringContaining('The time of this appointment has passed')])
  expect((await server.get(`${home}/needs`)).headers.get('location')).toBe(home)
  server.clock.set(at('13:00'))
  await press('/cancel')
  expect((await refused('/needs', { needs: 'signer' })).says).toContain('This appointment is cancelled')
})

test('the console sees at once what is to be arranged', async () => {
  const { press, server, booked } = await theBooked()
  await press('/needs', { needs: 'signer' })
  const { says } = await read(await server.get('/reception/bootle'))
  expect(says).toMatch(new RegExp(`${booked.reference} .*A sign language interpreter.* Check in`))
})
