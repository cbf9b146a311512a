import { createHmac, randomBytes } from 'node:crypto'
import type { Clock } from '../change.ts'
import { localDate } from '../domain/local-time.ts'
import type { Ctx } from './parts.ts'

const hourMilliseconds = 3_600_000
/** No poster has so many readers in an hour: whoever sends from more addresses is refused with all other newcomers. */
const mostAddresses = 10_000

/** How often something may be sent from an address. */
type Most = { readonly anHour: number; readonly aDay?: number }

/**
 * Whether something may still be sent from an address in this hour, and on this day. Addresses are known by a hash
 * alone, with keys of this process that are thrown away with the hour and with the day: nothing is written down, and no
 * day can be joined to another.
 */
export function makeSurveyLimit(clock: Clock, publicUrl: string | undefined) {
  const ofHour = makeTaken(() => Math.floor(clock() / hourMilliseconds))
  const ofDay = makeTaken(() => localDate(clock()))

  return (c: Ctx, what: string, { anHour, aDay }: Most): boolean => {
    const name = `${what} ${addressOf(c, publicUrl)}`
    const hour = ofHour(name)
    const day = aDay === undefined ? null : ofDay(name)
    if (hour.before >= anHour || (hour.before === 0 && hour.isFull)) return false
    if (day && aDay !== undefined && day.before >= aDay) return false
    hour.take()
    // A day that is full counts no newcomers: refusing them for so long would stop everybody.
    if (day && (day.before > 0 || !day.isFull)) day.take()
    return true
  }
}

/** What was taken by whom in a stretch of time, which is forgotten when the next one begins. */
function makeTaken(stretchNow: () => string | number) {
  let stretch: string | number = Number.NaN
  let key = randomBytes(32)
  let taken = new Map<string, number>()

  return (name: string) => {
    const now = stretchNow()
    if (now !== stretch) [stretch, key, taken] = [now, randomBytes(32), new Map()]
    const mark = createHmac('sha256', key).update(name).digest('base64')
    const before = taken.get(mark) ?? 0
    return { before, isFull: taken.size >= mostAddresses, take: () => taken.set(mark, before + 1) }
  }
}

/**
 * The address from which somebody sends. This server speaks no TLS: where its public address is https, or where it is
 * asked from its own machine, a proxy stands in front, whose own address would be everybody's. Then it is the last that
 * the proxy names in X-Forwarded-For, which whoever sends cannot choose; what stands before it could be made up, and so
 * could the whole header where there is no proxy.
 */
export function addressOf(c: Ctx, publicUrl: string | undefined): string {
  const { socket, headers } = c.env.incoming
  const peer = plain(socket.remoteAddress ?? '')
  const isProxy = publicUrl?.startsWith('https:') || peer === '::1' || peer.startsWith('127.')
  const [named] = isProxy ? [headers['x-forwarded-for']].flat() : []
  const last = named?.split(',').at(-1)?.trim() ?? ''
  return networkOf(last === '' ? peer : plain(last.slice(0, 64)))
}

/** An address of IPv4 that was written as one of IPv6. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** A device may choose among all addresses of its network of IPv6, which is the first four of eight groups. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [before = '', after] = address.split('::')
  const groups = before === '' ? [] : before.split(':')
  if (after === undefined) return groups.slice(0, 4).join(':')
  const behind = after === '' ? [] : after.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - behind.length) }, () => '0')
  return [...groups, ...zeros, ...behind].slice(0, 4).join(':')
}
