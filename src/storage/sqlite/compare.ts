import { getTableName } from 'drizzle-orm'
import type { Sites } from '../../domain/site.ts'
import type { Compared, Difference } from '../rebuilding.ts'
import type { Database } from './database.ts'
import { madeOfTheJournal, rebuild } from './rebuild.ts'

/** Differences of a table that are told one by one. */
const mostTold = 20
/** Whoever has one may open a visit or an appointment by it. */
const secret = 'token'

type Columns = { readonly keys: readonly string[]; readonly others: readonly string[] }

/**
 * Makes everything again from the journal into tables of this connection's own, which end with it, and compares them
 * with what is kept. All of it is read as of one instant, and nothing of the file is written or locked.
 * @throws {RangeError} for a site of the journal that the sites' file no longer has
 */
export function compare(database: Database, sites: Sites): readonly Compared[] {
  const tables = madeOfTheJournal.map(getTableName)
  const compareAll = () => {
    for (const table of tables) makeBeside(database, table)
    rebuild(database, sites)
    return tables.map((table) => compareTable(database, table))
  }
  return database.$client.transaction(compareAll).deferred()
}

/** A table without its schema's name is the temporary one from then on. */
function makeBeside({ $client: client }: Database, table: string): void {
  const made = client.prepare("select sql from main.sqlite_master where type = 'table' and name = ?").pluck().get(table)
  client.exec(String(made).replace(/^create table/i, 'create temp table'))
}

function compareTable(database: Database, table: string): Compared {
  const columns = columnsOf(database, table)
  const rows = database.$client.prepare(`select count(*) from main."${table}"`).pluck().get() as number
  const differences: Difference[] = []
  let different = 0
  for (const difference of differencesOf(database, table, columns))
    if (++different <= mostTold) differences.push(difference)
  return { table, rows, different, differences }
}

function columnsOf({ $client: client }: Database, table: string): Columns {
  const all = client.prepare('select name, pk from pragma_table_info(?, ?) order by pk').all(table, 'main')
  const columns = all as { readonly name: string; readonly pk: number }[]
  const named = (isKey: boolean) => columns.filter(({ pk }) => pk > 0 === isKey).map(({ name }) => name)
  return { keys: named(true), others: named(false) }
}

function* differencesOf(
  { $client: client }: Database,
  table: string,
  { keys, others }: Columns,
): Generator<Difference> {
  const isSameRow = keys.map((key) => `kept."${key}" is made."${key}"`).join(' and ')
  const all = [...keys, ...others]
  const bothOf = all.map((name) => `kept."${name}" as "kept ${name}", made."${name}" as "made ${name}"`)
  const differs = others.map((name) => `kept."${name}" is not made."${name}"`).join(' or ')
  const found = (wanted: string, from: string) =>
    client.prepare(`select ${wanted} from ${from}`).iterate() as IterableIterator<Record<string, unknown>>
  const pairs = (first: string, second: string, join: string) =>
    `${first}."${table}" as ${named[first as Schema]} ${join} join ${second}."${table}" as ${named[second as Schema]} on ${isSameRow}`
  const rowOf = (whose: string, row: Record<string, unknown>) => keys.map((key) => row[`${whose} ${key}`]).join(' ')
  const [aKey] = keys

  for (const row of found(`${bothOf}`, `${pairs('main', 'temp', 'left')} where made."${aKey}" is null`))
    yield { row: rowOf('kept', row), is: 'kept-alone', columns: [] }
  for (const row of found(`${bothOf}`, `${pairs('temp', 'main', 'left')} where kept."${aKey}" is null`))
    yield { row: rowOf('made', row), is: 'missing', columns: [] }
  if (differs === '') return
  for (const row of found(`${bothOf}`, `${pairs('temp', 'main', '')} where ${differs}`)) {
    const columns = others
      .map((name) => ({ name, kept: row[`kept ${name}`], made: row[`made ${name}`] }))
      .filter(({ kept, made }) => kept !== made)
      .map((column) => (column.name === secret ? { ...column, kept: '…', made: '…' } : column))
    yield { row: rowOf('made', row), is: 'different', columns }
  }
}

type Schema = 'main' | 'temp'
const named: Readonly<Record<Schema, string>> = { main: 'kept', temp: 'made' }
