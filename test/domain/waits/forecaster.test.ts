import { expect, test } from 'vitest'
import { undo } from '../../../src/domain/acts/undo.ts'
import { later } from '../../../src/domain/instant.ts'
import { noForecast } from '../../../src/domain/waits/forecast.ts'
import { makeForecaster } from '../../../src/domain/waits/forecaster.ts'
import { resultOf } from '../../../src/domain/waits/work.ts'
import { aSite, councilTax, desk1 } from '../../support/builders.ts'
import { adviserAt, stage } from '../../support/stage.ts'

/** Five who wait at a desk that has opened, and what follows their day. */
function fiveWait() {
  const s = stage(aSite())
  s.open()
  for (let n = 0; n < 5; n++) s.walkIn()
  const forecaster = makeForecaster(s.day.site)
  return {
    s,
    forecast: () => forecaster.forecast(s.day, s.now(), noForecast),
    whatIfs: () => forecaster.whatIfs(s.day, s.now()),
  }
}

test('a forecast is of the day as it was when it began, whatever happens before it is done', () => {
  const { s, forecast } = fiveWait()
  const work = forecast()
  work.next()
  s.walkIn()
  expect(resultOf(work).visits.size).toBe(5)
  expect(resultOf(forecast()).visits.size).toBe(6)
})

test('so is what would come of one more desk', () => {
  const { s, whatIfs } = fiveWait()
  const work = whatIfs()
  work.next()
  s.walkIn()
  expect(resultOf(work).waiting).toBe(5)
  expect(resultOf(whatIfs()).waiting).toBe(6)
})

test('whoever comes while the clock is set back comes after those who wait, as it is written down', () => {
  const { s } = fiveWait()
  const at = later(s.now(), -30)
  const { newcomers } = resultOf(makeForecaster(s.day.site).forecast(s.day, at, noForecast))
  expect(newcomers.get(councilTax)?.['walk-in'].range.middle).toBeGreaterThan(20)
})

test('a day is taken in bit by bit, also once something was undone', () => {
  const { s, forecast } = fiveWait()
  const rests = (work: ReturnType<typeof forecast>) => {
    let count = 0
    while (!work.next().done) count++
    return count
  }
  const atFirst = rests(forecast())
  const nothingNew = rests(forecast())
  // Six events: a desk, and five who came.
  expect(atFirst - nothingNew).toBe(6)
  s.serving(s.walkIn())
  resultOf(forecast())
  s.act(undo(s.day.journal.length), adviserAt(desk1))
  expect(rests(forecast()) - nothingNew).toBeGreaterThanOrEqual(6)
})
