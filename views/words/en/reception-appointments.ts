/** Those who are still to come today, as the console lists them. */
export const appointments = {
  expected: 'Still to come',
  nobodyExpected: 'Nobody else is expected today.',
  diary: 'All of today, in the diary',
  import: 'Import a list',
  come: 'Check in',
  late: (minutes: number) => (minutes === 0 ? 'now' : `${minutes} min late`),
  saysLate: (minutes: number) => `says ${minutes} min late`,
  notCome: (count: number) => (count === 1 ? '1 did not come' : `${count} did not come`),
  soon: (minutes: number) => `in ${minutes} min`,
} as const
