import { z } from 'zod'
import type { LocalTime } from '../domain/local-time.ts'

const written = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]00)?$/
const half = /^(0?[1-9]|1[0-2])(?:[:.]([0-5]\d)(?:[:.]00)?)? ?([ap])\.?m\.?$/i

/**
 * A time of day as people type it: 9:30, 09:30, 9.30, 2:15 PM, and as spreadsheets write it: 09:30:00. Null where it is
 * none.
 */
export function readTime(text: string): LocalTime | null {
  const [, ofTwelve = '', past = '00', part = ''] = half.exec(text.trim()) ?? []
  if (part) return timeOf((Number(ofTwelve) % 12) + (part.toLowerCase() === 'p' ? 12 : 0), past)
  const [, hours = '', minutes = ''] = written.exec(text.trim()) ?? []
  return hours ? timeOf(Number(hours), minutes) : null
}

const timeOf = (hours: number, minutes: string) => `${String(hours).padStart(2, '0')}:${minutes}` as LocalTime

/** A field for a time of day; `mistake` is what is wrong with one that is none. */
export const typedTime = (mistake: string) =>
  z.string().transform((text, context) => {
    const time = readTime(text)
    if (time) return time
    context.addIssue({ code: 'custom', message: mistake })
    return z.NEVER
  })
