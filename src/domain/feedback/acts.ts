import type { SiteId, Token } from '../id.ts'
import { type Instant, later } from '../instant.ts'
import type { Contact, Message, MessageKind } from '../message.ts'
import { Refusal } from '../refusal.ts'
import {
  type ComplaintOutcome,
  type FeedbackCase,
  type FeedbackKind,
  type FeedbackWay,
  mayBeReviewed,
  type ReasonToClose,
  type Stage,
  type StageNumber,
  stageOpen,
} from './case.ts'
import type { DecideCase, OpenCase } from './decision.ts'

type Received = {
  readonly kind: FeedbackKind
  readonly way: FeedbackWay
  readonly site: SiteId | null
  readonly text: string
  readonly contact: Contact
}

/** A compliment or a complaint comes in, and is acknowledged at once. */
export const receive =
  ({ kind, way, site, text, contact }: Received): OpenCase<{ readonly reference: string; readonly token: Token }> =>
  (reference, { now, newId }) => {
    const token = newId() as Token
    return {
      happened: { fact: { type: 'received', at: now, token, kind, way, site }, text },
      contact,
      messages: [message('feedback-received', token, now)],
      answer: { reference, token },
    }
  }

/** Somebody answers it from now on. */
export const takeOn =
  (name: string): DecideCase<null> =>
  (found, { now }) => {
    if (found.closed) throw new Refusal('feedback-closed')
    return { happened: { fact: { type: 'taken-on', at: now, with: name } }, answer: null }
  }

/** A holding response: the answer takes longer, and until when. It stops no clock. */
export const hold =
  (until: Instant, text: string): DecideCase<null> =>
  (found, { now }) => {
    toBeAnswered(found)
    if (until <= now) throw new Refusal('time-past')
    return {
      happened: { fact: { type: 'held', at: now, until }, text },
      messages: [message('feedback-held', found.token, now)],
      answer: null,
    }
  }

/**
 * A stage is answered in full. Its number is told by whoever answers, so that of two at once, the second does not
 * answer what came after.
 */
export const answer =
  (number: StageNumber, outcome: ComplaintOutcome, text: string): DecideCase<null> =>
  (found, { now }) => {
    const stage = toBeAnswered(found)
    if (stage.number < number) throw new Refusal('feedback-not-reviewed')
    if (stage.number > number) throw new Refusal('feedback-answered')
    return {
      happened: { fact: { type: 'answered', at: now, stage: number, outcome }, text },
      messages: [message('feedback-answered', found.token, now)],
      answer: null,
    }
  }

/** Its writer, or staff for them, asks for a review by a senior officer, and may say what is still wrong. */
export const askForReview =
  (text: string): DecideCase<null> =>
  (found, { now }) => {
    if (found.kind !== 'complaint') throw new Refusal('not-a-complaint')
    if (found.stages.length > 1) throw new Refusal('feedback-last-stage')
    if (!found.stages[0]?.answered) throw new Refusal(found.closed ? 'feedback-closed' : 'feedback-not-answered')
    if (!mayBeReviewed(found, now)) throw new Refusal('feedback-closed')
    return {
      happened: { fact: { type: 'stage-2-asked', at: now }, text },
      messages: [message('feedback-received', found.token, now)],
      answer: null,
    }
  }

/** A compliment was passed on to whom it is about, and its writer is thanked. */
export const passOn =
  (text: string): DecideCase<null> =>
  (found, { now }) => {
    if (found.kind !== 'compliment') throw new Refusal('not-a-compliment')
    if (found.closed) throw new Refusal('feedback-closed')
    return {
      happened: { fact: { type: 'passed-on', at: now }, text },
      messages: [message('feedback-answered', found.token, now)],
      answer: null,
    }
  }

/** It ends without an answer. Nobody is written to: its writer wants none, or there is none. */
export const close =
  (why: ReasonToClose): DecideCase<null> =>
  (found, { now }) => {
    if (found.closed) throw new Refusal('feedback-closed')
    return { happened: { fact: { type: 'closed', at: now, why } }, answer: null }
  }

/** @throws {Refusal} where nothing is to be answered */
function toBeAnswered(found: FeedbackCase): Stage {
  if (found.kind !== 'complaint') throw new Refusal('not-a-complaint')
  const stage = stageOpen(found)
  if (stage) return stage
  throw new Refusal(found.stages.at(-1)?.answered ? 'feedback-answered' : 'feedback-closed')
}

/** For so long it is worth telling, whatever is wrong with what sends it. */
const worthTellingMinutes = 7 * 24 * 60

const message = (kind: MessageKind, token: Token, now: Instant): Message => ({
  ...{ kind, token, dueAt: now },
  time: later(now, worthTellingMinutes),
})
