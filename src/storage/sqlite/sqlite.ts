import { dirname, join } from 'node:path'
import { apply } from '../../domain/apply.ts'
import type { Day, DayKey } from '../../domain/day.ts'
import type { SiteId } from '../../domain/id.ts'
import type { LocalDate } from '../../domain/local-time.ts'
import type { Sites } from '../../domain/site.ts'
import { touchedBy } from '../../domain/summary/visit-counts.ts'
import type { Kept, Once, Storage } from '../storage.ts'
import { makeAnswers } from './answers.ts'
import { bookingsIn, keepBeside } from './bookings.ts'
import { makeCommits } from './commits.ts'
import { type Database, openDatabase, openToRead } from './database.ts'
import { makeDays } from './days.ts'
import { reading } from './failure.ts'
import { feedbackIn } from './feedback.ts'
import { ledgerIn } from './ledger.ts'
import { addUpEarlier } from './months.ts'
import { makeOutbox } from './outbox.ts'
import { publishedIn } from './published.ts'
import { prepareQueries, type Queries } from './queries.ts'
import { entryFrom, journalRow } from './rows.ts'
import { saveChanged } from './save-changed.ts'
import { summaryIn } from './summary.ts'
import { surveyIn } from './survey.ts'
import { type Moved, makeTurnMonths } from './turn-months.ts'

type Outside = { readonly sites: Sites; readonly clock: () => number }

export type SqliteOptions = Outside & { readonly file: string; readonly migrations: string }

/**
 * Keeps the days in one SQLite file.
 * @throws {StorageFailure} when the file is damaged, is no database, or cannot be opened
 */
export const openSqlite = ({ file, migrations, ...outside }: SqliteOptions): Storage =>
  storageIn(openDatabase(file, migrations), outside)

/**
 * The same, only to be read: nothing is changed in the file, nor is it brought up to date.
 * @throws {StorageFailure} also when it is of another version
 */
export const readSqlite = ({
  file,
  migrations,
  ...outside
}: SqliteOptions): Pick<Storage, 'sites' | 'dates' | 'journal' | 'close'> =>
  storageIn(openToRead(file, migrations), outside)

/** Keeps the days in a database that is open, and closes it when it is closed itself. */
export function storageIn(database: Database, { sites, clock }: Outside): Storage {
  const query = prepareQueries(database)
  addUpEarlier(database, query, sites)
  const days = makeDays(query, sites)
  const answers = makeAnswers(query, clock)
  const months = makeTurnMonths(query)
  const forget = () => {
    days.forget()
    months.forget()
  }
  const commits = makeCommits(database, forget, months.write)
  const { together, commitTurn } = commits
  const survey = surveyIn(join(dirname(database.$client.name), 'survey.sqlite'))

  function keep<Answer>(
    keys: readonly DayKey[],
    work: (days: readonly Day[]) => Kept<Answer>,
    once?: Once,
  ): Kept<Answer> {
    const earlier = once && answers.earlier<Answer>(once)
    if (earlier) return earlier
    const all = keys.map((key) => ({ key, day: days.now(key) }))
    const kept = work(all.map(({ day }) => day))
    const moved: Moved[] = []
    try {
      all.forEach(({ key, day }, index) => {
        for (const entry of kept.entries[index] ?? []) {
          query.append.run(journalRow(key, entry))
          const before = touchedBy(day, entry)
          apply(day, entry)
          saveChanged(query, key, day, entry)
          moved.push({ key, before, after: touchedBy(day, entry) })
        }
      })
      keepBeside(query, kept.beside)
      if (once) answers.keep(once, kept.answer)
      months.add(moved)
    } catch (failure) {
      for (const key of keys) days.forget(key)
      throw failure
    }
    return kept
  }

  return {
    sites,
    transact: (keys, work, once) => together(() => keep(keys, work, once)),
    day: async (key) => reading(() => days.now(key)),
    journal: async (key) => reading(() => query.entriesAfter.all({ ...key, number: 0 }).map(entryFrom)),
    dates: async (site) => reading(() => [...datesOf(query, site)]),
    firstDate: async (site) => reading(() => query.dateAfter.get({ site, date: '' })?.date ?? null),
    outbox: makeOutbox(query, commits),
    ...bookingsIn(query, commits),
    ...ledgerIn(query),
    ...summaryIn(database, query),
    survey,
    feedback: feedbackIn({ database, query, commits, answers }),
    published: publishedIn(query, commits, answers),
    visitByToken: async (token) => reading(() => query.visitByToken.get({ token }) ?? null),
    unclosedDays: async (date) => reading(() => query.unclosedDays.all({ date })),
    forgetAnswers: (before) =>
      together(() => {
        query.forgetAnswers.run({ before })
      }),
    close: async () => {
      commitTurn()
      database.$client.close()
      survey.close()
    },
  }
}

function* datesOf(query: Queries, site: SiteId): Generator<LocalDate> {
  for (let next = query.dateAfter.get({ site, date: '' }); next; next = query.dateAfter.get({ site, date: next.date }))
    yield next.date
}
