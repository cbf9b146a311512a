import type { DeskId, ServiceId } from '../id.ts'
import type { Instant } from '../instant.ts'
import { type Minutes, minutesOf, type Office, type WorkingDesk } from './office.ts'
import { horizon } from './play.ts'
import { type Asked, type Rolled, type Rolling, roll } from './roll.ts'
import { chanceFrom } from './sample.ts'

/** An office as it might be from now on. */
export type Change =
  | { readonly is: 'nothing' }
  /** One more desk is open and free. `instead`: the desk that comes back for it, where one that is away does. */
  | { readonly is: 'one-more'; readonly serves: ReadonlySet<ServiceId>; readonly instead: DeskId | null }
  /** An open desk goes away once it is free. */
  | { readonly is: 'away'; readonly desk: DeskId; readonly minutes: Minutes }

/** The one more desk is none that is known: what others did there on earlier days does not tell of it. */
const oneMore = 'one more' as DeskId
/** Longer than any path follows anybody. */
const away = 2 * horizon

/**
 * The office with a change. The one more desk is always there, and never comes back where nothing is asked of it: it
 * then draws as often as if it were open, so that whatever else is drawn is the same.
 */
export function changed(office: Office, change: Change, now: Minutes): Office {
  const desks = new Map(office.desks)
  if (change.is === 'away') replace(desks, change.desk, { leavesFor: change.minutes })
  if (change.is === 'one-more' && change.instead) replace(desks, change.instead, { is: 'away', backAt: now + away })
  const opened = change.is === 'one-more' ? change.serves : null
  desks.set(oneMore, {
    ...{ id: oneMore, since: now, freeSince: now, lastCalledAt: now, serving: null, idleFrom: null, pauses: 0 },
    ...{ reason: '', wasOpen: true, leavesFor: 0, serves: opened ?? new Set() },
    ...(opened ? { is: 'open', backAt: null } : { is: 'away', backAt: now + away }),
  })
  return { ...office, desks }
}

function replace(desks: Map<DeskId, WorkingDesk>, id: DeskId, by: Partial<WorkingDesk>): void {
  const desk = desks.get(id)
  if (desk) desks.set(id, { ...desk, ...by })
}

/**
 * Rolls a changed office with numbers that are the same on the same path, whatever was changed: two rolls then differ
 * by the change, and hardly by luck.
 */
export function* rollChanged(
  { office, experience }: Pick<Rolling, 'experience'> & { readonly office: Office },
  change: Change,
  now: Instant,
  asked: Asked,
  paths: number,
): Generator<void, Rolled> {
  let chance = chanceFrom(0)
  const rolling = { office: changed(office, change, minutesOf(now)), experience, chance: () => chance() }
  const work = roll(rolling, now, asked, paths)
  for (let path = 1; ; path++) {
    chance = chanceFrom(path * 0x9e3779b1)
    const { done, value } = work.next()
    if (done) return value
    yield
  }
}
