import assert from 'node:assert/strict'
import type { Command } from 'fast-check'
import { undoable } from '../../../src/domain/acts/undo.ts'
import type { Day } from '../../../src/domain/day.ts'
import type { Entry, Subject } from '../../../src/domain/fact.ts'
import type { Instant } from '../../../src/domain/instant.ts'
import { Refusal, type RefusalCode } from '../../../src/domain/refusal.ts'
import type { Stage } from '../../support/stage.ts'
import { acts, timePasses } from './acts.ts'
import { type Choice, visitOf } from './choice.ts'
import { mustHold, rebuilt } from './must-hold.ts'

type Moves = Readonly<Record<string, string>>
const stays: Moves = { waiting: 'waiting', holding: 'holding', called: 'called', serving: 'serving' }

const expected: Moves = { booked: 'booked', 'no-show': 'no-show' }

/** Where each fact takes a visit, a desk or an appointment, from each state in which it may happen. */
const movesOf: Readonly<Record<string, Moves>> = {
  arrived: { nowhere: 'waiting' },
  greeted: stays,
  'help-stated': stays,
  'urgency-marked': stays,
  called: { waiting: 'called' },
  recalled: { called: 'called' },
  started: { called: 'serving' },
  finished: { serving: 'finished' },
  'no-show': { called: 'no-show' },
  left: { waiting: 'left', holding: 'left', called: 'left' },
  held: { waiting: 'holding', called: 'holding' },
  returned: { holding: 'waiting' },
  transferred: { waiting: 'waiting', holding: 'holding', called: 'waiting', serving: 'waiting' },
  'desk-opened': { closed: 'open' },
  'desk-away': { open: 'away' },
  'desk-back': { away: 'open' },
  'desk-closed': { open: 'closed', away: 'closed' },
  'place-held': { nowhere: 'held' },
  'place-freed': { held: 'nowhere' },
  booked: { nowhere: 'booked', held: 'booked' },
  'needs-stated': { held: 'held', ...expected },
  'late-said': expected,
  'appointment-moved': { booked: 'booked', 'no-show': 'booked' },
  cancelled: { booked: 'cancelled', 'no-show': 'cancelled' },
  'not-come': { booked: 'no-show' },
  'delay-told': { booked: 'booked' },
}

/** What an act would have done to a visit, had its state not refused it. */
const factOf: Readonly<Record<string, string>> = {
  recall: 'recalled',
  start: 'started',
  finish: 'finished',
  noShow: 'no-show',
  leave: 'left',
  hold: 'held',
  comeBack: 'returned',
  callThis: 'called',
}
const refusedByState: readonly RefusalCode[] = [
  'not-called',
  'not-serving',
  'being-served',
  'not-waiting',
  'not-holding',
]

/** How often each act was done, and refused for what. */
export type Met = Map<string, number>

const partOf = (day: Day, { kind, id }: Subject): unknown => {
  if (kind === 'visit') return day.visits.get(id)
  if (kind === 'desk') return day.desks.get(id)
  if (kind === 'appointment') return day.appointments.get(id)
  if (kind === 'block') return day.blocks.get(id)
  if (kind === 'notice') return day.notices.get(id)
  if (kind === 'delay') return day.delays.get(id)
  return kind === 'advice' ? day.advice.get(id) : day.staffAskedAt
}

const copyOf = (day: Day): Day => ({
  ...day,
  visits: new Map(day.visits),
  desks: new Map(day.desks),
  appointments: new Map(day.appointments),
  blocks: new Map(day.blocks),
  notices: new Map(day.notices),
  delays: new Map(day.delays),
  advice: new Map(day.advice),
  lastNumber: { ...day.lastNumber },
  journal: [...day.journal],
})

/** One step of a run, with everything that must hold after it. */
export const step = (act: string, choice: Choice): Command<{ met: Met }, Stage> => ({
  check: () => true,
  run({ met }, s) {
    if (act === timePasses) s.pass(choice.minutes)
    else play(met, s, act, choice)
  },
  toString: () => `${act} ${JSON.stringify(choice)}`,
})

function play(met: Met, s: Stage, name: string, choice: Choice): void {
  const act = acts[name]
  assert(act, `no act ${name}`)
  const was = copyOf(s.day)
  const { code, answer } = attempt(() => s.act(act.decide(choice, s), act.by(choice)))
  const what = `${name}: ${code ?? 'done'}`
  met.set(what, (met.get(what) ?? 0) + 1)
  if (name === 'undo') undoIsAsForetold(was, s.now(), was.journal.length - choice.nth, code)
  if (code) refusedRightly(was, s.day, name, code, choice)
  const happened = s.day.journal.slice(was.journal.length)
  for (const entry of happened) {
    // Two facts of one act may be about the same thing, one after the other.
    const isAlone = happened.every(({ number, about }) => number === entry.number || about.id !== entry.about.id)
    if (isAlone) movedRightly(was, s.day, entry)
    else movedRightly(rebuilt(s.day, entry.number - 1), rebuilt(s.day, entry.number), entry)
  }
  nobodyElseMoved(was, s.day, happened)
  // A day in which nothing moved still holds what it held.
  if (happened.length > 0) mustHold(s.day)
  if (name === 'callNext' && !code) assert.equal(s.day.visits.get(answer as never)?.state.is, 'called')
}

function attempt(act: () => unknown): { readonly code: RefusalCode | null; readonly answer: unknown } {
  try {
    return { code: null, answer: act() }
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused
    return { code: refused.code, answer: null }
  }
}

function refusedRightly(was: Day, day: Day, name: string, code: RefusalCode, choice: Choice): void {
  const act = acts[name]
  assert(act, `no act ${name}`)
  assert(act.refusals.includes(code), `${name} is not documented to refuse with ${code}`)
  assert.equal(day.journal.length, was.journal.length, `${name} was refused and written down`)
  const visit = was.visits.get(visitOf(was, choice, act))
  const fact = factOf[name]
  if (visit && fact && refusedByState.includes(code))
    assert(!(visit.state.is in (movesOf[fact] ?? {})), `${name} was refused with ${code} while ${visit.state.is}`)
}

function movedRightly(was: Day, day: Day, entry: Entry): void {
  if (entry.type === 'undone') {
    const before = partOf(rebuilt(was, entry.entry - 1), entry.about)
    assert.deepEqual(partOf(day, entry.about), before, 'undone, and not as before')
    return
  }
  const moves = movesOf[entry.type]
  if (!moves) return
  const [from, to] = [stateIn(was, entry), stateIn(day, entry)]
  assert.equal(to, moves[from], `${entry.type} from ${from}`)
}

const stateIn = (day: Day, { about }: Entry): string =>
  ((partOf(day, about) ?? { state: { is: 'nowhere' } }) as { state: { is: string } }).state.is

/** Everything that no fact is about is the very same thing as before. */
function nobodyElseMoved(was: Day, day: Day, happened: readonly Entry[]): void {
  const moved = new Set(happened.map(({ about }) => about.id as string))
  for (const part of ['visits', 'desks', 'appointments', 'blocks', 'notices', 'delays', 'advice'] as const) {
    const [old, now]: ReadonlyMap<string, unknown>[] = [was[part], day[part]]
    for (const id of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]))
      assert(moved.has(id) || old?.get(id) === now?.get(id), `${id} of the ${part} moved by itself`)
  }
  assert(moved.has('kiosk') || was.staffAskedAt === day.staffAskedAt, 'the call for staff moved by itself')
}

function undoIsAsForetold(was: Day, now: Instant, number: number, code: RefusalCode | null): void {
  const foretold = undoable({ day: was, now }, was.journal.length).some((act) => act.number === number)
  assert.equal(code === null, foretold, `undo of ${number}: ${code ?? 'done'}, and foretold ${foretold}`)
}
