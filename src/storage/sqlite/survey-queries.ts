import type Sqlite from 'better-sqlite3'
import type { SiteId } from '../../domain/id.ts'
import type { Quarter } from '../../domain/performance/quarter.ts'
import type { Month } from '../../domain/period.ts'
import { type Answers, type AskedPart, parts } from '../../domain/survey/question.ts'
import type { About, AnswerCount, EqualityCount, Round, Words } from '../../domain/survey/response.ts'
import { quarterOfRound } from '../../domain/survey/round.ts'
import { slicesOf } from '../../domain/survey/slices-of.ts'
import type { Slip } from '../survey-box.ts'

type NewWords = Pick<Words, 'id' | 'site' | 'round' | 'text'>
type WordsRow = NewWords & { readonly tags: string; readonly isRead: number }

export type SurveyQueries = ReturnType<typeof prepareSurvey>

/** What is asked of the survey's file, and what is written into it; the transaction is whoever's that asks. */
export function prepareSurvey(client: Sqlite.Database) {
  const counting = client.prepare<[Omit<AnswerCount, 'count'>]>(
    `insert into answers values (:round, :site, :way, :by, :value, :question, :answer, 1)
     on conflict do update set count = count + 1`,
  )
  const countingEquality = client.prepare<[Omit<EqualityCount, 'count'>]>(
    'insert into equality values (:round, :site, :question, :answer, 1) on conflict do update set count = count + 1',
  )
  const slip = client.prepare<[Slip]>('insert or ignore into slips values (:month, :mark)')
  const used = client.prepare<[Slip]>('select 1 from slips where month = :month and mark = :mark')
  const forgetSlips = client.prepare<[Month]>('delete from slips where month < ?')
  const answers = client.prepare<[Round], AnswerCount>('select * from answers where round = ?')
  const equality = client.prepare<[Round], EqualityCount>('select * from equality where round = ?')
  const rounds = client
    .prepare<[], Round>('select round from answers union select round from words union select round from equality')
    .pluck()
  const changes = client.prepare<[], number>('select total_changes()').pluck()

  return {
    count({ site, round, way, ...about }: About, part: AskedPart, given: Answers): void {
      const said = parts[part].map((question) => ({ question, answer: given[question] }))
      for (const { question, answer } of [{ question: 'any', answer: part } as const, ...said])
        if (answer !== undefined)
          for (const slice of slicesOf(part, about)) counting.run({ round, site, way, ...slice, question, answer })
    },
    countEquality(of: Pick<EqualityCount, 'site' | 'round'>, given: Readonly<Record<string, string>>): void {
      for (const [question, answer] of Object.entries(given)) countingEquality.run({ ...of, question, answer })
    },
    ...prepareWords(client),
    /** False where it was used before. */
    useSlip: (used: Slip): boolean => slip.run(used).changes > 0,
    isUsed: (slip: Slip): boolean => used.get(slip) !== undefined,
    forgetSlips: (before: Month): void => void forgetSlips.run(before),
    answers: (round: Round): AnswerCount[] => answers.all(round),
    equality: (round: Round): EqualityCount[] => equality.all(round),
    rounds: (): Round[] => rounds.all(),
    /** How many rows were written since the file was opened. */
    changes: (): number => changes.get() ?? 0,
  }
}

function prepareWords(client: Sqlite.Database) {
  const keep = client.prepare<[NewWords]>(`insert into words values (:id, :round, :site, :text, '[]', 0)`)
  const tag = client.prepare<[string, string]>('update words set tags = ?, is_read = 1 where id = ?')
  const forget = client.prepare<[string]>('delete from words where id = ?')
  const forgetRound = client.prepare<[Round]>('delete from words where round = ?')
  const rounds = client
    .prepare<{ site: SiteId | null }, Round>('select distinct round from words where :site is null or site = :site')
    .pluck()
  const byId = client.prepare<[string], WordsRow>(
    'select id, round, site, text, tags, is_read as isRead from words where id = ?',
  )
  const ofRound = client.prepare<{ round: Round; site: SiteId | null }, WordsRow>(
    `select id, round, site, text, tags, is_read as isRead from words
     where round = :round and (:site is null or site = :site)`,
  )
  return {
    keepWords: (words: NewWords): void => void keep.run(words),
    tagWords: (id: string, tags: readonly string[]): void => void tag.run(JSON.stringify(tags), id),
    forgetWords: (id: string): void => void forget.run(id),
    forgetWordsBefore(quarter: Quarter): void {
      for (const round of rounds.all({ site: null })) if (quarterOfRound(round) < quarter) forgetRound.run(round)
    },
    roundsWithWords: (site: SiteId | null): Round[] => rounds.all({ site }),
    /** In the order of their random ids, which is none. */
    words: (round: Round, site: SiteId | null): Words[] => ofRound.all({ round, site }).map(wordsFrom),
    wordsById(id: string): Words | null {
      const row = byId.get(id)
      return row ? wordsFrom(row) : null
    },
  }
}

const wordsFrom = (row: WordsRow): Words => ({ ...row, tags: JSON.parse(row.tags), isRead: row.isRead === 1 })
