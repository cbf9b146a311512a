const listed = new Intl.ListFormat('en-GB')

/** How many of those who can still be called in time. */
const share = (count: number, of: number): string => `${count} of ${of}`
const areCalled = (count: number, of: number): string =>
  `${share(count, of)} ${count === 1 ? 'is' : 'are'} called in time`

export const whatIf = {
  link: 'What if',
  title: (site: string) => `What if, ${site}`,
  back: 'Back to the queues',
  nobody: 'Nobody is waiting, and nobody who came now would wait long. There is nothing to decide.',
  failed: 'We cannot work this out just now. Look again in a minute.',
  inTime: (startMinutes: number, lateMinutes: number) =>
    `In time is within ${startMinutes} minutes of coming in, or within ${lateMinutes} minutes of an appointment.`,
  others: (count: number) =>
    count === 1
      ? '1 person has waited longer than that, or was called before.'
      : `${count} people have waited longer than that, or were called before.`,
  asItIs: (inTime: number, keeps: number) =>
    inTime === 1
      ? `1 person can still be called in time. As things are, ${keeps === 1 ? 'they will be' : 'they will not be'}.`
      : `${inTime} people can still be called in time. As things are, ${keeps === 0 ? 'none' : keeps} of them will be.`,
  oneMoreTitle: 'One more desk',
  oneMore: (service: string) => `One more desk for ${service} now`,
  inTimeInstead: (keeps: number, without: number, of: number) => `${areCalled(keeps, of)}, instead of ${without}.`,
  newcomer: (service: string, minutes: number, without: number) =>
    minutes < 1
      ? `Somebody who comes for ${service} now hardly waits, instead of about ${without} minutes.`
      : `Somebody who comes for ${service} now waits about ${minutes} minutes, instead of ${without}.`,
  opens: (desk: string) => `${desk} is closed and could open for it.`,
  comesBack: (desk: string) => `${desk} is away. Ask if it can come back.`,
  noDesk: (service: string) => `No other desk here is for ${service}. Ask if somebody can serve from another place.`,
  take: 'We do this',
  notTaken: 'We could not note that you do this.',
  taken: (time: string) => `You said at ${time} that you do this.`,
  next: {
    open: (desk: string) => `Now somebody opens ${desk}.`,
    back: (desk: string) => `Now ${desk} comes back.`,
    place: 'Now somebody finds a place to serve from.',
  },
  nothingHelps: 'One more desk would not help more people to be called in time.',
  awayTitle: 'A desk goes to lunch',
  away: (desk: string, missed: number) =>
    `If ${desk} goes to lunch now: ${missed === 1 ? '1 more person is' : `${missed} more people are`} called too late.`,
  mayGo: (desks: readonly string[]) =>
    `${listed.format(desks)} can go to lunch now. Everybody is called in time all the same.`,
  minutes: (minutes: number) =>
    `This is for ${minutes} minutes. A desk with somebody at it goes when they are finished.`,
  best: (service: string, keeps: number, without: number, of: number) =>
    `One more desk for ${service} now: ${share(keeps, of)} in time, instead of ${without}.`,
  done: {
    title: 'What we did today',
    none: 'Nothing that was advised has been done today.',
    said: (keeps: number, of: number, without: number) =>
      `We said ${share(keeps, of)} would be called in time, and ${without} without it.`,
    came: (inTime: number, of: number) => `${share(inTime, of)} ${inTime === 1 ? 'was' : 'were'} called in time.`,
    soFar: (inTime: number, missed: number, open: number) =>
      `So far ${inTime} in time and ${missed} not. ${open} still to be called.`,
    followed: (desk: string) => `${desk} opened for it.`,
    notFollowed: 'No desk opened for it within 5 minutes.',
    notYet: 'No desk has opened for it yet.',
  },
} as const
