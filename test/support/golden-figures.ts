/** Value, numerator, denominator, who is shown apart, colour, and whether it is withheld; what is left out is null. */
type Worked = readonly (number | string | null)[]
type Places = { readonly bootle?: Worked; readonly southport?: Worked; readonly all: Worked }
export type Expected = Readonly<Record<string, Places>>

/** The figures of the golden quarter, worked out on paper from the numbers beside each of its visits. */
export const expectedNow: Expected = {
  // ✗ 3, 6, 7, 16 of the 22 of Bootle that are not 5 (apart) nor 8 (a mistake); ✗ 27, 30 of Southport's 6.
  greeted: {
    bootle: [81.8, 18, 22, 1, 'red'],
    southport: [66.7, 4, 6, 0, 'red'],
    all: [78.6, 22, 28, 1, 'red'],
  },
  // ✗ 3, 6, 9, 12 and apart 5, 7, 10, 23, 24; ✗ 28, 30 and apart 27.
  started: {
    bootle: [77.8, 14, 18, 5, 'red'],
    southport: [60, 3, 5, 1, 'red'],
    all: [73.9, 17, 23, 6, 'red'],
  },
  'delays-explained': {
    bootle: [50, 1, 2, null, 'red'],
    southport: [0, 0, 1, null, 'red'],
    all: [33.3, 1, 3, null, 'red'],
  },
  // Not late: 17 to 20, 22, and 24 who left after longer, 23 apart; 25, 27 to 30. ✓ 17, 18, 22; ✓ 25.
  'appointments-at-once': {
    bootle: [50, 3, 6, 1, 'red'],
    southport: [20, 1, 5, 0, 'red'],
    all: [36.4, 4, 11, 1, 'red'],
  },
  // ✗ 24 alone; ✓ 25, 29.
  'appointments-in-10': {
    bootle: [83.3, 5, 6, 1, 'red'],
    southport: [40, 2, 5, 0, 'red'],
    all: [63.6, 7, 11, 1, 'red'],
  },
  // 21; 26.
  'late-at-once': { bootle: [0, 0, 1], southport: [100, 1, 1], all: [50, 1, 2] },
  'late-in-10': { bootle: [0, 0, 1], southport: [100, 1, 1], all: [50, 1, 2] },
  // Resolved 1, 2, 11, 12, 14, 15, 17, 18, 20, 22 of 16 that finished, of which 16 was not said; 25, 26, 29 of 4.
  resolved: { bootle: [66.7, 10, 15, 1], southport: [75, 3, 4, 0], all: [68.4, 13, 19, 1] },
  // Referred 4 ✓ and 19 ✗, not 14, whose first end was undone; 28 ✓.
  'call-backs': {
    bootle: [50, 1, 2, null, 'red'],
    southport: [100, 1, 1, null, 'green'],
    all: [66.7, 2, 3, null, 'red'],
  },

  // 210 + 900 + 901 + 140 + 640 + 1080 + 750 + 85 + 720 + 155 + 0 + 120 + 121 + 600 + 601 + 100 = 7123 seconds of 16;
  // 60 + 110 + 901 + 180 = 1251 of 4. 7123 / 16 / 60 = 7.4198; 1251 / 4 / 60 = 5.2125; 8374 / 20 / 60 = 6.9783.
  'average-wait': {
    bootle: [7.4, 7123, 16, null, 'green'],
    southport: [5.2, 1251, 4, null, 'green'],
    all: [7, 8374, 20, null, 'green'],
  },
  // In order, in tenths: 0 14 17 20 20 23 26 35 | 100 100 107 120 125 150 150 | 180, of 16 the 8th and the 15th;
  // 10 18 | 30 150, the 2nd and the 4th; together the 10th of 20 is 30, and the 18th 150, as is the 19th.
  'median-wait': { bootle: [3.5, 8, 16], southport: [1.8, 2, 4], all: [3, 10, 20] },
  'ninetieth-wait': { bootle: [15, 15, 16], southport: [15, 4, 4], all: [15, 19, 20] },
  // 180 + 840 + 870 + 105 + 1170 + 600 + 600 + 1020 + 720 + 60 + 660 + 125 + 0 + 60 + 90 + 540 + 539 + 60 = 8239 of 18;
  // 30 + 60 + 800 + 720 + 120 = 1730 of 5. In minutes 7.6287, 5.7667, 7.2239.
  'wait-to-call': { bootle: [7.6, 8239, 18], southport: [5.8, 1730, 5], all: [7.2, 9969, 23] },
  // 30 + 60 + 31 + 35 + 40 + 60 + 30 + 25 + 60 + 30 + 60 + 60 + 31 + 60 + 62 + 40 = 714 of 16; 30 + 50 + 181 + 60 = 321
  // of 4. In minutes 0.74375, 1.3375, 0.8625.
  'call-to-start': { bootle: [0.7, 714, 16], southport: [1.3, 321, 4], all: [0.9, 1035, 20] },
  // 5, 6, 7, 9, 10, 23, 24: 100 + 1020 + 121 + 1170 + 600 + 90 + 660 = 3761 of 7; 27 and 30: 800 + 3600 = 4400 of 2.
  // In minutes 8.9548, 36.6667, 15.1130.
  'wait-of-left': { bootle: [9, 3761, 7], southport: [36.7, 4400, 2], all: [15.1, 8161, 9] },
  // Told and called 16, of which 2 and 12 later and 21 sooner; 5, of which 26 and 28 sooner and 27 later.
  'estimates-kept': { bootle: [81.3, 13, 16], southport: [40, 2, 5], all: [71.4, 15, 21] },

  'people-seen': { bootle: [16, 16], southport: [4, 4], all: [20, 20] },
  'people-left': { bootle: [7, 7], southport: [2, 2], all: [9, 9] },
  'not-come': { bootle: [1, 1], southport: [1, 1], all: [2, 2] },
  // 17 to 22; 25, 26, 28, 29, and the one of 30 September.
  'appointments-of-year': { bootle: [6, 6], southport: [5, 5], all: [11, 11] },

  // 3 + 4 + 2 + 1 of 12; 6 + 2 + 1 of 10.
  'survey-visit': { bootle: [83.3, 10, 12], southport: [90, 9, 10], all: [86.4, 19, 22] },
  'survey-adviser': { bootle: [100, 12, 12], southport: [100, 10, 10], all: [100, 22, 22] },
  'survey-resolved': { bootle: [75, 9, 12], southport: [80, 8, 10], all: [77.3, 17, 22] },
  'survey-fairly': { bootle: [91.7, 11, 12], southport: [100, 10, 10], all: [95.5, 21, 22] },
  'survey-at-once': { bootle: [25, 3, 12], southport: [60, 6, 10], all: [40.9, 9, 22] },
  'survey-accessibility': {
    bootle: [null, null, null, null, null, 'withheld'],
    southport: [null, null, null, null, null, 'withheld'],
    all: [75, 15, 20],
  },
  'survey-experience': { all: [85, 17, 20] },
  'survey-expectations': { all: [100, 20, 20] },

  // Nobody wrote anything.
  'complaints-stage-1': { bootle: [null, 0, 0], southport: [null, 0, 0], all: [null, 0, 0] },
  'complaints-stage-2': { bootle: [null, 0, 0], southport: [null, 0, 0], all: [null, 0, 0] },
  compliments: { bootle: [0, 0], southport: [0, 0], all: [0, 0] },

  // Aims of 80 and 90.
  'calls-answered': { all: [87.31, null, null, null, 'green'] },
  'calls-prioritised': { all: [90, 9, 10, null, 'green'] },
}

/** The value 12 months before, and what became of it: the figures as they are printed, one less the other. */
export const expectedBefore: Readonly<Record<string, Worked>> = {
  'greeted, all': [100, -21.4, 'worse'],
  'greeted, bootle': [100, -18.2, 'worse'],
  // 240 seconds; 60 seconds; 300 seconds of two.
  'average-wait, bootle': [4, 3.4, 'worse'],
  'average-wait, southport': [1, 4.2, 'worse'],
  'average-wait, all': [2.5, 4.5, 'worse'],
  'estimates-kept, bootle': [0, 81.3, 'better'],
  'estimates-kept, southport': [100, -60, 'worse'],
  'estimates-kept, all': [50, 21.4, 'better'],
  'call-backs, all': [null, null, null],
  // The journal begins on 12 November 2025, within that quarter: they are at least 2, 0 and 0, and compared with nothing.
  'people-seen, all': [2, null, null],
  'people-left, all': [0, null, null],
  'compliments, all': [0, null, null],
  // Nor does it go back to the beginning of that year.
  'appointments-of-year, southport': [1, null, null],
}
