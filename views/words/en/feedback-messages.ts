import type { FeedbackMessageKind } from '../../../src/domain/message.ts'

/** A text of a message. A field stands in double brackets, as GOV.UK Notify has it. A text message has no subject. */
export type Template = { readonly subject: string | null; readonly body: string }

const toLook = `See how it stands:
((link))

Whoever has this link can read what you wrote. Keep it to yourself.`

export const feedbackEmails: Readonly<Record<FeedbackMessageKind, Template>> = {
  'feedback-received': {
    subject: 'We have your ((what)): reference ((reference))',
    body: `Thank you. We have your ((what)).

Reference: ((reference))

((next))

${toLook}`,
  },
  'feedback-held': {
    subject: 'Your ((what)) ((reference)): we need more time',
    body: `We need more time to answer your ((what)). We are sorry.

Reference: ((reference))

((reply))

((next))

${toLook}`,
  },
  'feedback-answered': {
    subject: 'Our answer to your ((what)) ((reference))',
    body: `This is our answer to your ((what)).

Reference: ((reference))

((reply))

${toLook}`,
  },
}

export const feedbackTexts: Readonly<Record<FeedbackMessageKind, Template>> = {
  'feedback-received': {
    subject: null,
    body: 'We have your ((what)). Reference ((reference)). ((next)) See how it stands: ((link))',
  },
  'feedback-held': {
    subject: null,
    body: 'We need more time to answer your ((what)) ((reference)). We are sorry. ((next)) Read more: ((link))',
  },
  'feedback-answered': {
    subject: null,
    body: 'We have answered your ((what)) ((reference)). Read our answer: ((link))',
  },
}
