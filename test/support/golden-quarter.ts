import type { Answers } from '../../src/domain/survey/question.ts'
import { called, type DayByHand, finished, greeted, left, noShow, started } from './by-hand.ts'
import { bootleAppointments, bootleWalkIns } from './golden-bootle.ts'

// The journal of a quarter, written by hand. What each visit counts for stands beside it, in whole seconds:
//
//   greet   arrival to greeting or first call, whichever came first (P1: 120)
//   wait    the later of arrival and appointed time to the first start, or to leaving (P2: 900, P4: 120, P5: 600)
//   call    from there to the first call          walk   first call to first start
//   tenths  the wait in tenths of a minute, rounded: wait / 6
//
// ✓ the promise was kept, ✗ it was not, ○ left sooner: shown apart, – not asked.

/** From before the quarter and after it: nothing of these may count in it, but for one appointment of the year. */
const outside: readonly DayByHand[] = [
  {
    // 23:59 on the last day of September. Its appointment counts in the 12 months, for it was started in them.
    ...{ site: 'southport', date: '2026-09-30' },
    visits: [
      {
        ...{ ticket: 'A1', told: [0, 5], time: '22:00:00', arrived: '21:59:00' },
        steps: [greeted('23:00:00'), called('23:58:00'), started('23:59:00'), finished('23:59:30', 'resolved')],
      },
    ],
  },
  {
    ...{ site: 'bootle', date: '2027-01-01' },
    visits: [
      {
        ...{ ticket: 'W1', told: [0, 5], arrived: '00:00:00' },
        steps: [greeted('01:00:00'), called('02:00:00'), started('03:00:00'), finished('03:10:00', 'partly')],
      },
    ],
  },
]

/** The same quarter 12 months before: two visits, so that every share is plain. */
const before: readonly DayByHand[] = [
  {
    // greet 60 ✓, wait 240 ✓ (40 tenths), call 200, walk 40, called after 3.3 minutes: later than 0 to 2.
    ...{ site: 'bootle', date: '2025-11-12' },
    visits: [
      {
        ...{ ticket: 'W1', told: [0, 2], arrived: '10:00:00' },
        steps: [greeted('10:01:00'), called('10:03:20'), started('10:04:00'), finished('10:10:00', 'resolved')],
      },
    ],
  },
  {
    // greet 30 ✓, wait 60 ✓ (10 tenths), P4 ✓, P5 ✓, call 30, walk 30, called after 5.5 minutes: inside 5 to 10.
    ...{ site: 'southport', date: '2025-11-13' },
    visits: [
      {
        ...{ ticket: 'A1', told: [5, 10], time: '10:00:00', arrived: '09:55:00' },
        steps: [greeted('09:55:30'), called('10:00:30'), started('10:01:00'), finished('10:10:00', 'resolved')],
      },
    ],
  },
]

const southport: readonly DayByHand[] = [
  {
    ...{ site: 'southport', date: '2026-11-10' },
    visits: [
      {
        // 25. greet 50 ✓ · wait 60 ✓ · P4 ✓ · P5 ✓ · call 30 · walk 30 · 10 tenths · after 5.5: inside · resolved
        ...{ ticket: 'A1', told: [5, 10], time: '09:30:00', arrived: '09:25:00' },
        steps: [greeted('09:25:50'), called('09:30:30'), started('09:31:00'), finished('09:50:00', 'resolved')],
      },
      {
        // 26. 15 minutes late: greeted by the call 60 ✓ · wait 110 ✓ · late P4 ✓ · late P5 ✓ · call 60 · walk 50
        //     · 18 tenths · after 1: sooner than 2 to 5 · resolved
        ...{ ticket: 'A2', told: [2, 5], time: '10:00:00', arrived: '10:15:00' },
        steps: [called('10:16:00'), started('10:16:50'), finished('10:30:00', 'resolved')],
      },
      {
        // 27. Called and not there: greet 150 ✗ · waited 800 for the call: P2 ○ · P4 ✗ · P5 ✗ · left 800 · call 800
        //     · after 23.3: later
        ...{ ticket: 'A3', told: [10, 15], time: '10:30:00', arrived: '10:20:00' },
        steps: [greeted('10:22:30'), called('10:43:20'), noShow('10:47:00')],
      },
    ],
    appointments: [{ time: '11:00:00', end: 'not-come' }],
  },
  {
    ...{ site: 'southport', date: '2026-12-31' },
    visits: [
      {
        // 28. greet 30 ✓ · wait 901 ✗ · P4 ✗ · P5 ✗ · call 720 · walk 181 · 150 tenths · after 14: sooner than 15 to 20
        //     · referred, a call back offered within 24 hours ✓
        ...{ ticket: 'A1', told: [15, 20], time: '16:00:00', arrived: '15:58:00' },
        steps: [greeted('15:58:30'), called('16:12:00'), started('16:15:01'), finished('16:25:00', 'referred', 20)],
      },
      {
        // 29. greet 60 ✓ · wait 180 ✓ · P4 ✗ · P5 ✓ · call 120 · walk 60 · 30 tenths · after 7: inside · resolved
        ...{ ticket: 'A2', told: [5, 10], time: '16:10:00', arrived: '16:05:00' },
        steps: [greeted('16:06:00'), called('16:12:00'), started('16:13:00'), finished('16:30:00', 'resolved')],
      },
      // 30. Still there at closing, never greeted: greet 3660 ✗ · 3600 after its time: P2 ✗ · P4 ✗ · P5 ✗ · left 3600 · uncalled
      { ticket: 'A3', told: [30, 45], time: '16:30:00', arrived: '16:29:00', steps: [left('17:30:00', 'closing')] },
    ],
    // Passed by itself within 300 seconds, never explained: a miss.
    delays: [{ began: '16:10:00', ended: '16:12:00' }],
  },
]

export const goldenJournal: readonly DayByHand[] = [
  ...[...before, ...outside],
  ...[...bootleWalkIns, bootleAppointments, ...southport],
]

type Answered = {
  readonly site: string
  readonly part: 'survey' | 'ratings'
  readonly answers: Answers
  readonly times: number
}
const yes = { resolved: 'yes', adviser: 'very-satisfied', fairly: 'yes' } as const
const no = { ...yes, resolved: 'no' } as const
const inBootle = { site: 'bootle', part: 'survey' } as const
const inSouthport = { site: 'southport', part: 'survey' } as const
const ofBootle = { site: 'bootle', part: 'ratings' } as const
const ofSouthport = { site: 'southport', part: 'ratings' } as const

/**
 * What people answered in November: 12 in Bootle and 10 in Southport. Of the ratings Bootle gave 9, which are too few
 * to be told; Southport's 11 are withheld with them, for both together are told.
 */
export const goldenAnswers: readonly Answered[] = [
  { ...inBootle, times: 3, answers: { ...yes, wait: 'immediately', visit: 'very-satisfied' } },
  { ...inBootle, times: 4, answers: { ...yes, wait: 'up-to-15', visit: 'very-satisfied' } },
  { ...inBootle, times: 2, answers: { ...yes, wait: 'longer', visit: 'fairly-satisfied' } },
  { ...inBootle, times: 1, answers: { ...no, wait: 'longer', visit: 'fairly-satisfied' } },
  { ...inBootle, times: 1, answers: { ...no, wait: 'longer', visit: 'neither', adviser: 'fairly-satisfied' } },
  { ...inBootle, times: 1, answers: { ...no, wait: 'longer', visit: 'fairly-dissatisfied', fairly: 'no' } },
  { ...inSouthport, times: 6, answers: { ...yes, wait: 'immediately', visit: 'very-satisfied' } },
  { ...inSouthport, times: 2, answers: { ...yes, wait: 'up-to-15', visit: 'very-satisfied' } },
  { ...inSouthport, times: 1, answers: { ...no, wait: 'up-to-15', visit: 'very-satisfied' } },
  { ...inSouthport, times: 1, answers: { ...no, wait: 'longer', visit: 'very-dissatisfied' } },
  { ...ofBootle, times: 6, answers: { accessibility: 'good', experience: 'good', expectations: 'good' } },
  { ...ofBootle, times: 3, answers: { accessibility: 'poor', experience: 'fair', expectations: 'good' } },
  { ...ofSouthport, times: 9, answers: { accessibility: 'excellent', experience: 'good', expectations: 'good' } },
  { ...ofSouthport, times: 2, answers: { accessibility: 'fair', experience: 'good', expectations: 'excellent' } },
]
