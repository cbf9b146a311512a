import { expect, test } from 'vitest'
import { cancelAppointment, markNotCome, moveAppointment, stateNeeds } from '../../src/domain/acts/appointment.ts'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import { book } from '../../src/domain/acts/book.ts'
import type { ServiceId, SiteId } from '../../src/domain/id.ts'
import { noContact } from '../../src/domain/message.ts'
import { atReception } from '../support/at-reception.ts'
import { held } from '../support/booked.ts'
import { at, date, monday } from '../support/builders.ts'
import { receptionist } from '../support/stage.ts'

const benefits = 'benefits' as ServiceId
const today = { site: 'bootle' as SiteId, date: monday }
const theClock = { kind: 'clock' } as const

/** The console with these appointments, by their references. */
async function expecting(bookings: Readonly<Record<string, string>>) {
  const reception = await atReception()
  const list = Object.entries(bookings).map(([reference, time]) => ({ service: benefits, time: at(time), reference }))
  const booked = await reception.act(book(list))
  const idOf = (reference: string) => {
    const found = booked.find((each) => each.reference === reference)
    if (!found) throw new RangeError(`no ${reference}`)
    return found.id
  }
  return { ...reception, idOf, says: async () => (await reception.page()).says }
}

test('the console expects nobody for what is cancelled, went to another day or is only held', async () => {
  const { says, act, idOf, server } = await expecting({ STAY5: '11:00', GONE5: '11:00', AWAY5: '11:20' })
  expect(await says()).toContain('Still to come 3')
  await act(cancelAppointment(idOf('GONE5')))
  const tomorrow = { ...today, date: date('2026-11-24') }
  const away = moveAppointment(idOf('AWAY5'), at('11:00', tomorrow.date))
  await server.changeDays([today, tomorrow], away, receptionist)
  await held(server, at('11:30'))
  const text = await says()
  expect(text).toContain('Still to come 1 11:00 Benefits STAY5')
  for (const reference of ['GONE5', 'AWAY5']) expect(text).not.toContain(`Benefits ${reference}`)
})

test('who comes has a name where one was given: not everybody who stands there knows a reference', async () => {
  const { says, act, idOf } = await expecting({ NONE5: '11:00' })
  const contact = { ...noContact, name: '<b>Ivor</b> Crosby', mobile: '+447700900123' }
  const [named] = await act(book([{ service: benefits, time: at('10:40'), reference: 'NAME5', contact }]))
  expect(await says()).toContain('Benefits NAME5 <b>Ivor</b> Crosby in 40 min')
  expect(await says()).not.toContain(contact.mobile)
  await act(arriveFor(named?.id ?? idOf('NAME5')))
  expect(await says()).not.toContain('Crosby')
})

test('what is arranged for somebody is shown by a word and an icon, the rest when they are here', async () => {
  const { page, act, idOf } = await expecting({ SIGN5: '11:00' })
  await act(stateNeeds(idOf('SIGN5'), { needs: ['signer', 'interpreter', 'more-time'], language: 'Polish' }))
  const { sent, says } = await page()
  expect(says).toMatch(/SIGN5 in 60 min A sign language interpreter An interpreter: Polish/)
  expect(sent).toContain('icon--signer')
  expect(says).not.toContain('More time')
})

test('whoever was given up for lost is found for two hours more, and taken in after all', async () => {
  const { says, act, idOf, press, server } = await expecting({ LOST5: '10:30' })
  server.clock.set(at('11:31'))
  expect(await says()).toMatch(/Still to come 0 Nobody else is expected today\. 1 did not come 10:30 Benefits LOST5/)
  await act(markNotCome, theClock)
  server.clock.set(at('13:30'))
  expect(await says()).toContain('1 did not come 10:30 Benefits LOST5')
  server.clock.set(at('13:33'))
  expect(await says()).not.toContain('LOST5')
  server.clock.set(at('13:20'))
  expect((await press('/arrive-for', { appointment: idOf('LOST5') })).status).toBe(303)
  expect(await says()).toMatch(/A1 10:30 Benefits/)
})
