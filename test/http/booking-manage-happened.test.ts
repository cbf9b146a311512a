import { expect, test } from 'vitest'
import { cancelAppointment, moveAppointment, sayLate, stateNeeds } from '../../src/domain/acts/appointment.ts'
import { block, unblock } from '../../src/domain/acts/block.ts'
import { book } from '../../src/domain/acts/book.ts'
import type { DeskId, ServiceId, SiteId } from '../../src/domain/id.ts'
import { atReception } from '../support/at-reception.ts'
import { at, date } from '../support/builders.ts'
import { receptionist } from '../support/stage.ts'

const tuesday = date('2026-11-24')
const today = { site: 'bootle' as SiteId, date: date('2026-11-23') }

test('every act of staff on an appointment or a desk’s time is told in words', async () => {
  const reception = await atReception()
  const { act, server } = reception
  const told = async () => /last__what">([^<]+)</.exec((await reception.page()).sent)?.[1] ?? ''
  const booking = (time: string) => ({ service: 'council-tax' as ServiceId, time: at(time), reference: null })
  const [one] = await act(book([{ ...booking('11:00'), reference: 'K7F3Q' }]))
  if (!one) throw new RangeError('nothing was booked')
  const sentences: string[] = [await told()]
  const then = async (done: Promise<unknown>) => {
    await done
    sentences.push(await told())
  }
  await then(act(stateNeeds(one.id, { needs: ['signer'], language: null })))
  await then(act(sayLate(one.id, 15)))
  await then(server.changeDays([today], moveAppointment(one.id, at('11:30')), receptionist))
  await then(act(cancelAppointment(one.id)))
  const span = { from: at('15:00'), to: at('16:00') }
  const blocked = await act(block('2' as DeskId, span, 'Training'))
  sentences.push(await told())
  await then(act(unblock(blocked)))
  expect(sentences).toEqual(
    [
      'Appointment 11:00 K7F3Q entered',
      'Appointment K7F3Q: what would help was written down',
      'Appointment K7F3Q will be 15 min late',
      'Appointment K7F3Q moved to 11:30',
      'Appointment K7F3Q cancelled',
      'Desk 2 blocked 15:00 to 16:00: Training',
      'Desk 2 15:00 to 16:00 not blocked any more',
    ].map((sentence) => `${sentence}, 10:00`),
  )
})

test('a move to another day is not offered to be taken back: the other day holds the rest of it', async () => {
  const reception = await atReception()
  const [one] = await reception.act(book([{ service: 'housing' as ServiceId, time: at('11:00'), reference: 'K7F3Q' }]))
  if (!one) throw new RangeError('nothing was booked')
  expect((await reception.page()).says).toContain('Appointment 11:00 K7F3Q entered')
  await reception.server.changeDays(
    [today, { ...today, date: tuesday }],
    moveAppointment(one.id, at('11:00', tuesday)),
    receptionist,
  )
  expect((await reception.page()).says).toContain('Nothing to undo.')
})
