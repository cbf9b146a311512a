import { describe, expect, test } from 'vitest'
import { arriveFor } from '../../src/domain/acts/arrive.ts'
import { book } from '../../src/domain/acts/book.ts'
import { greet } from '../../src/domain/acts/greet.ts'
import type { DeskId, ServiceId } from '../../src/domain/id.ts'
import { atReception } from '../support/at-reception.ts'
import { at } from '../support/builders.ts'
import { adviserAt } from '../support/stage.ts'

describe('undo', () => {
  test('lists the last acts of staff with a sentence each, the newest first, and takes one back', async () => {
    const reception = await atReception()
    await reception.open('1', 'Sam')
    const { visit } = await reception.walkIn()
    await reception.press(`/visits/${visit}/greet`)
    await reception.press('/notice', { reason: 'emergency' })
    const { sent, says } = await reception.page()
    expect(says).toMatch(/Notice posted, 10:00 .*W1 greeted, 10:00 .*Desk 1 opened by Sam, 10:00 \(Desk 1\)/)
    const entries = [...sent.matchAll(/name="entry" value="(\d+)"/g)].map(([, entry = '']) => entry)
    expect(entries).toEqual(['4', '3', '1'])
    expect((await reception.press('/undo', { entry: '3' })).status).toBe(303)
    expect((await reception.visit(visit)).greetedAt).toBeNull()
    expect((await reception.page()).says).not.toContain('W1 greeted')
  })

  test('has a letter that only sends the focus to what it would take back', async () => {
    const reception = await atReception()
    await reception.act(greet((await reception.walkIn()).visit))
    expect((await reception.page()).sent).toMatch(/<button[^>]* id="undo-2"[^>]* data-hotkey="u" data-hotkey-focus/)
  })

  test.each([
    ['99', 404, 'There is nothing to undo there.'],
    ['1', 409, 'That cannot be undone.'],
    ['2', 409, 'Something that happened later depends on that.'],
    ['last', 422, 'Nothing has changed.'],
    ['0', 422, 'Nothing has changed.'],
  ])('of entry %s is refused', async (entry, status, sentence) => {
    const reception = await atReception()
    const { visit } = await reception.walkIn()
    await reception.press(`/visits/${visit}/greet`)
    await reception.press(`/visits/${visit}/hold`)
    const told = await reception.refused('/undo', { entry })
    expect([told.status, told.says]).toEqual([status, expect.stringContaining(sentence)])
  })

  test('of what is undone already is refused, and with the same key is answered as before', async () => {
    const reception = await atReception()
    const { visit } = await reception.walkIn()
    await reception.press(`/visits/${visit}/greet`)
    const again = { entry: '2', key: 'one-page-one-key' }
    await reception.press('/undo', again)
    expect((await reception.press('/undo', again)).status).toBe(303)
    const { status, says } = await reception.refused('/undo', { entry: '2' })
    expect([status, says]).toEqual([409, expect.stringContaining('That has already been undone.')])
  })

  test('tells every act in words', async () => {
    const reception = await atReception()
    await reception.open('1', 'Sam')
    const visit = await reception.called()
    await reception.act(book([{ service: 'housing' as ServiceId, time: at('11:00'), reference: 'K7F3Q' }]))
    const told: string[] = []
    const press = async (path: string, fields = {}) => {
      expect((await reception.press(path, fields)).status, path).toBe(303)
      told.push(/last__what">([^<]+)</.exec((await reception.page()).sent)?.[1] ?? '')
    }
    await press(`/visits/${visit}/recall`)
    await press(`/visits/${visit}/hold`)
    await press(`/visits/${visit}/come-back`)
    await press(`/visits/${visit}/help`, { needs: 'private' })
    await press(`/visits/${visit}/urgent`)
    await press(`/visits/${visit}/not-urgent`)
    await press(`/visits/${visit}/call`, { desk: '1' })
    await press(`/visits/${visit}/start`)
    await press(`/visits/${visit}/transfer`, { service: 'housing' })
    await press(`/visits/${visit}/call`, { desk: '1' })
    await press(`/visits/${visit}/start`)
    await press(`/visits/${visit}/finish`, { outcome: 'resolved' })
    await press('/desks/1/pause', { reason: 'lunch' })
    await press('/desks/1/back')
    await press('/desks/1/close')
    expect(told).toEqual(
      [
        'W1 called again',
        'W1 stepped out',
        'W1 came back',
        'W1: what would help was written down',
        'W1 marked urgent',
        'W1 not urgent any more',
        'W1 called to Desk 1',
        'W1 started at Desk 1',
        'W1 transferred to Housing',
        'W1 called to Desk 1',
        'W1 started at Desk 1',
        'W1 finished: resolved',
        'Desk 1 away: lunch',
        'Desk 1 back',
        'Desk 1 closed',
      ].map((sentence) => `${sentence}, 10:00`),
    )
  })

  test('of an appointment that somebody has checked in for waits for the ticket', async () => {
    const reception = await atReception()
    const [appointment] = await reception.act(
      book([{ service: 'housing' as ServiceId, time: at('10:10'), reference: 'K7F3Q' }]),
    )
    expect((await reception.page()).says).toContain('Appointment 10:10 K7F3Q entered, 10:00')
    if (!appointment) throw new RangeError('nothing was booked')
    await reception.act(arriveFor(appointment.id), adviserAt('1' as DeskId))
    expect((await reception.refused('/undo', { entry: '1' })).status).toBe(409)
  })
})
