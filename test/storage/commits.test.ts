import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Arrived, arrive } from '../../src/domain/acts/arrive.ts'
import type { Decide } from '../../src/domain/decision.ts'
import type { Entry, FactAbout } from '../../src/domain/fact.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { councilTax, nothing } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { today } from '../support/shell.ts'
import { visitor } from '../support/stage.ts'

/** How many commits a file's log holds: the last page of each carries the size of the file. */
function commitsIn(file: string): number {
  const log = readFileSync(`${file}-wal`)
  const [head, frameHead, page] = [32, 24, log.readUInt32BE(8)]
  let commits = 0
  for (let frame = head; frame < log.length; frame += frameHead + page) if (log.readUInt32BE(frame + 4) > 0) commits++
  return commits
}

const numbers = (arrived: readonly Arrived[]) => arrived.map(({ ticket }) => ticket.number)
const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

it('commits the changes of one turn together, and those of two turns apart', async () => {
  const { file, change } = openShell()
  const before = commitsIn(file)
  const comeIn = () => change(today, arrive(councilTax), visitor)
  const together = await Promise.all(oneTo(20).map(comeIn))
  expect(numbers(together)).toEqual(oneTo(20))
  expect(commitsIn(file) - before).toBe(1)
  await comeIn()
  await comeIn()
  expect(commitsIn(file) - before).toBe(3)
})

it('answers nobody before all of the turn is kept', async () => {
  const { file, change } = openShell()
  const another = openShell(file)
  const seen = await Promise.all(
    oneTo(5).map(async () => {
      await change(today, arrive(councilTax), visitor)
      return another.rows('select * from visits').length
    }),
  )
  expect(seen).toEqual([5, 5, 5, 5, 5])
})

const brokenRule: Decide<Arrived> = () => {
  throw new TypeError('a rule with a mistake in it')
}
/** Says that somebody arrived with a ticket that was given already: the wall stops it after it has written. */
const forged: Decide<Arrived> = (day, given) => {
  const [first] = day.journal
  if (first?.type !== 'arrived') throw new RangeError('nobody has arrived')
  const { facts, answer } = arrive(councilTax)(day, given)
  return { facts: [...facts, { ...(facts[0] as FactAbout['visit'] & Entry), token: first.token }], answer }
}

it.each([
  ['a refusal', arrive(nothing), Refusal],
  ['a rule with a mistake', brokenRule, TypeError],
  ['a wall', forged, Error],
])('takes back by %s in the middle of a turn what it wrote itself, and nothing else', async (_, wrong, thrown) => {
  const { file, change, storage } = openShell()
  const turn = await Promise.allSettled(
    [arrive(councilTax), wrong, arrive(councilTax), wrong, arrive(councilTax)].map((act) =>
      change(today, act, visitor),
    ),
  )
  const done = turn.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const refused = turn.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  expect(numbers(done)).toEqual([1, 2, 3])
  expect(refused).toEqual([expect.any(thrown), expect.any(thrown)])
  const read = openShell(file)
  expect(await storage.day(today)).toEqual(await read.storage.day(today))
  expect(read.rows('select number from visits order by number')).toEqual(oneTo(3).map((number) => ({ number })))
  expect(read.rows('select * from journal')).toHaveLength(3)
})

it('tells those who listen once something is kept, and not of a refusal', async () => {
  const { change, live } = openShell()
  const told: string[] = []
  live.announce = (site) => told.push(site)
  await expect(change(today, arrive(nothing), visitor)).rejects.toThrow('no-such-service')
  expect(told).toEqual([])
  await change(today, arrive(councilTax), visitor)
  expect(told).toEqual(['bootle'])
})

it('keeps what was asked for before it closes', async () => {
  const { file, change, storage } = openShell()
  const arrived = change(today, arrive(councilTax), visitor)
  await storage.close()
  await arrived
  expect(openShell(file).rows('select * from visits')).toHaveLength(1)
})
