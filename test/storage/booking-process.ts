// A process of its own, in which people try to hold a place in the diary whenever it is told so, and confirm it.
import { randomInt } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { confirm, holdPlace } from '../../src/domain/acts/hold-place.ts'
import type { AppointmentId } from '../../src/domain/id.ts'
import { councilTax } from '../support/builders.ts'
import { makeShell, today } from '../support/shell.ts'
import { atHome } from '../support/stage.ts'
import { type Attempts, nthTime, type Told, tenPlaces } from './last-slots.ts'

const [file = ''] = process.argv.slice(2)
const { change, clock } = makeShell(file, { councilSites: new Map([[tenPlaces.id, tenPlaces]]) })

async function hold(nth: number): Promise<Attempts[number]> {
  // Spread over some turns: attempts of one turn share a commit, and would meet those of the other process but once.
  for (let turns = randomInt(10); turns > 0; turns--) await setImmediate()
  try {
    const { id } = await change(today, holdPlace(councilTax, nthTime(nth)), atHome)
    return { held: id, refused: null }
  } catch (refusal) {
    return { held: null, refused: String(refusal) }
  }
}

async function follow(told: Told): Promise<Attempts> {
  if ('hold' in told) return Promise.all(Array.from({ length: told.hold }, (_, nth) => hold(nth)))
  if ('pass' in told) clock.pass(told.pass)
  else for (const id of told.confirm) await change(today, confirm(id as AppointmentId, null), atHome)
  return []
}

const answer = (attempts: Attempts) => void process.send?.(attempts)

process.on('message', async (told: Told) => answer(await follow(told)))
answer([])
