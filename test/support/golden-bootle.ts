import {
  called,
  type DayByHand,
  finished,
  greeted,
  held,
  left,
  noShow,
  returned,
  started,
  transferred,
  undone,
} from './by-hand.ts'

/** Bootle's part of the golden quarter; how it is to be read stands in golden-quarter.ts. */
export const bootleWalkIns: readonly DayByHand[] = [
  {
    ...{ site: 'bootle', date: '2026-10-01' },
    visits: [
      {
        // 1. Half past midnight in summer time: 23:30 UTC on 30 September, and yet of October.
        //    greet 60 ✓ · wait 210 ✓ · call 180 · walk 30 · 35 tenths · called after 3: inside · resolved
        ...{ ticket: 'W1', told: [0, 5], arrived: '00:30:00' },
        steps: [greeted('00:31:00'), called('00:33:00'), started('00:33:30'), finished('00:40:00', 'resolved')],
      },
      {
        // 2. greet 120 ✓ · wait 900 ✓ · call 840 · walk 60 · 150 tenths · called after 14: later · resolved
        ...{ ticket: 'W2', told: [5, 10], arrived: '09:00:00' },
        steps: [greeted('09:02:00'), called('09:14:00'), started('09:15:00'), finished('09:30:00', 'resolved')],
      },
      {
        // 3. greet 121 ✗ · wait 901 ✗ · call 870 · walk 31 · 150 tenths · called after 14.5: inside · partly
        ...{ ticket: 'W3', told: [10, 15], arrived: '09:05:00' },
        steps: [greeted('09:07:01'), called('09:19:30'), started('09:20:01'), finished('09:40:00', 'partly')],
      },
      {
        // 4. Greeted by the call: 105 ✓ · wait 140 ✓ · call 105 · walk 35 · 23 tenths · after 1.75: inside · referred,
        //    and a call back offered just within 24 hours ✓
        ...{ ticket: 'W4', told: [0, 2], arrived: '09:10:00' },
        steps: [called('09:11:45'), started('09:12:20'), finished('09:20:00', 'referred', 24)],
      },
      // 5. Left ungreeted after 100: P1 ○ · P2 ○ · left 100 · uncalled
      { ticket: 'W5', told: [0, 5], arrived: '09:30:00', steps: [left('09:31:40')] },
      // 6. Left ungreeted after 1020: P1 ✗ · P2 ✗ · left 1020 · uncalled
      { ticket: 'W6', told: [0, 5], arrived: '09:40:00', steps: [left('09:57:00')] },
      // 7. Left ungreeted after 121: P1 ✗ · P2 ○ · left 121 · uncalled
      { ticket: 'W7', told: [0, 5], arrived: '09:45:00', steps: [left('09:47:01')] },
    ],
  },
  {
    ...{ site: 'bootle', date: '2026-10-02' },
    visits: [
      // 8. A ticket by mistake counts for nothing.
      { ticket: 'W1', told: [0, 5], arrived: '10:00:00', steps: [left('10:00:30', 'mistake')] },
      {
        // 9. Called and not there: greet 30 ✓ · waited 1170 for the call: P2 ✗ · left 1170 · call 1170 · after 19.5: inside
        ...{ ticket: 'W2', told: [15, 20], arrived: '10:00:30' },
        steps: [greeted('10:01:00'), called('10:20:00'), noShow('10:23:00')],
      },
      {
        // 10. greet 20 ✓ · waited 600 for the call: P2 ○ · left 600 · call 600 · told no minutes
        ...{ ticket: 'W3', told: null, arrived: '10:10:00' },
        steps: [greeted('10:10:20'), called('10:20:00'), noShow('10:23:00')],
      },
      {
        // 11. Passed on to another service; the first call and the first start count.
        //     greet 45 ✓ · wait 640 ✓ · call 600 · walk 40 · 107 tenths · called after 10: inside, at its end · resolved
        ...{ ticket: 'W4', told: [10, 15], arrived: '10:30:00' },
        steps: [
          ...[greeted('10:30:45'), called('10:40:00'), started('10:40:40'), transferred('10:50:00', 'housing')],
          ...[called('11:00:00'), started('11:01:00'), finished('11:30:00', 'resolved')],
        ],
      },
      {
        // 12. Called by mistake at 10:37, which was undone.
        //     greet 60 ✓ · wait 1080 ✗ · call 1020 · walk 60 · 180 tenths · called after 17: later · resolved
        ...{ ticket: 'W5', told: [10, 15], arrived: '10:35:00' },
        steps: [
          ...[greeted('10:36:00'), called('10:37:00'), undone('10:37:30')],
          ...[called('10:52:00'), started('10:53:00'), finished('11:10:00', 'resolved')],
        ],
      },
      {
        // 13. Stepped out and came back: greet 10 ✓ · wait 750 ✓ · call 720 · walk 30 · 125 tenths · after 12: inside · signposted
        ...{ ticket: 'W6', told: [10, 15], arrived: '11:00:00' },
        steps: [
          ...[greeted('11:00:10'), held('11:05:00', '11:15:00'), returned('11:10:00')],
          ...[called('11:12:00'), started('11:12:30'), finished('11:20:00', 'signposted')],
        ],
      },
      {
        // 14. The end was undone and said anew: greet 5 ✓ · wait 85 ✓ · call 60 · walk 25 · 14 tenths · after 1: inside · resolved
        ...{ ticket: 'W7', told: [0, 2], arrived: '11:20:00' },
        steps: [
          ...[greeted('11:20:05'), called('11:21:00'), started('11:21:25'), finished('11:30:00', 'referred', 24)],
          ...[undone('11:31:00'), finished('11:32:00', 'resolved')],
        ],
      },
    ],
    // Explained after 300 seconds: in time.
    delays: [{ began: '10:00:00', explained: '10:05:00', ended: '10:40:00' }],
  },
  {
    // The night in which the clocks go back: 1:50 am in summer time is 00:50 UTC, and 1:02 am after it is 01:02 UTC.
    ...{ site: 'bootle', date: '2026-10-25' },
    visits: [
      {
        // 15. greet 90 ✓ · wait 720 ✓ · call 660 · walk 60 · 120 tenths · called after 11: inside · resolved
        ...{ ticket: 'W1', told: [10, 15], arrived: '00:50:00Z' },
        steps: [greeted('00:51:30Z'), called('01:01:00Z'), started('01:02:00Z'), finished('01:10:00Z', 'resolved')],
      },
      {
        // 16. Greeted by the call: 125 ✗ · wait 155 ✓ · call 125 · walk 30 · 26 tenths · after 2.1: inside · nobody said how it ended
        ...{ ticket: 'W2', told: [0, 5], arrived: '01:10:00Z' },
        steps: [called('01:12:05Z'), started('01:12:35Z'), finished('01:30:00Z', null)],
      },
    ],
  },
]

export const bootleAppointments: DayByHand = {
  ...{ site: 'bootle', date: '2026-11-09' },
  visits: [
    {
      // 17. Called and started before its time: greet 60 ✓ · wait 0 ✓ · P4 ✓ · P5 ✓ · call 0 · walk 60 · 0 tenths
      //     · called 8 minutes after arrival: inside · resolved
      ...{ ticket: 'A1', told: [0, 15], time: '10:00:00', arrived: '09:50:00' },
      steps: [greeted('09:51:00'), called('09:58:00'), started('09:59:00'), finished('10:10:00', 'resolved')],
    },
    {
      // 18. greet 90 ✓ · wait 120 ✓ · P4 ✓ · P5 ✓ · call 60 · walk 60 · 20 tenths · after 6: inside · resolved
      ...{ ticket: 'A2', told: [5, 10], time: '10:20:00', arrived: '10:15:00' },
      steps: [greeted('10:16:30'), called('10:21:00'), started('10:22:00'), finished('10:30:00', 'resolved')],
    },
    {
      // 19. 4 minutes after its time is not late: greet 60 ✓ · wait 121 ✓ · P4 ✗ · P5 ✓ · call 90 · walk 31 · 20 tenths
      //     · after 1.5: inside · referred without a call back ✗
      ...{ ticket: 'A3', told: [0, 2], time: '10:40:00', arrived: '10:44:00' },
      steps: [greeted('10:45:00'), called('10:45:30'), started('10:46:01'), finished('10:55:00', 'referred')],
    },
    {
      // 20. 10 minutes after its time is not late yet: greet 30 ✓ · wait 600 ✓ · P4 ✗ · P5 ✓ · call 540 · walk 60
      //     · 100 tenths · after 9: inside · resolved
      ...{ ticket: 'A4', told: [5, 10], time: '11:00:00', arrived: '11:10:00' },
      steps: [greeted('11:10:30'), called('11:19:00'), started('11:20:00'), finished('11:30:00', 'resolved')],
    },
    {
      // 21. A second more is late: greet 59 ✓ · wait 601 ✓ · late P4 ✗ · late P5 ✗ · call 539 · walk 62 · 100 tenths
      //     · after 9: sooner than 15 to 20 · partly
      ...{ ticket: 'A5', told: [15, 20], time: '11:30:00', arrived: '11:40:01' },
      steps: [greeted('11:41:00'), called('11:49:00'), started('11:50:02'), finished('12:00:00', 'partly')],
    },
    {
      // 22. Told to come at 12:20 because of a delay, so 12:25 is not late: greet 20 ✓ · wait 100 ✓ · P4 ✓ · P5 ✓
      //     · call 60 · walk 40 · 17 tenths · told no minutes · resolved
      ...{ ticket: 'A6', told: null, time: '12:00:00', comeAt: '12:20:00', arrived: '12:25:00' },
      steps: [greeted('12:25:20'), called('12:26:00'), started('12:26:40'), finished('12:40:00', 'resolved')],
    },
    {
      // 23. Left 90 seconds after its time: greet 60 ✓ · P2 ○ · P4 ○ · P5 ○ · left 90 · uncalled
      ...{ ticket: 'A7', told: [5, 10], time: '13:00:00', arrived: '12:55:00' },
      steps: [greeted('12:56:00'), left('13:01:30')],
    },
    {
      // 24. Left 660 seconds after its time: greet 30 ✓ · P2 ○ · P4 ✗ · P5 ✗ · left 660 · uncalled
      ...{ ticket: 'A8', told: [5, 10], time: '13:30:00', arrived: '13:20:00' },
      steps: [greeted('13:20:30'), left('13:41:00')],
    },
  ],
  appointments: [
    { time: '14:00:00', end: 'not-come' },
    { time: '14:30:00', end: 'cancelled' },
  ],
  // Explained after 301 seconds: too late.
  delays: [{ began: '11:00:00', explained: '11:05:01', ended: '11:30:00' }],
}
