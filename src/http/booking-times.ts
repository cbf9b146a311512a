import type { Carried } from '../../views/booking/carried.ts'
import { type ChooseTime, chooseTimePage } from '../../views/booking/choose-time.tsx'
import { holdInstead, holdPlace } from '../domain/acts/hold-place.ts'
import { daysFrom } from '../domain/day.ts'
import { minutesFor } from '../domain/diary/hours.ts'
import type { Instant } from '../domain/instant.ts'
import { localDate } from '../domain/local-time.ts'
import type { Service, Site } from '../domain/site.ts'
import type { Once } from '../storage/storage.ts'
import { type HeldPlace, heldBefore, visitor } from './booking-place.ts'
import { mustBeNear } from './chosen-time.ts'
import { freeDays } from './free-days.ts'
import type { Ctx, Parts } from './parts.ts'

type Asked = {
  readonly site: Site
  readonly service: Service
  readonly carried: Carried
  readonly error?: ChooseTime['error']
}

/** The times that are free, as an answer. The place that was held before does not stand in its own way. */
export async function showTimes(parts: Parts, c: Ctx, { site, service, carried, error }: Asked): Promise<Response> {
  const before = await heldBefore(parts, carried)
  const days = await freeDays(parts, site, { service: service.id, except: before?.held.id }, visitor)
  const isSame = before?.key.site === site.id && before.held.service === service.id
  const page = chooseTimePage({
    frame: parts.frame,
    ...{ site, service, carried, days, error },
    minutes: minutesFor(site, service.id),
    day: c.req.query('day'),
    month: c.req.query('month'),
    chosen: isSame && !before.isLost ? before.held.time : undefined,
    now: parts.clock(),
    formKey: parts.newId(),
  })
  if (error === undefined) return c.html(page)
  return c.html(page, error === 'no-time' ? 422 : 409)
}

/** Somebody took a place that was held for too long: the next free times, with nothing lost of what was told. */
export const showLost = (parts: Parts, c: Ctx, { site, held }: HeldPlace): Promise<Response> => {
  const service = site.services.get(held.service) ?? {
    id: held.service,
    name: held.service,
    usualMinutes: held.minutes,
  }
  return showTimes(parts, c, { site, service, carried: { instead: held.token, from: 'check' }, error: 'lost' })
}

type Choice = { readonly site: Site; readonly service: Service; readonly time: Instant; readonly carried: Carried }

/**
 * Holds a time; a place that was held before is given up for it, and what was told goes along.
 * @throws {Refusal} not-offered, place-taken; then the place that was held before still is
 */
export async function holdTime(parts: Parts, { site, service, time, carried }: Choice, once: Once) {
  mustBeNear(site, time, parts.clock())
  const to = { site: site.id, date: localDate(time) }
  const before = await heldBefore(parts, carried)
  if (before === null) return parts.change(to, holdPlace(service.id, time), visitor, once)
  const contact = await parts.storage.contactOf(before.held.token)
  const decide = holdInstead(before.held.id, service.id, time, contact)
  return parts.changeDays(daysFrom(before.key, to), decide, visitor, once)
}
