import { fewest } from '../../../src/domain/survey/withheld.ts'

const survey = `From the exit survey that is counted in May and November. Everybody counts who answered this question. We show nothing that was answered by fewer than ${fewest} people, and nothing from which such a figure could be worked out. The figure is shown when the survey has ended.`
const satisfied = {
  numerator: 'People who answered “very satisfied” or “fairly satisfied”',
  denominator: 'People who answered the question',
}
const rated = {
  numerator: 'People who answered “good” or “excellent”',
  denominator: 'People who answered the question',
}
const yes = { numerator: 'People who answered “yes”', denominator: 'People who answered the question' }
const typed = 'This figure comes from another system. A manager types it in.'

/** What is counted of the survey, of complaints and of compliments. */
export const ofPeople = {
  'survey-visit': {
    name: 'Satisfied with the whole visit',
    definition: `The share of people who were very or fairly satisfied with their visit. ${survey}`,
    ...satisfied,
  },
  'survey-adviser': {
    name: 'Satisfied with the adviser',
    definition: `The share of people who were very or fairly satisfied with the adviser. ${survey}`,
    ...satisfied,
  },
  'survey-resolved': {
    name: 'Say that their enquiry was fully resolved',
    definition: `The share of people who said that their enquiry was fully resolved at the visit. ${survey}`,
    ...yes,
  },
  'survey-fairly': {
    name: 'Say that they were treated fairly',
    definition: `The share of people who said that they were treated fairly. ${survey}`,
    ...yes,
  },
  'survey-at-once': {
    name: 'Say that they were seen immediately',
    definition: `The share of people who said that they were seen immediately. ${survey}`,
    numerator: 'People who answered “seen immediately”',
    denominator: 'People who answered the question',
  },
  'survey-accessibility': {
    name: 'Rate how easy it was to get to us and around as good or excellent',
    definition: `Accessibility: the share of people who rated it good or excellent. ${survey}`,
    ...rated,
  },
  'survey-experience': {
    name: 'Rate their experience as good or excellent',
    definition: `Experience: the share of people who rated it good or excellent. ${survey}`,
    ...rated,
  },
  'survey-expectations': {
    name: 'Rate how we met their expectations as good or excellent',
    definition: `Expectations: the share of people who rated it good or excellent. ${survey}`,
    ...rated,
  },
  'complaints-stage-1': {
    name: 'Complaints answered within 15 days',
    definition:
      'The share of complaints that were answered in full within 15 days (stage 1). It counts in the quarter in which the complaint was made. One that may still be answered in time is not counted yet.',
    numerator: 'Complaints answered in full within 15 days',
    denominator: 'Complaints that were answered, or whose 15 days are over',
  },
  'complaints-stage-2': {
    name: 'Complaint reviews answered, or given a date for the answer, within 10 days',
    definition:
      'The share of reviews by a senior officer (stage 2) that were answered in full within 10 days, or whose writer was told within 10 days when the answer would come. It counts in the quarter in which the review was asked for. One that may still be answered in time is not counted yet.',
    numerator:
      'Reviews that were answered in full within 10 days, or whose writer was told within 10 days when the answer would come',
    denominator:
      'Reviews that were answered, whose writer was told within 10 days when the answer would come, or whose 10 days are over',
  },
  compliments: {
    name: 'Compliments',
    definition: 'How many compliments people gave us.',
    numerator: 'Compliments',
  },
} as const

const answered = { numerator: 'Calls answered', denominator: 'Calls made to us' }
const inFive = {
  numerator: 'Answered calls that waited less than 5 minutes',
  denominator: 'Calls answered',
}

/** What is typed in of the telephone, of e-mail and of video. */
export const ofOtherChannels = {
  'calls-answered': {
    name: 'Calls answered',
    definition: `The share of all telephone calls that were answered. ${typed}`,
    ...answered,
  },
  'calls-prioritised': {
    name: 'Prioritised calls answered',
    definition: `The share of the calls on the lines that come first that were answered. ${typed}`,
    numerator: 'Prioritised calls answered',
    denominator: 'Prioritised calls made to us',
  },
  'calls-in-5': {
    name: 'Calls that waited less than 5 minutes',
    definition: `The share of answered calls that waited less than 5 minutes. ${typed}`,
    ...inFive,
  },
  'calls-in-5-midday': {
    name: 'Calls between 12 and 2 pm that waited less than 5 minutes',
    definition: `The share of answered calls between 12 and 2 pm that waited less than 5 minutes. ${typed}`,
    ...inFive,
  },
  'emails-in-5-days': {
    name: 'E-mails answered within 5 working days',
    definition: `The share of e-mails that were answered within 5 working days. ${typed}`,
    numerator: 'E-mails answered within 5 working days',
    denominator: 'E-mails received',
  },
  'video-rated': {
    name: 'Video appointments rated 4 or 5 stars',
    definition: `The share of ratings of video appointments that were 4 or 5 stars. ${typed}`,
    numerator: 'Ratings of 4 or 5 stars',
    denominator: 'Ratings of video appointments',
  },
} as const
