import type { EqualityAnswer, EqualityQuestion } from '../../../src/domain/survey/equality.ts'

type Asked<Of extends EqualityQuestion> = {
  readonly title: string
  readonly hint?: string
  readonly answers: Readonly<Record<EqualityAnswer<Of>, string>>
}

const yesNo = { yes: 'Yes', no: 'No' }

/** The wording of the Government Statistical Service, which is not ours to make plainer. */
export const equality: { readonly [Of in EqualityQuestion]: Asked<Of> } = {
  age: {
    title: 'What was your age last birthday?',
    answers: {
      'under-16': 'Under 16',
      '16-24': '16 to 24',
      '25-34': '25 to 34',
      '35-44': '35 to 44',
      '45-54': '45 to 54',
      '55-64': '55 to 64',
      '65-74': '65 to 74',
      '75-over': '75 or over',
    },
  },
  sex: {
    title: 'What is your sex?',
    hint: 'A question about gender identity comes next.',
    answers: { female: 'Female', male: 'Male' },
  },
  gender: { title: 'Is the gender you identify with the same as your sex registered at birth?', answers: yesNo },
  health: {
    title:
      'Do you have any physical or mental health conditions or illnesses lasting or expected to last 12 months or more?',
    answers: yesNo,
  },
  ability: {
    title: 'Do any of your conditions or illnesses reduce your ability to carry out day-to-day activities?',
    hint: 'Leave this out if you have none.',
    answers: { 'a-lot': 'Yes, a lot', 'a-little': 'Yes, a little', 'not-at-all': 'Not at all' },
  },
  ethnicity: {
    title: 'What is your ethnic group?',
    hint: 'Choose the one that best describes your ethnic group or background.',
    answers: {
      'white-british': 'White: English, Welsh, Scottish, Northern Irish or British',
      'white-irish': 'White: Irish',
      'white-traveller': 'White: Gypsy or Irish Traveller',
      'white-roma': 'White: Roma',
      'white-other': 'White: any other White background',
      'mixed-caribbean': 'Mixed or Multiple ethnic groups: White and Black Caribbean',
      'mixed-african': 'Mixed or Multiple ethnic groups: White and Black African',
      'mixed-asian': 'Mixed or Multiple ethnic groups: White and Asian',
      'mixed-other': 'Mixed or Multiple ethnic groups: any other Mixed or Multiple background',
      'asian-indian': 'Asian or Asian British: Indian',
      'asian-pakistani': 'Asian or Asian British: Pakistani',
      'asian-bangladeshi': 'Asian or Asian British: Bangladeshi',
      'asian-chinese': 'Asian or Asian British: Chinese',
      'asian-other': 'Asian or Asian British: any other Asian background',
      'black-african': 'Black, Black British, Caribbean or African: African background',
      'black-caribbean': 'Black, Black British, Caribbean or African: Caribbean',
      'black-other':
        'Black, Black British, Caribbean or African: any other Black, Black British or Caribbean background',
      arab: 'Other ethnic group: Arab',
      other: 'Other ethnic group: any other ethnic group',
    },
  },
  religion: {
    title: 'What is your religion?',
    answers: {
      none: 'No religion',
      christian: 'Christian (including Church of England, Catholic, Protestant and all other Christian denominations)',
      buddhist: 'Buddhist',
      hindu: 'Hindu',
      jewish: 'Jewish',
      muslim: 'Muslim',
      sikh: 'Sikh',
      other: 'Any other religion',
    },
  },
  orientation: {
    title: 'Which of the following best describes your sexual orientation?',
    answers: {
      straight: 'Straight or Heterosexual',
      gay: 'Gay or Lesbian',
      bisexual: 'Bisexual',
      other: 'Other sexual orientation',
    },
  },
}
