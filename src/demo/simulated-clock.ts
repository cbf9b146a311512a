import { setTimeout } from 'node:timers/promises'
import { type Instant, instant } from '../domain/instant.ts'

/** A clock that stands still until it is set, or runs faster than the real one. */
export type SimulatedClock = ReturnType<typeof simulatedClock>

export function simulatedClock(start: Instant) {
  let set = { at: start, real: performance.now() }
  let speed = 0
  const now = (): Instant => instant(set.at + (performance.now() - set.real) * speed)
  return {
    now,
    set: (at: Instant) => {
      set = { at, real: performance.now() }
    },
    /** Runs from now on, so many simulated seconds each real one. */
    run: (times: number) => {
      set = { at: now(), real: performance.now() }
      speed = times
    },
    /** @throws {DOMException} AbortError when it is not to be waited for any more */
    until: async (at: Instant, signal: AbortSignal): Promise<void> => {
      signal.throwIfAborted()
      const left = at - now()
      if (left > 0) await setTimeout(left / speed, undefined, { signal })
    },
  }
}
