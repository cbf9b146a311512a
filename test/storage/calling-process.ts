// A process of its own that calls at ten of the twenty desks whenever it is told to, and then clears them.
import { randomInt } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { callNext } from '../../src/domain/acts/call.ts'
import { openDesk } from '../../src/domain/acts/desk.ts'
import { noShow } from '../../src/domain/acts/leave.ts'
import type { DeskId, VisitId } from '../../src/domain/id.ts'
import { makeShell, today } from '../support/shell.ts'
import { adviserAt } from '../support/stage.ts'
import { type Calls, desks, twentyDesks } from './twenty-desks.ts'

const [file = '', half = ''] = process.argv.slice(2)
const mine = half === 'first' ? desks.slice(0, 10) : desks.slice(10)
const { change } = makeShell(file, { councilSites: new Map([[twentyDesks.id, twentyDesks]]) })
let called: { desk: DeskId; visit: VisitId }[] = []

async function call(desk: DeskId): Promise<Calls[number]> {
  // Spread over some turns: calls of one turn share a commit, and would meet those of the other process but once.
  for (let turns = randomInt(10); turns > 0; turns--) await setImmediate()
  try {
    const visit = await change(today, callNext(desk), adviserAt(desk))
    called.push({ desk, visit })
    return { visit, refused: null }
  } catch (refusal) {
    return { visit: null, refused: String(refusal) }
  }
}

async function clear(): Promise<Calls> {
  await Promise.all(called.map(({ desk, visit }) => change(today, noShow(visit), adviserAt(desk))))
  called = []
  return []
}

const answer = (calls: Calls) => void process.send?.(calls)

await Promise.all(mine.map((desk) => change(today, openDesk(desk, 'Sam'), adviserAt(desk))))
process.on('message', async (asked) => answer(asked === 'call' ? await Promise.all(mine.map(call)) : await clear()))
answer([])
