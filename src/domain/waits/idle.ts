import { atOnce } from './at-once.ts'
import { type Chance, exponential, makeSample } from './sample.ts'

/** Whoever takes longer than a minute was not looking. Half of all press in a quarter of the time that nearly all do. */
const [slowestPress, pressSpread] = [1, 4]

/** A desk that closed or went away instead of calling: as if it had called nobody for so many minutes. */
const never = 20

/**
 * How long a desk that could call somebody takes to do so: the gap after a visit while somebody waits, and the silence
 * of a desk that was idle already when somebody came, and did not call them at once. What at once is differs from
 * office to office: a telephone rings by itself, an adviser looks up and presses. In minutes.
 */
export function makeIdle() {
  const gaps = makeSample(1_000)
  const silences = makeSample(500)
  const presses = makeSample(500)
  const press = () => (presses.size() < 5 ? 0 : Math.min(slowestPress, pressSpread * presses.quantile(0.5)))
  const beyond = (chance: Chance, passed: number) => passed + exponential(chance, passed + 1)
  return {
    learnGap: (minutes: number): void => gaps.add(minutes),
    learnSilence: (minutes: number | null): void => silences.add(minutes ?? never),
    /** How long somebody had waited whom a desk called that was idle when their time came. */
    learnPress: (minutes: number): void => presses.add(minutes),
    /** Within how long nearly every idle desk presses; 0 before that is known. */
    press,
    /** Within how long a call needed no waiting: whoever called only had to press. */
    atOnce: (): number => Math.max(atOnce, press()),
    /** A gap that few are longer than. */
    long: (): number => (gaps.size() > 50 ? Math.max(0.5, gaps.quantile(0.8)) : 1),
    drawGap(chance: Chance, passed = 0): number {
      // The longer a desk has not called, the less it will at once: before anything is known of its gaps, too.
      if (gaps.size() < 30) return passed + exponential(chance, Math.max(0.5, passed))
      return (passed > 0 ? gaps.drawAbove(chance, passed) : gaps.draw(chance)) ?? beyond(chance, passed)
    },
    drawSilence(chance: Chance, passed: number): number {
      if (silences.size() < 20) return passed + exponential(chance, passed + 5)
      return silences.drawAbove(chance, passed) ?? beyond(chance, passed)
    },
  }
}
