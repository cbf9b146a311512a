import { expect, it, test } from 'vitest'
import { answer, askForReview, close, takeOn } from '../../src/domain/feedback/acts.ts'
import { textsKeptDays } from '../../src/domain/feedback/case.ts'
import { localDate } from '../../src/domain/local-time.ts'
import { noContact } from '../../src/domain/message.ts'
import { quarterOf } from '../../src/domain/period.ts'
import { rebuild } from '../../src/storage/sqlite/rebuild.ts'
import { aComplaint, caseShell, manager, writer } from '../support/feedback.ts'
import { sites } from '../support/shell.ts'

const once = (key: string, body = 'a form') => ({ key: `key-of-${key}`, body })
const ada = { ...noContact, name: 'Ada', email: 'ada@example.org' }

test('a complaint is found by its token and its reference, with what was written and by whom', async () => {
  const { changeCase, storage } = caseShell()
  const { reference, token } = await changeCase.open(aComplaint({ contact: ada }), writer)
  await changeCase.act(reference, answer(1, 'upheld', 'We are sorry.'), manager)

  const found = await storage.feedback.byToken(token)
  expect(found).toEqual(await storage.feedback.byReference(reference))
  expect(found).toMatchObject({ reference, kind: 'complaint', closed: { why: 'answered' } })
  const { texts, contact } = await storage.feedback.words(reference)
  expect([...texts]).toEqual([
    [1, 'I waited an hour.'],
    [2, 'We are sorry.'],
  ])
  expect(contact).toEqual(ada)
  expect((await storage.feedback.history(reference)).map(({ number, type, by }) => [number, type, by.kind])).toEqual([
    [1, 'received', 'visitor'],
    [2, 'answered', 'manager'],
  ])
})

test('a form that is sent again gets the same reference, and another one with its key is refused', async () => {
  const { changeCase, rows } = caseShell()
  const first = await changeCase.open(aComplaint(), writer, once('form'))
  expect(await changeCase.open(aComplaint(), writer, once('form'))).toEqual(first)
  await expect(changeCase.open(aComplaint(), writer, once('form', 'another'))).rejects.toThrow('key-reused')
  expect(rows('select * from feedback_facts')).toHaveLength(1)
})

test('two managers who answer at once: one is refused, and nothing of the other is lost', async () => {
  const one = caseShell()
  const other = caseShell(one.file, { clock: one.clock })
  const { reference } = await one.changeCase.open(aComplaint(), writer)
  const ended = await Promise.allSettled([
    one.changeCase.act(reference, answer(1, 'upheld', 'We are sorry.'), manager, once('one')),
    other.changeCase.act(reference, answer(1, 'not-upheld', 'You are wrong.'), manager, once('other')),
  ])
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'feedback-answered' } })
  expect(one.rows("select * from feedback_facts where type = 'answered'")).toHaveLength(1)
  expect(one.rows('select * from feedback_texts where number > 1')).toHaveLength(1)
  expect(one.rows("select * from messages where kind = 'feedback-answered'")).toHaveLength(1)
})

test('what is refused leaves nothing behind, and what is not there is refused', async () => {
  const { changeCase, rows } = caseShell()
  const { reference } = await changeCase.open(aComplaint(), writer)
  await expect(changeCase.act(reference, askForReview('No.'), writer, once('review'))).rejects.toThrow(
    'feedback-not-answered',
  )
  await expect(changeCase.act('C-NOBODY', takeOn('Sam'), manager)).rejects.toThrow('no-such-feedback')
  expect(rows('select * from feedback_facts')).toHaveLength(1)
  expect(rows('select * from feedback_texts')).toHaveLength(1)
  expect(rows('select * from answers')).toHaveLength(0)
})

test.each([
  ['changed', "update feedback_facts set type = 'closed'", 'never changed'],
  ['deleted', 'delete from feedback_facts', 'never deleted'],
  [
    'replaced',
    "insert or replace into feedback_facts select sequence, reference, number, at, 'closed', by, detail from feedback_facts",
    'go on without a gap',
  ],
  [
    'skipped',
    'insert into feedback_facts (reference, number, at, type, by, detail) select reference, 3, at, type, by, detail from feedback_facts',
    'go on without a gap',
  ],
])('no fact of a case is %s', async (_, statement, says) => {
  const { changeCase, client } = caseShell()
  await changeCase.open(aComplaint(), writer)
  expect(() => client.exec(statement)).toThrow(says)
})

test('the rows are what the facts make of them', async () => {
  const { changeCase, database, rows, clock } = caseShell()
  for (const kind of ['complaint', 'compliment', 'complaint'] as const) {
    const { reference } = await changeCase.open(aComplaint({ kind, contact: ada }), writer)
    clock.pass(1)
    await changeCase.act(reference, takeOn('Sam'), manager)
    if (kind === 'compliment') continue
    await changeCase.act(reference, answer(1, 'partly-upheld', 'In part.'), manager)
    await changeCase.act(reference, askForReview('Still wrong.'), writer)
  }
  const all = () =>
    ['feedback_cases', 'feedback_texts', 'feedback_contacts'].map((table) =>
      rows(`select * from ${table} order by 1, 2`),
    )
  const before = all()
  expect(before[0]).toHaveLength(3)
  database.$client.exec('update feedback_cases set "is" = \'closed\', "case" = \'{}\'')
  expect(all()).not.toEqual(before)
  rebuild(database, sites)
  expect(all()).toEqual(before)
})

test('open ones come by their clock, compliments last; closed ones with the last one first', async () => {
  const { changeCase, storage, clock } = caseShell()
  const open = async (kind: 'complaint' | 'compliment') => {
    clock.pass(60 * 24)
    return (await changeCase.open(aComplaint({ kind }), writer)).reference
  }
  const praise = await open('compliment')
  const reviewed = await open('complaint')
  const [second, third] = [await open('complaint'), await open('complaint')]
  await changeCase.act(reviewed, answer(1, 'upheld', 'Sorry.'), manager)
  clock.pass(1)
  await changeCase.act(third, close('withdrawn'), manager)
  // A review of ten days that begins now ends before what came the day before yesterday.
  await changeCase.act(reviewed, askForReview(''), writer)
  const inOrder = (cases: readonly { reference: string }[]) => cases.map(({ reference }) => reference)
  expect(inOrder(await storage.feedback.open())).toEqual([reviewed, second, praise])
  expect(inOrder(await storage.feedback.closedSince(clock.now()))).toEqual([third])
})

it('reads what came in a quarter, and what was reviewed in it, and no other', async () => {
  const { changeCase, storage, clock } = caseShell()
  const open = async () => (await changeCase.open(aComplaint(), writer)).reference
  const countedNow = async () =>
    (await storage.feedback.countedIn(quarterOf(localDate(clock.now())))).map(({ reference }) => reference)
  const [reviewed, answered] = [await open(), await open()]
  for (const each of [reviewed, answered]) await changeCase.act(each, answer(1, 'upheld', 'Sorry.'), manager)
  expect(await countedNow()).toEqual([reviewed, answered])
  clock.pass(100 * 24 * 60)
  await changeCase.act(reviewed, askForReview(''), writer)
  const newer = await open()
  expect(await countedNow()).toEqual([reviewed, newer])
  clock.pass(100 * 24 * 60)
  expect(await countedNow()).toEqual([])
})

it('forgets what was written a year after it was closed, and never while it is open', async () => {
  const { changeCase, storage, clock, rows } = caseShell()
  const closed = await changeCase.open(aComplaint({ contact: ada }), writer)
  const open = await changeCase.open(aComplaint({ contact: ada }), writer)
  await changeCase.act(closed.reference, close('withdrawn'), manager)
  const end = clock.now()
  clock.pass(textsKeptDays * 24 * 60)

  await storage.feedback.forget(end)
  expect(rows('select * from feedback_texts')).toHaveLength(2)
  clock.pass(1)
  await storage.feedback.forget((end + 1) as typeof end)

  expect(rows('select reference from feedback_texts')).toEqual([{ reference: open.reference }])
  expect(rows('select reference from feedback_contacts')).toEqual([{ reference: open.reference }])
  expect(await storage.feedback.byToken(closed.token)).toMatchObject({ closed: { why: 'withdrawn' } })
})
