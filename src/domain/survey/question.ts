/** How satisfied somebody is, the best answer first. */
const satisfaction = [
  'very-satisfied',
  'fairly-satisfied',
  'neither',
  'fairly-dissatisfied',
  'very-dissatisfied',
] as const
const rating = ['excellent', 'good', 'fair', 'poor'] as const
const yesNo = ['yes', 'no'] as const

/**
 * The exit survey's questions with their answers (charter.md). The first five are the survey; the three ratings, one's
 * own words and the equality questions come after its end, for whoever likes.
 */
export const questions = {
  wait: ['immediately', 'up-to-15', 'longer'],
  resolved: yesNo,
  adviser: satisfaction,
  visit: satisfaction,
  fairly: yesNo,
  accessibility: rating,
  experience: rating,
  expectations: rating,
} as const

export type Question = keyof typeof questions
export type AnswerTo<Of extends Question> = (typeof questions)[Of][number]
/** What somebody answered; a question that was skipped is not there. */
export type Answers = { readonly [Of in Question]?: AnswerTo<Of> }

/** The parts of the survey, each sent by itself and counted once for each link. */
export const parts = {
  survey: ['wait', 'resolved', 'adviser', 'visit', 'fairly'],
  ratings: ['accessibility', 'experience', 'expectations'],
} as const satisfies Readonly<Record<string, readonly Question[]>>
/** The parts that ask the questions above. */
export type AskedPart = keyof typeof parts
export type Part = AskedPart | 'words' | 'equality'
