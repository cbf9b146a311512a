/** Requests wait for no more of a long work at a time. */
export const sliceMilliseconds = 2

/** Does a long work in short parts, with a rest between them. */
export async function inSlices<Of>(work: Generator<void, Of>, rest: () => Promise<unknown>): Promise<Of> {
  for (;;) {
    const until = performance.now() + sliceMilliseconds
    do {
      const { done, value } = work.next()
      if (done) return value
    } while (performance.now() < until)
    await rest()
  }
}
