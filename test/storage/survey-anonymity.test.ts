import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSurveyFile } from '../../src/storage/sqlite/survey-file.ts'
import { prepareSurvey } from '../../src/storage/sqlite/survey-queries.ts'
import type { SurveyBox } from '../../src/storage/survey-box.ts'
import { openShell } from '../support/database.ts'
import { bootle, newSurveyFile, november, surveyBox } from '../support/survey.ts'
import { answer, answersOf, linksOf, type Sheet, sheets, traces, visitsServed } from '../support/survey-sheets.ts'

const bytesOf = (file: string) => [file, `${file}-journal`].map((each) => readFileSync(each))
/** Bytes side by side would take a matcher seconds. */
const areSame = (some: readonly Buffer[], others: readonly Buffer[]) =>
  Buffer.concat(some).equals(Buffer.concat(others))

const shuffled = <Of>(items: readonly Of[]): Of[] =>
  items
    .map((item, index) => ({ item, by: (index * 7_919) % 101 }))
    .sort((one, other) => one.by - other.by)
    .map(({ item }) => item)

async function fileOf(all: readonly Sheet[], then: (box: SurveyBox) => Promise<unknown> = async () => null) {
  const { file, ...box } = surveyBox()
  for (const sheet of all) await answer(box, sheet)
  await then(box)
  box.close()
  return bytesOf(file)
}

describe('the schema', () => {
  it('names no visit, ticket or token, nobody, and no time but the round and the month of a link', () => {
    const client = openSurveyFile(newSurveyFile())
    const tables = client
      .prepare(`select name from sqlite_schema where name not like 'sqlite_autoindex%'`)
      .pluck()
      .all()
    const columns = tables.map((table) => [
      table,
      client.prepare('select name from pragma_table_info(?)').pluck().all(table),
    ])
    expect(Object.fromEntries(columns)).toEqual({
      answers: ['round', 'site', 'way', 'by', 'value', 'question', 'answer', 'count'],
      equality: ['round', 'site', 'question', 'answer', 'count'],
      words: ['id', 'round', 'site', 'text', 'tags', 'is_read'],
      slips: ['month', 'mark'],
    })
  })

  it('has no row ids, which would count the answers in their order', () => {
    const client = openSurveyFile(newSurveyFile())
    expect(() => client.prepare('select rowid from sqlite_schema')).not.toThrow()
    for (const table of ['answers', 'equality', 'words', 'slips'])
      expect(() => client.prepare(`select rowid from ${table}`), table).toThrow('no such column: rowid')
  })

  it('joins nothing in the main database, which knows of no answer', () => {
    const { rows } = openShell()
    const names = rows(`select lower(group_concat(sql)) as sql from sqlite_schema`)[0]?.['sql'] as string
    expect(names).toContain('token')
    expect(names).not.toMatch(/slip|mark\b|question|nonce|survey/)
  })
})

describe('the bytes of the file', () => {
  it('are the same in whatever order the same surveys come', async () => {
    const all = sheets(linksOf(24))
    const inTurn = await fileOf(all)
    expect(areSame(await fileOf(shuffled(all)), inTurn)).toBe(true)
    expect(areSame(await fileOf(all.toReversed()), inTurn)).toBe(true)
  })

  it('would tell the order, were they not written anew after each: so the comparison sees it', async () => {
    const untidy = (all: readonly Sheet[]) => {
      const file = newSurveyFile()
      const client = openSurveyFile(file)
      const to = prepareSurvey(client)
      for (const { slips, words } of all) {
        to.useSlip(slips.words)
        to.keepWords(words)
      }
      client.close()
      return bytesOf(file)
    }
    const all = sheets(linksOf(24))
    expect(areSame(untidy(shuffled(all)), untidy(all))).toBe(false)
  })

  it('are the same whichever visits gave the same answers, once the slips are forgotten', async () => {
    const forget = (box: SurveyBox) => box.forgetSlips('2027-01' as never)
    const [some, others] = [sheets(linksOf(24)), sheets(linksOf(24))]
    expect(areSame(await fileOf(others), await fileOf(some))).toBe(false)
    expect(areSame(await fileOf(others, forget), await fileOf(some, forget))).toBe(true)
  })

  it('keep nothing in the journal that lies beside the file', async () => {
    const [file, journal] = await fileOf(sheets(linksOf(3)))
    expect([file?.length === 0, journal?.length]).toEqual([false, 0])
  })
})

describe('twelve visits of which eight answered', () => {
  async function answered() {
    const shell = openShell()
    const visits = await visitsServed(shell, 12)
    const main = () => ['', '-wal'].map((end) => readFileSync(shell.file + end))
    const before = main()
    const keys = join(dirname(shell.file), 'survey-keys')
    const links = answersOf(visits, { folder: keys, clock: shell.clock.now })
    const file = join(dirname(shell.file), 'survey.sqlite')
    for (const sheet of sheets(links.slice(0, 8))) await answer(shell.storage.survey, sheet)
    return { ...shell, visits, links, keys, before, main, surveyFile: file }
  }

  it('leave no trace of a visit in the survey, as it is or by any usual digest', async () => {
    const { surveyFile, visits, links, storage } = await answered()
    const found = () => {
      const bytes = Buffer.concat(bytesOf(surveyFile))
      return traces(visits, links).filter(({ trace }) => bytes.includes(trace))
    }
    expect(found()).toEqual([])

    const [visit] = visits
    const planted = createHash('sha256')
      .update(visit?.token ?? '')
      .digest('hex')
    await storage.survey.keepWords({ id: 'planted', site: bootle, round: november, text: planted }, null)
    expect(found().map(({ of }) => of)).toEqual(['sha256 of token, hex'])
  })

  it('change no byte of the main database by answering: not even its order in time', async () => {
    const { before, main } = await answered()
    expect(areSame(main(), before)).toBe(true)
  })

  it('leave no slip, link or nonce in the main database', async () => {
    const { main, links, client } = await answered()
    client.pragma('wal_checkpoint(TRUNCATE)')
    const bytes = Buffer.concat(main())
    const secrets = links.flatMap(({ token, opened, slips }) => [
      token,
      opened.nonce,
      ...Object.values(slips).map(({ mark }) => mark),
    ])
    expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([])
  })

  it('are known to have answered, while the key lives, to whoever has it and the main database: never what', async () => {
    const { visits, keys, clock, storage } = await answered()
    const again = answersOf(visits, { folder: keys, clock: clock.now })
    const used = await Promise.all(again.map(({ slips }) => storage.survey.isUsed(slips.survey)))
    expect(used).toEqual(visits.map((_, index) => index < 8))
  })

  it('cannot be told from the others without the key, and not even by their links once it is gone', async () => {
    const { visits, links, keys, clock, storage } = await answered()
    rmSync(keys, { recursive: true })
    // Another process, which remembers nothing of the key.
    const after = answersOf(visits, { folder: keys, clock: clock.now })
    expect(existsSync(keys)).toBe(true)
    const used = await Promise.all(after.flatMap(({ slips }) => Object.values(slips)).map(storage.survey.isUsed))
    expect(used).not.toContain(true)
    expect(links.map(({ token }) => after[0]?.open(token))).toEqual(links.map(() => null))
  })
})
