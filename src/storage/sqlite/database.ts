import Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import * as schema from './schema.ts'

export type Database = BetterSQLite3Database<typeof schema> & { readonly $client: Sqlite.Database }

/** A database file, made and brought up to date where needed. */
export function openDatabase(file: string, migrations: string): Database {
  const client = new Sqlite(file, { timeout: 5000 })
  client.pragma('journal_mode = WAL')
  const database = drizzle(client, { schema, casing: 'snake_case' })
  migrate(database, { migrationsFolder: migrations })
  makeDurable(client)
  return database
}

/**
 * better-sqlite3 lets `synchronous` fall to 1 at the first write in WAL mode, and then a power cut loses what was
 * acknowledged. So it is set once there has been a write, and asserted after another.
 */
function makeDurable(client: Sqlite.Database): void {
  client.pragma('synchronous = FULL')
  client.exec('CREATE TABLE IF NOT EXISTS durable (id INTEGER PRIMARY KEY); INSERT OR REPLACE INTO durable VALUES (1)')
  const full = 2
  if (client.pragma('synchronous', { simple: true }) !== full)
    throw new Error('SQLite does not keep synchronous = FULL')
}
