import { expect, it } from 'vitest'
import { moveAppointment } from '../../src/domain/acts/appointment.ts'
import { watchDelays } from '../../src/domain/acts/delay.ts'
import { openDesk } from '../../src/domain/acts/desk.ts'
import { postNotice } from '../../src/domain/acts/notice.ts'
import type { Decide } from '../../src/domain/decision.ts'
import type { Letter } from '../../src/messages/sender.ts'
import { at, desk1 } from '../support/builders.ts'
import { foretold } from '../support/foretold.ts'
import { bookFor, byEmail, byText, outboxWith } from '../support/outbox.ts'
import { today } from '../support/shell.ts'
import { adviserAt, ofOneDay, receptionist, theClock } from '../support/stage.ts'

/** Somebody has booked for 10:40, and has read the confirmation. Waits are foreseen to be long. */
async function outbox(contact = byEmail) {
  const letters: Letter[] = []
  const sender = { send: async (letter: Letter) => void letters.push(letter), wasSent: async () => false }
  const outbox = outboxWith({ ...sender, forget: async () => {} })
  const { change, send } = outbox
  const foreseen =
    <Answer>(decide: Decide<Answer>): Decide<Answer> =>
    (day, given) => {
      const forecast = foretold({ day, now: () => given.now }, { newcomers: 30, late: 26 })
      return decide(day, { ...given, forecasts: () => forecast })
    }
  await change(today, openDesk(desk1, 'Sam'), adviserAt(desk1))
  const booked = await bookFor(outbox, { time: at('10:40'), contact })
  await send()
  letters.splice(0)
  await change(today, foreseen(watchDelays), theClock)
  await change(today, foreseen(postNotice('system-down', '')), receptionist)
  return { ...outbox, letters, booked }
}

it('tells by e-mail, in the change that explains the delay, when to come instead', async () => {
  const { letters, booked, send } = await outbox()
  await send()
  expect(letters).toMatchObject([{ kind: 'delayed', channel: 'email', to: 'ada@example.org' }])
  expect(`${letters[0]?.subject}\n${letters[0]?.body}`).toBe(`There is a delay: please come at 11am, not 10:40am
There is a delay today. We are sorry.

Please come at 11am instead of 10:40am. Your place is kept. If you come at 10:40am, you will have to wait.

Day: Monday 23 November
Come at: 11am
For: Council Tax
Where: 1 Example Street
Reference: ${booked.reference}

Move or cancel it, or tell us that you are late:
https://oneshop.example.gov.uk/appointments/${booked.token}

Whoever has this link can change your appointment. Keep it to yourself.`)
})

it('tells by text whoever left only a number', async () => {
  const { letters, send } = await outbox(byText)
  await send()
  expect(letters[0]?.body).toMatch(
    /^There is a delay, sorry\. Please come at 11am, not 10:40am: Council Tax, Monday 23 November, Bootle\. Your place is kept\./,
  )
})

it('tells nobody of a time that has been given up meanwhile', async () => {
  const { letters, booked, change, send } = await outbox()
  await change(today, ofOneDay(moveAppointment(booked.id, at('15:00'))), receptionist)
  await send()
  expect(letters.map(({ kind }) => kind)).toEqual(['moved'])
})
