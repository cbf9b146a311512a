import type { SummaryLine } from './cell.ts'

/** Arrivals of some sites by weekday and hour. Every hour from the first to the last at which somebody came is there. */
export type Heat = {
  /** 1 is Monday, 7 Sunday: those on which somebody came, and Monday to Friday always. */
  readonly weekdays: readonly number[]
  /** 0 to 23, local. */
  readonly hours: readonly number[]
  readonly arrived: (weekday: number, hour: number) => number
  readonly all: number
  /** The largest number that each step of the scale takes, from the fewest people to the most. */
  readonly steps: readonly number[]
}

const workingDays = 5
const mostSteps = 5

export function heatOf(lines: readonly SummaryLine<'weekday' | 'hour', 'arrived'>[]): Heat {
  const came = lines.filter(({ counts }) => counts.arrived > 0)
  const byPlace = new Map<string, number>()
  for (const { weekday, hour, counts } of came) {
    const place = `${weekday} ${hour}`
    byPlace.set(place, (byPlace.get(place) ?? 0) + counts.arrived)
  }
  const hours = came.map(({ hour }) => hour)
  const first = Math.min(...hours)
  return {
    weekdays: [1, 2, 3, 4, 5, 6, 7].filter((day) => day <= workingDays || came.some(({ weekday }) => weekday === day)),
    hours: came.length === 0 ? [] : Array.from({ length: Math.max(...hours) - first + 1 }, (_, index) => first + index),
    arrived: (weekday, hour) => byPlace.get(`${weekday} ${hour}`) ?? 0,
    all: came.reduce((sum, { counts }) => sum + counts.arrived, 0),
    steps: stepsTo(Math.max(0, ...byPlace.values())),
  }
}

/** Steps of one size; fewer where there are not so many different numbers. */
function stepsTo(most: number): readonly number[] {
  const count = Math.min(mostSteps, most)
  return Array.from({ length: count }, (_, index) => Math.ceil((most * (index + 1)) / count))
}

/** On which step of a scale a number is, from 1; 0 for nobody. */
export const stepOf = (steps: readonly number[], count: number): number =>
  count === 0 ? 0 : steps.findIndex((largest) => count <= largest) + 1
