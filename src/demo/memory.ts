import { apply } from '../domain/apply.ts'
import { type Day, type DayInMotion, type DayKey, newDay } from '../domain/day.ts'
import type { Beside } from '../domain/decision.ts'
import type { Entry } from '../domain/fact.ts'
import type { Sites } from '../domain/site.ts'
import type { Storage } from '../storage/storage.ts'

/** Keeps days in memory alone, as fast as they can be played. */
export function keptInMemory(sites: Sites) {
  const days = new Map<string, DayInMotion>()
  /** All that happened, in its order. */
  const changes: Change[] = []

  function dayOf({ site: id, date }: DayKey): DayInMotion {
    const site = sites.get(id)
    if (!site) throw new RangeError(`there is no site ${id}`)
    const name = nameOf({ site: id, date })
    const day = days.get(name) ?? newDay(site, date)
    days.set(name, day)
    return day
  }

  const storage: Pick<Storage, 'transact' | 'day' | 'appointmentByToken'> = {
    transact: async (keys, work) => {
      const all = keys.map(dayOf)
      const kept = work(all)
      all.forEach((day, index) => {
        for (const entry of kept.entries[index] ?? []) apply(day, entry)
      })
      changes.push({ keys, entries: kept.entries, contacts: kept.beside?.contacts ?? [] })
      return kept
    },
    day: async (key) => dayOf(key),
    appointmentByToken: async (token) => {
      for (const { site, date, appointments } of days.values())
        for (const appointment of appointments.values())
          if (appointment.token === token && appointment.state.is !== 'moved')
            return { site: site.id, date, appointment: appointment.id }
      return null
    },
  }

  return {
    ...storage,
    /** The day as it stands. */
    now: (key: DayKey): Day => dayOf(key),
    /** Hands all of it on to a storage that has nothing yet of these days, in as few transactions as may be. */
    async moveTo(other: Pick<Storage, 'transact'>): Promise<void> {
      for (const { keys, entries, contacts } of together(changes))
        await other.transact(keys, () => ({ entries, answer: null, beside: { contacts } }))
    },
  }
}

type Change = {
  readonly keys: readonly DayKey[]
  readonly entries: readonly (readonly Entry[])[]
  readonly contacts: NonNullable<Beside['contacts']>
}

/** Changes put together, but for moves to another day: an appointment stands there only once it stands here no more. */
function* together(changes: readonly Change[]): Generator<Change> {
  let some: Change[] = []
  for (const change of changes) {
    const isMove = change.entries.flat().some(({ type }) => type === 'moved-here')
    if (isMove) {
      yield joined(some)
      yield change
      some = []
    } else some.push(change)
  }
  yield joined(some)
}

function joined(changes: readonly Change[]): Change {
  const days = new Map<string, { readonly key: DayKey; readonly entries: Entry[] }>()
  for (const { keys, entries } of changes)
    keys.forEach((key, index) => {
      const day = days.get(nameOf(key)) ?? { key, entries: [] }
      day.entries.push(...(entries[index] ?? []))
      days.set(nameOf(key), day)
    })
  return {
    keys: [...days.values()].map(({ key }) => key),
    entries: [...days.values()].map(({ entries }) => entries),
    contacts: changes.flatMap(({ contacts }) => contacts),
  }
}

const nameOf = ({ site, date }: DayKey) => `${site} ${date}`
