import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { arrive } from '../../src/domain/acts/arrive.ts'
import { councilTax } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { today } from '../support/shell.ts'
import { receptionist } from '../support/stage.ts'
import { comeIn, keep, open, slowDay, waitsBeside } from '../support/waits.ts'

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
    expect(turns).toBeGreaterThan(1)
  })

  // Where the clock was set back, nobody waits until it has caught up.
  it.each([5, -5])(
    'is learned %i minutes after the past could not be read, and not at each forecast',
    async (minutes) => {
      const shell = openShell()
      for (const daysAgo of [5, 4, 3]) await keep(shell, slowDay(daysAgo))
      await open(shell)
      for (let each = 0; each < 3; each++) await comeIn(shell)
      let [isBroken, reads] = [true, 0]
      const waits = waitsBeside(shell, {
        looksBack: async () => {
          reads++
          if (isBroken) throw new Error('it broke')
        },
      })
      await waits.settled()
      expect(waits.said.join()).toMatch(/it broke.*could not be learned from/)
      const unlearned = waits.walkInNow()?.range.middle ?? Number.NaN
      const before = reads
      isBroken = false
      await waits.settled()
      expect(reads).toBe(before)
      shell.clock.pass(minutes)
      await waits.settled()
      expect(reads).toBeGreaterThan(before)
      expect(waits.walkInNow()?.range.middle).toBeGreaterThan(unlearned + 15)
    },
  )

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
