import { type Chance, makeSample, makeShare } from './sample.ts'

/** Arrivals from which the minutes around the time are drawn as they were. */
const enough = 20

/** Who comes for an appointment, and when; and who is gone when called. All in minutes. */
export function makeAttendance() {
  const comes = makeShare(9, 1)
  const isGone = makeShare(1, 30)
  const goneMinutes = makeSample(200)
  const early = makeShare(1, 1)
  const offsets = makeSample(1_000)
  /** Before any is known: from a quarter of an hour before to five minutes after. */
  const share = (minutes: number) =>
    offsets.size() < enough ? Math.min(0.95, Math.max(0, (minutes + 15) / 25)) : offsets.below(minutes)

  return {
    comes,
    isGone,
    /** Whether idle desks call somebody before the appointment's time has come. */
    early,
    learnOffset: (minutes: number): void => offsets.add(minutes),
    learnGone: (minutes: number): void => goneMinutes.add(minutes),
    /** The minutes that a call takes for which nobody comes. */
    drawGone: (chance: Chance): number => (goneMinutes.size() === 0 ? 2 : goneMinutes.draw(chance)),
    /** The chance that somebody still comes who had not come so many minutes after the time. */
    stillComes(minutes: number): number {
      const would = comes.is()
      const was = share(minutes)
      return (would * (1 - was)) / Math.max(1e-6, 1 - would * was)
    },
    /** Minutes after the time at which somebody comes who had not come after so many. */
    drawOffset(chance: Chance, minutes: number): number {
      if (offsets.size() < enough) {
        const drawn = -15 + 20 * chance()
        return drawn > minutes ? drawn : minutes + 5 * chance()
      }
      return offsets.drawAbove(chance, minutes) ?? minutes + 5 * chance()
    },
  }
}
