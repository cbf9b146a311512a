import type { FeedbackCase, FeedbackEntry, Stage } from '../domain/feedback/case.ts'
import { type FeedbackMessageKind, feedbackMessageKinds } from '../domain/message.ts'
import type { Letter } from '../messages/sender.ts'
import type { Due } from '../storage/storage.ts'
import { fillIn, type Unsent, type Wording } from './wording.ts'

type DueOfFeedback = Due & { readonly kind: FeedbackMessageKind }

export const isOfFeedback = (due: Due): due is DueOfFeedback => feedbackMessageKinds.some((each) => each === due.kind)

const tellsOf: Readonly<Record<FeedbackMessageKind, readonly FeedbackEntry['type'][]>> = {
  'feedback-received': ['received', 'stage-2-asked'],
  'feedback-held': ['held'],
  'feedback-answered': ['answered', 'passed-on'],
}

/** What happened to a compliment or a complaint, in words to its writer; or why that is not to be sent any more. */
export async function feedbackLetter(
  { id, kind, token, dueAt }: DueOfFeedback,
  { storage: { feedback }, words: { messages, feedback: words }, origin }: Wording,
): Promise<Letter | Unsent> {
  const found = await feedback.byToken(token)
  if (!found) return { unsent: 'no-case' }
  const { texts, contact } = await feedback.words(found.reference)
  const history = await feedback.history(found.reference)
  const told = history.find(({ type, at }) => at === dueAt && tellsOf[kind].includes(type))
  if (!told) return { unsent: 'not-so-now' }
  const channel = contact.email === null ? 'text' : 'email'
  const to = contact.email ?? contact.mobile
  if (to === null) return { unsent: 'no-address' }

  const fields = {
    what: words.kinds[found.kind].inSentence,
    reference: found.reference,
    next: words.next(found.kind, byWhen(found, told)),
    reply: replyOf(told, texts.get(told.number) ?? '', words),
    link: `${origin}/feedback/cases/${token}`,
  }
  const { subject, body } = messages.templates[channel][kind]
  return { id, kind, channel, to, subject: subject && fillIn(subject, fields), body: fillIn(body, fields), fields }
}

/** What was written back. An answer begins with its outcome, as it does on the page. */
const replyOf = (told: FeedbackEntry, text: string, { outcomes }: Wording['words']['feedback']): string =>
  told.type === 'answered' ? `${outcomes[told.outcome]}.\n\n${text}` : text

/** The stage that a fact began or prolonged, and by when it is to be answered as things stood then. */
function byWhen({ stages }: FeedbackCase, { type, number }: FeedbackEntry): Pick<Stage, 'number' | 'dueAt'> | null {
  const stage = stages.find(({ asked, holdings }) => asked === number || holdings.some(({ text }) => text === number))
  if (!stage) return null
  const held = stage.holdings.find(({ text }) => text === number)
  return { number: stage.number, dueAt: type === 'held' && held ? held.until : stage.dueAt }
}
