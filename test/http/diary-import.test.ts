import { describe, expect, test } from 'vitest'
import { book } from '../../src/domain/acts/book.ts'
import type { Id, ServiceId, SiteId } from '../../src/domain/id.ts'
import { at, date } from '../support/builders.ts'
import { atImport, heldIn, wrongIn } from '../support/import.ts'
import { receptionist } from '../support/stage.ts'

const tuesday = '2026-11-24'
const wednesday = '2026-11-25'
const headings = 'date,time,service,reference,name,email,mobile,needs'
const people = [
  headings,
  '24/11/2026,2:15 PM,Council Tax,AB 123,Ada Lovelace,ada@example.org,,',
  '2026-11-24,9:00,housing,,,,07911 123456,step-free / interpreter: Polish',
  '25/11/2026,9.30,Benefits,ab124,"Grace ""Amazing"" <b>Hopper</b>",,,"Hearing loop, more time"',
].join('\n')

describe('the dry run', () => {
  test('shows what would be entered day by day, and enters nothing', async () => {
    const { tries, on } = await atImport()
    const { status, says, sent } = await tries(people)
    expect(status).toBe(200)
    expect(says).toContain('3 appointments would be entered')
    expect(says).toContain('Nothing is entered yet.')
    expect(says).toMatch(/Tuesday 24 November: 2 appointments .*09:00 Housing Desk 3 given when entered text message/)
    expect(says).toMatch(/14:15 Council Tax Desk 2 AB123 Ada Lovelace e-mail .*Wednesday 25 November: 1 appointment/)
    expect(says).toContain('Enter these 3 appointments')
    expect(sent).not.toMatch(/<title>Error: /)
    expect([...(await on(tuesday)), ...(await on(wednesday))]).toEqual([])
  })

  test('names every line that is wrong or does not fit, with all that is wrong with it', async () => {
    const { tries, on, server } = await atImport()
    const key = { site: 'bootle' as SiteId, date: date(tuesday) }
    const taken = { service: 'housing' as ServiceId, time: at('11:00', date(tuesday)), reference: 'HERE1' }
    await server.change(key, book([taken]), receptionist)
    const told = await tries(
      [
        headings,
        'soon,noon,Magic <b>,,,nobody,123,wings',
        ',,,ONLY1,,,,',
        `31/02/2026,10:00,Housing,,${'N'.repeat(81)},,,`,
        '24/11/2028,10:00,Housing,,,,,',
        '20/11/2026,10:00,Housing,,,,,',
        '24/11/2026,2:15,Housing,,,,,',
        '25/12/2026,10:00,Housing,,,,,',
        '28/11/2026,10:00,Housing,,,,,',
        '24/11/2026,12:00,Housing,here-1,,,,',
        '24/11/2026,11:10,Housing,FITS1,,,,',
        '24/11/2026,11:10,Housing,,,,,',
        '24/11/2026,13:00,Housing,fits 1,,,,',
        `24/11/2026,13:00,Housing,${'R'.repeat(21)},,,,`,
      ].join('\n'),
    )
    expect(told.status).toBe(422)
    expect(told.sent).toMatch(/<title>Error: Import appointments, Bootle/)
    expect(told.sent).toContain('<a href="#wrong">20 things to mend. Nothing was entered.</a>')
    expect(wrongIn(told)).toEqual([
      'Line 2: “soon” is not a date as 24/11/2026 or 2026-11-24',
      'Line 2: “noon” is not a time as 14:15 or 2:15 PM',
      'Line 2: there is no service “Magic <b>” here',
      'Line 2: “nobody” is not an e-mail address',
      'Line 2: “123” is not a mobile number',
      'Line 2: “wings” is not a need that we know. The needs are listed below',
      'Line 3: the date is missing',
      'Line 3: the time is missing',
      'Line 3: the service is missing',
      'Line 4: “31/02/2026” is not a date as 24/11/2026 or 2026-11-24',
      'Line 4: the name is longer than 80 letters',
      'Line 5: 24/11/2028 is more than a year ahead',
      'Line 6: that day is over',
      'Line 7: we are closed at 2:15 on 24/11/2026. Write times after noon as 14:15 or 2:15 PM',
      'Line 8: we are closed at 10:00 on 25/12/2026. Write times after noon as 14:15 or 2:15 PM',
      'Line 9: we are closed at 10:00 on 28/11/2026. Write times after noon as 14:15 or 2:15 PM',
      'Line 10: reference here-1 is in the diary of that day already',
      'Line 12: no desk for this is free at 11:10 on 24/11/2026',
      'Line 13: reference fits 1 is on an earlier line for the same day',
      'Line 14: the reference is longer than 20 letters and digits',
    ])
    expect(told.says).toContain('1 appointment would fit')
    expect(() => heldIn(told), 'there is nothing to enter').toThrow(RangeError)
    expect(await on(tuesday)).toHaveLength(1)
  })

  test('tells which columns are not read', async () => {
    const { tries } = await atImport()
    const { says } = await tries('time,Notes,service,date,Desk\n10:00,x,Housing,24/11/2026,2')
    expect(says).toContain('These columns are not read: Notes, Desk')
  })
})

describe('entering what was shown', () => {
  test('enters all of it, with needs, in one go; nobody is told unless it is asked for', async () => {
    const { tries, enters, on, page, address, server } = await atImport()
    const answer = await enters(await tries(people))
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${address}?entered=3`])
    expect((await page('?entered=3')).says).toContain('3 appointments entered.')
    const [first, second] = await on(tuesday)
    expect(first).toMatchObject({
      time: at('09:00', date(tuesday)),
      service: 'housing',
      reference: expect.stringMatching(/^[2-9A-HJ-NP-Z]{5}$/),
      help: { needs: ['step-free', 'interpreter'], language: 'Polish' },
      tells: null,
    })
    expect(second).toMatchObject({ time: at('14:15', date(tuesday)), reference: 'AB123', tells: null })
    const [third] = await on(wednesday)
    expect(third?.help).toEqual({ needs: ['hearing-loop', 'more-time'], language: null })
    const contacts = await server.storage.contactsOf({ site: 'bootle' as SiteId, date: date(tuesday) })
    expect([...contacts.values()]).toContainEqual({ name: 'Ada Lovelace', email: 'ada@example.org', mobile: null })
    expect([...contacts.values()]).toContainEqual({ name: null, email: null, mobile: '+447911123456' })
    expect((await server.storage.outbox.waiting(server.clock.now())).count).toBe(0)
  })

  test('tells those who can be told, when that is ticked', async () => {
    const { tries, enters, on } = await atImport()
    await enters(await tries(people), { tell: 'yes' })
    expect((await on(tuesday)).map(({ tells }) => tells)).toEqual(['text', 'email'])
    expect((await on(wednesday)).map(({ tells }) => tells)).toEqual([null])
  })

  test('sent twice with one key enters it once, and answers alike', async () => {
    const { tries, enters, on } = await atImport()
    const told = await tries(people)
    const answers = [await enters(told, {}, 'one-page-one-key'), await enters(told, {}, 'one-page-one-key')]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(new Set(answers.map(({ headers }) => headers.get('Location'))).size).toBe(1)
    expect(await on(tuesday)).toHaveLength(2)
    const other = await enters(told, { tell: 'yes' }, 'one-page-one-key')
    expect([other.status, await other.text()]).toEqual([409, expect.stringContaining('already sent')])
  })

  test('enters nothing of it when a place was taken meanwhile, and says on which line', async () => {
    const { tries, enters, on, server } = await atImport()
    const told = await tries(people)
    const between = [1, 2].map(() => ({ service: 'housing' as ServiceId, time: at('09:00', date(tuesday)) }))
    await server.change({ site: 'bootle' as SiteId, date: date(tuesday) }, book(between), receptionist)
    const answer = await enters(told)
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('no desk for this is free at 9:00 on 2026-11-24'),
    ])
    expect([(await on(tuesday)).length, (await on(wednesday)).length]).toEqual([2, 0])
  })

  test('keeps the list as it was sent, whatever is in it', async () => {
    const { tries, enters, on } = await atImport()
    const text = `${headings}\r\n24/11/2026,10:00,Housing,=1+1,"O'Neil & ""Sons"" <i>\n2nd line",,,\r\n`
    const told = await tries(text)
    expect(heldIn(told)).toBe(text)
    await enters(told)
    expect((await on(tuesday)).map(({ reference }) => reference)).toEqual(['=1+1'])
  })
})

test('a list that is entered in one call is tried by the rule that books: what it shows is what comes', async () => {
  const { tries, enters, on, server } = await atImport()
  const lines = Array.from({ length: 80 }, (_, n) => `24/11/2026,${9 + (n % 8)}:${(n % 3) * 2}0,Housing,R${n},,,,`)
  const wrong = new Set(wrongIn(await tries([headings, ...lines].join('\n'))).map((each) => Number(/\d+/.exec(each))))
  const fits = lines.filter((_, index) => !wrong.has(index + 2))
  expect(fits.length).toBeGreaterThan(10)
  expect(wrong.size).toBeGreaterThan(5)
  const told = await tries([headings, ...fits].join('\n'))
  expect(wrongIn(told)).toEqual([])
  expect((await enters(told)).status).toBe(303)
  const shown = [...told.sent.matchAll(/<td>(Desk \d)<\/td><td>(R\d+)<\/td>/g)].map(([, desk, of]) => `${of} ${desk}`)
  const names = server.storage.sites.get('bootle' as SiteId & Id)?.desks
  const entered = (await on(tuesday)).map(({ reference, desk }) => `${reference} ${desk && names?.get(desk)?.name}`)
  expect(entered.sort()).toEqual(shown.sort())
})
