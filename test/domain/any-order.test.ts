import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aSite, southportSite } from '../support/builders.ts'
import { seed } from '../support/seed.ts'
import { stage } from '../support/stage.ts'
import { acts, begin, mornings, steps } from './any-order/acts.ts'
import { mustHold } from './any-order/must-hold.ts'
import { type Met, step } from './any-order/step.ts'

const runs = 10_000
const sites = { bootle: aSite(), southport: southportSite() }

test(`all acts in any order, at both sites, with a clock that jumps: ${runs} runs of SEED=${seed}`, {
  timeout: 300_000,
}, () => {
  const met: Met = new Map()
  const commands = fc.commands([steps.map(({ act, choice }) => step(act, choice))], { maxCommands: 50, size: 'max' })
  fc.assert(
    fc.property(fc.constantFrom('bootle', 'bootle', 'southport'), mornings, commands, (site, morning, steps) => {
      const real = stage(sites[site])
      begin(real, morning)
      fc.modelRun(() => ({ model: { met }, real }), steps)
      mustHold(real.day)
    }),
    { numRuns: runs },
  )
  const documented = Object.entries(acts).flatMap(([name, { refusals }]) =>
    ['done', ...refusals].map((code) => `${name}: ${code}`),
  )
  expect(documented.filter((each) => !met.has(each))).toEqual([])
})
