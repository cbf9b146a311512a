import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'

/** Requests wait for no more of a long work at a time. */
const sliceMilliseconds = 1

export type Pace = ReturnType<typeof makePace>

/**
 * How works beside the requests go on: one at a time however many sites there are, in short slices.
 * @param restTimes after each slice so many times as long is left to everything else
 */
export function makePace(signal: AbortSignal, restTimes: number) {
  /** How many wait for a work: then it does not rest. */
  let waiting = 0
  let resting = new AbortController()
  let last: Promise<unknown> = Promise.resolve()
  signal.addEventListener('abort', () => resting.abort())

  /** Leaves so long to everything else, unless somebody waits. */
  async function leave(milliseconds: number): Promise<void> {
    if (waiting === 0 && milliseconds > 0)
      await pause(milliseconds, undefined, { signal: resting.signal }).catch(() => undefined)
  }

  /** Lets everything else go first. */
  const rest = () => leave(sliceMilliseconds * restTimes).then(turn)

  /** @throws {DOMException} AbortError when it is to stop */
  async function inSlices<Of>(work: Generator<void, Of>): Promise<Of> {
    for (;;) {
      const until = performance.now() + sliceMilliseconds
      do {
        const { done, value } = work.next()
        if (done) return value
      } while (performance.now() < until)
      await rest()
      signal.throwIfAborted()
    }
  }

  /** Does a work once those before it are done. The answer to whoever caused it goes out first. */
  function inTurn<Of>(work: () => Promise<Of>): Promise<Of> {
    const done = last.then(turn).then(work)
    last = done.catch(() => undefined).then(rest)
    return done
  }

  /** Waits for works, which do not rest meanwhile. */
  async function unrested<Of>(work: () => Promise<Of>): Promise<Of> {
    waiting++
    resting.abort()
    resting = new AbortController()
    return work().finally(() => waiting--)
  }

  return {
    ...{ leave, inSlices, inTurn, unrested },
    isOver: () => signal.aborted,
    /** Resolves once nothing is under way. */
    ended: async () => void (await last),
  }
}
