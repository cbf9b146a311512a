import Sqlite from 'better-sqlite3'
import { StorageFailure } from '../storage.ts'
import { openSound } from './database.ts'
import { isOfTheDisk } from './failure.ts'

/** How long to wait while another process writes: it takes some hundredths of a second, and the queues wait as well. */
const busyMilliseconds = 1_000

/** What makes each version of the file out of the one before; the file says in user_version how many were run. */
const versions = [
  // Without row ids, which would count up in the order of the answers; every row is found by what it says.
  `
  create table answers (
    round text not null, site text not null, way text not null, "by" text not null, value text not null,
    question text not null, answer text not null, count integer not null,
    primary key (round, site, way, "by", value, question, answer)
  ) strict, without rowid;
  create table equality (
    round text not null, site text not null, question text not null, answer text not null, count integer not null,
    primary key (round, site, question, answer)
  ) strict, without rowid;
  create table words (
    id text not null, round text not null, site text not null, text text not null, tags text not null,
    is_read integer not null,
    primary key (id)
  ) strict, without rowid;
  create table slips (month text not null, mark text not null, primary key (month, mark)) strict, without rowid;
  `,
  // Ratings were counted by what is known of a visit, though nothing reads them so.
  `
  delete from answers where "by" <> 'all'
    and (question in ('accessibility', 'experience', 'expectations') or (question = 'any' and answer = 'ratings'));
  `,
]

/**
 * The file of the survey's answers, made and brought up to date where needed.
 * @throws {StorageFailure} when it is damaged, is no database, is of a later version, or cannot be opened
 */
export function openSurveyFile(file: string): Sqlite.Database {
  const client = openSound(file, (file) => {
    const opened = new Sqlite(file, { timeout: busyMilliseconds })
    // A log beside the file would keep the answers in their order, and what was erased. The journal before a change
    // is cut to nothing after it, and what is erased or moved is overwritten.
    opened.pragma('journal_mode = TRUNCATE')
    opened.pragma('secure_delete = ON')
    opened.pragma('synchronous = FULL')
    // What tidying copies is not to lie in some folder of the system's.
    opened.pragma('temp_store = MEMORY')
    return opened
  })
  try {
    client.transaction(() => bringUpToDate(client)).immediate()
  } catch (cause) {
    client.close()
    throw isOfTheDisk(cause) ? new StorageFailure(`${file} cannot be brought up to date`, { cause }) : cause
  }
  return client
}

function bringUpToDate(client: Sqlite.Database): void {
  const version = Number(client.pragma('user_version', { simple: true }))
  if (version > versions.length) throw new StorageFailure(`${client.name} is of a later version of One Stop Shop.`)
  for (const sql of versions.slice(version)) client.exec(sql)
  client.pragma(`user_version = ${versions.length}`)
}

/**
 * Writes the file anew in the order of its keys. Without it, where a row lies in its page tells which came first.
 * Where the disk fails, nothing is lost, and the file is untidy until the next time.
 * @returns whether it was done
 */
export function tidy(client: Sqlite.Database): boolean {
  try {
    client.exec('VACUUM')
    return true
  } catch (error) {
    if (isOfTheDisk(error)) return false
    throw error
  }
}
