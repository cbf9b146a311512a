import { describe, expect, it, test } from 'vitest'
import { later } from '../../../src/domain/instant.ts'
import { aboutVisit } from '../../../src/domain/survey/about.ts'
import { slicesOf } from '../../../src/domain/survey/slices-of.ts'
import type { Visit } from '../../../src/domain/visit.ts'
import { at, councilTax } from '../../support/builders.ts'
import { stage } from '../../support/stage.ts'

/** A visit that arrived at ten and was first started so many seconds after. */
function startedAfter(seconds: number | null, changes: Partial<Visit> = {}): Visit {
  const played = stage()
  const visit = played.visit(played.walkIn(councilTax))
  return { ...visit, firstStartedAt: seconds === null ? null : later(visit.arrivedAt, seconds / 60), ...changes }
}
const appointmentAt = (time: string, comeAt?: string) => ({
  appointment: { id: 'a' as never, time: at(time), ...(comeAt ? { comeAt: at(comeAt) } : {}) },
})
const aboutOf = (visit: Visit) => {
  const about = aboutVisit(visit)
  return about && [about.band, about.kept]
}

describe('a walk-in', () => {
  test.each([
    [0, 'to-2', true],
    [120.999, 'to-2', true],
    [121, 'to-15', true],
    [900.999, 'to-15', true],
    [901, 'over-15', false],
  ])('that waited %d seconds is of the band %s; promise kept: %s', (seconds, band, kept) => {
    expect(aboutOf(startedAfter(seconds))).toEqual([band, kept])
  })

  it('is asked about nothing where it was not served', () => {
    expect(aboutVisit(startedAfter(null))).toBeNull()
  })

  it('tells its service', () => {
    expect(aboutVisit(startedAfter(601))?.service).toBe(councilTax)
  })
})

describe('an appointment', () => {
  test.each([
    ['early, started at its time', 600, '10:10', 'to-2', true],
    ['early, started before its time', 300, '10:10', 'to-2', true],
    ['on time, after ten minutes', 600, '10:00', 'to-15', true],
    ['on time, after more', 601, '10:00', 'to-15', false],
    ['ten minutes late, after more than ten', 601, '09:50', 'to-15', false],
    ['later still: what P2 promises everybody', 601, '09:49', 'to-15', true],
    ['later still, after a quarter of an hour', 901, '09:49', 'over-15', false],
  ])('%s', (_, seconds, time, band, kept) => {
    expect(aboutOf(startedAfter(seconds, appointmentAt(time)))).toEqual([band, kept])
  })

  it('was kept its promise where it waited up to two minutes, and not where it waited over fifteen', () => {
    for (const time of ['09:40', '09:49', '09:50', '10:00', '10:10'])
      for (let seconds = 0; seconds <= 2_400; seconds++) {
        const about = aboutVisit(startedAfter(seconds, appointmentAt(time)))
        if (about?.band !== 'to-15') expect(about?.kept).toBe(about?.band === 'to-2')
      }
  })

  it('is not late where its visitor was told to come later', () => {
    expect(aboutOf(startedAfter(601, appointmentAt('09:30', '09:55')))).toEqual(['to-15', false])
  })
})

test('an answer is counted by one thing at a time, and by what is known alone', () => {
  expect(slicesOf('survey', { service: councilTax, band: 'to-15', kept: false })).toEqual([
    { by: 'all', value: '' },
    { by: 'service', value: 'council-tax' },
    { by: 'band', value: 'to-15' },
    { by: 'kept', value: 'no' },
  ])
  expect(slicesOf('survey', { service: null, band: null, kept: null })).toEqual([{ by: 'all', value: '' }])
})

test('a rating is told for its site alone, and counted by nothing of the visit', () => {
  expect(slicesOf('ratings', { service: councilTax, band: 'to-15', kept: false })).toEqual([{ by: 'all', value: '' }])
})
