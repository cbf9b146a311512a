import { describe, expect, test } from 'vitest'
import type { DeskId } from '../../src/domain/id.ts'
import { atReception } from '../support/at-reception.ts'
import { at } from '../support/builders.ts'

describe('a desk, from reception', () => {
  test('opens, goes away, comes back, calls the next visitor and closes', async () => {
    const reception = await atReception()
    const { visit } = await reception.walkIn()
    const desk = async () => (await reception.today()).desks.get('1' as DeskId)?.state
    await reception.press('/desks/1/open', { adviser: ' Sam ' })
    expect(await desk()).toMatchObject({ is: 'open', adviser: 'Sam' })
    await reception.press('/desks/1/pause', { reason: 'lunch', backAt: '10.45' })
    expect(await desk()).toMatchObject({ is: 'away', reason: 'lunch', backAt: at('10:45') })
    await reception.press('/desks/1/back')
    await reception.press('/desks/1/call-next')
    expect(await reception.visitIs(visit)).toMatchObject({ is: 'called', desk: '1' })
    expect((await reception.refused('/desks/1/close')).says).toContain('Somebody is at this desk.')
    await reception.press(`/visits/${visit}/no-show`)
    await reception.press('/desks/1/pause', { reason: 'break' })
    expect(await desk()).toMatchObject({ is: 'away', backAt: null })
    await reception.press('/desks/1/close')
    expect(await desk()).toMatchObject({ is: 'closed' })
  })

  test('offers in its panel what is possible now', async () => {
    const reception = await atReception()
    const offered = async () =>
      new Set([...(await reception.page('/desks/2')).sent.matchAll(/desks\/2\/([a-z-]+)"/g)].map(([, act]) => act))
    expect(await offered()).toEqual(new Set(['open']))
    await reception.open('2', 'Alex')
    expect(await offered()).toEqual(new Set(['pause', 'close']))
    await reception.walkIn()
    expect(await offered()).toEqual(new Set(['call-next', 'pause', 'close']))
    await reception.press('/desks/2/call-next')
    expect(await offered()).toEqual(new Set())
    expect((await reception.page('/desks/2')).says).toContain('W1 is at this desk.')
  })

  test.each([
    ['open', { adviser: ' ' }, 'adviser', 'Enter the name of the adviser'],
    ['open', { adviser: 'S'.repeat(81) }, 'adviser', 'Use 80 characters or fewer'],
    ['pause', { backAt: '10:45' }, 'pause-reason', 'Choose a reason'],
    ['pause', { reason: 'lunch', backAt: 'soon' }, 'back-at', 'Enter a time of the day as 09:30'],
    ['pause', { reason: 'lunch', backAt: '9:59' }, 'back-at', 'Enter a time that is still to come'],
  ])('%s %j comes back with what was typed', async (act, fields, field, sentence) => {
    const reception = await atReception()
    if (act === 'pause') await reception.open('1')
    const { status, sent } = await reception.refused(`/desks/1/${act}`, fields as Record<string, string>)
    expect([status, sent]).toEqual([422, expect.stringContaining(`<a href="#${field}">${sentence}`)])
    expect(sent).toMatch(/<title>Error: /)
    if ('backAt' in fields) expect(sent).toContain(`value="${fields.backAt}"`)
    if ('reason' in fields) expect(sent).toMatch(/<option value="lunch" selected/)
  })

  test.each([
    ['/desks/1/open', { adviser: 'Sam' }, 409, 'This desk is already open.'],
    ['/desks/2/close', {}, 409, 'This desk is already closed.'],
    ['/desks/1/back', {}, 409, 'This desk is not away.'],
    ['/desks/1/call-next', {}, 409, 'Nobody is waiting for this desk.'],
    ['/desks/2/pause', { reason: 'lunch' }, 409, 'This desk is not open.'],
    ['/desks/99/open', { adviser: 'Sam' }, 404, 'There is no such desk here.'],
    ['/desks/99/pause', {}, 404, 'There is no such desk here.'],
    ['/desks/1/dance', {}, 404, 'Check the address'],
    ['/desks/1/close', { key: 'x' }, 422, 'Nothing has changed.'],
  ])('%s %j is refused', async (path, fields, status, sentence) => {
    const reception = await atReception()
    await reception.open('1')
    const told = await reception.refused(path, fields as Record<string, string>)
    expect([told.status, told.says]).toEqual([status, expect.stringContaining(sentence)])
  })
})
