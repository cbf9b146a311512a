import type { Plan } from './earlier-days.ts'
import { type Minutes, type Queuing, saidToServe, type WorkingDesk } from './office.ts'
import type { Path } from './play.ts'
import type { Rolling } from './roll.ts'

/** The desks as the paths have them, drawn anew for each: when they are free, what they will do, whom they serve. */
export function makeDesks(rolling: Rolling, waiting: readonly Queuing[]) {
  const { desks, services, experience, chance, now } = rolling
  const { skills, serviceTimes, days } = experience
  const each = (of: (service: ServiceIn<Rolling>) => number) => Float64Array.from(services.keys(), of)
  const all = desks.map((desk) => {
    const shares = each((service) =>
      Number(saidToServe(rolling.office, desk, service) ?? skills.serves(desk.id, service)),
    )
    // Written out: desks made by spreading are of many shapes to the engine, which takes a third longer over a path.
    const path: Path = {
      freeAt: now,
      closesAt: now,
      pauses: [],
      paused: 0,
      serves: Uint8Array.from(shares, (share) => (share >= 1 ? 1 : 0)),
      middles: [...services.keys()].map((service) => serviceTimes.of(service, desk.id)),
    }
    const isSure = shares.every((share) => share <= 0 || share >= 1)
    return { path, shares, isSure, leavesFor: desk.leavesFor, freeAfter: freeing(rolling, desk, waiting) }
  })
  const plansFor = days.plansFor(desks, now)

  return {
    paths: all.map(({ path }) => path),
    draw(): void {
      const plans = plansFor(chance)
      for (let index = 0; index < all.length; index++) {
        const [desk, plan] = [all[index], plans[index]]
        if (desk && plan) begin(desk, plan)
      }
    },
  }

  function begin({ path, shares, isSure, leavesFor, freeAfter }: (typeof all)[number], plan: Plan): void {
    path.freeAt = Math.max(now, freeAfter ? freeAfter() : plan.opensAt) + leavesFor
    path.closesAt = plan.closesAt
    // A desk that leaves now takes the pause that would have been its next.
    path.pauses = leavesFor > 0 ? plan.pauses.slice(1) : plan.pauses
    path.paused = 0
    if (isSure) return
    for (let service = 0; service < shares.length; service++)
      path.serves[service] = chance() < (shares[service] ?? 0) ? 1 : 0
  }
}

type ServiceIn<Of extends Rolling> = Of['services'] extends ReadonlyMap<infer Service, number> ? Service : never

/** What draws when a desk comes free; null for one that is closed. Looks at the desk once: it may move on meanwhile. */
function freeing(
  { office, experience, chance, now }: Rolling,
  desk: WorkingDesk,
  waiting: readonly Queuing[],
): (() => Minutes) | null {
  const { attendance, serviceTimes, idle, days } = experience
  const { is, serving, idleFrom, freeSince } = desk
  if (is === 'closed') return null
  if (is === 'away') {
    const away = { ...desk }
    return () => days.drawBack(chance, away, now)
  }
  if (serving) {
    const passed = Math.max(0, now - serving.calledAt)
    const middle = serviceTimes.of(serving.service, desk.id)
    const gone = !serving.isStarted && passed < 3 ? attendance.isGone.is() : 0
    return () => {
      const isGone = gone > 0 && chance() < gone
      const minutes = isGone
        ? Math.max(passed, attendance.drawGone(chance))
        : serviceTimes.drawBeyond(chance, middle, passed)
      return now - passed + minutes + idle.drawGap(chance)
    }
  }
  if (idleFrom !== null) {
    const silent = Math.max(0, now - idleFrom)
    return () => now - silent + idle.drawSilence(chance, silent)
  }
  const waits = waitsFor(
    waiting.filter(({ service }) => saidToServe(office, desk, service) !== false),
    now - Math.max(0.01, idle.press()),
  )
  if (waits === null) return () => now
  const passed = Math.max(0, now - Math.max(freeSince, waits))
  return () => now - passed + idle.drawGap(chance, passed)
}

/** Since when somebody has waited of those whom a free desk could call; null where nobody does from before an instant. */
function waitsFor(waiting: readonly Queuing[], before: Minutes): Minutes | null {
  const since = waiting.reduce((first, { due }) => Math.min(first, due), Number.POSITIVE_INFINITY)
  return since < before ? since : null
}
