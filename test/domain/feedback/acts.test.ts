import { expect, it, test } from 'vitest'
import * as acts from '../../../src/domain/feedback/acts.ts'
import { type FeedbackFact, isWith, stageOpen, textsKeptDays } from '../../../src/domain/feedback/case.ts'
import { endOfDay } from '../../../src/domain/feedback/clock.ts'
import { later } from '../../../src/domain/instant.ts'
import { at } from '../../support/builders.ts'
import { caseOf, decided, received } from '../../support/feedback.ts'

const now = at('12:00')
const open = received(at('10:00'))
const answered: FeedbackFact = { type: 'answered', at: at('11:00'), stage: 1, outcome: 'not-upheld' }
const asked: FeedbackFact = { type: 'stage-2-asked', at: at('11:10') }
const answeredAgain: FeedbackFact = { type: 'answered', at: at('11:20'), stage: 2, outcome: 'upheld' }
const compliment = received(at('10:00'), { kind: 'compliment' })
const closed: FeedbackFact = { type: 'closed', at: at('11:00'), why: 'withdrawn' }

test('a complaint goes from stage 1 to its review, and is over when that is answered', () => {
  const first = caseOf(open, { type: 'taken-on', at: now, with: 'Sam' })
  expect(stageOpen(first)).toMatchObject({ number: 1, with: 'Sam' })
  const second = caseOf(open, answered)
  expect(stageOpen(second)).toBeNull()
  expect(second.closed).toEqual({ at: at('11:00'), why: 'answered' })
  const third = caseOf(open, answered, asked)
  expect(third.closed).toBeNull()
  expect(stageOpen(third)).toMatchObject({ number: 2, with: null, asked: 3 })
  const last = caseOf(open, answered, asked, answeredAgain)
  expect(last.closed?.why).toBe('answered')
  expect(last.stages.map((stage) => stage.answered?.outcome)).toEqual(['not-upheld', 'upheld'])
})

test('a compliment is with somebody, and passed on', () => {
  expect(isWith(caseOf(compliment, { type: 'taken-on', at: now, with: 'Alex' }))).toBe('Alex')
  expect(caseOf(compliment, { type: 'passed-on', at: now }).closed?.why).toBe('passed-on')
})

test('its writer is told of every act that is about them', () => {
  const until = endOfDay(now, 20)
  const kindsOf = (found: ReturnType<typeof caseOf>, act: Parameters<typeof decided>[1]) =>
    decided(found, act, now).messages?.map(({ kind, dueAt }) => [kind, dueAt])
  expect(kindsOf(caseOf(open), acts.hold(until, 'Later'))).toEqual([['feedback-held', now]])
  expect(kindsOf(caseOf(open), acts.answer(1, 'upheld', 'Sorry'))).toEqual([['feedback-answered', now]])
  expect(kindsOf(caseOf(open, answered), acts.askForReview(''))).toEqual([['feedback-received', now]])
  expect(kindsOf(caseOf(compliment), acts.passOn(''))).toEqual([['feedback-answered', now]])
  expect(kindsOf(caseOf(open), acts.takeOn('Sam'))).toBeUndefined()
})

const answerFirst = acts.answer(1, 'upheld', 'Sorry')
test.each([
  ['a second answer to the same stage', [open, answered], answerFirst, 'feedback-answered'],
  ['an answer to stage 1 when the review has begun', [open, answered, asked], answerFirst, 'feedback-answered'],
  ['an answer to a review that nobody asked for', [open], acts.answer(2, 'upheld', ''), 'feedback-not-reviewed'],
  ['an answer to what was withdrawn', [open, closed], answerFirst, 'feedback-closed'],
  ['an answer to a compliment', [compliment], answerFirst, 'not-a-complaint'],
  ['a review before the answer', [open], acts.askForReview(''), 'feedback-not-answered'],
  ['a review of what was withdrawn', [open, closed], acts.askForReview(''), 'feedback-closed'],
  ['a second review', [open, answered, asked], acts.askForReview(''), 'feedback-last-stage'],
  [
    'a review after the last answer',
    [open, answered, asked, answeredAgain],
    acts.askForReview(''),
    'feedback-last-stage',
  ],
  ['a review of a compliment', [compliment], acts.askForReview(''), 'not-a-complaint'],
  ['a holding response after the answer', [open, answered], acts.hold(endOfDay(now, 3), ''), 'feedback-answered'],
  ['a holding response until yesterday', [open], acts.hold(endOfDay(now, -1), ''), 'time-past'],
  ['a complaint that is passed on', [open], acts.passOn(''), 'not-a-compliment'],
  [
    'a compliment that is passed on twice',
    [compliment, { type: 'passed-on', at: now }],
    acts.passOn(''),
    'feedback-closed',
  ],
  ['taking on what is over', [open, closed], acts.takeOn('Sam'), 'feedback-closed'],
  ['closing what is over', [open, answered], acts.close('mistake'), 'feedback-closed'],
] as const)('%s is refused', (_, facts, act, code) => {
  expect(() => decided(caseOf(...facts), act, now)).toThrow(code)
})

it('may be reviewed for as long as what was written is kept', () => {
  const found = caseOf(open, answered)
  const end = later(at('11:00'), textsKeptDays * 24 * 60)
  expect(decided(found, acts.askForReview(''), later(end, -1)).happened.fact.type).toBe('stage-2-asked')
  expect(() => decided(found, acts.askForReview(''), end)).toThrow('feedback-closed')
})
