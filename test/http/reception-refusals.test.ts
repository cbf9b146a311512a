import { describe, expect, test } from 'vitest'
import type { VisitId } from '../../src/domain/id.ts'
import { atReception } from '../support/at-reception.ts'
import { acts, visitThatIs } from '../support/visit-acts.ts'

const nobody = 'nobody' as VisitId

describe('an act whose state has passed is refused on the console, and changes nothing', () => {
  test.each([
    ['greet', 'already been greeted'],
    ['recall', 'not called at the moment'],
    ['start', 'not called at the moment'],
    ['no-show', 'not called at the moment'],
    ['finish', 'The enquiry has not been started'],
    ['come-back', 'not on hold any more'],
    ['not-urgent', 'already been done'],
  ])('%s', async (act, sentence) => {
    const reception = await atReception()
    const { visit } = await reception.walkIn()
    await reception.press(`/visits/${visit}/greet`)
    const { status, sent, says } = await reception.refused(`/visits/${visit}/${act}`, { outcome: 'resolved' })
    expect([status, says]).toEqual([409, expect.stringContaining(sentence)])
    expect(sent).toMatch(/<title>Error: Reception, Bootle/)
    expect(sent).toContain(`id="visit-${visit}"`)
  })

  test('once the visit is over, every act', async () => {
    const reception = await atReception()
    const visit = await visitThatIs(reception, 'waiting')
    await reception.press(`/visits/${visit}/leave`, { why: 'seen-gone' })
    for (const { act, fields } of acts) {
      const { status, says } = await reception.refused(`/visits/${visit}/${act}`, fields)
      expect([act, status, says]).toEqual([act, 409, expect.stringContaining('This visit is over.')])
    }
  })
})

describe('a key', () => {
  test('sent again gives the same answer and changes nothing', async () => {
    const reception = await atReception()
    const { visit } = await reception.walkIn()
    const key = 'one-page-one-key'
    const send = () => reception.press(`/visits/${visit}/greet`, { key })
    const answers = [await send(), await send(), ...(await Promise.all([send(), send()]))]
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    expect((await reception.today()).journal.filter(({ type }) => type === 'greeted')).toHaveLength(1)
  })

  test('sent with another body is refused', async () => {
    const reception = await atReception()
    const { visit } = await reception.walkIn()
    const key = 'one-page-one-key'
    await reception.press(`/visits/${visit}/transfer`, { key, service: 'housing' })
    const { status, says } = await reception.refused(`/visits/${visit}/transfer`, { key, service: 'benefits' })
    expect([status, says]).toEqual([409, expect.stringContaining('already sent with other answers')])
  })

  test('of a refusal is not spent: the same form works once the way is free', async () => {
    const reception = await atReception()
    await reception.open('1')
    const visit = await reception.serving()
    const { visit: next } = await reception.walkIn()
    const again = { key: 'one-page-one-key', desk: '1' }
    await reception.refused(`/visits/${next}/call`, again)
    await reception.press(`/visits/${visit}/finish`, { outcome: 'resolved' })
    expect((await reception.press(`/visits/${next}/call`, again)).status).toBe(303)
    expect((await reception.visitIs(next)).is).toBe('called')
  })
})

describe('what is typed wrong comes back with what is wrong', () => {
  test('a transfer to no service', async () => {
    const reception = await atReception()
    const { visit } = await reception.walkIn()
    const { status, sent } = await reception.refused(`/visits/${visit}/transfer`, { service: '' })
    expect(status).toBe(422)
    expect(sent).toMatch(/<title>Error: /)
    expect(sent).toContain('<a href="#transfer">Choose a service</a>')
    expect(sent).toMatch(/id="transfer-error"[^>]*>Choose a service/)
    expect((await reception.refused(`/visits/${visit}/transfer`, { service: 'magic' })).status).toBe(404)
    expect((await reception.refused(`/visits/${visit}/transfer`, { service: 'council-tax' })).status).toBe(409)
  })

  test('an interpreter without a language', async () => {
    const reception = await atReception()
    const { visit } = await reception.walkIn()
    const needs = ['interpreter', 'private']
    const { status, sent } = await reception.refused(`/visits/${visit}/help`, { needs, language: '' })
    expect([status, sent]).toEqual([422, expect.stringContaining('<a href="#language">Enter the language')])
    expect(sent).toMatch(/<details id="help-[^>]* open/)
    expect(sent).toMatch(/value="private" checked/)
    expect((await reception.refused(`/visits/${visit}/help`, { needs, language: 'L'.repeat(41) })).status).toBe(422)
    await reception.press(`/visits/${visit}/help`, { needs, language: ' Kurdish ' })
    expect((await reception.visit(visit)).help).toEqual({ needs, language: 'Kurdish' })
    await reception.press(`/visits/${visit}/help`, { language: 'Kurdish' })
    expect((await reception.visit(visit)).help).toEqual({ needs: [], language: null })
  })

  test('about somebody who is not there', async () => {
    const reception = await atReception()
    for (const act of ['transfer', 'help'])
      expect((await reception.refused(`/visits/${nobody}/${act}`, { needs: 'interpreter' })).status).toBe(404)
  })
})

describe('bad input is told with a sentence, and changes nothing', () => {
  test.each([
    ['dance', {}, 404],
    ['toString', {}, 404],
    ['call', {}, 422],
    ['call', { desk: '99' }, 404],
    ['finish', { outcome: 'magic' }, 422],
    ['leave', { why: 'closing' }, 422],
    ['help', { needs: 'magic' }, 422],
    ['greet', { key: 'x' }, 422],
  ])('%s %j', async (act, fields, status) => {
    const reception = await atReception()
    const { visit } = await reception.walkIn()
    const told = await reception.refused(`/visits/${visit}/${act}`, fields as Record<string, string>)
    expect(told.status).toBe(status)
    expect(told.says).toMatch(/\. /)
  })

  test.each(acts)('$act $fields of somebody unknown', async ({ act, fields }) => {
    const reception = await atReception()
    await reception.open('2')
    const { status, says } = await reception.refused(`/visits/${nobody}/${act}`, fields)
    expect([status, says]).toEqual([404, expect.stringContaining('We could not find that ticket.')])
  })

  test.each([
    ['application/json', '{"key":"12345678"}'],
    ['text/plain', 'key=12345678'],
    ['multipart/form-data; boundary=x', 'key=12345678'],
  ])('a body that is no form: %s', async (type, body) => {
    const reception = await atReception()
    const { visit } = await reception.walkIn()
    const before = await reception.numberOfFacts()
    const { url } = reception.server
    const answer = await fetch(`${url}/reception/bootle/visits/${visit}/greet`, {
      method: 'POST',
      body,
      headers: { Origin: url, 'Content-Type': type },
    })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Nothing has changed.')])
    expect(await reception.numberOfFacts()).toBe(before)
  })
})
