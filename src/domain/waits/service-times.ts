import type { DeskId, ServiceId } from '../id.ts'
import { type Chance, exponential, type Mean, makeMean, makeSample, normal } from './sample.ts'

/** Visits that the pool counts for beside a service's own, and beside a desk's. */
const weights = { service: 20, desk: 50 }
/** Residuals from which they are drawn as they were; before, they are log-normal. */
const enough = 200
/** The coefficient of variation of service times before enough are known (shared/waits). */
const spread = Math.sqrt(Math.log(1 + 0.7 ** 2))
const keep = 0.998
const shortest = 0.05
/** Standard deviations as which one that is further out counts: somebody forgot to finish. */
const utmost = 4

/** The mean and the standard deviation of the logarithms of minutes. */
export type Logs = { readonly middle: number; readonly deviation: number }

/**
 * How many minutes a desk is taken by a visit, from the call to the end: the mean of the logarithms by service and by
 * desk, each shrunk towards all; how far they spread, likewise; and what is left over as it was.
 */
export function makeServiceTimes(usualMinutes: ReadonlyMap<ServiceId, number>) {
  const pool = makeMean(1)
  const services = new Map<ServiceId, Mean>()
  const desks = new Map<DeskId, Mean>()
  const residuals = makeSample(2_000)
  const spreads = { pool: makeMean(keep), services: new Map<ServiceId, Mean>(), desks: new Map<DeskId, Mean>() }

  const usual = (service: ServiceId) => Math.log(usualMinutes.get(service) || 10) - spread ** 2 / 2
  const ofService = (service: ServiceId): number => {
    const pooled = usual(service) + pool.towards(0, weights.service)
    return services.get(service)?.towards(pooled, weights.service) ?? pooled
  }
  const ofDesk = (desk: DeskId): number => desks.get(desk)?.towards(0, weights.desk) ?? 0

  const variance = () => spreads.pool.towards(spread ** 2, weights.service)
  function deviation(service: ServiceId, desk: DeskId): number {
    const all = variance()
    const ofService = spreads.services.get(service)?.towards(all, weights.service) ?? all
    const ofDesk = spreads.desks.get(desk)?.towards(all, weights.desk) ?? all
    return Math.sqrt((ofService * ofDesk) / all)
  }

  function residual(chance: Chance): number {
    return residuals.size() < enough ? normal(chance) : residuals.draw(chance)
  }

  /** Of those above what has passed already. */
  function residualAbove(chance: Chance, above: number): number {
    const known = residuals.size() < enough ? null : residuals.drawAbove(chance, above)
    if (known !== null) return known
    for (let attempt = 0; attempt < 8; attempt++) {
      const drawn = residual(chance)
      if (drawn > above) return drawn
    }
    // Longer than nearly all: as long again as half of what has passed, on average.
    return above + Math.log(1 + exponential(chance, 0.5)) / spread
  }

  return {
    learn(service: ServiceId, desk: DeskId, minutes: number): void {
      const log = Math.log(Math.max(shortest, minutes))
      const [mean, faster] = [ofService(service), ofDesk(desk)]
      const left = log - mean - faster
      residuals.add(left / deviation(service, desk))
      const square = Math.min(left ** 2, utmost ** 2 * variance())
      for (const of of [spreads.pool, known(spreads.services, service), known(spreads.desks, desk)]) of.add(square)
      pool.add(log - usual(service))
      known(services, service).add(log - faster)
      known(desks, desk).add(log - mean)
    },
    /** The logarithms of a service's minutes at a desk. */
    of: (service: ServiceId, desk: DeskId): Logs => ({
      middle: ofService(service) + ofDesk(desk),
      deviation: deviation(service, desk),
    }),
    /** The minutes of a visit that has not begun. */
    draw: (chance: Chance, { middle, deviation }: Logs): number => Math.exp(middle + deviation * residual(chance)),
    /** The whole minutes of a visit of which some have passed. */
    drawBeyond: (chance: Chance, { middle, deviation }: Logs, passed: number): number =>
      Math.exp(middle + deviation * residualAbove(chance, (Math.log(Math.max(0.02, passed)) - middle) / deviation)),
  }
}

function known<Key>(means: Map<Key, Mean>, key: Key): Mean {
  const mean = means.get(key) ?? makeMean(keep)
  means.set(key, mean)
  return mean
}
