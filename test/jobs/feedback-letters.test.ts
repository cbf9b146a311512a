import { expect, it, test } from 'vitest'
import { makeNewId } from '../../src/change.ts'
import { makeChangeCase } from '../../src/change-case.ts'
import { answer, askForReview, hold } from '../../src/domain/feedback/acts.ts'
import { endOfDay } from '../../src/domain/feedback/clock.ts'
import { type Contact, noContact } from '../../src/domain/message.ts'
import { watchFeedback } from '../../src/jobs/watch-feedback.ts'
import type { Letter } from '../../src/messages/sender.ts'
import { aComplaint, manager, writer } from '../support/feedback.ts'
import { byEmail, byText, outboxWith } from '../support/outbox.ts'

/** An outbox, and a complaint of somebody who may be reached so. */
async function complaintOf(contact: Contact) {
  const letters: Letter[] = []
  const outbox = outboxWith({
    send: async (letter) => void letters.push(letter),
    wasSent: async () => false,
    forget: async () => {},
  })
  const changeCase = makeChangeCase({ storage: outbox.storage, clock: outbox.clock.now, newId: makeNewId() })
  const { reference, token } = await changeCase.open(aComplaint({ contact }), writer)
  const act = (...given: [Parameters<typeof changeCase.act>[1]]) => changeCase.act(reference, ...given, manager)
  return { ...outbox, letters, reference, act, link: `https://oneshop.example.gov.uk/feedback/cases/${token}` }
}

test('a complaint is acknowledged by e-mail, with its reference and the day of its answer', async () => {
  const { send, letters, reference, link } = await complaintOf(byEmail)
  await send()
  expect(letters).toMatchObject([
    {
      kind: 'feedback-received',
      channel: 'email',
      to: byEmail.email,
      subject: `We have your complaint: reference ${reference}`,
    },
  ])
  expect(letters[0]?.body).toContain('We will answer you by Tuesday 8 December.')
  expect(letters[0]?.body).toContain(link)
  // Whoever typed a stranger's address must not be able to write to it.
  expect(letters[0]?.body).not.toContain('I waited an hour.')
})

test('a holding response, the answer and the review are told in their order, each as it was', async () => {
  const { send, letters, act, clock } = await complaintOf(byEmail)
  await act(hold(endOfDay(clock.now(), 20), 'Sam is ill.'))
  clock.pass(1)
  await act(answer(1, 'upheld', 'We are sorry.\n\nAsk for a review.'))
  clock.pass(1)
  await act(askForReview('Still wrong.'))
  await send()
  expect(letters.map(({ kind }) => kind)).toEqual([
    ...['feedback-received', 'feedback-held', 'feedback-answered', 'feedback-received'],
  ])
  expect(letters[1]?.body).toContain('Sam is ill.\n\nWe will answer you by Sunday 13 December.')
  expect(letters[2]?.body).toContain('\n\nWe agree with your complaint.\n\nWe are sorry.\n\nAsk for a review.')
  expect(letters[3]?.body).toContain('A senior officer will look at it again and answer by Thursday 3 December.')
})

test('the answer to the review begins with its outcome too', async () => {
  const { send, letters, act, clock } = await complaintOf(byEmail)
  await act(answer(1, 'not-upheld', 'No.'))
  clock.pass(1)
  await act(askForReview('Still wrong.'))
  clock.pass(1)
  await act(answer(2, 'partly-upheld', 'We were late.'))
  await send()
  expect(letters[1]?.fields.reply).toBe('We do not agree with your complaint.\n\nNo.')
  expect(letters[3]?.fields.reply).toBe('We agree with part of your complaint.\n\nWe were late.')
})

test('a text leads to the answer, and holds nothing of it', async () => {
  const { send, letters, act, reference, link } = await complaintOf(byText)
  await act(answer(1, 'upheld', 'We are sorry.'))
  await send()
  expect(letters[1]).toMatchObject({ channel: 'text', to: byText.mobile, subject: null })
  expect(letters[1]?.body).toBe(`We have answered your complaint ${reference}. Read our answer: ${link}`)
})

test('nobody is written to who left no address, and it is not tried again', async () => {
  const { send, letters, messages } = await complaintOf(noContact)
  await send()
  expect(letters).toEqual([])
  expect(messages()).toMatchObject([{ is: 'given-up', why: 'no-address' }])
})

it('says in the log that complaints are late or nearly so, and nothing while none is', async () => {
  const { parts, clock, logged } = await complaintOf(noContact)
  await watchFeedback(parts)
  expect(logged).toEqual([])
  clock.pass(16 * 24 * 60)
  await watchFeedback(parts)
  expect(logged.map((line) => JSON.parse(line))).toMatchObject([{ late: 1, dueSoon: 0 }])
})
