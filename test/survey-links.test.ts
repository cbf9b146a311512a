import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ServiceId, SiteId, Token } from '../src/domain/id.ts'
import { later } from '../src/domain/instant.ts'
import type { Month } from '../src/domain/period.ts'
import type { Visit } from '../src/domain/visit.ts'
import { StorageFailure } from '../src/storage/storage.ts'
import { makeSurveyLinks, type SurveyLinks } from '../src/survey/links.ts'
import { aSite, at, benefits, councilTax, date } from './support/builders.ts'
import { standingClock } from './support/shell.ts'
import { stage } from './support/stage.ts'

const site = aSite()

function served(changes: Partial<Visit> = {}): Visit {
  const played = stage()
  const visit = played.visit(played.walkIn(councilTax))
  const token = randomBytes(16).toString('base64url') as Token
  return { ...visit, token, firstStartedAt: later(visit.arrivedAt, 5), ...changes }
}

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'one-stop-shop-')), 'survey-keys')

function links(folder = newFolder()) {
  const clock = standingClock()
  const failures: unknown[] = []
  const log = { error: (failure: unknown) => void failures.push(failure) }
  return { folder, clock, failures, ...makeSurveyLinks({ folder, clock: clock.now, log }) }
}

const linkOf = (from: SurveyLinks, visit: Visit): string => {
  const token = from.linkOf(site, visit)
  if (token === null) throw new RangeError('no link')
  return token
}

describe('a link', () => {
  it('knows the site, the service, the band and the promise, and opens also in another process', () => {
    const some = links()
    const late = served({ service: benefits, firstStartedAt: later(at('10:00'), 16) })
    const [soon, long] = [linkOf(some, served()), linkOf(some, late)]

    for (const each of [some, links(some.folder)]) {
      expect(each.open(soon)).toMatchObject({
        ...{ site: 'bootle', service: 'council-tax', band: 'to-15', kept: true, month: '2026-11' },
      })
      expect(each.open(long)).toMatchObject({ service: 'benefits', band: 'over-15', kept: false })
    }
  })

  it('is the same for a visit at all times, and another for every other', () => {
    const some = links()
    const visit = served()
    expect(linkOf(links(some.folder), visit)).toBe(linkOf(some, visit))
    expect(linkOf(some, served())).not.toBe(linkOf(some, visit))
  })

  it('has the same slips when what it says of the visit has changed, and no vector twice', () => {
    const some = links()
    const visit = served()
    const before = linkOf(some, visit)
    const after = linkOf(some, { ...visit, service: benefits })
    const [one, other] = [some.open(before), some.open(after)]
    if (!one || !other) throw new RangeError('a link does not open')
    expect(after.slice(0, 16)).not.toBe(before.slice(0, 16))
    expect(some.slipOf(other, 'survey')).toEqual(some.slipOf(one, 'survey'))
    const marks = (['survey', 'ratings', 'words', 'equality'] as const).map((part) => some.slipOf(one, part).mark)
    expect(new Set(marks).size).toBe(4)
  })

  it('is short enough for a code that a phone reads from paper: 84 letters for Council Tax in Bootle', () => {
    expect(linkOf(links(), served())).toMatch(/^[\w-]{84}$/)
    const longest = { ...aSite(), id: 'a-place-with-a-long-name' as SiteId }
    const token = links().linkOf(longest, served({ service: 'a-service-of-many-words-and-more' as ServiceId }))
    expect(token?.length).toBeLessThan(150)
  })

  it('is not there for somebody who was not served', () => {
    expect(links().linkOf(site, served({ firstStartedAt: null }))).toBeNull()
  })

  it('tells nothing of the visit to whoever reads it', () => {
    const visit = served()
    const sealed = Buffer.from(linkOf(links(), visit), 'base64url')
    const digest = (name: string) => createHash(name).update(visit.token).digest().subarray(0, 8)
    for (const part of ['bootle', 'council', visit.token, ...['md5', 'sha1', 'sha256', 'sha512'].map(digest)])
      expect(sealed.includes(part)).toBe(false)
  })
})

describe('nothing opens', () => {
  it('by a link that was changed in any bit, cut, or lengthened', () => {
    const some = links()
    const token = linkOf(some, served())
    expect(some.open(token)).not.toBeNull()
    const bytes = Buffer.from(token, 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const forged = Buffer.from(bytes)
      forged.writeUInt8(forged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(some.open(forged.toString('base64url'))).toBeNull()
    }
    for (let length = 0; length < token.length; length++) expect(some.open(token.slice(0, length))).toBeNull()
    const strange = [
      `${token}A`,
      `${token}=`,
      ` ${token}`,
      token.toUpperCase(),
      'é'.repeat(79),
      'A'.repeat(79),
      '../..',
    ]
    for (const forged of strange) expect(some.open(forged)).toBeNull()
  })

  it('by the last letter alone: every other one of the same bytes is refused', () => {
    const some = links()
    const token = linkOf(some, served())
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    expect([...letters].filter((letter) => some.open(token.slice(0, -1) + letter))).toEqual([token.slice(-1)])
  })

  it('by a link of another server', () => {
    expect(links().open(linkOf(links(), served()))).toBeNull()
  })

  it('once the month after is over, to the minute, whether or not the key was destroyed', () => {
    const { clock, ...some } = links()
    const token = linkOf(some, served())
    clock.set(at('23:59', date('2026-12-31')))
    expect(some.open(token)?.month).toBe('2026-11')
    clock.set(at('00:00', date('2027-01-01')))
    expect(some.open(token)).toBeNull()
    expect(some.linkOf(site, served())).toBeNull()
    expect(readdirSync(some.folder)).toEqual(['2026-11.key'])
  })
})

describe('the keys', () => {
  it('are a file a month that nobody else may read, with nothing beside it', () => {
    const { clock, ...some } = links()
    linkOf(some, served())
    clock.set(at('10:00', date('2026-12-01')))
    linkOf(
      some,
      served({ arrivedAt: at('09:00', date('2026-12-01')), firstStartedAt: at('09:01', date('2026-12-01')) }),
    )
    linkOf(some, served())

    expect(readdirSync(some.folder).sort()).toEqual(['2026-11.key', '2026-12.key'])
    for (const name of readdirSync(some.folder)) {
      const { mode, size } = statSync(join(some.folder, name))
      expect([mode & 0o777, size]).toEqual([0o600, 32])
    }
    expect(statSync(some.folder).mode & 0o777).toBe(0o700)
  })

  it('are destroyed with what was left of making them; a link opens no more, in this process or another', () => {
    const some = links()
    const token = linkOf(some, served())
    writeFileSync(join(some.folder, '2026-11.key.0123456789abcdef'), randomBytes(32))
    some.forget('2026-11' as Month)
    expect(some.open(token)).not.toBeNull()
    some.forget('2026-12' as Month)
    expect(readdirSync(some.folder)).toEqual([])
    expect([some.open(token), links(some.folder).open(token)]).toEqual([null, null])
    expect(() => links().forget('2026-12' as Month)).not.toThrow()
  })

  it('that cannot be read say so, and take no ticket away', () => {
    const { folder, failures, ...some } = links()
    mkdirSync(folder)
    writeFileSync(join(folder, '2026-11.key'), 'short')
    expect(() => some.open('A'.repeat(79))).toThrow(StorageFailure)
    expect(some.linkOf(site, served())).toBeNull()

    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file where the folder should be')
    expect(some.linkOf(site, served())).toBeNull()
    expect(failures).toHaveLength(2)
  })
})
