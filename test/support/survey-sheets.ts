import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arrive } from '../../src/domain/acts/arrive.ts'
import { callNext } from '../../src/domain/acts/call.ts'
import { openDesk } from '../../src/domain/acts/desk.ts'
import { finish, start } from '../../src/domain/acts/serve.ts'
import { findVisit } from '../../src/domain/find.ts'
import type { Token } from '../../src/domain/id.ts'
import { type Instant, later } from '../../src/domain/instant.ts'
import type { Answers, Part } from '../../src/domain/survey/question.ts'
import type { About, Words } from '../../src/domain/survey/response.ts'
import type { Visit } from '../../src/domain/visit.ts'
import type { Slip, SurveyBox } from '../../src/storage/survey-box.ts'
import { makeSurveyLinks, type Opened } from '../../src/survey/links.ts'
import { aSite, at, benefits, councilTax, desk1, housing } from './builders.ts'
import { type Shell, today } from './shell.ts'
import { adviserAt, stage, visitor } from './stage.ts'
import { bootle, november } from './survey.ts'

const partNames = ['survey', 'ratings', 'words', 'equality'] as const satisfies readonly Part[]
type Slips = Readonly<Record<Part, Slip>>
export type Link = {
  readonly token: string
  readonly opened: Opened
  readonly slips: Slips
  readonly open: (token: string) => Opened | null
}

/** Everything that one visitor answers, with the slips of the visit's link. */
export type Sheet = {
  readonly about: About
  readonly answers: Answers
  readonly words: Pick<Words, 'id' | 'site' | 'round' | 'text'>
  readonly sex: string
  readonly slips: Slips
}

/** The links of visits that were served, as a server makes and opens them. */
export function answersOf(visits: readonly Visit[], given: { folder: string; clock: () => Instant }): readonly Link[] {
  const log = {
    error: (failure: unknown) => {
      throw failure
    },
  }
  const { linkOf, open, slipOf } = makeSurveyLinks({ ...given, log })
  return visits.map((visit) => {
    const token = linkOf(aSite(), visit)
    const opened = token === null ? null : open(token)
    if (token === null || opened === null) throw new RangeError('a visit without its link')
    const slips = Object.fromEntries(partNames.map((part) => [part, slipOf(opened, part)])) as Slips
    return { token, opened, slips, open }
  })
}

/** Links of so many visits that nobody keeps, with keys of their own. */
export function linksOf(count: number): readonly Link[] {
  const played = stage()
  const visits = Array.from({ length: count }, (_, index): Visit => {
    const visit = played.visit(played.walkIn([councilTax, benefits, housing][index % 3]))
    const token = randomBytes(16).toString('base64url') as Token
    return { ...visit, token, firstStartedAt: later(visit.arrivedAt, (index * 7) % 20) }
  })
  const folder = join(mkdtempSync(join(tmpdir(), 'one-stop-shop-')), 'survey-keys')
  return answersOf(visits, { folder, clock: () => at('12:00') })
}

/** What those who have the links answer, always the same. */
export const sheets = (links: readonly Link[]): readonly Sheet[] =>
  links.map(({ opened: { site, service, band, kept }, slips }, index) => ({
    about: { site, round: november, way: 'visit', service, band, kept },
    answers: {
      ...(index % 5 === 0 ? {} : { wait: (['immediately', 'up-to-15', 'longer'] as const)[index % 3] ?? 'longer' }),
      visit: (['very-satisfied', 'neither', 'very-dissatisfied'] as const)[(index * 3) % 3] ?? 'neither',
      accessibility: index % 2 === 0 ? 'good' : 'poor',
    },
    // Ids are drawn at random: here they come in no order of the visits, and are the same each time.
    words: {
      ...{ id: createHash('sha1').update(`words ${index}`).digest('base64url'), site: bootle, round: november },
      text: `What I thought of it, at some length: ${'very '.repeat((index * 67) % 300)}good (${(index * 37) % 60})`,
    },
    sex: index % 2 === 0 ? 'female' : 'male',
    slips,
  }))

export async function answer(box: SurveyBox, { about, answers, words, sex, slips }: Sheet): Promise<void> {
  await box.count(about, 'survey', answers, slips.survey)
  await box.count(about, 'ratings', answers, slips.ratings)
  await box.keepWords(words, slips.words)
  await box.countEquality(about, { sex }, slips.equality)
}

/** So many visits that came, were called, served and finished, as the product keeps them. */
export async function visitsServed({ change, clock, storage }: Shell, count: number): Promise<readonly Visit[]> {
  const adviser = adviserAt(desk1)
  await change(today, openDesk(desk1, 'Sam'), adviser)
  for (let index = 0; index < count; index++) {
    await change(today, arrive([councilTax, benefits, housing][index % 3] ?? councilTax), visitor)
    clock.pass(index % 4 === 0 ? 16.123 : 1.123)
    const visit = await change(today, callNext(desk1), adviser)
    await change(today, start(visit), adviser)
    clock.pass(1.567)
    await change(today, finish(visit, 'resolved'), adviser)
  }
  const day = await storage.day(today)
  return [...day.visits.keys()].map((id) => findVisit(day, id))
}

type Trace = { readonly of: string; readonly trace: Buffer }

/** A digest is known by its beginning; as text, by so many letters of it. */
const beginning = 8
const digests = ['md5', 'sha1', 'sha256', 'sha512', 'sha3-256', 'blake2b512']

/** What somebody would look for who wants to know whether a visit stands in some bytes. */
export const traces = (visits: readonly Visit[], links: readonly Link[]): readonly Trace[] =>
  visits.flatMap((visit, index) => {
    const { token = '' } = links[index] ?? {}
    const names = { id: visit.id, token: visit.token, link: token, address: `/s/${token}`, ticket: `/t/${visit.token}` }
    const times = [
      visit.arrivedAt,
      visit.firstStartedAt,
      visit.firstCalledAt,
      'at' in visit.state ? visit.state.at : null,
    ]
    return [
      ...Object.entries(names).flatMap(([of, name]) => [
        { of, trace: Buffer.from(name) },
        { of: `${of}, as bytes`, trace: Buffer.from(name, 'base64url').subarray(0, beginning) },
        ...['', ...partNames].flatMap((part) => digestsOf(part === '' ? of : `${of} and ${part}`, name + part)),
      ]),
      ...times.flatMap((time) => (time === null ? [] : instantTraces(time))),
    ]
  })

const digestsOf = (of: string, name: string): Trace[] =>
  digests.flatMap((digest) => {
    const bytes = createHash(digest).update(name).digest()
    return [
      { of: `${digest} of ${of}`, trace: bytes.subarray(0, beginning) },
      { of: `${digest} of ${of}, hex`, trace: Buffer.from(bytes.toString('hex').slice(0, 2 * beginning)) },
      { of: `${digest} of ${of}, base64`, trace: Buffer.from(bytes.toString('base64url').slice(0, beginning)) },
    ]
  })

function instantTraces(time: Instant): Trace[] {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(time))
  const iso = new Date(time).toISOString()
  return [
    ...[String(time), String(Math.floor(time / 1_000)), iso.slice(0, 16), iso.slice(0, 16).replace('T', ' ')].map(
      (text) => ({ of: `the time ${text}`, trace: Buffer.from(text) }),
    ),
    // As SQLite writes it: in six bytes.
    { of: 'a time, as bytes', trace: bytes.subarray(2) },
    { of: 'a time, as bytes turned round', trace: Buffer.from(bytes.subarray(2)).reverse() },
  ]
}
