/** A place or a length in a picture, in percent of it: a picture takes any width, and its words stay as large as they are. */
export const percentOf = (share: number): string => `${Number((share * 100).toFixed(2))}%`
