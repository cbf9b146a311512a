import { expect, test } from 'vitest'
import { arrive } from '../../src/domain/acts/arrive.ts'
import { callThis } from '../../src/domain/acts/call.ts'
import { openDesk } from '../../src/domain/acts/desk.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import type { Decide } from '../../src/domain/decision.ts'
import type { DelayId } from '../../src/domain/id.ts'
import { dayAfter } from '../../src/domain/local-time.ts'
import { quarterOf } from '../../src/domain/period.ts'
import { at, councilTax, desk1, monday } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { today } from '../support/shell.ts'
import { adviserAt, receptionist, theClock } from '../support/stage.ts'

test('the ledger has every visit of a period, first and last day included, with what came true', async () => {
  const { change, clock, storage } = openShell()
  const comes = async (date = monday, time = '10:00') => {
    clock.set(at(time, date))
    return change({ ...today, date }, arrive(councilTax), receptionist)
  }
  await comes(dayAfter(monday, -10))
  await comes(dayAfter(monday, -7))
  const { visit } = await comes()
  await change(today, openDesk(desk1, 'Sam'), adviserAt(desk1))
  clock.pass(12)
  await change(today, callThis(desk1, visit), adviserAt(desk1))
  const mistake = await comes(monday, '10:20')
  await change(today, leave(mistake.visit, 'mistake'), receptionist)
  await comes(dayAfter(monday))

  const period = { from: dayAfter(monday, -7), to: monday }
  const lines = await storage.ledgerLines(today.site, period)
  expect(lines).toEqual([
    expect.objectContaining({ arrivedAt: at('10:00', period.from), calledAt: null, endedAt: null }),
    {
      site: 'bootle',
      service: councilTax,
      queue: 'walk-in',
      arrivedAt: at('10:00'),
      shown: { is: 'no-desk' },
      range: null,
      calledAt: at('10:12'),
      endedAt: null,
    },
  ])
  expect(await storage.ledgerLines(today.site, quarterOf(monday))).toHaveLength(4)
  expect(await storage.ledgerLines(today.site, { from: monday, to: dayAfter(monday, -1) })).toEqual([])
})

test('the delays of a period come in order, with when each was explained', async () => {
  const { change, clock, storage } = openShell()
  const began =
    (id: string): Decide<null> =>
    (_day, { now }) => ({
      facts: [
        { type: 'delay-began', at: now, about: { kind: 'delay', id: id as DelayId }, of: 'newcomers', minutes: 20 },
      ],
      answer: null,
    })
  await change(today, began('first'), theClock)
  clock.pass(60)
  await change(today, began('second'), theClock)
  const beforeLast = { from: dayAfter(monday, -7), to: dayAfter(monday, -1) }
  expect((await storage.delaysIn(today.site, quarterOf(monday))).map(({ id }) => id)).toEqual(['first', 'second'])
  expect((await storage.delaysIn(today.site, quarterOf(monday)))[0]).toEqual({
    ...{ id: 'first', of: 'newcomers', minutes: 20, beganAt: at('10:00') },
    ...{ explainedAt: null, notice: null, endedAt: null },
  })
  expect(await storage.delaysIn(today.site, beforeLast)).toEqual([])
})
