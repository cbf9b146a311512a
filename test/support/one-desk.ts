import { freeSlots } from '../../src/domain/diary/free.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { aSite, at, councilTax, desk1, monday, tuesday } from './builders.ts'
import { type Stage, stage } from './stage.ts'

/** A day at a site of one desk: its time is soon taken. */
export const oneDesk = (day = monday) => stage(aSite({ desks: [{ id: desk1, name: 'Desk 1' }] }), day)

/** Monday at ten, and the Tuesday after it. */
export function twoDays() {
  const [s, next] = [oneDesk(), oneDesk(tuesday)]
  next.clockIs(at('10:00'))
  return { s, next }
}

/** The times at which one for Council Tax may be booked. */
export const freeTimes = (s: Stage): string[] =>
  freeSlots(s.day, { service: councilTax }, s.now()).map(({ time }) => localTime(time))
