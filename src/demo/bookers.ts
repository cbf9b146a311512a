import type { Actor } from '../domain/fact.ts'
import { type Instant, later } from '../domain/instant.ts'
import { dayAfter, instantOf, type LocalDate, type LocalTime, localDate } from '../domain/local-time.ts'
import { type Contact, noContact } from '../domain/message.ts'
import { type Opening, openingOn } from '../domain/opening.ts'
import type { Site } from '../domain/site.ts'
import type { Chance } from './chance.ts'
import { around, someTimeOf, visitorOf } from './crowd.ts'
import { receptionist } from './scene.ts'
import type { Visitor } from './visitor.ts'

/** How many want an appointment on a day, for each desk: about 16 at Bootle's six, and about 45 at Southport's three. */
const perDesk = { besideWalkIns: 2.7, bookedOnly: 15 }

/** How many days ahead people book, and how far ahead the first of them do. */
const meanLeadDays = 6.5
export const longestLeadDays = 28

const shares = {
  web: 0.6,
  comes: 0.92,
  late: 0.05,
  saysLate: 0.4,
  givesEmail: 0.5,
  givesMobile: 0.6,
}
/** In a hundred: while booking, or later on. */
const minds: Readonly<Record<Mind, number>> = { keeps: 87, 'goes-away': 4, cancels: 5, moves: 4 }
type Mind = 'keeps' | 'goes-away' | 'cancels' | 'moves'

/** Somebody who wants an appointment, and what becomes of it. */
export type Booker = {
  readonly bookedAt: Instant
  readonly by: Actor
  /** The time of the day that would suit best. */
  readonly wanted: Instant
  readonly contact: Contact
  readonly mind: Mind
  /** When a mind changes, as a share of what is left until the appointment. */
  readonly changesAfter: number
  readonly comes: boolean
  /** Below 0 for somebody who comes after the time. */
  readonly minutesEarly: number
  readonly saysLate: boolean
  readonly visitor: Visitor
}

export const onWeb: Actor = { kind: 'visitor', on: 'web' }

/** Who wants an appointment on a day. */
export function bookersOf(chance: Chance, site: Site, opening: Opening): readonly Booker[] {
  const mean = site.desks.size * (site.walkIns ? perDesk.besideWalkIns : perDesk.bookedOnly)
  return Array.from({ length: around(chance, mean) }, () => {
    const wanted = someTimeOf(chance, opening)
    const by = chance.happens(shares.web) ? onWeb : receptionist
    const mind = chance.pick(Object.keys(minds) as Mind[], (each) => minds[each])
    const isLate = chance.happens(shares.late)
    return {
      bookedAt: bookingAt(chance, site, localDate(wanted), by),
      by,
      wanted,
      contact: contactOf(chance),
      mind: by === onWeb || mind !== 'goes-away' ? mind : 'keeps',
      changesAfter: chance.between(0.1, 0.95),
      comes: chance.happens(shares.comes),
      // Most come a few minutes early.
      minutesEarly: isLate ? -chance.between(8, 20) : chance.normal(5, 4),
      saysLate: isLate && chance.happens(shares.saysLate),
      visitor: visitorOf(chance, site),
    }
  })
}

/** On the web at any time of a waking day; by staff while the doors are open. */
function bookingAt(chance: Chance, site: Site, date: LocalDate, by: Actor): Instant {
  const lead = Math.min(longestLeadDays, Math.floor(chance.exponential(meanLeadDays)))
  const on = dayAfter(date, -lead)
  const [morning, share] = [instantOf(on, '07:00' as LocalTime), chance.between(0, 1)]
  if (by === onWeb) return later(morning, share * 15 * 60)
  const opening = openingBefore(site, on)
  return opening ? later(opening.opens, share * 0.9 * ((opening.closes - opening.opens) / 60_000)) : morning
}

/** The hours of a day, or of the last one before it that had any. */
function openingBefore(site: Site, date: LocalDate): Opening | null {
  for (let days = 0; days < longestLeadDays; days++) {
    const opening = openingOn(site, dayAfter(date, -days))
    if (opening) return opening
  }
  return null
}

const firstNames = ['Amir', 'Beth', 'Carol', 'Dilip', 'Ewa', 'Frank', 'Gwen', 'Hana', 'Ivor', 'Jean', 'Kofi', 'Lena']
const lastNames = [
  'Ainsdale',
  'Birkdale',
  'Crosby',
  'Ford',
  'Hightown',
  'Kew',
  'Lydiate',
  'Maghull',
  'Orrell',
  'Thornton',
]

/** Invented: example.org is nobody's, and Ofcom keeps 07700 900000 to 900999 for plays. */
function contactOf(chance: Chance): Contact {
  const [first, last] = [chance.pick(firstNames), chance.pick(lastNames)]
  const email = chance.happens(shares.givesEmail) ? `${first}.${last}@example.org`.toLowerCase() : null
  const mobile = chance.happens(shares.givesMobile) ? `+447700900${Math.floor(chance.between(100, 1000))}` : null
  return { ...noContact, name: `${first} ${last}`, email, mobile }
}
