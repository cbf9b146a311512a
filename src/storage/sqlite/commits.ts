import { StorageFailure } from '../storage.ts'
import type { Database } from './database.ts'
import { isOfTheDisk } from './failure.ts'

export type Commits = ReturnType<typeof makeCommits>

/** One piece of work that waits for its turn's commit. */
type Piece = {
  readonly run: () => void
  /** Answers whoever asked for it. */
  readonly settle: () => void
  readonly fail: (failure: StorageFailure) => void
}

/**
 * All pieces of work of one turn of the event loop share one commit, and so one wait for the disk. One that throws
 * takes back what it wrote itself, and leaves the others alone; when the disk fails, the turn fails as one and
 * `forget` is told that nothing of it was kept. `finish` writes what the pieces left to the end of their turn.
 */
export function makeCommits(
  { $client: client }: Pick<Database, '$client'>,
  forget: () => void,
  finish: () => void = () => undefined,
) {
  const [begin, commit] = [client.prepare('BEGIN IMMEDIATE'), client.prepare('COMMIT')]
  const [save, release] = [client.prepare('SAVEPOINT piece'), client.prepare('RELEASE piece')]
  const takeBack = client.prepare('ROLLBACK TO piece')
  let turn: Piece[] = []

  function commitTurn(): void {
    const pieces = turn
    turn = []
    if (pieces.length === 0) return
    try {
      begin.run()
      for (const { run } of pieces) run()
      finish()
      commit.run()
    } catch (cause) {
      if (client.inTransaction) client.exec('ROLLBACK')
      forget()
      for (const { fail } of pieces) fail(new StorageFailure('nothing can be kept', { cause }))
      return
    }
    for (const { settle } of pieces) settle()
  }

  function runAlone<Result>(work: () => Result): Result {
    save.run()
    try {
      const result = work()
      release.run()
      return result
    } catch (error) {
      if (!isOfTheDisk(error)) {
        takeBack.run()
        release.run()
      }
      throw error
    }
  }

  /** Resolves with what `work` gave, once what it wrote is on the disk. */
  function together<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      let settle: () => void
      const run = () => {
        try {
          const result = runAlone(work)
          settle = () => resolve(result)
        } catch (error) {
          if (isOfTheDisk(error)) throw error
          settle = () => reject(error)
        }
      }
      if (turn.length === 0) setImmediate(commitTurn)
      turn.push({ run, settle: () => settle(), fail: reject })
    })
  }

  return { together, commitTurn }
}
