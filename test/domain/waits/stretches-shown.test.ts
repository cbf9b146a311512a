import { expect, test } from 'vitest'
import { comeBack, hold } from '../../../src/domain/acts/hold.ts'
import { markUrgent } from '../../../src/domain/acts/mark.ts'
import { transfer } from '../../../src/domain/acts/serve.ts'
import type { Decide } from '../../../src/domain/decision.ts'
import type { VisitId } from '../../../src/domain/id.ts'
import { minutesBetween } from '../../../src/domain/instant.ts'
import { boundsOf, estimateOf } from '../../../src/domain/waits/estimate.ts'
import { noForecast } from '../../../src/domain/waits/forecast.ts'
import { makeForecaster } from '../../../src/domain/waits/forecaster.ts'
import { resultOf } from '../../../src/domain/waits/work.ts'
import { benefits } from '../../support/builders.ts'
import { stage } from '../../support/stage.ts'

/** The last of five at one desk, as a forecast just before and one just after some acts show them. */
function theLastOfFive(acts: readonly ((visit: VisitId) => Decide<unknown>)[]) {
  const s = stage()
  s.open()
  for (let before = 0; before < 4; before++) s.walkIn()
  const visit = s.walkIn()
  const forecaster = makeForecaster(s.day.site)
  const first = resultOf(forecaster.forecast(s.day, s.now(), noForecast))
  s.pass(1)
  for (const act of acts) s.act(act(visit))
  const second = resultOf(forecaster.forecast(s.day, s.now(), first))
  const [before, after] = [first.visits.get(visit), second.visits.get(visit)]
  if (!before || !after) throw new RangeError('nobody waits')
  return { before, after }
}

test('whoever has become urgent is shown at once that it is sooner', () => {
  const { before, after } = theLastOfFive([(visit) => markUrgent(visit, true)])
  expect(boundsOf(before.shown)?.high).toBeGreaterThan(45)
  expect(after.shown).toEqual(estimateOf(after.range))
  expect(after.by ?? 0).toBeLessThan(before.by ?? 0)
})

test.each([
  ['for another service', [(visit: VisitId) => transfer(visit, benefits)]],
  ['back from a step outside', [hold, comeBack]],
])('whoever waits anew, %s, is shown what that wait is, and nothing of the one before', (_, acts) => {
  const { before, after } = theLastOfFive(acts)
  expect(after.shown).toEqual(estimateOf(after.range))
  expect([after.was, after.longer]).toEqual([null, null])
  expect(minutesBetween(before.since, after.since)).toBe(1)
})
