import { apply } from '../../domain/apply.ts'
import { type Day, type DayInMotion, type DayKey, type Experience, newDay } from '../../domain/day.ts'
import type { Entry } from '../../domain/fact.ts'
import { instant } from '../../domain/instant.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Site, Sites } from '../../domain/site.ts'
import { type Kept, type Once, type Storage, StorageFailure } from '../storage.ts'
import { openDatabase } from './database.ts'
import { prepareQueries, type Queries } from './queries.ts'
import { entryFrom, journalRow } from './rows.ts'
import { saveChanged } from './save-changed.ts'

/** One change that waits for this turn's commit. */
type Waiting = { readonly run: () => void; readonly settle: (failure?: Error) => void }

export type SqliteOptions = {
  readonly file: string
  readonly migrations: string
  readonly sites: Sites
  readonly clock: () => number
}

/** Days are kept in memory between changes and brought up to what other processes wrote before each use. */
const mostDaysInMemory = 8

/** Keeps the days in one SQLite file. */
export function openSqlite({ file, migrations, sites, clock }: SqliteOptions): Storage {
  const database = openDatabase(file, migrations)
  const { $client: client } = database
  const query = prepareQueries(database)
  const days = new Map<string, DayInMotion>()
  let turn: Waiting[] = []

  function dayNow(key: DayKey): DayInMotion {
    const name = `${key.site} ${key.date}`
    const site = sites.get(key.site)
    if (!site) throw new RangeError(`there is no site ${key.site}`)
    const day = days.get(name) ?? newDay(site, key.date, experienceOf(query, site, key))
    days.delete(name)
    days.set(name, day)
    const [oldest] = days.keys()
    if (days.size > mostDaysInMemory && oldest !== undefined) days.delete(oldest)
    for (const row of query.entriesAfter.all({ ...key, number: day.journal.length })) apply(day, entryFrom(row))
    return day
  }

  function keep<Answer>(key: DayKey, work: (day: Day) => Kept<Answer>, once?: Once): Kept<Answer> {
    const answered = once && earlierAnswer<Answer>(query, once)
    if (answered) return answered
    const day = dayNow(key)
    const kept = work(day)
    for (const entry of kept.entries) {
      query.append.run(journalRow(key, entry))
      apply(day, entry)
      saveChanged(query, key, day, entry)
    }
    if (once) query.keepAnswer.run({ ...once, answer: kept.answer ?? null, at: instant(clock()) })
    return kept
  }

  /** All changes of one turn of the event loop share one commit, and so one wait for the disk. */
  function commitTurn(): void {
    const changes = turn
    turn = []
    try {
      client.exec('BEGIN IMMEDIATE')
      for (const { run } of changes) run()
      client.exec('COMMIT')
    } catch (cause) {
      if (client.inTransaction) client.exec('ROLLBACK')
      days.clear()
      for (const { settle } of changes) settle(new StorageFailure('nothing could be kept', { cause }))
      return
    }
    for (const { settle } of changes) settle()
  }

  /** A change that fails takes back what it wrote, and leaves the others of its turn alone. */
  function alone<Answer>(work: () => Kept<Answer>): { kept: Kept<Answer> } | { failure: unknown } {
    client.exec('SAVEPOINT change')
    try {
      const kept = work()
      client.exec('RELEASE change')
      return { kept }
    } catch (failure) {
      // A full disk ends the whole transaction by itself: the turn fails as one.
      if (!client.inTransaction) throw failure
      client.exec('ROLLBACK TO change; RELEASE change')
      if (!(failure instanceof Refusal)) days.clear()
      return { failure }
    }
  }

  return {
    sites,
    transact: (key, work, once) =>
      new Promise((resolve, reject) => {
        let done: ReturnType<typeof alone<Awaited<ReturnType<typeof work>>['answer']>> | undefined
        if (turn.length === 0) setImmediate(commitTurn)
        turn.push({
          run: () => {
            done = alone(() => keep(key, work, once))
          },
          settle: (failure) => {
            if (failure) reject(failure)
            else if (done && 'kept' in done) resolve(done.kept)
            else reject(done?.failure)
          },
        })
      }),
    day: async (key) => dayNow(key),
    visitByToken: async (token) => query.visitByToken.get({ token }) ?? null,
    unclosedDays: async (date) => {
      const all = [...query.daysWithVisits.all({ date }), ...query.daysWithDesks.all({ date })]
      return [...new Map(all.map((key) => [`${key.site} ${key.date}`, key])).values()]
    },
    forgetAnswers: async (before) => {
      query.forgetAnswers.run({ before })
    },
    close: async () => {
      client.close()
    },
  }
}

function earlierAnswer<Answer>(query: Queries, once: Once): Kept<Answer> | null {
  const earlier = query.answer.get({ key: once.key })
  if (!earlier) return null
  if (earlier.body !== once.body) throw new Refusal('key-reused')
  return { entries: [] as readonly Entry[], answer: earlier.answer as Answer }
}

const experienceOf = (query: Queries, site: Site, { date }: DayKey): Experience =>
  new Map(
    [...site.services.keys()].map((service) => [
      service,
      query.lastMinutes.all({ site: site.id, service, date }).map(({ minutes }) => minutes),
    ]),
  )
