import { describe, expect, test } from 'vitest'
import type { DeskId, ServiceId, VisitId } from '../../../src/domain/id.ts'
import { usualRules } from '../../../src/domain/site.ts'
import { makeAtOnce } from '../../../src/domain/waits/at-once.ts'
import { makeAttendance } from '../../../src/domain/waits/attendance.ts'
import { learn, newExperience } from '../../../src/domain/waits/experience.ts'
import { makeIdle } from '../../../src/domain/waits/idle.ts'
import { kindOf, move, newOffice } from '../../../src/domain/waits/office.ts'
import { makePatience } from '../../../src/domain/waits/patience.ts'
import { chanceFrom } from '../../../src/domain/waits/sample.ts'
import { makeServiceTimes } from '../../../src/domain/waits/service-times.ts'
import { makeSkills } from '../../../src/domain/waits/skills.ts'
import type { WaitEvent } from '../../../src/domain/waits/wait-event.ts'
import { at, benefits, councilTax } from '../../support/builders.ts'

const [one, two] = ['desk-1' as DeskId, 'desk-2' as DeskId]
const times = (count: number, act: (index: number) => void) => {
  for (let index = 0; index < count; index++) act(index)
}
/** The middle and the mean of a thousand draws. */
function drawn(draw: () => number) {
  const all = Array.from({ length: 1_000 }, draw).sort((a, b) => a - b)
  return { middle: all[500] ?? 0, mean: all.reduce((sum, each) => sum + each, 0) / all.length }
}

describe('how long a visit takes', () => {
  const usual = new Map<ServiceId, number>([
    [councilTax, 10],
    [benefits, 20],
  ])
  const middleOf = (known: ReturnType<typeof makeServiceTimes>, service: ServiceId, desk: DeskId) =>
    Math.exp(known.of(service, desk).middle)

  test('is as usual before anything is known, on average', () => {
    const [known, chance] = [makeServiceTimes(usual), chanceFrom(1)]
    const { mean } = drawn(() => known.draw(chance, known.of(benefits, one)))
    expect(mean).toBeGreaterThan(18)
    expect(mean).toBeLessThan(22)
  })

  test('is learned: a few visits move it a little, many as far as they go', () => {
    const known = makeServiceTimes(usual)
    const before = middleOf(known, councilTax, one)
    times(2, () => known.learn(councilTax, one, 4))
    const few = middleOf(known, councilTax, one)
    times(300, () => known.learn(councilTax, one, 4))
    const many = middleOf(known, councilTax, one)
    expect(few).toBeLessThan(before)
    expect(few).toBeGreaterThan(0.8 * before)
    expect(many).toBeGreaterThan(3.6)
    expect(many).toBeLessThan(4.4)
  })

  test('is longer at a slower desk, also for a service that it has not served', () => {
    const known = makeServiceTimes(usual)
    times(200, () => {
      known.learn(councilTax, one, 6)
      known.learn(councilTax, two, 12)
    })
    expect(middleOf(known, benefits, two)).toBeGreaterThan(1.4 * middleOf(known, benefits, one))
  })

  test('spreads as a service does: one is always the same, another never', () => {
    const known = makeServiceTimes(usual)
    times(300, (index) => {
      known.learn(councilTax, one, 10)
      known.learn(benefits, one, index % 2 === 0 ? 5 : 80)
    })
    expect(known.of(councilTax, one).deviation).toBeLessThan(0.5 * known.of(benefits, one).deviation)
  })

  test('that has begun is longer than what has passed, however long that is', () => {
    const [known, chance] = [makeServiceTimes(usual), chanceFrom(1)]
    times(300, (index) => known.learn(councilTax, one, 5 + (index % 10)))
    for (const passed of [0, 8, 14, 200])
      times(50, () => expect(known.drawBeyond(chance, known.of(councilTax, one), passed)).toBeGreaterThan(passed))
  })
})

describe('how long people wait before they leave', () => {
  test('counts those who were called as long as they waited (Kaplan and Meier)', () => {
    const patience = makePatience()
    // Of 100, ten leave at 5 minutes and 45 are called at 10; of the 45 left, nine leave at 20: 0.9 × 0.8.
    times(10, () => patience.learn(5, true))
    times(45, () => patience.learn(10, false))
    times(9, () => patience.learn(20, true))
    times(36, () => patience.learn(30, false))
    patience.settle()
    expect(patience.survival(4)).toBeCloseTo(1, 1)
    expect(patience.survival(8)).toBeCloseTo(0.9, 1)
    expect(patience.survival(25)).toBeCloseTo(0.72, 1)
  })

  test('is not learned from whoever is sent on to another service while they wait', () => {
    const stay = (goesOn: boolean): number => {
      const settings = { usualMinutes: new Map([[councilTax, 10]]), desks: new Map(), rules: usualRules }
      const [experience, office] = [newExperience(settings), newOffice(settings)]
      const happens = (event: WaitEvent) => {
        learn(experience, office, event)
        move(office, event)
      }
      const [came, left] = [at('10:00'), at('10:10')]
      times(50, (index) => {
        const [visit, again] = [`visit-${index}` as VisitId, `visit-${index}~2` as VisitId]
        happens({ event: 'arrived', at: came, visit, service: councilTax })
        happens({ event: 'left', at: left, visit })
        if (goesOn) happens({ event: 'arrived', at: left, visit: again, service: benefits })
      })
      experience.patience.settle()
      return experience.patience.survival(15)
    }
    expect(stay(false)).toBeLessThan(0.2)
    expect(stay(true)).toBeGreaterThan(0.9)
  })
})

test('of visitors who keep a place there is one kind, beside those of the head starts that were set', () => {
  const settings = { usualMinutes: new Map(), desks: new Map(), rules: usualRules }
  const of = (headStartMinutes: number) => kindOf(settings, councilTax, false, headStartMinutes)
  expect(of(3.217)).toBe(of(12.04))
  expect(new Set([0, 1.5, 10, 3.217].map(of)).size).toBe(4)
})

describe('who comes for an appointment', () => {
  test('is less likely to come the later it is', () => {
    const attendance = makeAttendance()
    times(90, (index) => {
      attendance.comes.add(true)
      attendance.learnOffset(-10 + (index % 15))
    })
    times(10, () => attendance.comes.add(false))
    expect(attendance.stillComes(-30)).toBeCloseTo(0.9, 1)
    expect(attendance.stillComes(4)).toBeLessThan(0.5)
    expect(attendance.stillComes(20)).toBeLessThan(0.01)
  })

  test('comes after now, whenever that is', () => {
    const [attendance, chance] = [makeAttendance(), chanceFrom(1)]
    times(50, (index) => attendance.learnOffset(-10 + (index % 15)))
    for (const passed of [-20, 0, 30]) expect(attendance.drawOffset(chance, passed)).toBeGreaterThanOrEqual(passed)
  })
})

describe('which desk serves what, where nobody said', () => {
  test('is believed of what it served, and less of what it passes by, the more the oftener', () => {
    const skills = makeSkills()
    const before = skills.serves(one, benefits)
    skills.served(one, councilTax)
    skills.passed(one, benefits, 1)
    const once = skills.serves(one, benefits)
    skills.passed(one, benefits, 1)
    expect(skills.serves(one, councilTax)).toBeGreaterThan(0.9)
    expect(once).toBeLessThan(before)
    expect(skills.serves(one, benefits)).toBeLessThan(once)
  })

  test('is remembered on other days', () => {
    const skills = makeSkills()
    times(10, () => {
      skills.served(one, councilTax)
      skills.passed(one, benefits, 3)
      skills.endDay()
    })
    expect(skills.serves(one, councilTax)).toBeGreaterThan(0.9)
    expect(skills.serves(one, benefits)).toBeLessThan(0.3)
  })
})

describe('a desk that could call somebody', () => {
  test('takes as long as it took before', () => {
    const [idle, chance] = [makeIdle(), chanceFrom(1)]
    times(100, (index) => idle.learnGap(index % 2 === 0 ? 0.5 : 1.5))
    expect(drawn(() => idle.drawGap(chance)).mean).toBeCloseTo(1, 0)
    expect(idle.drawGap(chance, 1)).toBe(1.5)
  })

  test('that stays silent may have left', () => {
    const [idle, chance] = [makeIdle(), chanceFrom(1)]
    times(50, () => idle.learnSilence(null))
    expect(drawn(() => idle.drawSilence(chance, 0)).middle).toBeGreaterThan(10)
  })
})

describe('who is called at once', () => {
  const kinds = { quick: 'council-tax 0', slow: 'council-tax 1.5' }

  test('is learned by kind of visitor, where the roll says that a desk is free and where it says not', () => {
    const atOnce = makeAtOnce()
    const both = (isSo: boolean) => ({ ready: isSo, unready: isSo })
    times(400, (index) => {
      atOnce.learn(kinds.quick, 1, both(index % 10 !== 0))
      atOnce.learn(kinds.quick, 0, both(index % 5 === 0))
      atOnce.learn(kinds.slow, 1, both(false))
    })
    expect(atOnce.of(kinds.quick).ready).toBeCloseTo(0.9, 1)
    expect(atOnce.of(kinds.quick).unready).toBeCloseTo(0.2, 1)
    expect(atOnce.of(kinds.slow).ready).toBeLessThan(0.1)
  })

  test('is no jump of whoever is called within the time to press, and not in no time', () => {
    const atOnce = makeAtOnce()
    times(400, () => atOnce.learn(kinds.quick, 0, { ready: true, unready: false }))
    expect(atOnce.of(kinds.quick).unready).toBeLessThan(0.01)
  })

  test('of a kind that is new, is believed what is known of all', () => {
    const atOnce = makeAtOnce()
    times(400, () => atOnce.learn(kinds.slow, 1, { ready: false, unready: false }))
    expect(atOnce.of('benefits 0').ready).toBeLessThan(0.1)
  })
})
