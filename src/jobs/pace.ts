import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'

/** After some work beside the requests so many times as long is left to everything else. */
export const restTimes = 9

export type Pace = ReturnType<typeof makePace>

/** How a work beside the requests goes on between its parts, until it is to stop. */
export function makePace(signal: AbortSignal) {
  /** How many wait for the work: then it does not rest. */
  let waiting = 0
  let resting = new AbortController()
  signal.addEventListener('abort', () => resting.abort())

  /** Lets everything else go first. @throws {DOMException} AbortError when the work is to stop */
  async function breathe(): Promise<void> {
    await turn()
    signal.throwIfAborted()
  }

  async function rest(milliseconds: number): Promise<void> {
    if (waiting === 0) await pause(milliseconds, undefined, { signal: resting.signal }).catch(() => undefined)
  }

  /** Waits for the work, which does not rest meanwhile. */
  async function unrested(work: () => Promise<void>): Promise<void> {
    waiting++
    resting.abort()
    resting = new AbortController()
    await work().finally(() => waiting--)
  }

  return { breathe, rest, unrested, isOver: () => signal.aborted }
}
