import type { ServiceId } from '../domain/id.ts'
import { type Instant, later, minutesBetween } from '../domain/instant.ts'
import type { Opening } from '../domain/opening.ts'
import type { Service, Site } from '../domain/site.ts'
import { type Help, needsToday, type Outcome, outcomes } from '../domain/visit.ts'
import type { Chance } from './chance.ts'
import type { Enquiry, Visitor, WalkIn, WayOut } from './visitor.ts'

/** Walk-ins a day for each desk: about 115 at Bootle's six. */
const walkInsPerDesk = 19

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
  byReception: 0.15,
  help: 0.1,
  urgent: 0.01,
  stepsOut: 0.04,
  missesOne: 0.03,
  wrongService: 0.04,
}
const meanPatience = 130

/** Who comes without having booked. Where people are seen by appointment only, one who cannot wait, by reception alone. */
export function walkInsOf(chance: Chance, site: Site, opening: Opening): readonly WalkIn[] {
  const count = site.walkIns ? around(chance, site.desks.size * walkInsPerDesk) : 1
  return Array.from({ length: count }, () => {
    const comesAt = someTimeOf(chance, opening)
    const visitor = visitorOf(chance, site)
    return { comesAt, visitor: site.walkIns ? visitor : { ...visitor, byReception: true, urgent: true } }
  })
}

export const around = (chance: Chance, mean: number) =>
  Math.max(0, Math.round(chance.normal(mean, Math.sqrt(mean) / 2)))

const pickService = (chance: Chance, services: readonly Service[]) =>
  chance.pick(services, ({ id }) => popular[id] ?? rare)

/** A time at which somebody would come, more likely while most do. */
export function someTimeOf(chance: Chance, { opens, closes }: Opening): Instant {
  const eighth = chance.pick([...profile.keys()], (index) => profile[index] ?? 0)
  const last = minutesBetween(opens, closes) - 5
  return later(opens, (last * (eighth + chance.between(0, 1))) / profile.length)
}

export function visitorOf(chance: Chance, site: Site): Visitor {
  const services = [...site.services.values()]
  const service = pickService(chance, services)
  const wrong = chance.happens(shares.wrongService) && services.length > 1
  const other = wrong
    ? pickService(
        chance,
        services.filter(({ id }) => id !== service.id),
      ).id
    : null
  return {
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
