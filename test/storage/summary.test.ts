import { expect, test } from 'vitest'
import { arrive } from '../../src/domain/acts/arrive.ts'
import { callNext } from '../../src/domain/acts/call.ts'
import { openDesk } from '../../src/domain/acts/desk.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import { finish, start, transfer } from '../../src/domain/acts/serve.ts'
import { undo } from '../../src/domain/acts/undo.ts'
import type { Decide } from '../../src/domain/decision.ts'
import type { FactAbout } from '../../src/domain/fact.ts'
import { dayAfter } from '../../src/domain/local-time.ts'
import type { Month } from '../../src/domain/period.ts'
import { countNames, noCounts } from '../../src/domain/summary/counts.ts'
import { benefits, councilTax, date, desk1 } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { today } from '../support/shell.ts'
import { adviserAt, receptionist } from '../support/stage.ts'

const november = '2026-11' as Month
const inNovember = { from: november, to: november }
const adviser = adviserAt(desk1)

test('a month counts what is over, told apart by what is asked for', async () => {
  const { change, storage, clock } = openShell()
  await change(today, openDesk(desk1, 'Sam'), adviser)
  const { visit } = await change(today, arrive(councilTax), receptionist)
  const other = await change(today, arrive(benefits), receptionist)
  clock.pass(3)
  await change(today, callNext(desk1), adviser)
  clock.pass(1)
  await change(today, start(visit), adviser)
  clock.pass(5)
  expect(await storage.summary(today.site, inNovember, countNames)).toEqual([])
  await change(today, finish(visit, 'resolved'), adviser)
  await change(today, leave(other.visit, 'own-word'), receptionist)

  const summary = (from: Month, to = from) =>
    storage.summary(today.site, { from, to }, countNames, ['service', 'desks'])
  const served = { served: 1, waitSeconds: 240, startedOf: 1, startedMet: 1, finished: 1, resolved: 1 }
  const called = { called: 1, callSeconds: 180, walkSeconds: 60, greetedOf: 1, notPromised: 1 }
  const left = { left: 1, leftWaitSeconds: 540, leftSooner: 1, greetedOf: 1, notPromised: 1 }
  expect(await summary(november)).toEqual([
    { service: benefits, desks: 1, counts: { ...noCounts, arrived: 1, ...left } },
    { service: councilTax, desks: 1, counts: { ...noCounts, arrived: 1, ...served, ...called } },
  ])
  expect(await summary('2026-08' as Month, '2026-10' as Month)).toEqual([])
  expect(await storage.summary(today.site, inNovember, countNames)).toMatchObject([
    { counts: { arrived: 2, served: 1 } },
  ])
  expect(await storage.summary(today.site, inNovember, ['arrived'], ['weekday', 'hour'])).toMatchObject([
    { weekday: 1, hour: 10, counts: { arrived: 2 } },
  ])
  expect(await storage.waitsIn(today.site, inNovember)).toEqual([{ queue: 'walk-in', tenths: 40, count: 1 }])
  expect(await storage.finishedIn(today.site, { from: today.date, to: today.date })).toBe(1)
  expect(await storage.finishedIn(today.site, { from: date('2026-11-01'), to: dayAfter(today.date, -1) })).toBe(0)
})

test('a month of which nothing is kept has no line', async () => {
  const { storage } = openShell()
  expect(await storage.summary(today.site, inNovember, countNames)).toEqual([])
})

test('what is taken back leaves nothing behind, in any cell', async () => {
  const { change, rows, storage } = openShell()
  await change(today, openDesk(desk1, 'Sam'), adviser)
  const { visit } = await change(today, arrive(councilTax), receptionist)
  await change(today, callNext(desk1), adviser)
  await change(today, start(visit), adviser)
  await change(today, finish(visit, 'resolved'), adviser)
  expect(rows('select tenths, count from month_waits')).toEqual([{ tenths: 0, count: 1 }])
  const { journal } = await storage.day(today)
  await change(today, undo(journal.length), receptionist)
  expect(rows('select * from month_waits')).toEqual([])
  expect(rows('select * from month_cells')).toEqual([])
  await change(today, transfer(visit, benefits), adviser)
  await change(today, leave(visit, 'own-word'), receptionist)
  expect(rows('select service, arrived, called from month_cells')).toEqual([
    { service: benefits, arrived: 1, called: 1 },
  ])
  await change(today, undo((await storage.day(today)).journal.length), receptionist)
  await change(today, leave(visit, 'mistake'), receptionist)
  expect(rows('select * from month_cells')).toEqual([])
  expect(rows('select * from month_totals')).toEqual([])
})

test('all that happens in one moment is counted together, and what the database refused is not counted', async () => {
  const { change, rows, storage } = openShell()
  const services = [councilTax, benefits, councilTax]
  const here = await Promise.all(services.map((service) => change(today, arrive(service), receptionist)))
  const [first] = (await storage.day(today)).journal
  if (first?.type !== 'arrived') throw new RangeError('nobody has arrived')
  const [one, two, three] = here.map(({ visit }) => leave(visit, 'own-word'))
  const forged: Decide<null> = (day, given) => {
    const [gone, twice] = [three, arrive(councilTax)].map((decide) => decide?.(day, given).facts ?? [])
    const facts = [...(gone ?? []), ...(twice ?? []).map((fact) => ({ ...fact, token: first.token }))]
    return { facts: facts as FactAbout['visit'][], answer: null }
  }
  const moment = [one, two, forged, three]
  const ended = await Promise.allSettled(moment.map((decide) => change(today, decide as Decide<unknown>, receptionist)))
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(rows('select service, arrived from month_cells order by service')).toEqual([
    { service: benefits, arrived: 1 },
    { service: councilTax, arrived: 2 },
  ])
  expect(rows('select arrived from month_totals')).toEqual([{ arrived: 3 }])
})
