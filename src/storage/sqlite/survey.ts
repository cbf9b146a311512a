import { existsSync } from 'node:fs'
import { newestFirst } from '../../domain/survey/round.ts'
import type { Slip, SurveyBox } from '../survey-box.ts'
import { makeCommits } from './commits.ts'
import { reading } from './failure.ts'
import { openSurveyFile, tidy } from './survey-file.ts'
import { prepareSurvey, type SurveyQueries } from './survey-queries.ts'

/** The exit survey's answers, in a file of their own, which is opened when it is first needed. */
export function surveyIn(file: string): SurveyBox {
  let opened: ReturnType<typeof openBox> | null = null
  const box = () => {
    opened ??= openBox(file)
    return opened
  }
  type Read<Result> = (from: SurveyQueries) => Result
  const read = async <Result>(what: Read<Result>): Promise<Result> => reading(() => what(box().query))
  const keep = async (slip: Slip | null, work: (to: SurveyQueries) => void) => box().keep(slip, work)
  const write = async (work: (to: SurveyQueries) => void) => void (await box().keep(null, work))

  return {
    count: (about, part, answers, slip) => keep(slip, (to) => to.count(about, part, answers)),
    keepWords: (words, slip) => keep(slip, (to) => to.keepWords(words)),
    countEquality: (of, answers, slip) => keep(slip, (to) => to.countEquality(of, answers)),
    answers: (round) => read((from) => from.answers(round)),
    equality: (round) => read((from) => from.equality(round)),
    rounds: () => read((from) => from.rounds().sort(newestFirst)),
    roundsWithWords: (site) => read((from) => from.roundsWithWords(site)),
    words: (round, site) => read((from) => from.words(round, site)),
    wordsById: (id) => read((from) => from.wordsById(id)),
    tagWords: (id, tags) => write((to) => to.tagWords(id, tags)),
    forgetWords: (id) => write((to) => to.forgetWords(id)),
    forgetWordsBefore: async (quarter) => {
      if (opened || existsSync(file)) await write((to) => to.forgetWordsBefore(quarter))
    },
    isUsed: (slip) => read((from) => from.isUsed(slip)),
    forgetSlips: async (before) => {
      if (opened || existsSync(file)) await write((to) => to.forgetSlips(before))
    },
    close: () => opened?.close(),
  }
}

function openBox(file: string) {
  const client = openSurveyFile(file)
  const query = prepareSurvey(client)
  const commits = makeCommits({ $client: client }, () => undefined)
  // Whoever wrote last may have been killed before tidying.
  let isTidy = tidy(client)

  /** Keeps what `work` writes together with its slip: both, or neither where the slip is there already. */
  async function keep(slip: Slip | null, work: (to: SurveyQueries) => void): Promise<boolean> {
    const isKept = await commits.together(() => {
      if (slip !== null && !query.useSlip(slip)) return false
      const before = query.changes()
      work(query)
      if (slip !== null || query.changes() > before) isTidy = false
      return true
    })
    // All that share a commit are answered together, and the first of them tidies for all.
    if (!isTidy && client.open) isTidy = tidy(client)
    return isKept
  }

  return {
    query,
    keep,
    close: () => {
      if (!client.open) return
      commits.commitTurn()
      if (!isTidy) tidy(client)
      client.close()
    },
  }
}
