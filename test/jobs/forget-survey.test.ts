import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import type { Round } from '../../src/domain/survey/response.ts'
import { forgetSurvey } from '../../src/jobs/forget-survey.ts'
import { makeSurveyLinks } from '../../src/survey/links.ts'
import { aSite, at, date } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { aboutVisit, november } from '../support/survey.ts'
import { visitsServed } from '../support/survey-sheets.ts'

it("destroys a month's key and slips when the month after it is over, and keeps what was answered", async () => {
  const shell = openShell()
  const { storage, clock } = shell
  const folder = join(dirname(shell.file), 'survey-keys')
  const log = { error: (failure: unknown) => expect.fail(String(failure)) }
  const surveyLinks = makeSurveyLinks({ folder, clock: clock.now, log })
  const parts = { ...shell, surveyLinks, clock: clock.now, log: log as never }

  const [visit] = await visitsServed(shell, 1)
  const token = (visit && surveyLinks.linkOf(aSite(), visit)) ?? ''
  const opened = surveyLinks.open(token)
  if (!opened) throw new RangeError('the link does not open')
  const slip = surveyLinks.slipOf(opened, 'survey')
  await storage.survey.count(aboutVisit(), 'survey', { wait: 'up-to-15' }, slip)
  const answers = await storage.survey.answers(november)

  clock.set(at('23:59', date('2026-12-31')))
  await forgetSurvey(parts)
  expect([readdirSync(folder), await storage.survey.isUsed(slip)]).toEqual([['2026-11.key'], true])
  clock.set(at('00:00', date('2027-01-01')))
  await forgetSurvey(parts)
  expect([readdirSync(folder), await storage.survey.isUsed(slip), surveyLinks.open(token)]).toEqual([[], false, null])
  expect(await storage.survey.answers(november)).toEqual(answers)
})

it('erases what people wrote when the quarter of its round is more than a year back, and keeps what was answered', async () => {
  const shell = openShell()
  const { storage, clock, file } = shell
  const parts = { ...shell, surveyLinks: { forget: () => undefined } as never, clock: clock.now, log: null as never }
  const rounds = ['2025-q4', '2025-11', '2026-q1'] as Round[]
  for (const round of rounds) {
    await storage.survey.keepWords({ id: round, site: aSite().id, round, text: `Said in ${round}` }, null)
    await storage.survey.count({ ...aboutVisit(), round }, 'survey', { wait: 'up-to-15' }, null)
  }
  const kept = async () => (await Promise.all(rounds.map((round) => storage.survey.words(round, null)))).flat().length

  clock.set(at('23:59', date('2026-12-31')))
  await forgetSurvey(parts)
  expect(await kept()).toBe(3)
  clock.set(at('00:00', date('2027-01-01')))
  await forgetSurvey(parts)
  expect(await kept()).toBe(1)
  expect(readFileSync(join(dirname(file), 'survey.sqlite')).includes('Said in 2025')).toBe(false)
  for (const round of rounds) expect(await storage.survey.answers(round)).not.toEqual([])
})
