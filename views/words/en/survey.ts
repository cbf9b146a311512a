import type { AnswerTo, Question } from '../../../src/domain/survey/question.ts'
import { equality } from './survey-equality.ts'

type Asked<Of extends Question> = { readonly title: string; readonly answers: Readonly<Record<AnswerTo<Of>, string>> }

const yesNo = { yes: 'Yes', no: 'No' }
const satisfied = {
  'very-satisfied': 'Very satisfied',
  'fairly-satisfied': 'Fairly satisfied',
  neither: 'Neither satisfied nor dissatisfied',
  'fairly-dissatisfied': 'Fairly dissatisfied',
  'very-dissatisfied': 'Very dissatisfied',
}
const rating = { excellent: 'Excellent', good: 'Good', fair: 'Fair', poor: 'Poor' }

const questions: { readonly [Of in Question]: Asked<Of> } = {
  wait: {
    title: 'How long did you wait to be seen?',
    answers: {
      immediately: 'I was seen straight away',
      'up-to-15': 'Up to 15 minutes',
      longer: 'More than 15 minutes',
    },
  },
  resolved: { title: 'Did we fully sort out what you came for today?', answers: yesNo },
  adviser: { title: 'How satisfied are you with the adviser you saw?', answers: satisfied },
  visit: { title: 'How satisfied are you with your whole visit?', answers: satisfied },
  fairly: { title: 'Did we treat you fairly?', answers: yesNo },
  accessibility: { title: 'How easy was it to get in, find your way and be understood?', answers: rating },
  experience: { title: 'How good was your visit?', answers: rating },
  expectations: { title: 'How well did we do what you hoped for?', answers: rating },
}

export const survey = {
  questions,
  equality,

  invite: 'Tell us how it was',
  inviteHint: 'Five questions. It takes a minute. We do not ask your name.',
  progress: (number: number, of: number) => `Question ${number} of ${of}`,
  begin: 'Five questions, one touch each. We do not ask your name, and nobody can tell which answers are yours.',
  yourAnswer: 'your answer',
  skip: 'Skip this question',
  lost: 'We cannot reach the computer just now. Your answers are still here. Try again in a moment.',

  thanksTitle: 'Thank you for telling us',
  thanks: 'Your answers are counted. They help us do better.',
  uncountedTitle: 'Thank you',
  uncounted: 'That is all. You do not have to do anything else.',
  answeredTitle: 'You have told us already',
  answered: 'Thank you. We count the answers about a visit once.',
  answeredTodayTitle: 'You have told us today',
  answeredToday: 'Thank you. This phone or computer has sent its answers today. You can tell us again tomorrow.',

  moreTitle: 'Do you want an answer from us?',
  more: 'Say thank you to somebody, or tell us what went wrong. We give you a number, and we answer.',
  toFeedback: 'Compliment or complain',

  likeTitle: 'If you have another minute',
  ratingsTitle: 'Three more questions',
  sendRatings: 'Send these answers',
  ratingsSent: 'Thank you. Your three answers are counted.',
  noRating: 'Answer one of the three questions, or leave them out.',
  wordsTitle: 'Anything in your own words',
  wordsLabel: 'What went well, and what could be better?',
  wordsHint:
    'Do not write names, telephone numbers or anything that tells who somebody is. Our staff read this. We never publish it, and we cannot answer it.',
  wordsLimit: (most: number) => `You can write up to ${most} characters.`,
  /** A script puts the number in place of the mark. */
  wordsLeft: 'Characters left: #',
  wordsOver: 'Characters too many: #',
  sendWords: 'Send my words',
  wordsSent: 'Thank you. Our staff will read your words.',
  noWords: 'Write something, or leave this out.',
  longWords: (over: number) =>
    `Make this shorter: it is ${over === 1 ? '1 character' : `${over} characters`} too long.`,
  toAboutYou: 'Answer questions about you',
  aboutYouWhy:
    'They show us whether we treat everybody alike. They are kept apart from your other answers, and you may leave out any of them.',

  aboutYouTitle: 'Questions about you',
  aboutYou: [
    'You do not have to answer any of these. They show us whether we treat everybody alike.',
    'Your answers here are kept apart from all others. Nobody can tell that they are yours, or put two of them together.',
  ],
  preferNotToSay: 'Prefer not to say',
  sendAboutYou: 'Send these answers',
  aboutYouSent: 'Thank you. Your answers about you are counted.',
  noAboutYou: 'Answer one of the questions, or go back.',

  limitedTitle: 'Please try again later',
  limited:
    'Many people near you have sent answers today, and we can take no more just now. Your answers are still on this page. Keep it open, and send them later.',
  limitedMore: 'Many people near you have sent something today. Keep this page open, and send it later.',
  linkOverTitle: 'We do not have this survey any more',
  linkOver:
    'It can be answered until the end of the month after the visit. You can still compliment or complain: ask us, or see our first page.',
  tryAgain: 'Send my answers again',

  kiosk: {
    begin: 'One touch each. We do not ask your name.',
    /** Also for who skipped every question, of whom nothing is counted. */
    thanksTitle: 'Thank you',
    thanks: 'Every answer helps us do better.',
    feedbackAt: (address: string) =>
      `To say thank you to somebody, or to complain, ask at reception or go to ${address}`,
    limited: 'This screen has taken many answers today. Come back later, or tell us at reception.',
    skip: 'Skip',
    done: 'Done',
  },

  poster: {
    pageTitle: (site: string) => `Poster: the survey of ${site}`,
    print: 'Print the poster',
    how: 'One sheet of A4. Put it up near the door, where people go out.',
    title: 'How was it today?',
    tell: 'Tell us in one minute',
    steps: [
      'Point the camera of your phone at this square.',
      'Touch your answers: five questions.',
      'That is all. We do not ask your name.',
    ],
    or: 'Or go to',
    says: (address: string) => `A code for your phone that opens ${address}`,
    noPhone: 'No phone? Use the screen at the door, or tell us at reception.',
  },
} as const
