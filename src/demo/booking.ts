import { cancelAppointment, moveAppointment, sayLate, stateNeeds } from '../domain/acts/appointment.ts'
import { book, channelOf } from '../domain/acts/book.ts'
import { confirm, freePlace, giveContact, holdPlace } from '../domain/acts/hold-place.ts'
import type { Appointment } from '../domain/appointment.ts'
import { type DayKey, daysFrom } from '../domain/day.ts'
import { type Slot, slotsFor } from '../domain/diary/free.ts'
import type { Token } from '../domain/id.ts'
import { type Instant, instant, later, minutesBetween } from '../domain/instant.ts'
import { dayAfter, instantOf, localDate, localTime } from '../domain/local-time.ts'
import { openingOn } from '../domain/opening.ts'
import { noHelp } from '../domain/visit.ts'
import { type Booker, onWeb } from './bookers.ts'
import type { Chance } from './chance.ts'
import { comeIn } from './coming.ts'
import { makeScene, type SceneParts, unlessRefused } from './scene.ts'

/** How many days somebody looks at whose day is full, and within how many a changed mind looks for another. */
const mostDays = 7
const stepMinutes = 5

/** Where somebody books, and with whose chances. */
type AtSite = SceneParts & { readonly site: DayKey['site']; readonly chance: Chance }

/** Somebody books a free time near the one that would suit best, and later keeps it, or not. */
export async function bookIn(at: AtSite, booker: Booker): Promise<void> {
  const slot = await nearestFree(at, booker, booker.wanted)
  if (!slot) return
  const key = { site: at.site, date: localDate(slot.time) }
  if (booker.by === onWeb) return holdIn(at, key, slot.time, booker)
  const { visitor, contact, by } = booker
  const booking = { service: visitor.service, time: slot.time, help: visitor.help ?? noHelp, contact }
  const [booked] = (await unlessRefused(() => at.change(key, book([booking]), by))) ?? []
  if (booked) goOn(at, booked, booker)
}

/** The free time that is nearest to one that is wanted, on its day or the first one after it that has any. */
async function nearestFree(at: AtSite, { visitor, by }: Booker, wanted: Instant): Promise<Slot | undefined> {
  const now = at.clock.now()
  for (let days = 0; days < mostDays; days++) {
    const date = dayAfter(localDate(wanted), days)
    const best = instantOf(date, localTime(wanted))
    const slots = slotsFor(await at.storage.day({ site: at.site, date }), visitor, { now, by })
    const nearest = [...slots].sort((one, other) => Math.abs(one.time - best) - Math.abs(other.time - best))[0]
    if (nearest) return nearest
  }
  return undefined
}

/** On the web a time is held while its questions are answered. Some go away then, with a word or without. */
async function holdIn(at: AtSite, key: DayKey, time: Instant, booker: Booker): Promise<void> {
  const { visitor, contact, mind, by, changesAfter } = booker
  const held = await unlessRefused(() => at.change(key, holdPlace(visitor.service, time), by))
  if (!held) return
  const { id } = held
  const minutes = 1 + 4 * changesAfter
  if (mind === 'goes-away') {
    if (changesAfter < 0.5) soon(at, minutes, () => at.change(key, freePlace(id), by))
    return
  }
  const { help } = visitor
  if (help) soon(at, minutes / 2, () => at.change(key, stateNeeds(id, help), by))
  soon(at, minutes, async () => {
    await at.change(key, giveContact(id, contact), by)
    goOn(at, await at.change(key, confirm(id, channelOf(contact)), by), booker)
  })
}

const soon = ({ agenda, clock }: AtSite, minutes: number, act: () => Promise<unknown>): void =>
  agenda.add(later(clock.now(), minutes), async () => void (await unlessRefused(act)))

/** What becomes of an appointment from when it is booked, or moved. */
function goOn(at: AtSite, { token, time }: Appointment, booker: Booker): void {
  const { mind, changesAfter, comes, by, saysLate, minutesEarly } = booker
  const left = minutesBetween(at.clock.now(), time)
  if (mind === 'cancels') soon(at, left * changesAfter, () => cancel(at, token, booker))
  if (mind === 'moves') soon(at, left * changesAfter, () => move(at, token, booker))
  if (mind !== 'keeps' || !comes) return
  if (saysLate)
    soon(at, Math.max(0, left - 10), async () => {
      const place = await placeOf(at, token)
      if (place) await at.change(place.key, sayLate(place.id, upToStep(-minutesEarly)), by)
    })
  soon(at, Math.max(0, left - minutesEarly), () => come(at, token, booker))
}

const upToStep = (minutes: number) => Math.ceil(minutes / stepMinutes) * stepMinutes

async function placeOf({ storage }: AtSite, token: Token) {
  const place = await storage.appointmentByToken(token)
  return place && { key: { site: place.site, date: place.date }, id: place.appointment }
}

async function cancel(at: AtSite, token: Token, { by }: Booker): Promise<void> {
  const place = await placeOf(at, token)
  if (place) await at.change(place.key, cancelAppointment(place.id), by)
}

/** To about the same time of another day. */
async function move(at: AtSite, token: Token, booker: Booker): Promise<void> {
  const place = await placeOf(at, token)
  if (!place) return
  const days = 1 + Math.floor(booker.changesAfter * mostDays)
  const from = instant(Math.max(booker.wanted, at.clock.now()))
  const slot = await nearestFree(at, booker, instantOf(dayAfter(localDate(from), days), localTime(booker.wanted)))
  if (!slot) return
  const to = { site: at.site, date: localDate(slot.time) }
  const moved = await at.changeDays(daysFrom(place.key, to), moveAppointment(place.id, slot.time), booker.by)
  goOn(at, moved, { ...booker, mind: 'keeps' })
}

/** Somebody comes for an appointment as it stands now: whoever works at a real screen may have moved it. */
async function come(at: AtSite, token: Token, booker: Booker): Promise<void> {
  const place = await placeOf(at, token)
  if (!place) return
  const { key, id } = place
  const { site, appointments } = await at.storage.day(key)
  const appointment = appointments.get(id)
  const opening = openingOn(site, key.date)
  if (!appointment || !opening) return
  const now = at.clock.now()
  const comesAt = instant(Math.max(opening.opens, later(appointment.time, -booker.minutesEarly)))
  if (comesAt > now) {
    at.agenda.add(comesAt, () => come(at, token, booker))
    return
  }
  const scene = makeScene(at, { site, date: key.date, opening, chance: at.chance })
  await comeIn(scene, { ...booker.visitor, urgent: false, help: null }, id)
}
