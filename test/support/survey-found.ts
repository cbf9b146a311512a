import type { ServiceId, SiteId } from '../../src/domain/id.ts'
import type { Answers } from '../../src/domain/survey/question.ts'
import type { About, Band, Round, Way } from '../../src/domain/survey/response.ts'
import type { Storage } from '../../src/storage/storage.ts'

export const may = '2026-05' as Round
export const mayBefore = '2025-05' as Round

export const content: Answers = {
  wait: 'immediately',
  resolved: 'yes',
  adviser: 'very-satisfied',
  visit: 'fairly-satisfied',
  fairly: 'yes',
}
export const discontent: Answers = {
  wait: 'longer',
  resolved: 'no',
  adviser: 'neither',
  visit: 'very-dissatisfied',
  fairly: 'no',
}

type Group = {
  readonly site?: string
  readonly round?: Round
  readonly way?: Way
  readonly service?: string
  readonly band?: Band
  readonly answers?: Answers
}

/** So many people who answered alike. */
export async function answered(
  { survey }: Pick<Storage, 'survey'>,
  count: number,
  {
    site = 'bootle',
    round = may,
    way = 'visit',
    service = 'council-tax',
    band = 'to-2',
    answers = content,
  }: Group = {},
): Promise<void> {
  const known = { service: service as ServiceId, band, kept: band !== 'over-15' }
  const about: About = {
    ...{ site: site as SiteId, round, way },
    ...(way === 'visit' ? known : { service: null, band: null, kept: null }),
  }
  await Promise.all(Array.from({ length: count }, () => survey.count(about, 'survey', answers, null)))
}

/** A wave of May at both sites, and the one of the year before, where fewer were content. */
export async function aYearOfSurveys(storage: Pick<Storage, 'survey'>): Promise<void> {
  await answered(storage, 60)
  await answered(storage, 30, { service: 'benefits', band: 'to-15' })
  await answered(storage, 14, { service: 'housing', band: 'over-15', answers: discontent })
  await answered(storage, 7, { service: 'blue-badge' })
  await answered(storage, 12, { way: 'poster' })
  await answered(storage, 11, { way: 'kiosk', answers: discontent })
  await answered(storage, 40, { site: 'southport' })
  await answered(storage, 60, { round: mayBefore })
  await answered(storage, 50, { round: mayBefore, answers: discontent })
  await answered(storage, 40, { round: mayBefore, site: 'southport' })
  const southport = { site: 'southport' as SiteId, round: may }
  const ageOf = (n: number) => (n < 4 ? '16-24' : n < 14 ? '35-44' : '65-74')
  await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      storage.survey.countEquality(southport, { age: ageOf(n), sex: 'female' }, null),
    ),
  )
  for (const [index, text] of ['Amy at desk 2 was lovely.', 'It is cold by the door.\nVery cold.'].entries())
    await storage.survey.keepWords({ id: `text-${index}`, site: 'bootle' as SiteId, round: may, text }, null)
}
