const greeting =
  'Being greeted means that a member of staff speaks to the person. Taking a ticket from a kiosk is not a greeting. Somebody who was called before anybody greeted them counts as greeted by the call.'
const wait =
  'The wait starts when the person arrives. With an appointment it starts at the time of the appointment, or at the arrival if that is later. It ends when the enquiry starts. It is counted in whole seconds.'
const late = 'A person is late who arrives more than 10 minutes after the time we asked them to come.'
const leftLonger =
  'Somebody who left after waiting longer counts as not started in time. Somebody who was called and never came counts as left at the first call, and waited until then.'
const waitOf = { numerator: 'Their waits added up, in seconds', denominator: 'People who were served' }

/** What is counted of the promises of a visit. */
export const ofVisits = {
  greeted: {
    name: 'Greeted within 2 minutes',
    definition: `The share of people who were greeted within 2 minutes (120 seconds) of arriving. ${greeting} Somebody who left without a greeting after more than 2 minutes counts as not greeted in time.`,
    numerator: 'People greeted within 2 minutes',
    denominator: 'People who were greeted, or left without a greeting after more than 2 minutes',
    apart: 'Left within 2 minutes, before anybody greeted them',
  },
  started: {
    name: 'Started within 15 minutes',
    definition: `The share of people whose wait was 15 minutes or less, with and without an appointment. ${wait} ${leftLonger}`,
    numerator: 'People whose enquiry started within 15 minutes',
    denominator: 'People whose enquiry started, or who left after more than 15 minutes',
    apart: 'Left within 15 minutes, before their enquiry started',
  },
  'delays-explained': {
    name: 'Long delays explained within 5 minutes',
    definition:
      'The share of long delays for which a reason was on the screens within 5 minutes of the start of the delay. A delay is long when somebody who comes now would wait more than 15 minutes, or when an appointment runs more than 10 minutes late.',
    numerator: 'Long delays with a reason within 5 minutes',
    denominator: 'Long delays',
  },
  'appointments-at-once': {
    name: 'Appointments seen immediately',
    definition: `The share of appointments that started within 2 minutes (120 seconds) of the time of the appointment, or of the arrival if that is later. People who came late are in a figure of their own. ${leftLonger}`,
    numerator: 'Appointments started within 2 minutes',
    denominator: 'Appointments that started, or whose visitor left after more than 2 minutes',
    apart: 'Left within 2 minutes, before their appointment started',
  },
  'appointments-in-10': {
    name: 'Appointments started within 10 minutes',
    definition: `The share of appointments that started within 10 minutes of the time of the appointment, or of the arrival if that is later. People who came late are in a figure of their own. ${leftLonger}`,
    numerator: 'Appointments started within 10 minutes',
    denominator: 'Appointments that started, or whose visitor left after more than 10 minutes',
    apart: 'Left within 10 minutes, before their appointment started',
  },
  'late-at-once': {
    name: 'Late for an appointment, and seen immediately',
    definition: `The share of people who came late for an appointment and whose enquiry started within 2 minutes of arriving. ${late} ${leftLonger}`,
    numerator: 'Late people whose enquiry started within 2 minutes of arriving',
    denominator: 'Late people whose enquiry started, or who left after more than 2 minutes',
  },
  'late-in-10': {
    name: 'Late for an appointment, and started within 10 minutes',
    definition: `The share of people who came late for an appointment and whose enquiry started within 10 minutes of arriving. ${late} ${leftLonger}`,
    numerator: 'Late people whose enquiry started within 10 minutes of arriving',
    denominator: 'Late people whose enquiry started, or who left after more than 10 minutes',
  },
  resolved: {
    name: 'Resolved at the visit',
    definition:
      'The share of finished visits whose enquiry was resolved. The adviser says at the end how the enquiry ended: resolved, partly resolved, passed to a specialist, or shown where to go.',
    numerator: 'Visits that ended with the enquiry resolved',
    denominator: 'Finished visits of which the adviser said how they ended',
    apart: 'Finished visits of which nobody said how they ended',
  },
  'call-backs': {
    name: 'Call back offered within 24 hours',
    definition:
      'The share of visits passed to a specialist for which a call back within 24 hours was offered. The time is counted from the end of the visit.',
    numerator: 'Visits for which a call back within 24 hours was offered',
    denominator: 'Visits passed to a specialist',
  },
} as const

/** What is counted of waits and of people. */
export const ofWaits = {
  'average-wait': {
    name: 'Average wait to see an adviser',
    definition: `The waits of everybody who was served, added up and shared out equally (the mean). ${wait}`,
    ...waitOf,
  },
  'median-wait': {
    name: 'Half of the people waited no longer than',
    definition: `The wait in the middle when all waits are put in order (the median). Of an even number it is the lower of the two in the middle. Each wait is rounded to a tenth of a minute. ${wait}`,
    numerator: 'People who waited no longer than this',
    denominator: 'People who were served',
  },
  'ninetieth-wait': {
    name: '9 in 10 people waited no longer than',
    definition: `The shortest wait that 9 in 10 of all waits do not go beyond (the 90th percentile). Each wait is rounded to a tenth of a minute. ${wait}`,
    numerator: 'People who waited no longer than this',
    denominator: 'People who were served',
  },
  'wait-to-call': {
    name: 'Average wait to the first call',
    definition:
      'The time from when the wait starts to the first call, on average, of everybody who was called. A person with an appointment who is called before its time waits no time at all.',
    numerator: 'Their times added up, in seconds',
    denominator: 'People who were called',
  },
  'call-to-start': {
    name: 'Average time from the call to the start',
    definition:
      'The time from the first call to the start of the enquiry, on average, of everybody who was served. It is mostly the walk to the desk.',
    numerator: 'Their times added up, in seconds',
    denominator: 'People who were served',
  },
  'wait-of-left': {
    name: 'Average wait of people who left',
    definition:
      'How long people waited who left before their enquiry started, on average. Somebody who was called and did not come is counted up to the first call. They are not part of the average wait to see an adviser.',
    numerator: 'Their waits added up, in seconds',
    denominator: 'People who left before their enquiry started',
  },
  'estimates-kept': {
    name: 'Estimates kept',
    definition:
      'The share of people who were called inside the time that we told them at check-in. The shortest and the longest time that we told them both count as inside.',
    numerator: 'People called inside the time we told them',
    denominator: 'People who were told a time and were called',
  },
  'people-seen': {
    name: 'People seen',
    definition: 'How many people saw an adviser. Each visit counts once, also when it was passed to another adviser.',
    numerator: 'People whose enquiry started',
  },
  'people-left': {
    name: 'People who left before they were seen',
    definition:
      'How many people checked in and left before their enquiry started, or did not come when they were called. Tickets made by mistake are not counted.',
    numerator: 'People who left before their enquiry started',
  },
  'not-come': {
    name: 'Appointments that nobody came for',
    definition: 'How many appointments were not cancelled beforehand and nobody came.',
    numerator: 'Appointments that nobody came for',
  },
  'appointments-of-year': {
    name: 'Face-to-face appointments in 12 months',
    definition:
      'How many people with an appointment saw an adviser in the 12 months up to the end of the quarter. Where this system is younger than that, it is at least the number shown.',
    numerator: 'Appointments whose enquiry started, in 12 months',
  },
} as const
