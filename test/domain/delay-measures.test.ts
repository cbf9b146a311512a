import { expect, test } from 'vitest'
import type { Delay } from '../../src/domain/delay.ts'
import { delayMeasures } from '../../src/domain/delay-measures.ts'
import type { DelayId, NoticeId } from '../../src/domain/id.ts'
import { instant } from '../../src/domain/instant.ts'
import { at } from '../support/builders.ts'

/** A delay from ten o'clock on; the times are seconds after it. */
const delay = (explained: number | null, ended: number | null): Delay => ({
  ...{ id: 'delay' as DelayId, of: 'newcomers', beganAt: at('10:00'), minutes: 16 },
  ...{ explainedAt: explained === null ? null : instant(at('10:00') + explained * 1_000) },
  ...{ notice: explained === null ? null : ('notice' as NoticeId) },
  ...{ endedAt: ended === null ? null : instant(at('10:00') + ended * 1_000) },
})

test('P3 counts the delays that were explained within five minutes, to the second', () => {
  const all = [delay(0, null), delay(300, 4_000), delay(301, null), delay(null, null), delay(null, 900)]
  expect(delayMeasures(all, at('11:00'))).toEqual({ of: 5, met: 2, explainedLater: 1, passedSooner: 0 })
})

test('a delay that may still be explained in time counts nowhere yet', () => {
  const all = [delay(60, null), delay(null, null)]
  expect(delayMeasures(all, at('10:05'))).toEqual({ of: 1, met: 1, explainedLater: 0, passedSooner: 0 })
  expect(delayMeasures(all, instant(at('10:05') + 1_000))).toMatchObject({ of: 2, met: 1 })
})

test('one that passed unexplained before the five minutes had is a miss as every other, told apart', () => {
  expect(delayMeasures([delay(null, 200)], at('10:04'))).toEqual({ of: 1, met: 0, explainedLater: 0, passedSooner: 1 })
})

test('no delay is no share', () => {
  expect(delayMeasures([], at('11:00'))).toEqual({ of: 0, met: 0, explainedLater: 0, passedSooner: 0 })
})
