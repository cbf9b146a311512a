import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { SiteId } from '../../src/domain/id.ts'
import type { Month } from '../../src/domain/period.ts'
import type { Round } from '../../src/domain/survey/response.ts'
import { StorageFailure } from '../../src/storage/storage.ts'
import { benefits } from '../support/builders.ts'
import { aboutVisit, aSlip, bootle, byPoster, newSurveyFile, november, surveyBox } from '../support/survey.ts'

const open = (file = newSurveyFile()) => {
  const box = surveyBox(file)
  onTestFinished(box.close)
  return box
}
const words = (id: string, text: string, round = november) => ({ id, site: bootle, round, text })

describe('answers', () => {
  it('are counted, each under everything and under one thing alone', async () => {
    const box = open()
    await box.count(aboutVisit(), 'survey', { wait: 'up-to-15', resolved: 'yes' }, aSlip())
    await box.count(aboutVisit({ service: benefits }), 'survey', { wait: 'up-to-15' }, aSlip())
    await box.count(byPoster, 'survey', { wait: 'longer' }, null)

    const counts = (await box.answers(november)).map(({ way, by, value, question, answer, count }) =>
      [way, by, value, question, answer, count].join(' '),
    )
    expect(counts.sort()).toEqual(
      [
        ...['poster all  any survey 1', 'poster all  wait longer 1'],
        ...['visit all  any survey 2', 'visit all  wait up-to-15 2', 'visit all  resolved yes 1'],
        ...['visit band to-15 any survey 2', 'visit band to-15 wait up-to-15 2', 'visit band to-15 resolved yes 1'],
        ...['visit kept yes any survey 2', 'visit kept yes wait up-to-15 2', 'visit kept yes resolved yes 1'],
        ...['visit service benefits any survey 1', 'visit service benefits wait up-to-15 1'],
        ...['visit service council-tax any survey 1', 'visit service council-tax wait up-to-15 1'],
        'visit service council-tax resolved yes 1',
      ].sort(),
    )
  })

  it('that rate are counted by nothing of the visit, nor are those that an earlier version counted', async () => {
    const { file, ...box } = open()
    await box.count(aboutVisit(), 'ratings', { experience: 'good' }, aSlip())
    const counted = ['all any ratings 1', 'all experience good 1']
    const lines = async (of: Pick<typeof box, 'answers'>) =>
      (await of.answers(november)).map(({ by, question, answer, count }) => [by, question, answer, count].join(' '))
    expect(await lines(box)).toEqual(counted)
    await box.count(aboutVisit(), 'survey', { visit: 'neither' }, aSlip())
    const before = await lines(box)
    box.close()

    const earlier = new Sqlite(file)
    const add = earlier.prepare(`insert into answers values ('2026-11', 'bootle', 'visit', 'band', 'to-15', ?, ?, 1)`)
    for (const of of [['any', 'ratings'], ...Object.entries({ accessibility: 'poor', expectations: 'fair' })])
      add.run(of)
    earlier.pragma('user_version = 1')
    earlier.close()
    expect(await lines(open(file))).toEqual(before)
  })

  it('of a part are its own, and whoever skipped everything is counted', async () => {
    const box = open()
    await box.count(byPoster, 'ratings', { wait: 'longer', experience: 'good' }, null)
    await box.count(byPoster, 'survey', {}, null)
    expect((await box.answers(november)).map(({ question, answer }) => `${question} ${answer}`).sort()).toEqual([
      ...['any ratings', 'any survey', 'experience good'],
    ])
  })

  it('are of their round and site, and the rounds are known, the newest first', async () => {
    const box = open()
    for (const round of ['2026-05', '2026-q4', '2026-11', '2026-q2'] as Round[])
      await box.count({ ...byPoster, round, site: 'southport' as SiteId }, 'survey', { wait: 'longer' }, null)
    await box.keepWords(words('a', 'Thank you', '2025-11' as Round), null)
    await box.countEquality({ site: bootle, round: '2025-q1' as Round }, { sex: 'female' }, null)
    expect(await box.rounds()).toEqual(['2026-11', '2026-q4', '2026-05', '2026-q2', '2025-11', '2025-q1'])
    expect((await box.answers('2026-05' as Round)).map(({ site }) => site)).toEqual(['southport', 'southport'])
  })

  it('to the equality questions are counted by themselves', async () => {
    const box = open()
    await box.countEquality({ site: bootle, round: november }, { sex: 'female', religion: 'no-religion' }, aSlip())
    await box.countEquality({ site: bootle, round: november }, { sex: 'female' }, aSlip())
    expect(await box.equality(november)).toEqual([
      { site: bootle, round: november, question: 'religion', answer: 'no-religion', count: 1 },
      { site: bootle, round: november, question: 'sex', answer: 'female', count: 2 },
    ])
  })
})

describe('what somebody wrote', () => {
  it('is read, tagged and forgotten, by round and site', async () => {
    const box = open()
    await box.keepWords(words('b', 'The chairs are hard'), aSlip())
    await box.keepWords({ ...words('a', "'; drop table words; --"), site: 'southport' as SiteId }, null)
    await box.tagWords('b', ['building'])

    expect(await box.words(november, null)).toEqual([
      { ...words('a', "'; drop table words; --"), site: 'southport', tags: [], isRead: false },
      { ...words('b', 'The chairs are hard'), tags: ['building'], isRead: true },
    ])
    expect((await box.words(november, bootle)).map(({ id }) => id)).toEqual(['b'])
    expect(await box.wordsById('b')).toEqual({ ...words('b', 'The chairs are hard'), tags: ['building'], isRead: true })
    expect(await box.wordsById('c')).toBeNull()
    await box.forgetWords('b')
    expect(await box.words(november, bootle)).toEqual([])
  })

  it('is gone from the bytes of the file, too', async () => {
    const box = open()
    await box.keepWords(words('a', 'My neighbour Mr Smith was rude'), null)
    expect(readFileSync(box.file).includes('Mr Smith')).toBe(true)
    await box.forgetWords('a')
    for (const file of [box.file, `${box.file}-journal`])
      expect(readFileSync(file).includes('Mr Smith'), file).toBe(false)
  })
})

describe('a slip', () => {
  it('is used once for each part, and the second time counts nothing', async () => {
    const box = open()
    const slip = aSlip()
    expect(await box.isUsed(slip)).toBe(false)
    expect(await box.count(aboutVisit(), 'survey', { wait: 'longer' }, slip)).toBe(true)
    expect(await box.isUsed(slip)).toBe(true)
    const before = await box.answers(november)
    expect(await box.count(aboutVisit(), 'survey', { wait: 'immediately' }, slip)).toBe(false)
    expect(await box.keepWords(words('a', 'Again'), slip)).toBe(false)
    expect(await box.countEquality({ site: bootle, round: november }, { sex: 'male' }, slip)).toBe(false)
    expect([await box.answers(november), await box.words(november, null), await box.equality(november)]).toEqual([
      ...[before, [], []],
    ])
  })

  it('is forgotten with its month, and the answers stay', async () => {
    const box = open()
    const [old, young] = [aSlip(undefined, '2026-10' as Month), aSlip()]
    for (const slip of [old, young]) await box.count(aboutVisit(), 'survey', { wait: 'longer' }, slip)
    const before = await box.answers(november)
    await box.forgetSlips('2026-11' as Month)
    expect([await box.isUsed(old), await box.isUsed(young)]).toEqual([false, true])
    expect(await box.answers(november)).toEqual(before)
    expect(readFileSync(box.file).includes(old.mark)).toBe(false)
  })
})

describe('the file', () => {
  it('is made when it is first needed, and not to forget what is not there', async () => {
    const box = open()
    await box.forgetSlips('2026-11' as Month)
    expect(existsSync(box.file)).toBe(false)
    await box.rounds()
    expect(existsSync(box.file)).toBe(true)
  })

  it('keeps what it holds when it is opened again, and is closed with the answers of its last turn in it', async () => {
    const { file, ...box } = open()
    const last = box.count(byPoster, 'survey', { wait: 'longer' }, null)
    await Promise.resolve()
    box.close()
    await last
    expect(await open(file).answers(november)).toHaveLength(2)
  })

  it('is refused where it is of a later version, or damaged, and nothing is done to it', async () => {
    const file = newSurveyFile()
    new Sqlite(file).pragma('user_version = 99')
    await expect(open(file).rounds()).rejects.toThrow(StorageFailure)
    writeFileSync(file, 'no database, but long enough to be taken for one'.repeat(100))
    await expect(open(file).rounds()).rejects.toThrow(StorageFailure)
    expect(readFileSync(file, 'utf8')).toMatch(/^no database/)
  })
})

describe('while the disk fails', () => {
  const faults: readonly (readonly [string, (file: string) => () => void])[] = [
    [
      'because another process writes',
      (file) => {
        const other = new Sqlite(file)
        other.exec('BEGIN EXCLUSIVE')
        return () => other.close()
      },
    ],
    [
      'because the file is damaged meanwhile',
      (file) => {
        const sound = readFileSync(file)
        writeFileSync(file, Buffer.alloc(sound.length, 'rubbish'))
        return () => writeFileSync(file, sound)
      },
    ],
  ]

  it.each(faults)(
    '%s, nothing is counted and no slip is used, and later it works again',
    async (_, fault) => {
      const box = open()
      const slip = aSlip()
      await box.count(byPoster, 'survey', { wait: 'longer' }, null)
      const before = await box.answers(november)
      const mend = fault(box.file)
      await expect(box.count(aboutVisit(), 'survey', { wait: 'longer' }, slip)).rejects.toThrow(StorageFailure)
      mend()
      expect([await box.answers(november), await box.isUsed(slip)]).toEqual([before, false])
      expect(await box.count(aboutVisit(), 'survey', { wait: 'longer' }, slip)).toBe(true)
    },
    30_000,
  )
})
