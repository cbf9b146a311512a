const steps = 200
const scale = 0.25
const fineness = 20
/** Survival is looked up, for it is asked for ten thousand times in a roll: so many times a minute, for so many minutes. */
const lookUp = { perMinute: 10, minutes: 480 }

/** The waits that are told apart: seconds at the beginning, minutes later. */
const stepOf = (minutes: number): number =>
  Math.min(steps - 1, Math.floor(fineness * Math.log1p(Math.max(0, minutes) / scale)))
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
  const survivals = new Float64Array(lookUp.minutes * lookUp.perMinute + 2).fill(1)

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
    /** Somebody learned to have left after so many minutes has not: they went on to wait for something else. */
    wentOn(minutes: number): void {
      const step = stepOf(minutes)
      left[step] = Math.max(0, (left[step] ?? 0) - 1)
    },
    /** Takes in what was learned; once a day is enough. */
    settle(): void {
      for (let step = 0; step < steps; step++)
        hazard[step + 1] = (hazard[step] ?? 0) - Math.log(1 - ((left[step] ?? 0) + 0.001) / ((waited[step] ?? 0) + 3))
      for (let place = 0; place < survivals.length; place++)
        survivals[place] = Math.exp(-upTo(place / lookUp.perMinute))
    },
    /** The chance that somebody is still there after so many minutes, as far as it was settled. */
    survival(minutes: number): number {
      const place = Math.max(0, Math.min(lookUp.minutes, minutes)) * lookUp.perMinute
      const step = Math.floor(place)
      const before = survivals[step] ?? 0
      return before + ((survivals[step + 1] ?? 0) - before) * (place - step)
    },
  }
}
