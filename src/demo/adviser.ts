import { callNext, nextAt, recall } from '../domain/acts/call.ts'
import { closeDesk, openDesk, pauseDesk, resumeDesk } from '../domain/acts/desk.ts'
import { noShow } from '../domain/acts/leave.ts'
import { finish, start, transfer } from '../domain/acts/serve.ts'
import { undo } from '../domain/acts/undo.ts'
import { visitAt } from '../domain/day.ts'
import type { Actor, Entry } from '../domain/fact.ts'
import type { DeskId, VisitId } from '../domain/id.ts'
import { later } from '../domain/instant.ts'
import { enquiryOf } from './crowd.ts'
import type { Person, Scene } from './scene.ts'
import type { Pause, Shift } from './shift.ts'
import type { Enquiry } from './visitor.ts'

const wrongCalls = 0.01
const wrongOutcomes = 0.02
const beforeRecall = 1.2
const mostRecalls = 2

type AtWork = { readonly scene: Scene; readonly desk: DeskId; readonly by: Actor; readonly pausesLeft: Pause[] }

/** An adviser's day: opens the desk, calls, serves, pauses, and goes home when nobody is left. */
export function work(scene: Scene, { desk, adviser, opensAt, pauses }: Shift): void {
  const by: Actor = { kind: 'adviser', desk }
  scene.at(opensAt, async () => {
    await scene.act(openDesk(desk, adviser), by)
    freeIn(scene.chance.between(0.2, 1), { scene, desk, by, pausesLeft: [...pauses] })
  })
}

const freeIn = (minutes: number, at: AtWork): void => at.scene.soon(minutes, () => beFree(at))

async function beFree(at: AtWork): Promise<void> {
  const { scene, desk, by, pausesLeft } = at
  const day = await scene.day()
  const now = scene.now()
  if (day.desks.get(desk)?.state.is === 'closed') return
  const pause = pausesLeft.find(({ from }) => from <= now)
  if (pause) return goAway(at, pause)
  // Somebody at a real screen may work at this desk too: they are let finish.
  if (visitAt(day, desk) === null) {
    if (nextAt(day, desk, now)) return call(at)
    if (now >= scene.opening.closes) return void (await scene.act(closeDesk(desk), by))
  }
  freeIn(scene.chance.between(0.2, 0.6), at)
}

async function goAway(at: AtWork, pause: Pause): Promise<void> {
  const { scene, desk, by, pausesLeft } = at
  pausesLeft.splice(pausesLeft.indexOf(pause), 1)
  const backAt = later(scene.now(), pause.minutes)
  if ((await scene.act(pauseDesk(desk, pause.reason, backAt), by)) === null) return freeIn(0.5, at)
  scene.soon(pause.minutes + pause.over, async () => {
    await scene.act(resumeDesk(desk), by)
    freeIn(0.2, at)
  })
}

async function call(at: AtWork): Promise<void> {
  const { scene, desk, by } = at
  const visit = await scene.act(callNext(desk), by)
  if (visit === null) return freeIn(0.3, at)
  if (scene.chance.happens(wrongCalls)) return scene.soon(0.15, () => takeBack(at, visit))
  return wait(at, visit, 0)
}

async function takeBack(at: AtWork, visit: VisitId): Promise<void> {
  const entry = await lastOf(at.scene, visit, 'called')
  if (entry) await at.scene.act(undo(entry.number), at.by)
  freeIn(0.5, at)
}

/** Waits for whoever was called; calls again, and then gives up. */
async function wait(at: AtWork, visit: VisitId, recalls: number): Promise<void> {
  const { scene, by } = at
  const person = await personOf(scene, visit)
  if (!person.gone && person.missesCalls <= recalls) return scene.soon(person.walk, () => serve(at, visit, person))
  scene.soon(beforeRecall, async () => {
    if (recalls < mostRecalls && (await scene.act(recall(visit), by)) !== null) return wait(at, visit, recalls + 1)
    await scene.act(noShow(visit), by)
    freeIn(0.3, at)
  })
}

async function serve(at: AtWork, visit: VisitId, { enquiry }: Person): Promise<void> {
  const { scene, desk, by } = at
  await scene.act(start(visit), by)
  if (visitAt(await scene.day(), desk)?.id !== visit) return freeIn(0.5, at)
  scene.soon(enquiry.minutes, () => end(at, visit, enquiry))
}

async function end(at: AtWork, visit: VisitId, { transferTo, outcome }: Enquiry): Promise<void> {
  const { scene, by } = at
  if (transferTo) {
    await scene.act(transfer(visit, transferTo), by)
    scene.people.delete(visit)
  } else {
    const finished = await scene.act(finish(visit, outcome), by)
    if (finished !== null && scene.chance.happens(wrongOutcomes)) scene.soon(0.2, () => correct(at, visit))
  }
  freeIn(scene.chance.between(0.3, 1.1), at)
}

/** The wrong outcome was pressed. */
async function correct({ scene, by }: AtWork, visit: VisitId): Promise<void> {
  const entry = await lastOf(scene, visit, 'finished')
  if (entry && (await scene.act(undo(entry.number), by)) !== null) await scene.act(finish(visit, 'partly'), by)
}

const lastOf = async (scene: Scene, visit: VisitId, type: Entry['type']): Promise<Entry | undefined> =>
  (await scene.day()).journal.findLast((entry) => entry.type === type && entry.about.id === visit)

/** Whom the plan does not know, or who by now comes for something else, takes as long as is usual. */
async function personOf({ people, chance, site, day }: Scene, visit: VisitId): Promise<Person> {
  const known = people.get(visit)
  if (known) return known
  const wanted = (await day()).visits.get(visit)?.service
  const service = wanted && site.services.get(wanted)
  if (!service) throw new RangeError(`${visit} waits for no service of ${site.name}`)
  const person = { enquiry: enquiryOf(chance, service), walk: chance.between(0.3, 0.8), missesCalls: 0, gone: false }
  people.set(visit, person)
  return person
}
