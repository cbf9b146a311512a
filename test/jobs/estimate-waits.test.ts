import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { callNext } from '../../src/domain/acts/call.ts'
import { undo } from '../../src/domain/acts/undo.ts'
import type { VisitId } from '../../src/domain/id.ts'
import { dayAfter } from '../../src/domain/local-time.ts'
import { at, desk1, monday } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { type Shell, today } from '../support/shell.ts'
import { adviserAt } from '../support/stage.ts'
import { bootle, comeIn, keep, open, slowDay, waitsBeside } from '../support/waits.ts'

const call = ({ change }: Shell) => change(today, callNext(desk1), adviserAt(desk1))

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

  it('is made twice a second at most, however much happens', async () => {
    const shell = openShell()
    let reads = 0
    const waits = waitsBeside(shell, { reads: async () => void reads++ })
    await waits.settled()
    const [before, begun] = [reads, performance.now()]
    while (reads - before < 3) {
      waits.renew(bootle)
      await turn()
    }
    // The first of them may begin at once.
    expect(performance.now() - begun).toBeGreaterThan(2 * 450)
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

  it('has what one more desk would do of now, though the clock was set back', async () => {
    const shell = openShell()
    const waits = waitsBeside(shell)
    await open(shell)
    await comeIn(shell)
    const askedAt = async () => (await waits.whatIfs.now(bootle))?.at
    expect(await askedAt()).toBe(at('10:00'))
    shell.clock.pass(-30)
    expect(await askedAt()).toBe(at('09:30'))
    shell.clock.pass(0.25)
    expect(await askedAt()).toBe(at('09:30'))
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
