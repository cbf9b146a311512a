import assert from 'node:assert/strict'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isExpected } from '../../../src/domain/appointment.ts'
import { type Day, visitAt, visitFor } from '../../../src/domain/day.ts'
import type { VisitId } from '../../../src/domain/id.ts'
import { dueFrom, headStartOf, promiseOf } from '../../../src/domain/next.ts'
import { Refusal } from '../../../src/domain/refusal.ts'
import { isWaiting } from '../../../src/domain/visit.ts'
import { eventLine, eventsOn, siteLineOf } from '../../../src/domain/waits/journal-lines.ts'
import { minutesOf, move, newOffice, type Office, officeOf } from '../../../src/domain/waits/office.ts'
import { visitOf } from '../../../src/domain/waits/stretch.ts'
import { siteLine, type WaitEvent, waitEvent } from '../../../src/domain/waits/wait-event.ts'
import { aSite, southportSite } from '../../support/builders.ts'
import { seed } from '../../support/seed.ts'
import { type Stage, stage } from '../../support/stage.ts'
import { acts, begin, mornings, steps, timePasses } from '../any-order/acts.ts'

const runs = process.env['PROVE'] === '1' ? 10_000 : 1_000
const sites = { bootle: aSite(), southport: southportSite() }

test(`a day's events tell of every moment who waits, in which place, and where each desk is: ${runs} runs of SEED=${seed}`, () => {
  const met = new Map<string, number>()
  fc.assert(
    fc.property(
      fc.constantFrom('bootle', 'bootle', 'southport'),
      mornings,
      fc.array(steps, { maxLength: 60, size: 'max' }),
      (site, morning, all) => {
        const s = stage(sites[site])
        begin(s, morning)
        for (const each of all)
          if (each.act === timePasses) s.pass(each.choice.minutes)
          else play(s, each)
        const events = exported(s.day)
        const office = officeAfter(s.day, events)
        sameWait(s.day, office)
        sameDesks(s.day, office)
        sameExpected(s.day, office)
        for (const { event } of events) met.set(event, (met.get(event) ?? 0) + 1)
      },
    ),
    { numRuns: runs },
  )
  const kinds = waitEvent.options.flatMap(({ shape: { event } }) => ('options' in event ? event.options : event.value))
  expect(kinds.filter((event) => (met.get(event) ?? 0) < 10)).toEqual([])
})

function play(s: Stage, { act: name, choice }: typeof steps extends fc.Arbitrary<infer Of> ? Of : never): void {
  const act = acts[name]
  assert(act)
  try {
    s.act(act.decide(choice, s), act.by(choice))
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
  }
}

/** The day's events, written as lines and read again. */
function exported({ site, date, journal }: Day): readonly WaitEvent[] {
  const { before, onTheDay } = eventsOn(site, date, journal)
  return [...before, ...onTheDay].map((event) => waitEvent.parse(JSON.parse(eventLine(event))))
}

/** The office that the events lead to, each of which must be possible where it happens. */
function officeAfter({ site }: Day, events: readonly WaitEvent[]): Office {
  const office = newOffice(officeOf(siteLine.parse(JSON.parse(siteLineOf(site)))))
  const came = new Set<VisitId>()
  let last = 0
  for (const event of events) {
    assert(event.at >= last, `${event.event} is earlier than what came before`)
    last = event.at
    isPossible(office, came, event)
    move(office, event)
  }
  return office
}

function isPossible({ waiting, desks, expected }: Office, came: Set<VisitId>, event: WaitEvent): void {
  const said = JSON.stringify(event)
  const isAt = (visit: VisitId) => [...desks.values()].some(({ serving }) => serving?.visit === visit)
  if (event.event === 'arrived') {
    assert(!came.has(event.visit), `comes twice: ${said}`)
    assert(event.appointment === undefined || expected.has(event.appointment), `booked nothing: ${said}`)
    came.add(event.visit)
  }
  if (event.event === 'called') {
    assert(waiting.has(event.visit), `does not wait: ${said}`)
    assert.equal(desks.get(event.desk)?.serving ?? null, null, `busy: ${said}`)
    assert.equal(desks.get(event.desk)?.is, 'open', `not open: ${said}`)
  }
  if (event.event === 'left') assert(waiting.has(event.visit), `does not wait: ${said}`)
  if (event.event === 'started' || event.event === 'finished' || event.event === 'no-show')
    assert(isAt(event.visit), `is at no desk: ${said}`)
}

/** The same people wait as in the day, with the rank that the rule of who is next gives them. */
function sameWait({ visits, journal, site: { rules } }: Day, office: Office): void {
  const now = minutesOf(journal.at(-1)?.at ?? 0)
  const told = new Map([...office.waiting.values()].map((each) => [visitOf(each.visit), each]))
  const waiting = [...visits.values()].filter(isWaiting)
  assert.deepEqual([...told.keys()].sort(), waiting.map(({ id }) => id).sort(), 'others wait')
  for (const visit of waiting) {
    const { rank, due, service } = told.get(visit.id) ?? assert.fail()
    assert.equal(service, visit.service)
    assert(Math.abs(rank - (minutesOf(promiseOf(visit, rules)) - headStartOf(visit, rules))) < 1e-6, 'another place')
    // Who is due by now is due, since whenever.
    const dueAt = Math.max(now, minutesOf(dueFrom(visit, rules)))
    assert(Math.abs(Math.max(now, due) - dueAt) < 1e-6, 'due at another time')
  }
}

function sameDesks(day: Day, { desks }: Office): void {
  for (const { id, state } of day.desks.values()) {
    const desk = desks.get(id)
    assert.equal(desk?.is, state.is, `${id} is ${state.is}`)
    const serving = desk?.serving ?? null
    const visit = visitAt(day, id)
    assert.equal(serving && visitOf(serving.visit), visit?.id ?? null, `another visitor at ${id}`)
    if (visit) assert.equal(serving?.isStarted, visit.state.is === 'serving')
  }
}

function sameExpected(day: Day, { expected }: Office): void {
  const booked = [...day.appointments.values()].filter((each) => isExpected(each) && !visitFor(day, each.id))
  assert.deepEqual(
    [...expected].map(([id, { time }]) => `${id} ${time}`).sort(),
    booked.map(({ id, time }) => `${id} ${time}`).sort(),
    'others are expected',
  )
}
