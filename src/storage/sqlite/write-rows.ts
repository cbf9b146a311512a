import { getTableColumns, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { SQLiteColumn, SQLiteTable, SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core'
import type { Database } from './database.ts'

/** A statement that writes a whole row. */
export type Writing<Row> = { readonly run: (row: Row) => void }

/** Adds rows to a table. */
export const adding = <Table extends SQLiteTable>(database: Database, table: Table): Writing<Table['$inferInsert']> =>
  writing(database, table, database.insert(table).values(placeholders(table)))

/** Adds rows that are not there yet, and leaves those that are as they became. */
export const addingNew = <Table extends SQLiteTable>(
  database: Database,
  table: Table,
): Writing<Table['$inferInsert']> =>
  writing(database, table, database.insert(table).values(placeholders(table)).onConflictDoNothing())

/** Adds rows, or replaces what earlier facts made of them: a row is the same one when its key is. */
export function saving<Table extends SQLiteTable>(database: Database, table: Table, key: readonly SQLiteColumn[]) {
  const replaced = Object.entries(getTableColumns(table)).filter(([, column]) => !key.includes(column))
  const set = Object.fromEntries(replaced.map(([name, column]) => [name, sql`excluded.${inDatabase(column)}`]))
  const insert = database.insert(table).values(placeholders(table))
  return writing(
    database,
    table,
    insert.onConflictDoUpdate({ target: [...key], set: set as SQLiteUpdateSetSource<Table> }),
  )
}

/** Adds numbers to those of the row with their key, below nothing too; where there is none yet, adds it. */
export function addingUp<Table extends SQLiteTable>(database: Database, table: Table, key: readonly SQLiteColumn[]) {
  const added = Object.entries(getTableColumns(table)).filter(([, column]) => !key.includes(column))
  const set = Object.fromEntries(
    added.map(([name, column]) => [name, sql`${column} + excluded.${inDatabase(column)}`]),
  ) as SQLiteUpdateSetSource<Table>
  const insert = database.insert(table).values(placeholders(table))
  return writing(database, table, insert.onConflictDoUpdate({ target: [...key], set }))
}

/**
 * Drizzle words the statement and knows how each column is written. Run by drizzle itself it would look among the
 * values for placeholders every time, which takes as long as SQLite takes to write them.
 */
function writing<Table extends SQLiteTable>(
  { $client }: Database,
  table: Table,
  worded: { toSQL(): { readonly sql: string } },
): Writing<Table['$inferInsert']> {
  const statement = $client.prepare(worded.toSQL().sql)
  const columns = columnsOf(table)
  return {
    run(row: Readonly<Record<string, unknown>>) {
      statement.run(columns.map(([name, column]) => inRow(column, row[name])))
    },
  }
}

/** Nothing is written as nothing, in a column of JSON too where it may be. */
const inRow = (column: SQLiteColumn, value: unknown): unknown =>
  value === null && !column.notNull ? null : column.mapToDriverValue(value)

/** The columns that are written: all but one that the database numbers by itself. */
const columnsOf = (table: SQLiteTable): [string, SQLiteColumn][] =>
  Object.entries(getTableColumns(table)).filter(([name]) => name !== 'sequence')

const placeholders = <Table extends SQLiteTable>(table: Table): Table['$inferInsert'] =>
  Object.fromEntries(columnsOf(table).map(([name]) => [name, sql.placeholder(name)])) as Table['$inferInsert']

const inDatabase = ({ name }: SQLiteColumn) => sql.identifier(toSnakeCase(name))
