import { describe, expect, test } from 'vitest'
import { type AtDiary, atDiary } from '../support/at-diary.ts'
import { read } from '../support/at-reception.ts'
import { at, date } from '../support/builders.ts'

const tuesday = date('2026-11-24')
const fields = { service: 'council-tax', when: '2026-11-24T10:00' }

const bookedOn = async ({ dayOf }: AtDiary, day = tuesday) => [...(await dayOf(at('12:00', day))).appointments.values()]

/** The times that are offered, as their radios say them. */
const offered = (sent: string) => [...sent.matchAll(/name="when" value="([^"]+)"/g)].map(([, value]) => value)

describe('the form', () => {
  test('offers the first free times of a service, the first one chosen', async () => {
    const { page } = await atDiary()
    const { sent, says } = await page('/book?service=housing')
    expect(offered(sent).slice(0, 2)).toEqual(['2026-11-23T10:15', '2026-11-23T10:30'])
    expect(sent).toMatch(/value="2026-11-23T10:15" id="when" checked/)
    expect(sent.match(/ checked=/g)).toHaveLength(1)
    expect(says).toMatch(/Today 10:15 .* Tue 24 Nov 09:00 .* Wed 25 Nov 09:00/)
  })

  test('asks for the service first, and then has no times', async () => {
    const { sent, says } = await (await atDiary()).page('/book')
    expect(offered(sent)).toEqual([])
    expect(says).toContain('The first free times appear here when a service is chosen.')
  })

  test('shows every time of the day that is asked for, and the days after it', async () => {
    const { sent } = await (await atDiary()).page('/book?service=housing&date=2026-11-26')
    expect(offered(sent)[0]).toBe('2026-11-26T09:00')
    expect(offered(sent).filter((each) => each?.startsWith('2026-11-26'))).toHaveLength(31)
  })

  test('has the time and the desk that were picked in the diary chosen first', async () => {
    const { sent, says } = await (await atDiary()).page('/book?service=housing&date=2026-11-24&time=11:15&desk=1')
    expect(says).toContain('11:15, Tuesday 24 November at Desk 1, as picked in the diary')
    expect(offered(sent)[0]).toBe('2026-11-24T11:15@1')
    expect(offered(sent)).not.toContain('2026-11-24T11:15')
  })

  test('offers other times where the desk that was picked does not serve the service', async () => {
    const { sent, says } = await (await atDiary()).page('/book?service=housing&date=2026-11-24&time=11:15&desk=3')
    expect(says).toContain('11:15, Tuesday 24 November is too short for this service, or that desk does not serve it.')
    expect(offered(sent)).not.toContain('2026-11-24T11:15@3')
    expect(offered(sent)).toContain('2026-11-24T11:15')
  })

  test('knows who books again', async () => {
    const { reserved, page } = await atDiary()
    const contact = { name: 'Ann Smith', email: 'ann@example.org', mobile: '+447700900123' }
    const { token } = await reserved(at('11:00'), { contact, help: { needs: ['signer'], language: null } })
    const { sent } = await page(`/book?again=${token}`)
    for (const value of ['Ann Smith', 'ann@example.org', '+447700900123']) expect(sent).toContain(`value="${value}"`)
    expect(sent).toMatch(/value="signer" checked/)
    expect(sent).toMatch(/value="council-tax" selected/)
  })
})

describe('booking', () => {
  test('leads to the day, with the reference to be read out', async () => {
    const diary = await atDiary()
    const { says } = await diary.follow(await diary.press('/book', fields))
    const [booked] = await bookedOn(diary)
    expect(booked).toMatchObject({ time: at('10:00', tuesday), service: 'council-tax', state: { is: 'booked' } })
    expect(says).toContain(
      `Booked. Read out the reference: ${booked?.reference} Council Tax, 10:00, Tuesday 24 November`,
    )
  })

  test('keeps who comes and what would help', async () => {
    const diary = await atDiary()
    const who = { name: ' Ann Smith ', email: 'ann@example.org', mobile: '07400 123456' }
    await diary.press('/book', { ...fields, ...who, needs: ['interpreter', 'signer'], language: 'Polish' })
    const [booked] = await bookedOn(diary)
    if (!booked) throw new RangeError('nothing was booked')
    expect(booked).toMatchObject({ help: { needs: ['interpreter', 'signer'], language: 'Polish' }, tells: 'email' })
    expect(await diary.server.storage.contactOf(booked.token)).toEqual({
      name: 'Ann Smith',
      email: 'ann@example.org',
      mobile: '+447400123456',
    })
  })

  test('takes the desk that was picked', async () => {
    const diary = await atDiary()
    await diary.press('/book', { ...fields, when: '2026-11-24T10:00@1' })
    expect(await bookedOn(diary)).toMatchObject([{ desk: '1' }])
  })

  test('takes any time that is typed and free, in place of the one that is chosen', async () => {
    const diary = await atDiary()
    await diary.press('/book', { ...fields, day: '2026-11-25', time: '11.20' })
    expect(await bookedOn(diary)).toEqual([])
    expect(await bookedOn(diary, date('2026-11-25'))).toMatchObject([{ time: at('11:20', date('2026-11-25')) }])
  })

  test('sent twice with one key is done once, and answered alike', async () => {
    const diary = await atDiary()
    const send = () => diary.press('/book', { ...fields, key: 'one-page-one-key' })
    const answers = [await send(), await send()]
    expect(new Set(answers.map(({ headers }) => headers.get('Location'))).size).toBe(1)
    expect(await bookedOn(diary)).toHaveLength(1)
  })

  test.each([
    [{}, { service: 'Choose a service', when: 'Choose a time, or type one as 10:20' }],
    [{ service: 'magic', when: fields.when }, { service: 'We do not have that service here.' }],
    [{ ...fields, day: '2026-11-24', time: 'noon' }, { time: 'Enter a time of the day' }],
    [{ ...fields, day: '', time: '10:20' }, { day: 'Enter the day of that time' }],
    [{ ...fields, day: '2026-11-23', time: '9:30' }, { time: 'That time has passed.' }],
    [{ ...fields, day: '2026-11-24', time: '2:15' }, { time: 'The site is closed at that time.' }],
    [{ ...fields, name: 'x'.repeat(81) }, { name: 'Use 80 characters or fewer for the name' }],
    [{ ...fields, email: 'ann@' }, { email: 'Enter an e-mail address' }],
    [{ ...fields, mobile: '12' }, { mobile: 'Enter a mobile number' }],
    [{ ...fields, needs: 'interpreter' }, { language: 'Enter the language' }],
  ])('%j comes back with what was typed', async (typed, mistakes) => {
    const diary = await atDiary()
    const { status, sent } = await read(await diary.press('/book', typed as Record<string, string>))
    expect(status).toBe(422)
    expect(sent).toMatch(/<title>Error: Book an appointment/)
    for (const [field, sentence] of Object.entries(mistakes)) {
      expect(sent).toContain(`<a href="#${field}">${sentence}`)
      expect(sent).toContain(`id="${field}"`)
    }
    for (const field of ['name', 'email', 'mobile', 'time'] as const)
      if (field in typed) expect(sent).toContain(`value="${(typed as Record<string, string>)[field]}"`)
    expect(await bookedOn(diary)).toEqual([])
  })

  test('of a time that was just taken says so, and offers the next ones', async () => {
    const diary = await atDiary()
    for (let desks = 0; desks < 3; desks++) expect((await diary.press('/book', fields)).status).toBe(303)
    const { status, sent } = await read(await diary.press('/book', { ...fields, name: 'Ann Smith' }))
    expect(status).toBe(409)
    expect(sent).toContain('<a href="#when">That time has just been taken. Choose another one.')
    expect(offered(sent)[0]).toBe('2026-11-24T09:00')
    expect(offered(sent)).not.toContain('2026-11-24T10:00')
    expect(sent).toContain('value="Ann Smith"')
    expect(await bookedOn(diary)).toHaveLength(3)
  })
})
