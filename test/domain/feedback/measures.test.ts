import { expect, it, test } from 'vitest'
import type { FeedbackFact } from '../../../src/domain/feedback/case.ts'
import { dueAt } from '../../../src/domain/feedback/clock.ts'
import { feedbackMeasures } from '../../../src/domain/feedback/measures.ts'
import type { SiteId } from '../../../src/domain/id.ts'
import { type Instant, instant, later } from '../../../src/domain/instant.ts'
import { at, date } from '../../support/builders.ts'
import { bootle, caseOf, received } from '../../support/feedback.ts'

const quarter = { from: date('2026-10-01'), to: date('2026-12-31') }
const came = at('10:00', date('2026-10-05'))
const [end1, after1] = [dueAt(1, came), instant(dueAt(1, came) + 1)]
const answered = (at: Instant, stage: 1 | 2 = 1): FeedbackFact => ({ type: 'answered', at, stage, outcome: 'upheld' })
const asked: FeedbackFact = { type: 'stage-2-asked', at: after1 }
const [end2, after2] = [dueAt(2, after1), instant(dueAt(2, after1) + 1)]
const held = (at: Instant): FeedbackFact => ({ type: 'held', at, until: later(at, 100_000) })
const closed = (at: Instant, why: 'withdrawn' | 'mistake'): FeedbackFact => ({ type: 'closed', at, why })

const of = (facts: readonly FeedbackFact[], now: Instant) =>
  feedbackMeasures([caseOf(received(came), ...facts)], quarter, null, now)

test.each([
  ['answered in the last moment', [answered(end1)], after1, { of: 1, met: 1 }],
  ['answered a moment later', [answered(after1)], after1, { of: 1, met: 0 }],
  ['not answered, and due still', [], end1, { of: 0, met: 0 }],
  ['not answered, and late', [], after1, { of: 1, met: 0 }],
  ['answered late after a holding response', [held(came), answered(after1)], after1, { of: 1, met: 0 }],
  ['withdrawn in time', [closed(end1, 'withdrawn')], after2, { of: 0, met: 0 }],
  ['withdrawn when it was late', [closed(after1, 'withdrawn')], after2, { of: 1, met: 0 }],
  ['never a complaint', [closed(after1, 'mistake')], after2, { of: 0, met: 0 }],
])('stage 1, %s', (_, facts, now, stage1) => {
  expect(of(facts, now).stage1).toEqual(stage1)
})

test.each([
  ['answered in the last moment', [answered(end2, 2)], after2, { of: 1, met: 1, held: 0 }],
  ['answered a moment later', [answered(after2, 2)], after2, { of: 1, met: 0, held: 0 }],
  ['held in the last moment', [held(end2)], end2, { of: 1, met: 1, held: 1 }],
  ['held in time and answered late', [held(end2), answered(after2, 2)], after2, { of: 1, met: 1, held: 1 }],
  ['held a moment later', [held(after2)], after2, { of: 1, met: 0, held: 0 }],
  ['due still', [], end2, { of: 0, met: 0, held: 0 }],
])('stage 2, %s', (_, facts, now, stage2) => {
  expect(of([answered(came), asked, ...facts], now).stage2).toEqual(stage2)
})

test.each([
  ['late', after1, 0],
  ['in time', came, 1],
])('a review asked for by mistake leaves a complaint answered %s as it was', (_, then, met) => {
  const found = of([answered(then), asked, closed(after2, 'mistake')], after2)
  expect(found).toMatchObject({ complaints: 1, stage1: { of: 1, met }, stage2: { of: 0, met: 0 } })
})

it('counts a stage in the quarter in which it was asked for, and what came where it is about', () => {
  const before = { from: date('2026-07-01'), to: date('2026-09-30') }
  const earlier = caseOf(received(at('10:00', date('2026-09-30'))), answered(at('11:00', date('2026-09-30'))), asked)
  const praise = caseOf(received(came, { kind: 'compliment', site: 'southport' as SiteId }))
  const nowhere = caseOf(received(came, { site: null }))
  const all = [earlier, praise, nowhere]
  expect(feedbackMeasures(all, before, null, after2)).toMatchObject({
    complaints: 1,
    stage1: { of: 1, met: 1 },
    stage2: { of: 0 },
  })
  expect(feedbackMeasures(all, quarter, null, after2)).toMatchObject({
    compliments: 1,
    complaints: 1,
    stage2: { of: 1, met: 0 },
  })
  expect(feedbackMeasures(all, quarter, bootle, after2)).toMatchObject({
    compliments: 0,
    complaints: 0,
    stage1: { of: 0 },
  })
})
