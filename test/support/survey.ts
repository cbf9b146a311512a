import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { SiteId } from '../../src/domain/id.ts'
import type { Month } from '../../src/domain/period.ts'
import type { About, Round } from '../../src/domain/survey/response.ts'
import { surveyIn } from '../../src/storage/sqlite/survey.ts'
import type { Slip } from '../../src/storage/survey-box.ts'
import { councilTax } from './builders.ts'
import { newFile } from './shell.ts'

export const november = '2026-11' as Round
export const bootle = 'bootle' as SiteId

/** What is known of an answer by a visit's link, unless the test says otherwise. */
export const aboutVisit = (changes: Partial<About> = {}): About => ({
  ...{ site: bootle, round: november, way: 'visit', service: councilTax, band: 'to-15', kept: true },
  ...changes,
})

/** What is known of an answer by the site's poster. */
export const byPoster = aboutVisit({ way: 'poster', service: null, band: null, kept: null })

export const aSlip = (mark = randomBytes(16).toString('base64url'), month = '2026-11' as Month): Slip => ({
  mark,
  month,
})

/** Where a survey's answers of the test's own would be kept; there is no file yet. */
export const newSurveyFile = (): string => join(dirname(newFile()), 'survey.sqlite')

export const surveyBox = (file = newSurveyFile()) => ({ file, ...surveyIn(file) })
