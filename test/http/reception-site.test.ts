import { describe, expect, test } from 'vitest'
import { book } from '../../src/domain/acts/book.ts'
import { noticeOf } from '../../src/domain/day.ts'
import type { ServiceId } from '../../src/domain/id.ts'
import { atReception } from '../support/at-reception.ts'
import { at } from '../support/builders.ts'

describe('check in', () => {
  test('gives a ticket, and shows its number with what was told', async () => {
    const reception = await atReception()
    await reception.open('1')
    await reception.server.waits.settled()
    const answer = await reception.press('/arrive', { service: 'housing' })
    const [visit] = (await reception.today()).visits.values()
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${reception.home}?given=${visit?.id}`])
    expect(visit).toMatchObject({ service: 'housing', urgent: false, ticket: { queue: 'walk-in', number: 1 } })
    expect((await reception.page(`?given=${visit?.id}`)).says).toContain('Check in W1 Housing. A few minutes at most.')
    expect((await reception.page(`/visits/${visit?.id}`)).sent).toMatch(/data-print|class="qr"/)
  })

  test('marks somebody urgent on the way in', async () => {
    const reception = await atReception()
    await reception.press('/arrive', { service: 'housing', urgent: 'yes' })
    const [visit] = (await reception.today()).visits.values()
    expect(visit?.urgent).toBe(true)
  })

  test('takes in the urgent alone where people are seen by appointment', async () => {
    const reception = await atReception({ site: 'southport' })
    expect((await reception.page()).says).toContain('Check in Urgent walk-in')
    await reception.press('/arrive', { service: 'housing' })
    const [visit] = (await reception.today()).visits.values()
    expect(visit).toMatchObject({ urgent: true, ticket: { queue: 'walk-in' } })
  })

  test('of no service comes back, of an unknown one is refused', async () => {
    const reception = await atReception()
    const empty = await reception.refused('/arrive', { service: '', urgent: 'yes' })
    expect([empty.status, empty.sent]).toEqual([
      422,
      expect.stringContaining('<a href="#service">Choose a service</a>'),
    ])
    expect(empty.sent).toMatch(/name="urgent" value="yes" checked/)
    const unknown = await reception.refused('/arrive', { service: 'magic' })
    expect([unknown.status, unknown.says]).toEqual([404, expect.stringContaining('We do not have that service here.')])
  })

  test('for an appointment, from the list of those still to come', async () => {
    const reception = await atReception({ start: at('11:00') })
    const [early] = await reception.act(
      book([
        { service: 'benefits' as ServiceId, time: at('11:10'), reference: 'EARLY' },
        { service: 'council-tax' as ServiceId, time: at('10:57'), reference: 'LATE1' },
        { service: 'housing' as ServiceId, time: at('09:55'), reference: 'AGES2' },
      ]),
    )
    const { says } = await reception.page()
    expect(says).toMatch(
      /Still to come 2 10:57 Council Tax LATE1 3 min late Check in .* 11:10 Benefits EARLY in 10 min/,
    )
    expect(says).toMatch(/1 did not come 09:55 Housing AGES2/)
    const answer = await reception.press('/arrive-for', { appointment: early?.id ?? '' })
    expect(answer.headers.get('Location')).toMatch(/\?given=/)
    expect((await reception.page()).says).toMatch(/A1 11:10 Benefits Waiting/)
    const again = await reception.refused('/arrive-for', { appointment: early?.id ?? '' })
    expect([again.status, again.says]).toEqual([409, expect.stringContaining('already checked in')])
    expect((await reception.refused('/arrive-for', { appointment: 'nothing' })).status).toBe(404)
    expect((await reception.refused('/arrive-for')).status).toBe(422)
  })

  test('twice with one key gives one ticket, and twice the same answer', async () => {
    const reception = await atReception()
    const send = () => reception.press('/arrive', { key: 'one-page-one-key', service: 'housing' })
    const [first, second] = await Promise.all([send(), send()])
    expect(first.headers.get('Location')).toBe(second.headers.get('Location'))
    expect((await reception.today()).visits.size).toBe(1)
  })
})

describe('the notice', () => {
  test('stands with its reason and words until it is taken down', async () => {
    const reception = await atReception()
    await reception.press('/notice', { reason: 'emergency', words: ' Please bear with us. ' })
    const page = await reception.page()
    expect(page.says).toContain(
      'We are helping somebody in an emergency. Please bear with us. Since 10:00 Take it down',
    )
    const id = noticeOf(await reception.today())?.id ?? ''
    expect((await reception.press('/notice/withdraw', { notice: id })).status).toBe(303)
    expect(noticeOf(await reception.today())).toBeNull()
    const again = await reception.refused('/notice/withdraw', { notice: id })
    expect([again.status, again.says]).toEqual([
      404,
      expect.stringContaining('That notice has already been taken down.'),
    ])
  })

  test('takes the place of the one before', async () => {
    const reception = await atReception()
    await reception.press('/notice', { reason: 'emergency' })
    await reception.press('/notice', { reason: 'own-words', words: 'The lift is out of order.' })
    const { says } = await reception.page()
    expect(says).toContain('The lift is out of order.')
    expect(says).not.toContain('We are helping somebody in an emergency.')
  })

  test.each([
    [{}, 'reason', 'Choose a reason'],
    [{ reason: 'magic' }, 'reason', 'Choose a reason'],
    [{ reason: 'own-words', words: '  ' }, 'words', 'Write what the screens should say'],
    [{ reason: 'emergency', words: 'w'.repeat(201) }, 'words', 'Use 200 characters or fewer'],
  ])('is not posted with %j', async (fields, field, sentence) => {
    const reception = await atReception()
    const { status, sent } = await reception.refused('/notice', fields as Record<string, string>)
    expect([status, sent]).toEqual([422, expect.stringContaining(`<a href="#${field}">${sentence}</a>`)])
    if ('words' in fields) expect(sent).toContain(`value="${fields.words?.trim()}"`)
  })

  test('of 200 characters is posted', async () => {
    const reception = await atReception()
    expect((await reception.press('/notice', { reason: 'own-words', words: 'w'.repeat(200) })).status).toBe(303)
  })
})
