import type { ServiceId } from '../domain/id.ts'
import { type Instant, instant, later, minutesBetween } from '../domain/instant.ts'
import type { Opening } from '../domain/opening.ts'
import type { Service, Site } from '../domain/site.ts'
import { type Help, needsToday, type Outcome, outcomes } from '../domain/visit.ts'
import type { Chance } from './chance.ts'
import type { Enquiry, Visitor, WayOut } from './visitor.ts'

/** Visits a day for each desk: about 130 at Bootle's six, of whom 12 % have booked, and about 45 at Southport's three. */
const perDesk = { walkIns: 19, bookedBeside: 2.7, bookedOnly: 15 }

/** How busy each eighth of the opening hours is: a quick start, a peak late in the morning, a slow end. */
const profile = [0.95, 1.3, 1.5, 1.15, 1, 0.95, 0.75, 0.4]

const popular: Readonly<Record<string, number>> = {
  'council-tax': 25,
  benefits: 20,
  housing: 7,
  'emergency-assistance': 8,
  'blue-badge': 8,
  'hand-in-documents': 10,
  'parking-and-permits': 6,
  'something-else': 6,
  'waste-and-recycling': 4,
}
const rare = 2

const outcomeWeights: Readonly<Record<Outcome, number>> = { resolved: 88, partly: 5, referred: 4, signposted: 3 }
const needWeights: Readonly<Record<(typeof needsToday)[number], number>> = {
  'more-time': 4,
  interpreter: 4,
  'step-free': 3,
  private: 2,
  'hearing-loop': 2,
}
const spoken = ['Polish', 'Romanian', 'Arabic', 'British Sign Language']
const waysOut: Readonly<Record<WayOut, number>> = { 'says-so': 4, 'is-seen': 4, unseen: 2 }

const shares = {
  visits: 0.9,
  byReception: 0.15,
  help: 0.1,
  urgent: 0.01,
  stepsOut: 0.04,
  missesOne: 0.03,
  wrongService: 0.04,
}
const meanPatience = 130
const slotMinutes = 15

/** Everybody who comes to a site on a day, and what they will do. Who booked and does not come is not among them. */
export type Crowd = {
  readonly bookings: readonly { readonly service: ServiceId; readonly time: Instant }[]
  readonly visitors: readonly Visitor[]
}

export function crowdOf(chance: Chance, site: Site, opening: Opening): Crowd {
  const services = [...site.services.values()]
  const someone = (comesAt: Instant, booked: Instant | null, service = pickService(chance, services)) =>
    visitorOf(chance, { comesAt, booked, service, services })
  const walkIns = site.walkIns ? around(chance, site.desks.size * perDesk.walkIns) : 1
  const walkInVisitors = Array.from({ length: walkIns }, () => someone(comingAt(chance, opening), null))
  const booked = site.walkIns ? perDesk.bookedBeside : perDesk.bookedOnly
  const slots = slotsOf(site, opening)
  const bookings = Array.from({ length: Math.min(slots.length, around(chance, site.desks.size * booked)) }, () => ({
    service: pickService(chance, services).id,
    time: slots.splice(Math.floor(chance.between(0, slots.length)), 1)[0] ?? opening.opens,
  }))
  const bookedVisitors = bookings
    .filter(() => chance.happens(shares.visits))
    .map(({ service, time }) => someone(punctual(chance, time, opening), time, site.services.get(service)))
  // Where people are seen by appointment only, a walk-in is taken in when it cannot wait, and by reception alone.
  const urgently = (visitor: Visitor): Visitor =>
    site.walkIns ? visitor : { ...visitor, byReception: true, urgent: true }
  return { bookings, visitors: [...walkInVisitors.map(urgently), ...bookedVisitors] }
}

const around = (chance: Chance, mean: number) => Math.max(0, Math.round(chance.normal(mean, Math.sqrt(mean) / 2)))

const pickService = (chance: Chance, services: readonly Service[]) =>
  chance.pick(services, ({ id }) => popular[id] ?? rare)

function comingAt(chance: Chance, { opens, closes }: Opening): Instant {
  const eighth = chance.pick([...profile.keys()], (index) => profile[index] ?? 0)
  const last = minutesBetween(opens, closes) - 5
  return later(opens, (last * (eighth + chance.between(0, 1))) / profile.length)
}

/** Every quarter of an hour, from soon after the opening until an hour before the closing, for two desks of three. */
function slotsOf({ desks }: Site, { opens, closes }: Opening): Instant[] {
  const times = Math.floor((minutesBetween(opens, closes) - 75) / slotMinutes)
  const each = Math.max(1, Math.floor((desks.size * 2) / 3))
  return Array.from({ length: times * each }, (_, index) => later(opens, slotMinutes * (1 + (index % times))))
}

/** Most come a few minutes early; one in twenty is late. */
function punctual(chance: Chance, time: Instant, { opens }: Opening): Instant {
  const early = chance.happens(0.05) ? -chance.between(8, 20) : chance.normal(5, 4)
  return instant(Math.max(opens, later(time, -early)))
}

type Coming = Pick<Visitor, 'comesAt' | 'booked'> & { readonly service: Service; readonly services: readonly Service[] }

function visitorOf(chance: Chance, { comesAt, booked, service, services }: Coming): Visitor {
  const wrong = chance.happens(shares.wrongService) && services.length > 1
  const other = wrong
    ? pickService(
        chance,
        services.filter(({ id }) => id !== service.id),
      ).id
    : null
  return {
    comesAt,
    booked,
    service: service.id,
    byReception: chance.happens(shares.byReception),
    urgent: chance.happens(shares.urgent),
    help: chance.happens(shares.help) ? helpOf(chance) : null,
    greetedAfter: chance.logNormal(0.9, 0.6),
    patience: 5 + chance.exponential(meanPatience),
    wayOut: chance.pick(Object.keys(waysOut) as WayOut[], (way) => waysOut[way]),
    stepsOut: chance.happens(shares.stepsOut) ? { after: chance.between(2, 8), for: chance.between(3, 9) } : null,
    missesCalls: chance.happens(shares.missesOne) ? chance.pick([1, 9]) : 0,
    walk: chance.between(0.3, 0.8),
    enquiry: enquiryOf(chance, service, other),
  }
}

/** Minutes around what is usual: most a little shorter, a few much longer. */
export const enquiryOf = (chance: Chance, service: Service, transferTo: ServiceId | null = null): Enquiry => ({
  minutes: Math.max(1, chance.logNormal(service.usualMinutes, 0.6)) * (transferTo ? 0.4 : 1),
  outcome: chance.pick(outcomes, (outcome) => outcomeWeights[outcome]),
  transferTo,
})

function helpOf(chance: Chance): Help {
  const need = chance.pick(needsToday, (each) => needWeights[each])
  return { needs: [need], language: need === 'interpreter' ? chance.pick(spoken) : null }
}
