const yesNo = ['yes', 'no'] as const

/**
 * The equality questions of the Government Statistical Service (analysisfunction.civilservice.gov.uk, harmonised
 * standards: age, sex, gender identity, long-lasting health conditions, impairment's effect, ethnic group of England,
 * religion, sexual orientation), with answers to choose alone: what somebody could write in might tell who they are.
 */
export const equalityQuestions = {
  age: ['under-16', '16-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75-over'],
  sex: ['female', 'male'],
  gender: yesNo,
  health: yesNo,
  ability: ['a-lot', 'a-little', 'not-at-all'],
  ethnicity: [
    ...(['white-british', 'white-irish', 'white-traveller', 'white-roma', 'white-other'] as const),
    ...(['mixed-caribbean', 'mixed-african', 'mixed-asian', 'mixed-other'] as const),
    ...(['asian-indian', 'asian-pakistani', 'asian-bangladeshi', 'asian-chinese', 'asian-other'] as const),
    ...(['black-african', 'black-caribbean', 'black-other'] as const),
    ...(['arab', 'other'] as const),
  ],
  religion: ['none', 'christian', 'buddhist', 'hindu', 'jewish', 'muslim', 'sikh', 'other'],
  orientation: ['straight', 'gay', 'bisexual', 'other'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type EqualityQuestion = keyof typeof equalityQuestions
export type EqualityAnswer<Of extends EqualityQuestion> = (typeof equalityQuestions)[Of][number]

/** The last answer to each of them. */
export const preferNotToSay = 'prefer-not-to-say'
