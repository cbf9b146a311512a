import { createHmac, randomBytes } from 'node:crypto'
import type { Clock } from '../change.ts'
import type { Ctx } from './parts.ts'

const hourMilliseconds = 3_600_000
/** No poster has so many readers in an hour: whoever sends from more addresses is refused with all other newcomers. */
const mostAddresses = 10_000

/**
 * Whether something may still be sent from an address in this hour. Addresses are known by a hash alone, with a key of
 * this process that is thrown away with the hour: nothing is written down, and no hour can be joined to another.
 */
export function makeSurveyLimit(clock: Clock, publicUrl: string | undefined) {
  let hour = Number.NaN
  let key = randomBytes(32)
  let taken = new Map<string, number>()

  return (c: Ctx, what: string, most: number): boolean => {
    const thisHour = Math.floor(clock() / hourMilliseconds)
    if (thisHour !== hour) [hour, key, taken] = [thisHour, randomBytes(32), new Map()]
    const mark = createHmac('sha256', key)
      .update(`${what} ${addressOf(c, publicUrl)}`)
      .digest('base64')
    const before = taken.get(mark) ?? 0
    if (before >= most || (before === 0 && taken.size >= mostAddresses)) return false
    taken.set(mark, before + 1)
    return true
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
