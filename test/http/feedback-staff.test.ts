import { expect, test } from 'vitest'
import { close } from '../../src/domain/feedback/acts.ts'
import type { FeedbackCase } from '../../src/domain/feedback/case.ts'
import { read, type Told } from '../support/at-reception.ts'
import { at, date } from '../support/builders.ts'
import { aComplaint, manager, writer } from '../support/feedback.ts'
import { startServer } from '../support/server.ts'

const praise = { kind: 'compliment', way: 'letter', site: 'bootle', text: 'Alex was kind.' }

/** A server, and what staff do there. */
async function theOffice() {
  const server = await startServer()
  const page = async (path: string): Promise<Told> => read(await server.get(path))
  const open = async (fields: Parameters<typeof aComplaint>[0] = {}) =>
    (await server.changeCase.open(aComplaint(fields), writer)).reference
  const act = (reference: string, act: string, fields: Record<string, string> = {}) =>
    server.post(`/manage/feedback/${reference}/${act}`, fields)
  const stands = async (reference: string): Promise<FeedbackCase | null> =>
    server.storage.feedback.byReference(reference)
  return { server, page, open, act, stands }
}

test('reception writes down what somebody said, and reads the reference out', async () => {
  const { server, page } = await theOffice()
  expect((await page('/reception/bootle')).sent).toContain('href="/reception/bootle/feedback"')
  const sent = await server.post('/reception/bootle/feedback', praise)
  expect(sent.status).toBe(303)
  const given = await page(sent.headers.get('Location') ?? '')
  const [found] = await server.storage.feedback.open()
  expect(found).toMatchObject({ kind: 'compliment', way: 'letter', site: 'bootle' })
  expect(given.says).toContain(`Read this out, and write it down for them ${found?.reference}`)
  expect(given.sent).toContain('class="qr"')
})

test('a reference that was not given at reception today opens nothing there', async () => {
  const { server, page, open } = await theOffice()
  const ofTheWeb = await open()
  const ofReception = await open({ way: 'telephone' })
  const qr = async (reference: string) =>
    (await page(`/reception/bootle/feedback?given=${reference}`)).sent.includes('class="qr"')
  expect(await qr(ofReception)).toBe(true)
  expect(await qr(ofTheWeb)).toBe(false)
  server.clock.set(at('09:00', date('2026-11-24')))
  expect(await qr(ofReception)).toBe(false)
})

test('reception tells how one stands by its reference, and asks for a review on its writer’s behalf', async () => {
  const { server, page, open, act, stands } = await theOffice()
  const reference = await open()
  const told = async () => page(`/reception/bootle/feedback?reference=${reference.toLowerCase().replace('-', '')}`)
  const first = await told()
  expect(first.says).toContain('We have it. Somebody will look at it. The answer is due by Tuesday 8 December.')
  const token = (await stands(reference))?.token ?? ''
  for (const secret of ['I waited an hour', token, 'class="qr"']) expect(first.sent).not.toContain(secret)
  const review = (fields: Record<string, string> = {}) =>
    server.post('/reception/bootle/feedback/review', { reference, review: 'Still wrong.', ...fields })
  const early = await read(await review())
  expect(early.status).toBe(409)
  expect(early.says).toContain('We have not answered this complaint yet.')

  await act(reference, 'answer', { stage: '1', outcome: 'upheld', text: 'We are sorry.' })
  const answered = await told()
  expect(answered.says).toContain('Stage 1 is answered. They may ask for a review.')
  expect(answered.sent).not.toContain('We are sorry.')
  const long = await read(await review({ review: 'x'.repeat(4_001) }))
  expect(long.status).toBe(422)
  expect(long.sent).toContain('x'.repeat(4_001))
  const begun = await review()
  expect(begun.status).toBe(303)
  expect((await page(begun.headers.get('Location') ?? '')).says).toContain('by Thursday 3 December.')
  const history = await server.storage.feedback.history(reference)
  expect(history.at(-1)).toMatchObject({ type: 'stage-2-asked', by: { kind: 'receptionist' } })

  await act(reference, 'answer', { stage: '2', outcome: 'not-upheld', text: 'No.' })
  expect((await told()).says).toContain('They may ask the Ombudsman.')
  expect((await page('/reception/bootle/feedback?reference=C-22222')).says).toContain('We know no such reference.')
  expect((await review({ reference: 'C-22222' })).status).toBe(404)
})

test.each([
  [{ kind: '' }, 'kind', 'Choose a compliment or a complaint'],
  [{ way: '' }, 'way', 'Choose how it came to us'],
  [{ way: 'web' }, 'way', 'Choose how it came to us'],
  [{ text: '' }, 'text', 'Say what happened'],
  [{ site: 'nowhere' }, 'site', 'Choose an office from the list'],
  [{ email: 'ada' }, 'email', 'Enter an e-mail address'],
])('%j comes back to reception', async (wrong: Record<string, string>, field, sentence) => {
  const { server } = await theOffice()
  const told = await read(await server.post('/reception/bootle/feedback', { ...praise, name: 'Ada', ...wrong }))
  expect(told.status).toBe(422)
  expect(told.sent).toContain(`<a href="#${field}">${sentence}`)
  expect(told.sent).toContain('value="Ada"')
  expect(await server.storage.feedback.open()).toEqual([])
})

test('managers see the clocks with words and shapes, those that run out first first', async () => {
  const { server, page, open } = await theOffice()
  const late = await open()
  server.clock.set(at('10:00', date('2026-12-05')))
  const fresh = await open()
  server.clock.set(at('10:00', date('2026-12-08')))
  expect((await page('/manage/feedback')).says).toContain('◐ 1 due within 3 days')
  expect((await page('/manage/feedback')).says).toContain('◐ Last day')
  server.clock.set(at('10:00', date('2026-12-09')))
  const { says } = await page('/manage/feedback')
  expect(says).toContain('▲ 1 late')
  expect(says).toContain('▲ Late by 1 day')
  expect(says).toContain('○ 11 days left')
  expect(says.indexOf(late)).toBeLessThan(says.indexOf(fresh))
  expect(says).toContain('Stage 1: 0 of 1 kept')
  await server.changeCase.act(late, close('withdrawn'), manager)
  expect((await page('/manage/feedback')).says).toMatch(/Closed in the last 3 months .*Withdrawn/)
})

test('a manager takes a complaint on, holds it and answers it, and the answer ends with where it leads', async () => {
  const { act, open, stands, server, page } = await theOffice()
  const reference = await open()
  expect((await act(reference, 'take-on', { with: 'Sam, office manager' })).status).toBe(303)
  expect((await act(reference, 'hold', { text: 'Sam is ill.', until: '2026-12-20' })).status).toBe(303)
  expect((await act(reference, 'answer', { stage: '1', outcome: 'upheld', text: 'We are sorry.' })).status).toBe(303)
  const found = await stands(reference)
  expect(found?.stages[0]).toMatchObject({ with: 'Sam, office manager', answered: { outcome: 'upheld' } })
  const { texts } = await server.storage.feedback.words(reference)
  expect(texts.get(4)).toMatch(/^We are sorry\.\n\nIf you are not happy with this answer, you can ask for a review/)
  expect(texts.get(4)).toContain(`${server.url}/feedback/cases/${found?.token}`)
  const { says } = await page(`/manage/feedback/${reference}`)
  expect(says).toContain('Taken on: Sam, office manager')
  expect(says).toContain('Holding response, until Sunday 20 December')
  expect(says).toContain('Answered: Upheld')

  expect((await act(reference, 'review', { text: 'He came back.' })).status).toBe(303)
  expect((await act(reference, 'answer', { stage: '2', outcome: 'not-upheld', text: 'No.' })).status).toBe(303)
  const last = (await server.storage.feedback.words(reference)).texts.get(6)
  expect(last).toMatch(/Local Government and Social Care Ombudsman[\s\S]*www\.lgo\.org\.uk[\s\S]*0300 061 0614/)
  const theirs = await page(`/feedback/cases/${found?.token}`)
  expect(theirs.says).toContain('Our answer after the review We do not agree with your complaint No. If you are still')
  expect(theirs.says.match(/0300 061 0614/g)).toHaveLength(1)
})

test('a second answer is refused, shows the first, and gives back all that was typed', async () => {
  const { act, open } = await theOffice()
  const reference = await open()
  await act(reference, 'answer', { stage: '1', outcome: 'upheld', text: 'We are sorry.' })
  const second = await act(reference, 'answer', { stage: '1', outcome: 'not-upheld', text: 'You are wrong.' })
  const { status, says } = await read(second)
  expect(status).toBe(409)
  expect(says).toContain('This complaint has already been answered.')
  expect(says).toContain('We are sorry.')
  expect(says).toContain('You are wrong.')
})

test('stage 2 is not answered before stage 1', async () => {
  const { act, open } = await theOffice()
  const { status, says } = await read(
    await act(await open(), 'answer', { stage: '2', outcome: 'upheld', text: 'Yes.' }),
  )
  expect(status).toBe(409)
  expect(says).toContain('Stage 1 of this complaint is still to be answered.')
})

test.each([
  ['answer', { stage: '1', outcome: '', text: 'Sorry.' }, 'answer-outcome', 'Choose an outcome'],
  ['answer', { stage: '1', outcome: 'upheld', text: ' ' }, 'answer-text', 'Write an answer'],
  ['answer', { stage: '1', outcome: 'upheld', text: 'x'.repeat(6_001) }, 'answer-text', 'Write 6,000 letters or fewer'],
  ['hold', { text: 'Later.', until: '2026-11-23' }, 'hold-until', 'Enter a day after today'],
  ['hold', { text: 'Later.', until: '2026-02-30' }, 'hold-until', 'Enter a day after today'],
  ['hold', { text: '', until: '2026-12-20' }, 'hold-text', 'Write an answer'],
  ['take-on', { with: ' ' }, 'take-on-with', 'Enter a name or a job title'],
  ['take-on', { with: 'x'.repeat(81) }, 'take-on-with', 'Enter 80 letters or fewer'],
  ['close', { why: '' }, 'close-why', 'Choose why'],
])('%s with %j comes back beside its field', async (name, fields, id, sentence) => {
  const { act, open, stands } = await theOffice()
  const reference = await open()
  const before = await stands(reference)
  const { status, sent } = await read(await act(reference, name, fields))
  expect(status).toBe(422)
  expect(sent).toContain(`<a href="#${id}">${sentence}`)
  expect(sent).toContain(`id="${id}"`)
  expect(await stands(reference)).toEqual(before)
})

test('what is not there is a plain 404', async () => {
  const { act, open, page } = await theOffice()
  expect((await page('/manage/feedback/C-22222')).status).toBe(404)
  expect((await act('C-22222', 'take-on', { with: 'Sam' })).status).toBe(404)
  const reference = await open()
  for (const name of ['burn', 'toString', '__proto__']) expect((await act(reference, name)).status).toBe(404)
})

test('a form that is sent twice changes once', async () => {
  const { act, open, server } = await theOffice()
  const reference = await open()
  const form = { key: 'the-same-key', stage: '1', outcome: 'upheld', text: 'We are sorry.' }
  expect((await act(reference, 'answer', form)).status).toBe(303)
  expect((await act(reference, 'answer', form)).status).toBe(303)
  expect(await server.storage.feedback.history(reference)).toHaveLength(2)
})
