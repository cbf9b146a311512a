import { describe, expect, test } from 'vitest'
import { noShow } from '../../src/domain/acts/leave.ts'
import type { VisitId } from '../../src/domain/id.ts'
import { later } from '../../src/domain/instant.ts'
import { atReception } from '../support/at-reception.ts'
import { adviserAt } from '../support/stage.ts'
import { acts, visitThatIs } from '../support/visit-acts.ts'

describe('a visit that is', () => {
  test.each(acts)('$from: $act $fields', async ({ act, from, fields = {}, becomes }) => {
    const reception = await atReception()
    const visit = await visitThatIs(reception, from)
    // The panel offers it: the same form, found in the page.
    const { sent } = await reception.page(`/visits/${visit}`)
    expect(sent).toContain(`action="${reception.home}/visits/${visit}/${act}"`)
    const answer = await reception.press(`/visits/${visit}/${act}`, fields)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, reception.home])
    expect(await reception.visit(visit)).toMatchObject(becomes)
    const { journal } = await reception.today()
    expect(journal.at(-1)?.by).toEqual({ kind: 'receptionist' })
  })
})

test('urgent is taken back', async () => {
  const reception = await atReception()
  const { visit } = await reception.walkIn()
  await reception.press(`/visits/${visit}/urgent`)
  await reception.press(`/visits/${visit}/not-urgent`)
  expect((await reception.visit(visit)).urgent).toBe(false)
})

test('a referral owes a call back within 24 hours', async () => {
  const reception = await atReception()
  await reception.open('1')
  const visit = await reception.serving()
  await reception.press(`/visits/${visit}/finish`, { outcome: 'referred' })
  const state = await reception.visitIs(visit)
  expect(state).toMatchObject({ callBackBy: state.is === 'finished' ? later(state.at, 24 * 60) : null })
})

describe('only acts that are possible now are offered', () => {
  const offered = (sent: string, visit: VisitId) =>
    new Set([...sent.matchAll(new RegExp(`visits/${visit}/([a-z-]+)"`, 'g'))].map(([, act]) => act))

  test.each([
    ['waiting', ['greet', 'hold', 'urgent', 'call', 'leave', 'transfer', 'help']],
    ['holding', ['greet', 'come-back', 'urgent', 'leave', 'transfer', 'help']],
    ['called', ['recall', 'start', 'no-show', 'hold', 'leave', 'transfer', 'help']],
    ['serving', ['finish', 'transfer', 'help']],
  ] as const)('to somebody who is %s', async (from, expected) => {
    const reception = await atReception()
    const visit = await visitThatIs(reception, from)
    expect(offered((await reception.page(`/visits/${visit}`)).sent, visit)).toEqual(new Set(expected))
  })

  test('to somebody who is gone: none', async () => {
    const reception = await atReception()
    const visit = await visitThatIs(reception, 'called')
    await reception.act(noShow(visit), adviserAt('1' as never))
    const { sent, says } = await reception.page(`/visits/${visit}`)
    expect(offered(sent, visit)).toEqual(new Set())
    expect(says).toMatch(/W1 .*Did not come, 10:00 .*This visit is over\./)
  })

  test('a desk that is taken, away or does not serve it calls nobody', async () => {
    const reception = await atReception()
    await reception.open('1')
    await reception.open('4')
    await reception.serving('1')
    const { visit } = await reception.walkIn('adult-social-care')
    expect((await reception.page(`/visits/${visit}`)).says).toContain('No desk that serves this is open and free.')
    const away = await reception.refused(`/visits/${visit}/call`, { desk: '2' })
    const taken = await reception.refused(`/visits/${visit}/call`, { desk: '1' })
    const wrong = await reception.refused(`/visits/${visit}/call`, { desk: '4' })
    expect([away, taken, wrong].map(({ status }) => status)).toEqual([409, 409, 409])
    expect(away.says).toContain('This desk is not open.')
    expect(taken.says).toContain('Somebody is at this desk.')
    expect(wrong.says).toContain('This desk does not serve that service.')
  })
})
