/**
 * What is counted of visits and appointments (charter.md, "How each is measured"), by whose definitions: whole numbers
 * alone, so that a month is the sum of its visits and a quarter of its months. Times are whole seconds. Only what is
 * decided is counted: who still waits has arrived, and nothing more. A month has a visit once it is over.
 */
export const countNames = [
  'arrived',
  // P1: greeted within 120 seconds, among whoever was greeted or left ungreeted after longer.
  'greetedOf',
  'greetedMet',
  'leftUngreeted',
  // P2: started within 15 minutes, among whoever was started or left after longer.
  'startedOf',
  'startedMet',
  'leftSooner',
  // The wait to see an adviser, of everybody who was served; and how long those waited who left.
  'served',
  'waitSeconds',
  'left',
  'leftWaitSeconds',
  // From the later of arrival and appointed time to the first call, and from there to the start.
  'called',
  'callSeconds',
  'walkSeconds',
  // P4 and P5, of appointments whose visitor was not late; the late ones apart; and those nobody came for.
  'p4Of',
  'p4Met',
  'p4LeftSooner',
  'p5Of',
  'p5Met',
  'p5LeftSooner',
  'late',
  'lateP4Of',
  'lateP4Met',
  'lateP5Of',
  'lateP5Met',
  'notCome',
  // Estimates kept: called inside the range that was shown at check-in.
  'toldOf',
  'toldKept',
  'toldEarlier',
  'toldLater',
  'notPromised',
  'leftUncalled',
  // P6: how the enquiries ended, and the calls back that were offered in time.
  'finished',
  'resolved',
  'partly',
  'referred',
  'signposted',
  'unsaid',
  'callBackInTime',
] as const

export type CountName = (typeof countNames)[number]
export type Counts = Readonly<Record<CountName, number>>

export const noCounts = Object.fromEntries(countNames.map((name) => [name, 0])) as Counts

export const countsTogether = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(countNames.map((name) => [name, one[name] + other[name]])) as Counts
