import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { StorageFailure } from '../storage.ts'

export type Database = BetterSQLite3Database & { readonly $client: Sqlite.Database }

/** How long to wait while another process writes. */
const busyMilliseconds = 5_000

/** Moving the log into the file takes some milliseconds, and a check-in writes ten pages: one in 400 waits for it. */
const pagesInLog = 4_000

/**
 * A database file, made and brought up to date where needed.
 * @throws {StorageFailure} when it is damaged, is no database, or cannot be opened
 */
export function openDatabase(file: string, migrations: string): Database {
  const client = openSound(file, (file) => {
    const writing = new Sqlite(file, { timeout: busyMilliseconds })
    writing.pragma('journal_mode = WAL')
    return writing
  })
  // Said on every connection: otherwise better-sqlite3 lets it fall to 1 at the first write, and a power cut loses
  // what was acknowledged.
  client.pragma('synchronous = FULL')
  client.pragma(`wal_autocheckpoint = ${pagesInLog}`)
  const database = inWords(client)
  migrate(database, { migrationsFolder: migrations })
  return database
}

/**
 * A database file as it is, only to be read: another version of the product may be at work on it.
 * @throws {StorageFailure} when it is damaged, is no database, cannot be opened, or is of another version
 */
export function openToRead(file: string, migrations: string): Database {
  const client = openSound(file, (file) => new Sqlite(file, { readonly: true, timeout: busyMilliseconds }))
  if (isOfThisVersion(client, migrations)) return inWords(client)
  client.close()
  throw new StorageFailure(`${file} is of another version of One Stop Shop: read it with the version that keeps it.`)
}

const inWords = (client: Sqlite.Database): Database => drizzle(client, { casing: 'snake_case' })

/** Whether what was last done to the tables is what this version would do last; drizzle keeps it under this name. */
function isOfThisVersion(client: Sqlite.Database, migrationsFolder: string): boolean {
  const table = '__drizzle_migrations'
  const isKept = client.prepare('select 1 from sqlite_master where name = ?').get(table) !== undefined
  const done = isKept && client.prepare(`select hash from ${table} order by created_at desc`).pluck().get()
  return done === readMigrationFiles({ migrationsFolder }).at(-1)?.hash
}

/**
 * A file that would fail at some later page must not take tickets until then.
 * @throws {StorageFailure} when it is damaged, is no database, or cannot be opened
 */
export function openSound(file: string, open: (file: string) => Sqlite.Database): Sqlite.Database {
  try {
    const client = open(file)
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
