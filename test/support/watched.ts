import { watchDelays } from '../../src/domain/acts/delay.ts'
import { aSite } from './builders.ts'
import { foretold } from './foretold.ts'
import { type Stage, stage, theClock } from './stage.ts'

/** Bootle with a desk that serves everything, where the clock looks at waits that the test foretells. */
export function watched(site = aSite()) {
  const s = stage(site)
  s.open()
  const watch = (newcomers: number, late = 0) => {
    s.forecastIs(foretold(s, { newcomers, late }))
    return s.act(watchDelays, theClock)
  }
  return { ...s, watch, types: () => s.day.journal.map(({ type }) => type).filter((type) => /delay|notice/.test(type)) }
}

export const delaysOf = ({ day }: Pick<Stage, 'day'>) => [...day.delays.values()]
