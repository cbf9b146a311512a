/** The diary of a site, as staff read it. */
export const diary = {} as const
