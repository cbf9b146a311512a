import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { cancelAppointment } from '../../src/domain/acts/appointment.ts'
import { confirm, holdPlace } from '../../src/domain/acts/hold-place.ts'
import { slotsFor } from '../../src/domain/diary/free.ts'
import type { AppointmentId } from '../../src/domain/id.ts'
import { dayAfter } from '../../src/domain/local-time.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { councilTax, monday } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { type Shell, today } from '../support/shell.ts'
import { atHome, receptionist } from '../support/stage.ts'
import { type Attempts, nthTime, type Told, tenPlaces } from './last-slots.ts'

const attempts = 200
const places = 10
const councilSites = new Map([[tenPlaces.id, tenPlaces]])

/** The times of a day that somebody at home may choose. */
async function freeOn({ storage, clock }: Shell, date = monday) {
  const day = await storage.day({ ...today, date })
  return slotsFor(day, { service: councilTax }, { now: clock.now(), by: atHome })
}

/** Every place that is taken: a desk and a time, once each. */
const takenIn = ({ rows, clock }: Shell) =>
  rows(
    `select desk, time from appointments where "is" = 'booked' or "is" = 'held' and json_extract(state, '$.until') > ?`,
    clock.now(),
  ).map(({ desk, time }) => `${desk} ${time}`)

async function tenAreTaken(shell: Shell): Promise<void> {
  expect(takenIn(shell)).toHaveLength(places)
  expect(new Set(takenIn(shell)).size).toBe(places)
  expect(await freeOn(shell)).toEqual([])
  // What whoever came too late can be offered instead.
  expect(await freeOn(shell, dayAfter(monday))).toHaveLength(places / 2)
}

/** Two hundred people try at once. Whom they hold a place for, once it is sure why the others do not. */
async function all(trying: Promise<Attempts>, free: number): Promise<AppointmentId[]> {
  const answers = await trying
  expect(answers).toHaveLength(attempts)
  const refused = answers.flatMap(({ refused }) => refused ?? [])
  expect(refused).toEqual(Array(attempts - free).fill('Refusal: place-taken'))
  return answers.flatMap(({ held }) => (held === null ? [] : [held as AppointmentId]))
}

it('two hundred people at once, of whom ten find a place, hold nothing for ever', async () => {
  const shell = openShell(undefined, { councilSites })
  const { change, clock } = shell
  const hold = (nth: number) =>
    change(today, holdPlace(councilTax, nthTime(nth)), atHome).then(
      ({ id }) => ({ held: id, refused: null }),
      (refusal: Refusal) => ({ held: null, refused: String(refusal) }),
    )
  const everybody = () => Promise.all(Array.from({ length: attempts }, (_, nth) => hold(nth)))

  const held = await all(everybody(), places)
  await tenAreTaken(shell)
  for (const id of held.slice(0, 4)) await change(today, confirm(id, null), atHome)
  clock.pass(tenPlaces.diary.placeHeldMinutes)
  const again = await all(everybody(), places - 4)
  await tenAreTaken(shell)

  // Whoever was too slow books nothing any more; whoever was not, still does.
  for (const id of held.slice(4)) await expect(change(today, confirm(id, null), atHome)).rejects.toThrow('place-taken')
  for (const id of again) await change(today, confirm(id, null), atHome)
  await tenAreTaken(shell)
  for (const id of [...held.slice(0, 4), ...again]) await change(today, cancelAppointment(id), receptionist)
  expect(await freeOn(shell)).toHaveLength(places / 2)
  expect(takenIn(shell)).toEqual([])
})

async function startBooking(file: string): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'booking-process.ts'), [file], { execArgv: ['--import', 'tsx'] })
  onTestFinished(() => void child.kill())
  await once(child, 'message')
  return child
}

async function tell(child: ChildProcess, told: Told): Promise<Attempts> {
  child.send(told)
  const [answer] = await once(child, 'message')
  return answer
}

it('two hundred people in two processes, of whom ten find a place, hold nothing for ever', async () => {
  const shell = openShell(undefined, { councilSites })
  const { file, clock, rows } = shell
  const processes = await Promise.all([startBooking(file), startBooking(file)])
  const both = async (told: Told) => (await Promise.all(processes.map((child) => tell(child, told)))).flat()
  const [one] = processes
  if (!one) throw new RangeError('no process')

  const held = await all(both({ hold: attempts / 2 }), places)
  await tenAreTaken(shell)
  await tell(one, { confirm: held.slice(0, 4) })
  clock.pass(tenPlaces.diary.placeHeldMinutes)
  await both({ pass: tenPlaces.diary.placeHeldMinutes })
  const again = await all(both({ hold: attempts / 2 }), places - 4)
  await tenAreTaken(shell)
  await tell(one, { confirm: again })
  await tenAreTaken(shell)
  expect(rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
}, 120_000)
