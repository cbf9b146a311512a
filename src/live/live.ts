import type { SiteId } from '../domain/id.ts'

/** A raw response that is kept open: what node's ServerResponse offers of it. */
export interface Listener {
  write(chunk: Buffer): boolean
  end(): void
  destroy(): void
  on(event: 'close' | 'error', gone: () => void): unknown
  readonly writableLength: number
}

export interface Live {
  /** Tells everybody who listens to a site that something changed; what, they fetch themselves. */
  announce(site: SiteId): void
  /** Keeps a stream to whoever listens to a site. It opens with a signal, so that nothing is missed on the way. */
  listen(site: SiteId, listener: Listener): void
  /** How many listen, at one site or at all. */
  listeners(site?: SiteId): number
  /** Ends every stream, so that the server can stop. */
  close(): void
}

const signal = Buffer.from('event: queue-changed\ndata:\n\n')
const heartbeat = Buffer.from(':\n\n')
const heartbeatMilliseconds = 15_000
/** A listener that has not taken this much is gone, or too slow to be told anything. */
const mostBytesWaiting = 16_384

export function makeLive(): Live {
  const sites = new Map<SiteId, Set<Listener>>()
  const toTell = new Set<SiteId>()

  const all = (site?: SiteId): Listener[] =>
    site === undefined ? [...sites.values()].flatMap((listeners) => [...listeners]) : [...(sites.get(site) ?? [])]

  function send(listeners: Listener[], chunk: Buffer): void {
    for (const listener of listeners) {
      if (listener.writableLength > mostBytesWaiting) listener.destroy()
      else listener.write(chunk)
    }
  }

  function tellAll(): void {
    for (const site of toTell) send(all(site), signal)
    toTell.clear()
  }

  const beat = setInterval(() => send(all(), heartbeat), heartbeatMilliseconds)
  beat.unref()

  return {
    announce: (site) => {
      // Changes of one turn of the event loop are told once.
      if (toTell.size === 0) setImmediate(tellAll)
      toTell.add(site)
    },
    listen: (site, listener) => {
      const listeners = sites.get(site) ?? new Set()
      sites.set(site, listeners)
      listeners.add(listener)
      const forget = () => listeners.delete(listener)
      // Some ends tell of themselves by one event alone, and write() reports none of them.
      listener.on('close', forget)
      listener.on('error', forget)
      listener.write(signal)
    },
    listeners: (site) => all(site).length,
    close: () => {
      clearInterval(beat)
      for (const listener of all()) listener.end()
    },
  }
}
