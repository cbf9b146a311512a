import type { Channel } from '../../../src/domain/appointment.ts'
import type { AppointmentMessageKind, MessageKind } from '../../../src/domain/message.ts'
import type { Need } from '../../../src/domain/visit.ts'
import { languages } from '../languages.ts'
import { common, withinSentence } from './common.ts'
import { feedbackEmails, feedbackTexts, type Template } from './feedback-messages.ts'

const appointment = `Day: ((day))
Time: ((time))
For: ((service))
Where: ((address))
Reference: ((reference))`

const toManage = `Move or cancel it, or tell us that you are late:
((link))

Whoever has this link can change your appointment. Keep it to yourself.`

const email: Readonly<Record<AppointmentMessageKind, Template>> = {
  confirmation: {
    subject: 'Your appointment: ((day)) at ((time))',
    body: `You have booked an appointment.

${appointment}

((needs))

${toManage}`,
  },
  reminder: {
    subject: 'Reminder of your appointment: ((day)) at ((time))',
    body: `Your appointment is coming soon.

${appointment}

((needs))

${toManage}`,
  },
  moved: {
    subject: 'Your appointment has moved to ((day)) at ((time))',
    body: `Your appointment has a new time. The old one no longer counts.

${appointment}

((needs))

${toManage}`,
  },
  cancelled: {
    subject: 'Cancelled: your appointment on ((day)) at ((time))',
    body: `Your appointment is cancelled. You do not need to come.

${appointment}

To book another one:
((link))`,
  },
  delayed: {
    subject: 'There is a delay: please come at ((come)), not ((time))',
    body: `There is a delay today. We are sorry.

Please come at ((come)) instead of ((time)). Your place is kept. If you come at ((time)), you will have to wait.

Day: ((day))
Come at: ((come))
For: ((service))
Where: ((address))
Reference: ((reference))

((needs))

${toManage}`,
  },
}

const text: Readonly<Record<AppointmentMessageKind, Template>> = {
  confirmation: {
    subject: null,
    body: 'Booked: ((service)), ((day)) at ((time)), ((site)). Reference ((reference)). To move or cancel: ((link))',
  },
  reminder: {
    subject: null,
    body: 'Reminder: ((service)), ((day)) at ((time)), ((site)). Reference ((reference)). To move or cancel, or if you are late: ((link))',
  },
  moved: {
    subject: null,
    body: 'Your appointment has moved: ((service)), now ((day)) at ((time)), ((site)). Reference ((reference)). To change it: ((link))',
  },
  cancelled: {
    subject: null,
    body: 'Cancelled: ((service)), ((day)) at ((time)), ((site)). You do not need to come. To book again: ((link))',
  },
  delayed: {
    subject: null,
    body: 'There is a delay, sorry. Please come at ((come)), not ((time)): ((service)), ((day)), ((site)). Your place is kept. Reference ((reference)). To change it: ((link))',
  },
}

const templates: Readonly<Record<Channel, Readonly<Record<MessageKind, Template>>>> = {
  email: { ...email, ...feedbackEmails },
  text: { ...text, ...feedbackTexts },
}

/**
 * What was asked for, in a sentence; empty where nothing was. A language is told only when it is one of the list: what
 * somebody typed must not be sent to an address that they also typed.
 */
function needs(asked: readonly Need[], language: string | null): string {
  if (asked.length === 0) return ''
  const known = languages.some(({ name }) => name === language)
  const each = asked.map((need) => {
    const named = withinSentence(common.needs[need])
    return need === 'interpreter' && known ? `${named} (${language})` : named
  })
  return `You asked for: ${each.join(', ')}.`
}

/** The messages to whoever booked, or wrote a compliment or a complaint. `docs/operating.md` has the same templates, to be copied into Notify. */
export const messages = { templates, needs } as const
