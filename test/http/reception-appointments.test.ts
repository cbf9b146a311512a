import { describe, expect, test } from 'vitest'
import { noShow } from '../../src/domain/acts/leave.ts'
import type { DeskId } from '../../src/domain/id.ts'
import { type AtReception, atReception, read } from '../support/at-reception.ts'
import { at } from '../support/builders.ts'
import { textOf } from '../support/scene.ts'
import { adviserAt } from '../support/stage.ts'

/** The appointments of the day as they were entered, by time. */
const entered = async (reception: AtReception) =>
  [...(await reception.today()).appointments.values()]
    .sort((one, other) => one.time - other.time)
    .map(({ time, service, reference }) => ({ time, service, reference }))

let sent = 0
function sendFile({ server, home }: AtReception, text: string | Blob, key = `file-key-${++sent}`) {
  const body = new FormData()
  body.set('key', key)
  body.set('file', new File([text], 'appointments.csv', { type: 'text/csv' }))
  const address = `${server.url}${home}/appointments/csv`
  return fetch(address, { method: 'POST', body, redirect: 'manual', headers: { Origin: server.url } })
}

/** Sends a file that must not be taken in: the sentences, and that nothing of it was entered. */
async function refusedFile(reception: AtReception, text: string): Promise<readonly string[]> {
  const before = await reception.numberOfFacts()
  const { status, sent, says } = await read(await sendFile(reception, text))
  expect(status).toBe(422)
  expect(sent).toMatch(/<title>Error: /)
  expect(says).toContain('Nothing was entered.')
  expect(await reception.numberOfFacts(), 'nothing half-loaded').toBe(before)
  return [...sent.matchAll(/<a href="#file">[^<]+</g)].map(([link]) => textOf(`${link}/a>`).trim())
}

describe('one appointment', () => {
  test('is entered with its reference, or is given one that is shown', async () => {
    const reception = await atReception()
    const answer = await reception.press('/appointments', { time: '9.30', service: 'housing', reference: 'k7-f3q' })
    expect(answer.status).toBe(303)
    const location = answer.headers.get('Location')?.replace(reception.home, '')
    expect((await reception.page(location)).says).toContain('Entered for 09:30. The reference is K7F3Q')
    await reception.press('/appointments', { time: '14:15', service: 'benefits', reference: '' })
    expect(await entered(reception)).toEqual([
      { time: at('09:30'), service: 'housing', reference: 'K7F3Q' },
      { time: at('14:15'), service: 'benefits', reference: expect.stringMatching(/^[2-9A-HJ-NP-Z]{5}$/) },
    ])
  })

  test.each([
    [{}, { time: 'Enter a time, as 09:30', service: 'Choose a service' }],
    [{ time: 'noon', service: 'housing' }, { time: 'Enter a time of the day as 09:30 or 14:15' }],
    [{ time: '24:00', service: 'housing' }, { time: 'Enter a time of the day as 09:30 or 14:15' }],
    [{ time: '2:15', service: 'housing' }, { time: 'We are closed at that time.' }],
    [{ time: '17:00', service: 'housing' }, { time: 'We are closed at that time.' }],
    [{ time: '10:00', service: 'magic' }, { service: 'There is no such service here' }],
    [{ time: '10:00', service: 'housing', reference: 'R'.repeat(21) }, { reference: 'Use 20 letters and digits' }],
  ])('%j comes back with what was typed', async (fields, mistakes) => {
    const reception = await atReception()
    const told = await reception.refused('/appointments', fields as Record<string, string>)
    expect(told.status).toBe(422)
    expect(told.sent).toMatch(/<title>Error: Appointments of today/)
    for (const [field, sentence] of Object.entries(mistakes))
      expect(told.sent).toContain(`<a href="#${field}">${sentence}`)
    if ('time' in fields) expect(told.sent).toContain(`value="${fields.time}"`)
  })

  test('whose reference is taken comes back', async () => {
    const reception = await atReception()
    const fields = { time: '10:30', service: 'housing', reference: 'K7F3Q' }
    await reception.press('/appointments', fields)
    const { status, sent } = await reception.refused('/appointments', { ...fields, reference: 'k7f-3q' })
    expect([status, sent]).toEqual([422, expect.stringContaining('<a href="#reference">That reference is already')])
  })

  test('sent twice with one key is entered once, and answered alike', async () => {
    const reception = await atReception()
    const fields = { key: 'one-page-one-key', time: '10:30', service: 'housing', reference: 'K7F3Q' }
    const answers = [await reception.press('/appointments', fields), await reception.press('/appointments', fields)]
    expect(new Set(answers.map(({ headers }) => headers.get('Location'))).size).toBe(1)
    expect(await entered(reception)).toHaveLength(1)
  })
})

describe('a list from a file', () => {
  test.each([
    ['with headings', 'Time,Service,Reference\n9:30,Council Tax,K7F3Q\n10:00,housing,\n'],
    ['without headings', '09:30,council-tax,k7f3q\r\n10.00,HOUSING\r\n'],
    ['with the columns in another order', 'reference;time;service\nK7F3Q;09:30;Council  tax\n;10:00;Housing\n'],
    [
      'with a mark at its beginning, quotes and empty lines',
      '\uFEFF"09:30", "Council Tax", "K7F 3Q"\n\n,,\n10:00,Housing,""\n',
    ],
  ])('is entered %s', async (_, text) => {
    const reception = await atReception()
    const answer = await sendFile(reception, text)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(`${reception.home}/appointments?loaded=2`)
    expect(await entered(reception)).toEqual([
      { time: at('09:30'), service: 'council-tax', reference: 'K7F3Q' },
      { time: at('10:00'), service: 'housing', reference: expect.stringMatching(/^\w{5}$/) },
    ])
    const { says } = await reception.page('/appointments?loaded=2')
    expect(says).toContain('2 appointments entered.')
    expect(says).toMatch(/2 entered, 0 checked in .*09:30 Council Tax K7F3Q Late Check in .*10:00 Housing/)
  })

  test('keeps an accent of a file that a spreadsheet wrote the way of Windows', async () => {
    const reception = await atReception()
    const { status } = await sendFile(reception, new Blob([Buffer.from('09:30,Housing,Jos\xe9', 'latin1')]))
    expect(status).toBe(303)
    expect(await entered(reception)).toEqual([{ time: at('09:30'), service: 'housing', reference: 'JOSÉ' }])
  })

  test('names every bad line by its number, and enters none of the good ones', async () => {
    const reception = await atReception()
    const text = [
      'time,service,reference',
      '09:30,Council Tax,K7F3Q',
      'soon,Council Tax,',
      '10:00,Magic <b>,',
      ',,ONLY1',
      '3:30,Housing,',
      '10:10,Housing,k7-f3q',
      `10:20,Housing,${'R'.repeat(21)}`,
    ].join('\n')
    expect(await refusedFile(reception, text)).toEqual([
      'Line 3: “soon” is not a time as 09:30',
      'Line 4: there is no service “Magic <b>” here',
      'Line 5: the time is missing',
      'Line 5: the service is missing',
      'Line 6: we are closed at 3:30. Write times after noon as 14:15',
      'Line 7: reference k7-f3q is in the file twice',
      'Line 8: the reference is longer than 20 letters and digits',
    ])
  })

  test('names the lines whose reference is in the day already', async () => {
    const reception = await atReception()
    await sendFile(reception, '09:30,Housing,AAA11\n10:00,Housing,BBB22\n')
    expect(await refusedFile(reception, '11:00,Housing,CCC33\n11:10,Housing,bbb22\n')).toEqual([
      'Line 2: reference bbb22 is already in the list of today',
    ])
    expect(await refusedFile(reception, 'late,Housing,CCC33\n11:10,Housing,AAA11\n')).toEqual([
      'Line 1: “late” is not a time as 09:30',
      'Line 2: reference AAA11 is already in the list of today',
    ])
    expect(await entered(reception)).toHaveLength(2)
  })

  test('tells the first ten mistakes and how many more there are', async () => {
    const reception = await atReception()
    const told = await refusedFile(reception, Array.from({ length: 14 }, (_, n) => `soon,Housing,R${n}`).join('\n'))
    expect(told).toHaveLength(11)
    expect(told.at(-1)).toBe('and 4 more lines')
  })

  test.each([
    ['', 'Choose a CSV file'],
    ['\n\n', 'The file has no appointments in it'],
    ['time,service,reference\n', 'The file has no appointments in it'],
    ['PK\u0003\u0004\0\0rubbish', 'That is not a CSV file. Save the list as CSV first'],
    ['09:30,Housing,A1\n10:00,"Housing,A2\n', 'Line 2: the quotation marks do not match'],
    [
      Array.from({ length: 301 }, (_, n) => `09:30,Housing,R${n}`).join('\n'),
      'Enter 300 appointments or fewer at a time',
    ],
  ])('that cannot be used is told so: %j', async (text, sentence) => {
    expect(await refusedFile(await atReception(), text)).toEqual([sentence])
  })

  test('with cells that a spreadsheet would run keeps them as what they are', async () => {
    const reception = await atReception()
    const cells = ['=1+1', '+44', '@SUM(A1)', '=CMD|x']
    await sendFile(reception, cells.map((cell, n) => `1${n}:00,Housing,${cell}`).join('\n'))
    expect((await entered(reception)).map(({ reference }) => reference)).toEqual(['=1+1', '+44', '@SUM(A1)', '=CMD|X'])
    expect(await refusedFile(reception, '=1+1,+Housing,X\n')).toEqual([
      'Line 1: “=1+1” is not a time as 09:30',
      'Line 1: there is no service “+Housing” here',
    ])
  })

  test('sent twice with one key is entered once, and answered alike', async () => {
    const reception = await atReception()
    const send = () => sendFile(reception, '09:30,Housing,K7F3Q\n', 'one-page-one-key')
    expect([(await send()).status, (await send()).status]).toEqual([303, 303])
    expect(await entered(reception)).toHaveLength(1)
    const other = await sendFile(reception, '09:40,Housing,K8F3Q\n', 'one-page-one-key')
    expect([other.status, await other.text()]).toEqual([409, expect.stringContaining('already sent')])
  })

  test.each([
    ['application/x-www-form-urlencoded', 'key=12345678&file=09:30,Housing'],
    ['multipart/form-data', 'no boundary'],
    ['multipart/form-data; boundary=x', 'not parts at all'],
    ['text/csv', '09:30,Housing'],
  ])('in a body that is no form with a file is refused: %s', async (type, body) => {
    const reception = await atReception()
    const { url } = reception.server
    const answer = await fetch(`${url}${reception.home}/appointments/csv`, {
      method: 'POST',
      body,
      headers: { Origin: url, 'Content-Type': type },
    })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Nothing has changed.')])
    expect(await reception.numberOfFacts()).toBe(0)
  })

  test('that is too large is refused', async () => {
    const reception = await atReception()
    const answer = await sendFile(reception, 'x'.repeat(70_000))
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('too much to send')])
  })
})

test('the list tells how each appointment stands', async () => {
  const reception = await atReception()
  await reception.open('1')
  await sendFile(reception, '10:30,Housing,LATER\n09:45,Housing,LATE1\n')
  const { visit } = await reception.booked(at('10:00'), 'benefits')
  const { says } = await reception.page('/appointments')
  expect(says).toContain('3 entered, 1 checked in')
  expect(says).toMatch(/09:45 Housing LATE1 Late Check in .*10:00 Benefits \w{5} Checked in A1 .*10:30 .* Expected/)
  await reception.press(`/visits/${visit}/call`, { desk: '1' })
  await reception.act(noShow(visit), adviserAt('1' as DeskId))
  expect((await reception.page('/appointments')).says).toMatch(/10:00 Benefits \w{5} Did not come A1/)
})
