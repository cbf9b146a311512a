import type { LocalTime } from '../domain/local-time.ts'

const written = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/

/** A time of day as people type it: 9:30, 09:30, 9.30. Null where it is none. */
export function readTime(text: string): LocalTime | null {
  const [, hours = '', minutes = ''] = written.exec(text.trim()) ?? []
  return hours ? (`${hours.padStart(2, '0')}:${minutes}` as LocalTime) : null
}
