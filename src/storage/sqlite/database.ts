import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { StorageFailure } from '../storage.ts'
import * as schema from './schema.ts'

export type Database = BetterSQLite3Database<typeof schema> & { readonly $client: Sqlite.Database }

/** How long to wait while another process writes. */
const busyMilliseconds = 5_000

/** Moving the log into the file takes some milliseconds, and a check-in writes ten pages: one in 400 waits for it. */
const pagesInLog = 4_000

/**
 * A database file, made and brought up to date where needed.
 * @throws {StorageFailure} when it is damaged, is no database, or cannot be opened
 */
export function openDatabase(file: string, migrations: string): Database {
  const client = openSound(file)
  // Said on every connection: otherwise better-sqlite3 lets it fall to 1 at the first write, and a power cut loses
  // what was acknowledged.
  client.pragma('synchronous = FULL')
  client.pragma(`wal_autocheckpoint = ${pagesInLog}`)
  const database = drizzle(client, { schema, casing: 'snake_case' })
  migrate(database, { migrationsFolder: migrations })
  return database
}

/** A file that would fail at some later page must not take tickets until then. */
function openSound(file: string): Sqlite.Database {
  try {
    const client = new Sqlite(file, { timeout: busyMilliseconds })
    client.pragma('journal_mode = WAL')
    const found = client.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new Error(String(found))
    return client
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new StorageFailure(
      `${file} cannot be used: ${why}. If it is damaged, move it away and put the last copy in its place; docs/operating.md says how.`,
      { cause },
    )
  }
}
