import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../support/seed.ts'
import { allBackAfterCancelling, everyMinuteTried, mustAgree } from './capacity/agree.ts'
import { services, settings } from './capacity/council.ts'
import { begin, perform, steps } from './capacity/play.ts'

/** The steps after which something else may be free, although nothing was done. */
const timePasses: ReadonlySet<string> = new Set(['time passes', 'wait for a held place'])

const runs = process.env['PROVE'] === '1' ? 2_000 : 100

test(`no desk is reserved twice, nothing offered that is not free and nothing free withheld: ${runs} runs of SEED=${seed}`, {
  timeout: 1_800_000,
}, () => {
  const met = new Map<string, number>()
  fc.assert(
    fc.property(
      settings,
      fc.integer({ min: -300, max: 3 * 24 * 60 }),
      fc.array(steps, { minLength: 20, maxLength: 40 }),
      fc.nat(60),
      (given, minutesBefore, all, nth) => {
        const play = begin(given, minutesBefore)
        mustAgree(play)
        for (const step of all) {
          const facts = () => play.days.reduce((count, { s }) => count + s.day.journal.length, 0)
          const before = facts()
          perform(play, step)
          if (facts() === before && !timePasses.has(step.act)) continue
          mustAgree(play)
          met.set(step.act, (met.get(step.act) ?? 0) + 1)
        }
        everyMinuteTried(play, services[nth % services.length] ?? services[0])
        allBackAfterCancelling(play, nth)
      },
    ),
    { numRuns: runs },
  )
  expect(
    ['hold', 'book', 'confirm', 'free', 'move', 'cancel', 'block', 'unblock'].filter((act) => !met.has(act)),
  ).toEqual([])
})
