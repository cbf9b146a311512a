/** What is asked and told when somebody books an appointment, and when they look at it later. */
export const booking = {} as const
