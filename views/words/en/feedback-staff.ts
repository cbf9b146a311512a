import type { ComplaintOutcome, FeedbackEntry, FeedbackKind, FeedbackWay } from '../../../src/domain/feedback/case.ts'
import type { FeedbackClock } from '../../../src/domain/feedback/clock.ts'

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

/** How a clock stands: always a word beside the colour. */
function stands({ stands, daysLeft }: Pick<FeedbackClock, 'stands' | 'daysLeft'>): string {
  if (stands === 'missed') return `Late by ${days(-daysLeft)}`
  return daysLeft === 0 ? 'Last day' : `${days(daysLeft)} left`
}

const kinds: Readonly<Record<FeedbackKind, string>> = { compliment: 'Compliment', complaint: 'Complaint' }

const ways: Readonly<Record<FeedbackWay, string>> = {
  web: 'Website',
  'in-person': 'In person',
  telephone: 'Telephone',
  email: 'E-mail',
  letter: 'Letter',
}

const outcomes: Readonly<Record<ComplaintOutcome, string>> = {
  upheld: 'Upheld',
  'partly-upheld': 'Partly upheld',
  'not-upheld': 'Not upheld',
}

const happened: Readonly<Record<FeedbackEntry['type'], string>> = {
  received: 'Received',
  'taken-on': 'Taken on',
  held: 'Holding response',
  answered: 'Answered',
  'stage-2-asked': 'Review asked for',
  'passed-on': 'Passed on',
  closed: 'Closed',
}

const by: Readonly<Record<FeedbackEntry['by']['kind'], string>> = {
  visitor: 'the writer',
  receptionist: 'reception',
  manager: 'a manager',
}

/** What staff read and write about compliments and complaints. */
export const feedbackStaff = {
  kinds,
  ways,
  outcomes,
  happened,
  by,
  stands,
  days,
  reception: {
    link: 'Feedback',
    title: (site: string) => `Take a compliment or complaint at ${site}`,
    lead: 'Write down what somebody said, wrote or rang about. They get a reference at once, and need not say who they are.',
    kind: 'What it is',
    askKind: 'Choose',
    way: 'How it came',
    askWay: 'Choose',
    text: 'What they said',
    textHint: 'In their own words, as far as you can.',
    site: 'Which office it is about',
    contact: 'To answer them. All of it is optional.',
    email: 'E-mail address',
    mobile: 'Mobile number',
    name: 'Name',
    send: 'Give a reference',
    given: 'Read this out, and write it down for them',
    aloud: 'Letter by letter:',
    code: 'The code opens their own page. They can photograph it.',
    codeSays: 'The address of their own page',
    by: (day: string) => `They have the answer by ${day}.`,
    compliment: 'We pass it on to the people it is about.',
    find: {
      title: 'See how one stands',
      lead: 'For somebody who says a reference, and has lost the link. What was written is for managers alone.',
      show: 'Show how it stands',
      answered: 'Stage 1 is answered. They may ask for a review.',
      over: 'The review is answered, and that was our last answer. They may ask the Ombudsman.',
      review: { text: 'What they say is still wrong (optional)', send: 'Ask for a review for them' },
    },
  },
  list: {
    title: 'Compliments and complaints',
    lead: 'Stage 1 is answered within 15 days, stage 2 within 10 days or with a holding response. The days are all days of the week, and count from the day after it came.',
    reminder: {
      missed: (count: number) => `${count} late`,
      soon: (count: number) => `${count} due within 3 days`,
      none: 'Nothing is late or due within 3 days.',
    },
    open: 'Open',
    noneOpen: 'There is nothing open.',
    closed: 'Closed in the last 3 months',
    closedOn: 'Closed',
    noneClosed: 'Nothing was closed in the last 3 months.',
    reference: 'Reference',
    what: 'What',
    site: 'Site',
    noSite: 'None',
    received: 'Received',
    with: 'With',
    nobody: 'Nobody yet',
    by: 'Answer by',
    clock: 'Clock',
    noClock: 'No clock',
    how: 'How it ended',
    stage: (stage: number) => `stage ${stage}`,
    take: 'Write down what somebody told us',
    kept: 'This quarter so far',
    keptStage: (stage: number, met: number, of: number) =>
      of === 0 ? `Stage ${stage}: none to count yet` : `Stage ${stage}: ${met} of ${of} kept`,
    keptHeld: (count: number) => `${count} of them by a holding response`,
    came: (compliments: number, complaints: number) =>
      `${compliments === 1 ? '1 compliment' : `${compliments} compliments`}, ${complaints === 1 ? '1 complaint' : `${complaints} complaints`}`,
  },
  ended: { answered: 'Answered', 'passed-on': 'Passed on', withdrawn: 'Withdrawn', mistake: 'By mistake' },
  page: {
    title: (kind: FeedbackKind, reference: string) => `${kinds[kind]} ${reference}`,
    back: 'Compliments and complaints',
    facts: 'How it stands',
    way: 'How it came',
    until: 'Told to be answered by',
    contact: 'Writer',
    noContact: 'Left no name, e-mail or mobile. The answer stands on their page.',
    noWay: 'Left no e-mail or mobile. Give them the answer the way it came.',
    erased: 'Deleted: it was closed more than 12 months ago.',
    history: 'What happened',
    line: (when: string, who: string) => `${when}, by ${who}`,
    untilDay: (day: string) => `until ${day}`,
    why: { withdrawn: 'Its writer wants no answer any more', mistake: 'It should not be in the list' },
    takeOn: { title: 'Who has it', label: 'Name or job title', hint: 'Its writer reads this.', send: 'Save' },
    answer: {
      title: { 1: 'Answer it in full (stage 1)', 2: 'Answer the review (stage 2)' } as const,
      outcome: 'Outcome',
      text: 'Your answer',
      hint: 'Its writer reads it at once. It cannot be changed afterwards.',
      ends: 'The answer will end with:',
      send: 'Send the answer',
    },
    hold: {
      title: 'Tell its writer that it takes longer',
      text: 'Why it takes longer',
      until: 'They have the answer by',
      send: 'Send the holding response',
      stage1: 'This does not stop the 15 days of stage 1.',
      stage2: 'Sent within 10 days, it keeps the promise of stage 2.',
    },
    review: {
      title: 'Its writer asks for a review (stage 2)',
      text: 'What they say is still wrong',
      send: 'Begin the review',
    },
    passOn: {
      title: 'Pass it on',
      text: 'What you write back (optional)',
      send: 'It is passed on',
    },
    close: {
      title: 'Close it without an answer',
      why: 'Why',
      choose: 'Choose',
      hint: 'Late is late: closing it after its day still counts as a miss, unless it came by mistake.',
      send: 'Close it',
    },
    errors: {
      'no-with': 'Enter a name or a job title',
      'long-with': 'Enter 80 letters or fewer',
      'no-answer': 'Write an answer',
      'long-answer': 'Write 6,000 letters or fewer',
      'no-outcome': 'Choose an outcome',
      'wrong-until': 'Enter a day after today, such as 2026-12-14',
      'no-why': 'Choose why',
      'long-text': 'Write 4,000 letters or fewer',
    } as Readonly<Record<string, string>>,
  },
} as const
