import type { Chance } from './sample.ts'
import { placeOf } from './sample.ts'

const steps = 200
const scale = 0.25
const fineness = 20

/** The waits that are told apart: seconds at the beginning, minutes later. */
const stepOf = (minutes: number): number => Math.min(steps - 1, Math.floor(fineness * Math.log1p(minutes / scale)))
const starts = Float64Array.from({ length: steps + 1 }, (_, step) => scale * Math.expm1(step / fineness))
const startOf = (step: number): number => starts[step] ?? 0

/**
 * How long people wait before they leave (Kaplan and Meier 1958): those who were called might have waited longer, and
 * count as long as they did wait.
 */
export function makePatience() {
  const left = new Float64Array(steps)
  const waited = new Float64Array(steps)
  /** What has added up of the chance of leaving, by the beginning of each step. */
  const hazard = new Float64Array(steps + 1)

  function upTo(minutes: number): number {
    const step = stepOf(minutes)
    const [from, to] = [startOf(step), startOf(step + 1)]
    const share = Math.min(1, Math.max(0, (minutes - from) / (to - from)))
    return (hazard[step] ?? 0) * (1 - share) + (hazard[step + 1] ?? 0) * share
  }

  return {
    learn(minutes: number, hasLeft: boolean): void {
      const step = stepOf(minutes)
      for (let each = 0; each <= step; each++) waited[each] = (waited[each] ?? 0) + 1
      if (hasLeft) left[step] = (left[step] ?? 0) + 1
    },
    /** Takes in what was learned; once a day is enough. */
    settle(): void {
      for (let step = 0; step < steps; step++)
        hazard[step + 1] = (hazard[step] ?? 0) - Math.log(1 - ((left[step] ?? 0) + 0.01) / ((waited[step] ?? 0) + 3))
    },
    /** The chance that somebody is still there after so many minutes. */
    survival: (minutes: number): number => Math.exp(-upTo(minutes)),
    /** After how many minutes somebody who has waited for some leaves; Infinity for who stays. */
    draw(chance: Chance, waitedMinutes: number): number {
      const leavesAt = upTo(waitedMinutes) - Math.log(1 - chance())
      if (leavesAt > (hazard[steps - 1] ?? 0)) return Number.POSITIVE_INFINITY
      const step = Math.max(1, placeOf(hazard, leavesAt))
      const [from, to] = [hazard[step - 1] ?? 0, hazard[step] ?? 0]
      const share = to > from ? (leavesAt - from) / (to - from) : 1
      return startOf(step - 1) + share * (startOf(step) - startOf(step - 1))
    },
  }
}
