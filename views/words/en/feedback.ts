import {
  type ComplaintOutcome,
  type FeedbackKind,
  type FeedbackWay,
  type Stage,
  textsKeptDays,
} from '../../../src/domain/feedback/case.ts'
import { daysToAnswer } from '../../../src/domain/feedback/clock.ts'
import type { Instant } from '../../../src/domain/instant.ts'
import { localDate, localTime } from '../../../src/domain/local-time.ts'
import { feedbackStaff } from './feedback-staff.ts'
import { longDate, spokenDate, spokenTime } from './times.ts'

const kinds = {
  compliment: { title: 'Your compliment', inSentence: 'compliment', choose: 'Say something good' },
  complaint: { title: 'Your complaint', inSentence: 'complaint', choose: 'Make a complaint' },
} as const satisfies Readonly<Record<FeedbackKind, object>>

const outcomes: Readonly<Record<ComplaintOutcome, string>> = {
  upheld: 'We agree with your complaint',
  'partly-upheld': 'We agree with part of your complaint',
  'not-upheld': 'We do not agree with your complaint',
}

const ways: Readonly<Record<FeedbackWay, string>> = {
  web: 'On this website',
  'in-person': 'Said at reception',
  telephone: 'On the telephone',
  email: 'By e-mail',
  letter: 'By letter',
}

const day = (at: Instant): string => spokenDate(localDate(at))
const moment = (at: Instant): string => `${longDate(localDate(at))} at ${spokenTime(localTime(at))}`

/** What comes next, and by when. */
function next(kind: FeedbackKind, stage: Pick<Stage, 'number' | 'dueAt'> | null): string {
  if (kind === 'compliment' || !stage) return 'We will tell the people it is about.'
  return stage.number === 1
    ? `We will answer you by ${day(stage.dueAt)}.`
    : `A senior officer will look at it again and answer by ${day(stage.dueAt)}.`
}

/** The body that looks at a complaint when the council has given its last answer. */
const ombudsman = {
  name: 'Local Government and Social Care Ombudsman',
  website: 'www.lgo.org.uk',
  telephone: '0300 061 0614',
} as const

/** Where an answer leads next: the end of its text. */
const leadsTo = (stage: Stage['number'], reference: string, link: string): string =>
  stage === 1
    ? `If you are not happy with this answer, you can ask for a review. This is stage 2 of your complaint. A senior officer will look at it again. You will have an answer within ${daysToAnswer[2]} days, or we will tell you why it takes longer.

To ask for a review: ${link}
You can also ask at reception. Say your reference: ${reference}.`
    : `This is our last answer. If you are still not happy, you can ask the ${ombudsman.name} to look at your complaint. It is free, and the Ombudsman is not part of the council.

Website: ${ombudsman.website}
Telephone: ${ombudsman.telephone}
Our reference is ${reference}.`

/** What the writers of compliments and complaints read. */
export const feedback = {
  link: 'Compliment or complain',
  kinds,
  outcomes,
  ways,
  ombudsman,
  next,
  leadsTo,
  day,
  moment,
  notSent: 'What you wrote was not sent',
  choose: {
    title: 'Tell us how we did',
    lead: 'Tell us what was good or what went wrong. You can also tell us at reception, on the telephone or in a letter.',
    hints: {
      compliment: 'Somebody helped you well? We tell them.',
      complaint: `We answer in full within ${daysToAnswer[1]} days. If you are not happy with the answer, a senior officer looks at it again.`,
    } as const satisfies Readonly<Record<FeedbackKind, string>>,
    find: 'See how your complaint stands',
  },
  form: {
    title: { compliment: 'What did we do well?', complaint: 'What went wrong?' } as const satisfies Readonly<
      Record<FeedbackKind, string>
    >,
    text: {
      label: 'What happened',
      hint: {
        compliment: 'Say who helped you, if you know.',
        complaint: 'Say when it was, and what we should do now.',
      },
    },
    site: 'Which office it is about',
    anySite: 'None, or I do not know',
    contactTitle: 'How we can reach you',
    contact:
      'You can leave all of this empty. We use it only to answer you. With an e-mail address or a mobile number, we send you the reference and our answer. Without, you find the answer on the next page: keep its link.',
    email: 'E-mail address (optional)',
    mobile: 'Mobile number (optional)',
    mobileHint: 'For text messages. We do not ring it.',
    name: 'Name (optional)',
    kept: `We delete what you write, and who you are, ${textsKeptDays === 365 ? '12 months' : `${textsKeptDays} days`} after it is closed.`,
    privacy: 'More about privacy',
    send: 'Send',
    errors: {
      'no-text': 'Say what happened',
      'long-text': 'Say it in 4,000 letters or fewer',
      'no-site': 'Choose an office from the list',
      'wrong-email': 'Enter an e-mail address like name@example.org',
      'wrong-mobile': 'Enter a mobile number like 07700 900123',
      'long-name': 'Enter a name of 80 letters or fewer',
      'no-way': 'Choose how it came to us',
      'no-kind': 'Choose a compliment or a complaint',
    } as Readonly<Record<string, string>>,
  },
  found: {
    title: (kind: FeedbackKind) => kinds[kind].title,
    thanks: { compliment: 'Thank you. We have your compliment.', complaint: 'Thank you. We have your complaint.' },
    reference: 'Your reference',
    aloud: 'To read aloud:',
    keep: 'Keep the link to this page, or write down the reference. Whoever has the link can read this page.',
    sent: {
      email: 'We send the reference and our answer to your e-mail address.',
      text: 'We send the reference to your mobile, and tell you when we answer.',
    },
    notSent: 'You left no e-mail address and no mobile number. Our answer will stand on this page.',
    howItStands: 'How it stands',
    received: 'We got it',
    site: 'About',
    with: 'Who has it now',
    nobodyYet: 'It has come in. Nobody has it yet.',
    by: 'You have the answer by',
    late: (by: Instant) => `We said by ${day(by)}. We are late, and we are sorry.`,
    closed: {
      answered: 'We have answered.',
      'passed-on': 'We have passed it on.',
      withdrawn: 'You asked us to stop. It is closed.',
      mistake: 'It is closed.',
    },
    said: 'What you told us',
    review: 'Why you asked for a review',
    holding: 'We need more time',
    held: (at: Instant) => `We needed more time: ${longDate(localDate(at))}`,
    answer: { 1: 'Our answer', 2: 'Our answer after the review' } as const,
    thanked: 'Our answer',
    erased: 'What was written has been deleted, because it was closed more than 12 months ago.',
    askReview: {
      title: 'Ask for a review',
      lead: `If you are not happy with our answer, a senior officer can look at it again. You will have an answer within ${daysToAnswer[2]} days, or we will tell you why it takes longer.`,
      label: 'What is still wrong (optional)',
      send: 'Ask for a review',
    },
    ombudsmanTitle: 'If you are still not happy',
    ombudsman:
      'This was our last answer. You can ask the Ombudsman to look at your complaint. It is free, and the Ombudsman is not part of the council.',
    website: 'Website',
    telephone: 'Telephone',
  },
  find: {
    title: 'See how your complaint stands',
    lead: 'With the link that we gave you, you see all of it. With the reference alone we can only tell you how it stands, because somebody else may know it.',
    label: 'Reference',
    hint: 'It begins with C, like C-7KQ3M.',
    show: 'Show how it stands',
    errors: {
      'no-reference': 'Enter a reference like C-7KQ3M',
      unknown: 'We know no such reference. Check the letters, or ask at reception.',
    },
    stands: {
      waiting: 'We have it. Somebody will look at it.',
      'taken-on': 'We are working on it.',
      due: (by: Instant) => `The answer is due by ${day(by)}.`,
      late: (by: Instant) => `The answer was due by ${day(by)}. We are late, and we are sorry.`,
      closed: 'We have dealt with it. To read our answer, use the link that we gave you.',
    },
    lost: 'If you have lost the link, say the reference at reception. They can tell you how it stands, and ask for a review for you. They cannot read what was written. To hear our answer again, ask them for a manager.',
  },
  staff: feedbackStaff,
} as const
