import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markNotCome, moveAppointment } from '../../src/domain/acts/appointment.ts'
import { arrive } from '../../src/domain/acts/arrive.ts'
import { book } from '../../src/domain/acts/book.ts'
import { watchDelays } from '../../src/domain/acts/delay.ts'
import { openDesk } from '../../src/domain/acts/desk.ts'
import { postNotice } from '../../src/domain/acts/notice.ts'
import type { DayKey } from '../../src/domain/day.ts'
import type { Decide } from '../../src/domain/decision.ts'
import type { Fact } from '../../src/domain/fact.ts'
import { later } from '../../src/domain/instant.ts'
import { dayAfter, localDate } from '../../src/domain/local-time.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { closeDays } from '../../src/jobs/close-days.ts'
import { rebuild } from '../../src/storage/sqlite/rebuild.ts'
import { acts, steps, timePasses } from '../domain/any-order/acts.ts'
import { at, benefits, councilTax, desk1, desk2 } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { foretold } from '../support/foretold.ts'
import { seed } from '../support/seed.ts'
import { newFile, type Row, type Shell, sites, standingClock, today } from '../support/shell.ts'
import { adviserAt, receptionist, type Stage, theClock } from '../support/stage.ts'

const runs = process.env['PROVE'] === '1' ? 1_000 : 80

const places = fc.constantFrom(...sites.keys(), today.site, today.site)

/**
 * An act at one of the sites, through one of two processes; an appointment goes to another day; or the day ends, with
 * the server running or down.
 */
const moments = fc.record({
  step: fc.oneof(
    { weight: 40, arbitrary: steps },
    { weight: 4, arbitrary: fc.record({ to: places, weeks: fc.nat(1), nth: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.constantFrom('evening', 'night') },
  ),
  site: places,
  process: fc.nat(1),
})
type Moment = typeof moments extends fc.Arbitrary<infer Of> ? Of : never

const todayAt = ({ clock }: Shell, site: Moment['site']) => ({ site, date: localDate(clock.now()) })

type Step = Exclude<Moment['step'], string>

async function moveAway(shell: Shell, site: Moment['site'], { to, weeks, nth }: Extract<Step, { to: unknown }>) {
  const from = todayAt(shell, site)
  const there = { site: to, date: dayAfter(from.date, 7 * weeks) }
  if (isDeepStrictEqual(from, there)) return
  const going = [...(await shell.storage.day(from)).appointments.keys()].at(-nth)
  const time = later(at('11:00', there.date), nth * 10)
  if (going) await unlessRefused(shell.changeDays([from, there], moveAppointment(going, time), receptionist))
}

async function unlessRefused(change: Promise<unknown>): Promise<void> {
  await change.catch((refusal: unknown) => {
    if (!(refusal instanceof Refusal)) throw refusal
  })
}

async function act(shell: Shell, site: Moment['site'], { act: name, choice }: Extract<Step, { act: unknown }>) {
  if (name === timePasses) return shell.clock.pass(choice.minutes % 30)
  const act = acts[name]
  if (!act) throw new RangeError(`no act ${name}`)
  const decide: typeof act.decide extends (...given: never) => infer Of ? Of : never = (day, given) =>
    act.decide(choice, { day, now: () => given.now } as Stage)(day, given)
  await unlessRefused(shell.change(todayAt(shell, site), decide, act.by(choice)))
}

async function morning(shell: Shell): Promise<void> {
  for (const site of sites.keys()) {
    const key = todayAt(shell, site)
    // Soon enough to be marked as not come, and so late that its visitor may be told of a delay before setting out.
    for (const minutes of [10, 50]) {
      const time = later(shell.clock.now(), minutes)
      await shell.change(key, book([{ service: councilTax, time, reference: null }]), receptionist)
    }
    for (const desk of [desk1, desk2]) await shell.change(key, openDesk(desk, 'Sam'), adviserAt(desk))
    for (const service of [councilTax, benefits]) await shell.change(key, arrive(service, true), receptionist)
  }
  await lateMorning(shell)
}

/** Whoever is booked for later is told of a delay, which passes: chance alone brings that about too seldom. */
async function lateMorning(shell: Shell): Promise<void> {
  const foreseen =
    <Answer>(late: number, decide: Decide<Answer>): Decide<Answer> =>
    (day, given) =>
      decide(day, { ...given, forecasts: () => foretold({ day, now: () => given.now }, { late }) })
  const key = todayAt(shell, today.site)
  await shell.change(key, foreseen(30, watchDelays), theClock)
  await shell.change(key, foreseen(30, postNotice('system-down', 'Sorry')), receptionist)
  await shell.change(key, foreseen(0, watchDelays), theClock)
}

async function nextWeek(shell: Shell, ends: string): Promise<void> {
  const date = localDate(shell.clock.now())
  const close = () => closeDays({ ...shell, clock: shell.clock.now })
  if (ends === 'evening') {
    shell.clock.set(at('17:30', date))
    for (const site of sites.keys()) await shell.change({ site, date }, markNotCome, theClock)
    await close()
  }
  shell.clock.set(at('10:00', dayAfter(date, 7)))
  await close()
  await morning(shell)
}

const madeOfTheJournal = {
  visits: 'site, date, queue, number',
  desks: 'site, date, id',
  appointments: 'id',
  blocks: 'id',
  notices: 'id',
  delays: 'id',
  staff_asked: 'site, date',
  month_cells: 'site, month, weekday, hour, service, queue, desks',
  month_totals: 'site, month, queue',
  month_waits: 'site, month, queue, tenths',
}
const rowsOf = ({ rows }: Shell): Record<string, Row[]> =>
  Object.fromEntries(
    Object.entries(madeOfTheJournal).map(([table, order]) => [table, rows(`select * from ${table} order by ${order}`)]),
  )

/** How often each kind of fact came about. A kind without a line does not compile. */
const notMet: Readonly<Record<Fact['type'], number>> = {
  ...{ arrived: 0, 'help-stated': 0, greeted: 0, 'urgency-marked': 0, called: 0, recalled: 0, started: 0, finished: 0 },
  ...{ 'no-show': 0, left: 0, held: 0, returned: 0, transferred: 0, undone: 0 },
  ...{ 'desk-opened': 0, 'desk-away': 0, 'desk-back': 0, 'desk-closed': 0 },
  ...{ 'place-held': 0, 'place-freed': 0, booked: 0, 'moved-here': 0, 'moved-away': 0, 'appointment-moved': 0 },
  ...{ 'needs-stated': 0, 'late-said': 0, cancelled: 0, 'not-come': 0, blocked: 0, unblocked: 0 },
  ...{ 'delay-began': 0, 'delay-explained': 0, 'delay-ended': 0, 'delay-told': 0, 'advice-taken': 0 },
  ...{ 'notice-posted': 0, 'notice-withdrawn': 0, 'staff-asked': 0, 'staff-came': 0 },
}

test(`rows are what the journal makes of them, and memory too, after acts of two processes: ${runs} runs of SEED=${seed}`, {
  timeout: 1_800_000,
}, async () => {
  const met = { ...notMet }
  await fc.assert(
    fc.asyncProperty(fc.array(moments, { minLength: 80, maxLength: 120 }), async (all) => {
      const [file, clock] = [newFile(), standingClock()]
      const shells = [openShell(file, { clock }), openShell(file, { clock })] as const
      // Thousands of acts, and no power cut among them.
      for (const { client } of shells) client.pragma('synchronous = OFF')
      await morning(shells[0])
      for (const { step, site, process } of all) {
        const shell = shells[process] ?? shells[0]
        if (typeof step === 'string') await nextWeek(shell, step)
        else if ('to' in step) await moveAway(shell, site, step)
        else await act(shell, site, step)
      }

      const [here, there] = shells
      const kept = rowsOf(here)
      const journal = here.rows('select * from journal')
      rebuild(here.database, sites)
      expect(rowsOf(here)).toEqual(kept)
      expect(here.rows('select * from journal')).toEqual(journal)

      // A day that is booked ahead learns of the visits before it when its date has come.
      clock.set(at('10:00', dayAfter(localDate(clock.now()), 7)))
      const read = openShell(file, { clock })
      for (const key of here.rows('select distinct site, date from journal') as DayKey[]) {
        const fromFile = await read.storage.day(key)
        expect(await here.storage.day(key)).toEqual(fromFile)
        expect(await there.storage.day(key)).toEqual(fromFile)
      }
      for (const { type } of journal as Pick<Fact, 'type'>[]) met[type]++
      for (const { storage } of [...shells, read]) await storage.close()
    }),
    { numRuns: runs },
  )
  expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([])
})

test('a row that somebody changed by hand is made again', async () => {
  const shell = openShell()
  await shell.change(today, arrive(councilTax), receptionist)
  const kept = rowsOf(shell)
  shell.client.exec("update visits set service = 'housing'; insert into staff_asked values ('bootle', '2026-11-23', 1)")
  expect(rowsOf(shell)).not.toEqual(kept)
  rebuild(shell.database, sites)
  expect(rowsOf(shell)).toEqual(kept)
})

test('all rows stay as they are when the journal tells of a site that is no more', async () => {
  const shell = openShell()
  await shell.change(today, arrive(councilTax), receptionist)
  const kept = rowsOf(shell)
  expect(() => rebuild(shell.database, new Map())).toThrow('there is no site bootle')
  expect(rowsOf(shell)).toEqual(kept)
})
