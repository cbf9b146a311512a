import type { Rebuilding } from '../rebuilding.ts'
import { StorageFailure } from '../storage.ts'
import { compare } from './compare.ts'
import { openDatabase, openToRead } from './database.ts'
import { isOfTheDisk, reading } from './failure.ts'
import { rebuild } from './rebuild.ts'
import type { SqliteOptions } from './sqlite.ts'

/** The rows of a file, made again from its journal. Each time the file is opened anew, and closed. */
export function rebuildingOf({ file, migrations, sites }: Omit<SqliteOptions, 'clock'>): Rebuilding {
  return {
    compare() {
      const database = openToRead(file, migrations)
      try {
        return reading(() => compare(database, sites))
      } finally {
        database.$client.close()
      }
    },
    mend() {
      // Another version's file is for that version to mend.
      openToRead(file, migrations).$client.close()
      const database = openDatabase(file, migrations)
      try {
        rebuild(database, sites)
      } catch (cause) {
        throw isOfTheDisk(cause)
          ? new StorageFailure('nothing was changed: it cannot be written now', { cause })
          : cause
      } finally {
        database.$client.close()
      }
    },
  }
}
