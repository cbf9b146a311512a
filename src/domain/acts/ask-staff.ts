import type { Decide } from '../decision.ts'
import { isStaffed } from '../opening.ts'
import { Refusal } from '../refusal.ts'

const about = { kind: 'site', id: 'kiosk' } as const

/**
 * Somebody at the kiosk asks for a member of staff. Asking again while nobody has come changes nothing.
 * @throws {Refusal} site-closed while nobody is there who could come
 */
export const askStaff: Decide<null> = (day, { now }) => {
  if (!isStaffed(day.site, now)) throw new Refusal('site-closed')
  return { facts: day.staffAskedAt === null ? [{ type: 'staff-asked', at: now, about }] : [], answer: null }
}

/**
 * A member of staff goes to the kiosk.
 * @throws {Refusal} already-so
 */
export const staffCame: Decide<null> = (day, { now }) => {
  if (day.staffAskedAt === null) throw new Refusal('already-so')
  return { facts: [{ type: 'staff-came', at: now, about }], answer: null }
}
