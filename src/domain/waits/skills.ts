import type { DeskId, ServiceId } from '../id.ts'

/** How often a desk that serves a service passes somebody by who waits for it: less than once in four. */
const passesBy = 0.25
const fading = 0.9
/** Before anything is known of a desk. */
const belief = { serves: 1.8, days: 2 }

type Known = { served: number; days: number; passedToday: number; servedToday: boolean }

/**
 * Which desk serves what, where nobody said: what it served on other days, and whom it passed by today. One that
 * called somebody of a lower rank while somebody waited for that service does not seem to serve it.
 */
export function makeSkills() {
  const known = new Map<string, Known>()
  const of = (desk: DeskId, service: ServiceId): Known => {
    const name = `${desk} ${service}`
    const found = known.get(name) ?? { served: 0, days: 0, passedToday: 0, servedToday: false }
    known.set(name, found)
    return found
  }
  return {
    served(desk: DeskId, service: ServiceId): void {
      of(desk, service).servedToday = true
    },
    /** `weight`: how plainly somebody was passed by, up to 1. */
    passed(desk: DeskId, service: ServiceId, weight: number): void {
      of(desk, service).passedToday += weight
    },
    /** The chance that a desk serves a service today. */
    serves(desk: DeskId, service: ServiceId): number {
      const { served, days, passedToday, servedToday } = of(desk, service)
      if (servedToday) return passedToday > 5 ? 0.9 : 0.99
      const before = (served + belief.serves) / (days + belief.days)
      const odds = (before / (1 - before + 1e-9)) * passesBy ** Math.min(passedToday, 6)
      return odds / (1 + odds)
    },
    endDay(): void {
      for (const each of known.values()) {
        if (each.servedToday || each.passedToday >= 1) {
          each.days = each.days * fading + 1
          each.served = each.served * fading + (each.servedToday ? 1 : 0)
        }
        each.passedToday = 0
        each.servedToday = false
      }
    },
  }
}
