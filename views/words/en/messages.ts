/** The messages to whoever booked, as templates: a field stands in double brackets, as GOV.UK Notify has it. */
export const messages = {} as const
