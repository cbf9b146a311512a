import { expect, test } from 'vitest'
import type { VisitId } from '../../../src/domain/id.ts'
import { makeHeadStarts } from '../../../src/domain/waits/head-starts.ts'
import type { Queuing } from '../../../src/domain/waits/office.ts'
import { councilTax } from '../../support/builders.ts'

let visits = 0
const comes = (arrivedAt: number, headStart: number): Queuing => ({
  ...{ visit: `visit-${++visits}` as VisitId, service: councilTax, kind: `council-tax ${headStart}` },
  ...{ appointment: null, arrivedAt, due: arrivedAt, rank: arrivedAt - headStart, headStart },
})

/** Each pair: somebody with a head start of ten minutes, who came five minutes after somebody without one. */
function play(isKept: (index: number) => boolean) {
  const headStarts = makeHeadStarts()
  for (let index = 0; index < 300; index++) {
    const [plain, ahead] = [comes(0, 0), comes(5, 10)]
    const [first, second] = isKept(index) ? [ahead, plain] : [plain, ahead]
    headStarts.learn(first, [plain, ahead], 20)
    headStarts.learn(second, [second], 25)
  }
  return headStarts
}

test('a head start that is kept to counts', () => {
  expect(play(() => true).counts(comes(0, 10))).toBeGreaterThan(0.97)
})

test('one that nobody keeps to does not count; half of the time, by half', () => {
  expect(play(() => false).counts(comes(0, 10))).toBeLessThan(0.2)
  const half = play((index) => index % 2 === 0).counts(comes(0, 10))
  expect(half).toBeGreaterThan(0.3)
  expect(half).toBeLessThan(0.7)
})

test('whoever was passed by has none, so it seems, whatever others have', () => {
  const headStarts = play((index) => index % 2 === 0)
  const [plain, ahead] = [comes(0, 0), comes(5, 10)]
  const before = headStarts.counts(ahead)
  headStarts.learn(plain, [plain, ahead], 20)
  expect(headStarts.counts(ahead)).toBeLessThan(before / 2)
})

test('who has no head start goes in turn', () => {
  expect(play(() => false).counts(comes(0, 0))).toBe(1)
})
