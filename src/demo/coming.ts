import { arrive, arriveFor } from '../domain/acts/arrive.ts'
import { greet } from '../domain/acts/greet.ts'
import { comeBack, hold } from '../domain/acts/hold.ts'
import { leave } from '../domain/acts/leave.ts'
import { markUrgent, stateHelp } from '../domain/acts/mark.ts'
import { undo } from '../domain/acts/undo.ts'
import type { AppointmentId, VisitId } from '../domain/id.ts'
import { later } from '../domain/instant.ts'
import { isWaiting } from '../domain/visit.ts'
import { onKiosk, onPhone, receptionist, type Scene } from './scene.ts'
import type { Visitor } from './visitor.ts'

const seenGoneAfter = 4
const wrongGreetings = 0.01

/** Somebody comes in, takes a ticket or checks in, and does what they will do while they wait. */
export async function comeIn(scene: Scene, visitor: Visitor, appointment: AppointmentId | null): Promise<void> {
  const { urgent, byReception, service } = visitor
  const decide = appointment ? arriveFor(appointment) : arrive(service, urgent && byReception)
  const arrived = await scene.act(decide, byReception ? receptionist : onKiosk)
  if (!arrived) return
  const { enquiry, walk, missesCalls, help, stepsOut } = visitor
  const { visit } = arrived
  scene.people.set(visit, { enquiry, walk, missesCalls, gone: false })
  if (help) scene.soon(0.4, async () => void (await scene.act(stateHelp(visit, help), onKiosk)))
  scene.soon(byReception ? 0.2 : visitor.greetedAfter, () => beGreeted(scene, visit, urgent && !byReception))
  // Patience that outlasts the day would only keep the day from ending.
  const givesUpAt = later(scene.now(), visitor.patience)
  if (givesUpAt < scene.opening.closes) scene.at(givesUpAt, () => giveUp(scene, visit, visitor))
  if (stepsOut) scene.soon(stepsOut.after, () => stepOut(scene, visit, stepsOut.for))
}

async function beGreeted(scene: Scene, visit: VisitId, urgent: boolean): Promise<void> {
  if ((await scene.act(greet(visit), receptionist)) === null) return
  if (urgent) scene.soon(0.3, async () => void (await scene.act(markUrgent(visit, true), receptionist)))
  if (!scene.chance.happens(wrongGreetings)) return
  scene.soon(0.2, async () => {
    const entry = (await scene.day()).journal.findLast(({ type, about }) => type === 'greeted' && about.id === visit)
    if (entry) await scene.act(undo(entry.number), receptionist)
    scene.soon(0.3, async () => void (await scene.act(greet(visit), receptionist)))
  })
}

async function stepOut(scene: Scene, visit: VisitId, minutes: number): Promise<void> {
  if (!(await isStillWaiting(scene, visit)) || (await scene.act(hold(visit), onPhone)) === null) return
  scene.soon(minutes, async () => void (await scene.act(comeBack(visit), onPhone)))
}

async function giveUp(scene: Scene, visit: VisitId, { wayOut }: Visitor): Promise<void> {
  const person = scene.people.get(visit)
  if (!person || !(await isStillWaiting(scene, visit))) return
  person.gone = true
  if (wayOut === 'says-so') await scene.act(leave(visit, 'own-word'), onPhone)
  if (wayOut === 'is-seen')
    scene.soon(seenGoneAfter, async () => {
      if (await isStillWaiting(scene, visit)) await scene.act(leave(visit, 'seen-gone'), receptionist)
    })
}

async function isStillWaiting(scene: Scene, id: VisitId): Promise<boolean> {
  const visit = (await scene.day()).visits.get(id)
  return visit !== undefined && isWaiting(visit)
}
