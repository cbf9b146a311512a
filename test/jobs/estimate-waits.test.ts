import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { arrive } from '../../src/domain/acts/arrive.ts'
import { callNext } from '../../src/domain/acts/call.ts'
import { openDesk } from '../../src/domain/acts/desk.ts'
import { finish } from '../../src/domain/acts/serve.ts'
import { undo } from '../../src/domain/acts/undo.ts'
import type { Day } from '../../src/domain/day.ts'
import type { SiteId, VisitId } from '../../src/domain/id.ts'
import { dayAfter } from '../../src/domain/local-time.ts'
import { estimateWaits } from '../../src/jobs/estimate-waits.ts'
import { at, councilTax, desk1, monday } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { type Shell, today } from '../support/shell.ts'
import { adviserAt, receptionist, stage, visitor } from '../support/stage.ts'

const bootle = today.site

/** The waits beside a shell, which tells them of what it changes as the server does. */
function waitsBeside(shell: Shell, { reads = (): Promise<unknown> => Promise.resolve() } = {}) {
  const [announced, said]: [SiteId[], string[]] = [[], []]
  const { storage, clock } = shell
  const waits = estimateWaits({
    storage: {
      ...storage,
      day: async (key) => {
        await reads()
        return storage.day(key)
      },
    },
    live: { announce: (site) => void announced.push(site) },
    clock: clock.now,
    log: pino({}, { write: (line: string) => void said.push(line) }),
  })
  onTestFinished(waits.stop)
  const forecast = () => waits.forecasts(bootle)
  const waiting = () => [...forecast().visits.keys()].sort()
  const walkInNow = () => forecast().newcomers.get(councilTax)?.['walk-in']
  return { ...waits, announced, said, forecast, waiting, walkInNow }
}

const comeIn = async ({ change }: Shell): Promise<VisitId> => (await change(today, arrive(councilTax), visitor)).visit
const open = ({ change }: Shell) => change(today, openDesk(desk1, 'Sam'), adviserAt(desk1))
const call = ({ change }: Shell) => change(today, callNext(desk1), adviserAt(desk1))

/** Keeps a day that was played elsewhere, in one transaction. */
const keep = ({ storage }: Shell, { site, date, journal }: Day) =>
  storage.transact([{ site: site.id, date }], () => ({ entries: [journal], answer: null }))

/** A day on which each of ten enquiries at the one desk took half an hour. */
function slowDay(daysAgo: number): Day {
  const s = stage(undefined, dayAfter(monday, -daysAgo))
  s.clockIs(at('09:00', s.day.date))
  s.open()
  for (let each = 0; each < 10; each++) {
    const visit = s.serving(s.walkIn())
    s.pass(30)
    s.act(finish(visit, 'resolved'), adviserAt(desk1))
    s.pass(1)
  }
  return s.day
}

/** How often everything else had its turn while some work was done, and how long it had to wait at most. */
async function turnsDuring(work: () => Promise<void>) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  let [turns, isOver] = [0, false]
  const done = work().finally(() => {
    isOver = true
  })
  while (!isOver) {
    await turn()
    turns++
  }
  await done
  delay.disable()
  return { turns, longestMilliseconds: Math.round(delay.max / 1e6) }
}

describe('the forecast of a site', () => {
  it('follows what happens there, and tells who listens only what they do not see yet', async () => {
    const shell = openShell()
    const waits = waitsBeside(shell)
    await open(shell)
    await waits.settled()
    expect(waits.waiting()).toEqual([])
    expect(waits.walkInNow()?.shown).toEqual({ is: 'next' })
    const ann = await comeIn(shell)
    waits.renew(bootle)
    await waits.settled()
    expect(waits.waiting()).toEqual([ann])
    const told = waits.announced.length
    waits.renew(bootle)
    await waits.settled()
    expect(waits.announced.length).toBe(told)
    expect(told).toBeGreaterThan(0)
  })

  it('misses nothing that happens while it is worked out, and shares one more among all of that', async () => {
    const shell = openShell()
    let reads = 0
    const waits = waitsBeside(shell, { reads: async () => void reads++ })
    await waits.settled()
    const people: VisitId[] = []
    const before = reads
    for (let each = 0; each < 5; each++) {
      people.push(await comeIn(shell))
      for (let often = 0; often < 10; often++) waits.renew(bootle)
    }
    await waits.settled()
    expect(waits.waiting()).toEqual(people.sort())
    // Two sites, and of each at most one forecast for each turn in which something happened, and two to be settled.
    expect(reads - before).toBeLessThan(20)
  })

  it('is of the last half minute, though another process wrote what happened', async () => {
    const shell = openShell()
    const waits = waitsBeside(shell)
    await waits.settled()
    const ann = await comeIn(openShell(shell.file))
    shell.clock.pass(0.6)
    await vi.waitFor(() => expect(waits.waiting()).toEqual([ann]), { timeout: 20_000 })
    // The clock was set back: it must not wait until it has caught up.
    const bob = await comeIn(openShell(shell.file))
    shell.clock.pass(-30)
    await vi.waitFor(() => expect(waits.waiting()).toEqual([ann, bob].sort()), { timeout: 20_000 })
  })

  it('has who was called by mistake among those who wait again', async () => {
    const shell = openShell()
    const waits = waitsBeside(shell)
    await open(shell)
    const [ann, bob] = [await comeIn(shell), await comeIn(shell)]
    await call(shell)
    await waits.settled()
    expect(waits.waiting()).toEqual([bob])
    await shell.change(today, undo(4), adviserAt(desk1))
    await waits.settled()
    expect(waits.waiting()).toEqual([ann, bob].sort())
    await call(shell)
    await waits.settled()
    expect(waits.waiting()).toEqual([bob])
  })

  it('begins anew with the date', async () => {
    const shell = openShell()
    const waits = waitsBeside(shell)
    await open(shell)
    await comeIn(shell)
    await waits.settled()
    expect(waits.walkInNow()?.shown.is).not.toBe('no-desk')
    shell.clock.set(at('09:30', dayAfter(monday)))
    await waits.settled()
    expect(waits.waiting()).toEqual([])
    expect(waits.walkInNow()?.shown).toEqual({ is: 'no-desk' })
  })

  it('is the same after a restart in the middle of a day', async () => {
    const shell = openShell()
    await open(shell)
    for (let each = 0; each < 4; each++) await comeIn(shell)
    await call(shell)
    const waits = waitsBeside(shell)
    await waits.settled()
    await waits.stop()
    const again = waitsBeside(shell)
    await again.settled()
    expect(again.waiting().length).toBe(3)
    expect(again.forecast().visits).toEqual(waits.forecast().visits)
  })
})

describe('what is learned', () => {
  it('comes from the days before today, read at the start', async () => {
    const shell = openShell()
    for (const daysAgo of [5, 4, 3]) await keep(shell, slowDay(daysAgo))
    await open(shell)
    for (let each = 0; each < 3; each++) await comeIn(shell)
    const waits = waitsBeside(shell)
    await waits.begun
    const unlearned = waits.walkInNow()?.range.middle ?? Number.NaN
    const { turns, longestMilliseconds } = await turnsDuring(waits.settled)
    const learned = waits.walkInNow()?.range.middle ?? Number.NaN
    // Usually ten minutes each, and lately thirty.
    expect(unlearned).toBeLessThan(45)
    expect(learned).toBeGreaterThan(60)
    console.info(`learning from three days: ${turns} turns for others, the longest wait ${longestMilliseconds} ms`)
    expect(turns).toBeGreaterThan(10)
  })

  it('is lost with a forecast that could not be made, and learned again; meanwhile no wait is told', async () => {
    const shell = openShell()
    for (const daysAgo of [5, 4, 3]) await keep(shell, slowDay(daysAgo))
    await open(shell)
    for (let each = 0; each < 3; each++) await comeIn(shell)
    let isBroken = false
    const waits = waitsBeside(shell, {
      reads: async () => {
        if (isBroken) throw new Error('it broke')
      },
    })
    await waits.settled()
    const learned = waits.walkInNow()?.range.middle ?? Number.NaN
    isBroken = true
    const told = waits.announced.length
    await waits.settled()
    expect(waits.forecast()).toMatchObject({ at: null })
    expect(waits.walkInNow()).toBe(undefined)
    expect(waits.announced.length).toBeGreaterThan(told)
    expect(waits.said.join()).toMatch(/it broke.*the waits could not be worked out/)
    isBroken = false
    await waits.settled()
    const again = waits.walkInNow()?.range.middle ?? Number.NaN
    expect(Math.abs(again - learned)).toBeLessThan(0.2 * learned)
  })
})

it('lets everything else go on while a thousand wait', async () => {
  const shell = openShell()
  await open(shell)
  const ticket = (index: number) => ({ queue: 'walk-in', number: index + 1 }) as const
  await shell.change(
    today,
    (day, given) => {
      const all = Array.from({ length: 1_000 }, (_, index) =>
        arrive(councilTax)(day, given).facts.map((fact) => ({ ...fact, ticket: ticket(index) })),
      )
      return { facts: all.flat(), answer: null }
    },
    receptionist,
  )
  const waits = waitsBeside(shell)
  const { turns, longestMilliseconds } = await turnsDuring(waits.settled)
  console.info(`a thousand wait: ${turns} turns for others, the longest wait ${longestMilliseconds} ms`)
  expect(waits.waiting().length).toBe(1_000)
  expect(turns).toBeGreaterThan(5)
})

it('ends what is under way when it is told to stop, and does nothing afterwards', async () => {
  const shell = openShell()
  for (const daysAgo of [5, 4, 3]) await keep(shell, slowDay(daysAgo))
  let reads = 0
  const waits = waitsBeside(shell, { reads: async () => void reads++ })
  await waits.begun
  waits.renew(bootle)
  await waits.stop()
  const before = reads
  waits.renew(bootle)
  await turn()
  await turn()
  expect(reads).toBe(before)
  expect(waits.said).toEqual([])
})
