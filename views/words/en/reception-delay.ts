const booked = (count: number) => (count === 1 ? '1 person with an appointment' : `${count} people with appointments`)

/** Longer than this is told without a figure. */
const longestToldMinutes = 180

/** A delay, as reception is asked why there is one, and sees what was told of it. */
export const delay = {
  title: 'Waits are longer than we promise',
  newcomers: (minutes: number, more: number) =>
    minutes > longestToldMinutes
      ? 'Nobody can say how long new visitors will wait for one of the services: more than 3 hours.'
      : `New visitors now wait about ${minutes} minutes, ${more} more than we promise.`,
  appointments: (minutes: number) => `Appointments run ${minutes} minutes late.`,
  toTell: (count: number) =>
    `${booked(count)} ${count === 1 ? 'has' : 'have'} not set out yet. You tell them when to come instead.`,
  pick: 'Pick the reason. Every screen and phone shows it at once.',
  own: 'Or your own words, short and plain, as you would say them to somebody who waits',
  post: 'Tell everybody',
  explained: (since: string) => `The screens have said why since ${since}.`,
  toldCount: (count: number) =>
    count === 0 ? '' : `${booked(count)} ${count === 1 ? 'was' : 'were'} told when to come instead.`,
  see: 'See what was told',
  told: 'Told to come later',
  comeAt: (time: string) => `told to come at ${time}`,
  by: { email: 'by e-mail', text: 'by text', none: 'left no address: only on their page' },
} as const
