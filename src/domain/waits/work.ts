/** Does a long work without a rest, where nobody else waits for a turn. */
export function resultOf<Of>(work: Generator<void, Of>): Of {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
