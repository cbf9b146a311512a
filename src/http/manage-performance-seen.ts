import { createHash } from 'node:crypto'

/** What somebody saw, as a form carries it: long enough to tell others apart. Of nothing there is no mark. */
export const markOf = (text: string): string =>
  text === '' ? '' : createHash('sha256').update(text).digest('base64url').slice(0, 22)
