import Sqlite from 'better-sqlite3'
import { StorageFailure } from '../storage.ts'

// Constraints are not among them: running into a wall is a bug, and trying again would not help.
const ofTheDisk = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM|PROTOCOL|CORRUPT|NOTADB)/

/** Whether the disk or the file is at fault, and not what was asked of them. */
export const isOfTheDisk = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && ofTheDisk.test(error.code)

/** @throws {StorageFailure} where the disk or the file is at fault; otherwise whatever `read` throws */
export function reading<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    throw isOfTheDisk(cause) ? new StorageFailure('nothing can be read', { cause }) : cause
  }
}
