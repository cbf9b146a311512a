import { describe, expect, test } from 'vitest'
import { readLine } from '../../src/http/diary-import-line.ts'
import { readList } from '../../src/http/diary-import-list.ts'
import { readTime } from '../../src/http/typed-time.ts'
import { diary } from '../../views/words/en/diary.ts'
import { read } from '../support/at-reception.ts'
import { aSite, at, date, monday } from '../support/builders.ts'
import { atImport, wrongIn } from '../support/import.ts'

const tuesday = date('2026-11-24')

/** Each line of a list as it is read, as far as it can be. */
function linesOf(text: string) {
  const list = readList(text)
  if ('unusable' in list) throw new RangeError(list.unusable.why)
  const reading = { site: aSite(), today: monday, needWords: diary.needs, isTold: true }
  return list.lines.map((line) => readLine(line, reading))
}
const wantedIn = (text: string) => linesOf(text).map(({ wanted }) => wanted && { at: wanted.booking.time, ...wanted })

describe('a list is read', () => {
  const [first, second] = [
    { date: tuesday, at: at('09:30', tuesday), service: 'council-tax', reference: 'K7F 3Q' },
    { date: tuesday, at: at('10:00', tuesday), service: 'housing', reference: null },
  ]
  test.each([
    ['with commas', 'Date,Time,Service,Reference\n24/11/2026,9:30,Council Tax,K7F 3Q\n2026-11-24,10:00,housing,\n'],
    [
      'with semicolons',
      'reference;time;service;date\r\nK7F 3Q;09:30;Council  tax;2026-11-24\r\n;10.00;HOUSING;24.11.2026',
    ],
    [
      'with tabs',
      'time\tdate\tservice\treference\n9:30 am\t24/11/2026\tcouncil-tax\tK7F 3Q\n10am\t24/11/2026\tHousing',
    ],
    [
      'with a mark at its beginning, quotes and empty lines',
      '\uFEFF"date", "time", "service", "reference"\n"24/11/2026", "09:30", "Council Tax", "K7F 3Q"\n\n,,,\n24/11/2026,10:00:00,Housing,""\n',
    ],
    [
      'with columns that it knows nothing of',
      'x,date,time,y,service,reference\n1,24/11/2026,9:30,2,Council Tax,K7F 3Q\n,24/11/2026,10:00,,Housing,',
    ],
  ])('%s', (_, text) => {
    expect(wantedIn(text)).toEqual(
      [first, second].map((each) => ({
        date: each.date,
        at: each.at,
        booking: expect.objectContaining({ service: each.service, reference: each.reference }),
      })),
    )
  })

  test('with cells that a spreadsheet would run, which are kept as what they are', () => {
    const cells = ['=1+1', '+44', '@SUM(A1)', '=CMD|x']
    const text = ['date,time,service,reference', ...cells.map((cell) => `24/11/2026,10:00,Housing,${cell}`)].join('\n')
    expect(wantedIn(text).map((each) => each?.booking.reference)).toEqual(cells)
  })

  test.each([
    ['signer', { needs: ['signer'], language: null }],
    ['Hearing loop / PRIVATE', { needs: ['hearing-loop', 'private'], language: null }],
    ['more-time|step-free', { needs: ['more-time', 'step-free'], language: null }],
    ['Interpreter (Polish) + private room', { needs: ['interpreter', 'private'], language: 'Polish' }],
    ['interpreter: British Sign Language', { needs: ['interpreter'], language: 'British Sign Language' }],
    ['', { needs: [], language: null }],
  ])('needs as “%s”', (needs, help) => {
    const [line] = linesOf(`date,time,service,needs\n24/11/2026,10:00,Housing,"${needs}"`)
    expect([line?.wanted?.booking.help, line?.mistakes]).toEqual([help, []])
  })

  test.each(['signer: Polish', 'wings', 'more time and a chair'])('and “%s” is told as no need', (needs) => {
    const [line] = linesOf(`date,time,service,needs\n24/11/2026,10:00,Housing,${needs}`)
    expect(line?.mistakes).toEqual([{ code: 'unknown-need', given: needs }])
  })
})

test.each([
  ['2:15 PM', '14:15'],
  ['2.15pm', '14:15'],
  ['02:15 p.m.', '14:15'],
  ['12:30 AM', '00:30'],
  ['12 PM', '12:00'],
  ['9:30', '09:30'],
  ['09:30:00', '09:30'],
  ['9:30:00 AM', '09:30'],
  ['13:15 PM', null],
  ['0:15 AM', null],
  ['2:60 PM', null],
  ['noon', null],
  ['', null],
])('the time “%s” is read as %s', (text, time) => {
  expect(readTime(text)).toBe(time)
})

const appointments = (count: number, service = 'Housing') =>
  ['date,time,service', ...Array.from({ length: count }, () => `24/11/2026,9:30,${service}`)].join('\n')

describe('a file that cannot be used is told so', () => {
  test.each([
    ['', 'Choose a CSV file'],
    ['\n\n', 'The file has no appointments in it'],
    ['date,time,service,reference\n', 'The file has no appointments in it'],
    ['PK\u0003\u0004\0\0rubbish', 'That is not a CSV file. Save the list as CSV first'],
    [
      'date,time,service\n24/11/2026,10:00,"Housing\n',
      'Line 2: a quotation mark is opened and not closed, so nothing after it can be read',
    ],
    [
      'date,time,service\n24/11/2026,10:00,The "Housing" queue\n',
      'Line 2: a quotation mark stands in the middle of a cell. Put the whole cell in quotation marks, and write each one inside it twice',
    ],
    ['24/11/2026,10:00,Housing\n', 'The first line must name the columns. There is none for: date, time, service'],
    ['when,time,service\nx,10:00,Housing', 'The first line must name the columns. There is none for: date'],
    [appointments(501), 'Enter 500 appointments or fewer at a time'],
    [appointments(400, 'H'.repeat(140)), 'The file is too large. Split it, and enter the parts one after the other'],
  ])('%#: %j', async (text, sentence) => {
    const { tries } = await atImport()
    const { status, sent } = await tries(text)
    expect([status, sent]).toEqual([422, expect.stringContaining(`<a href="#file">${sentence}</a>`)])
    expect(sent).toContain(`<p id="file-error" class="govuk-error-message">${sentence}</p>`)
  })

  test('and one beside it that just fits in, goes and comes back whole', async () => {
    const { tries, send } = await atImport()
    const text = appointments(400, 'H'.repeat(133))
    const { status } = await tries(text)
    expect([status, Buffer.byteLength(text)]).toEqual([422, expect.toSatisfy((bytes: number) => bytes > 59_000)])
    expect(wrongIn(await read(await send({ list: text.replaceAll('\n', '\r\n') })))).toHaveLength(400)
  })

  test('and one that is larger than any form may be is refused', async () => {
    const { send } = await atImport()
    const answer = await send({ file: new Blob(['x'.repeat(70_000)]) })
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('too much to send')])
  })

  test.each([
    ['application/x-www-form-urlencoded', 'key=12345678&list=date'],
    ['multipart/form-data', 'no boundary'],
    ['multipart/form-data; boundary=x', 'not parts at all'],
    ['text/csv', 'date,time'],
  ])('and a body that is no form with a file: %s', async (type, body) => {
    const { server, address } = await atImport()
    const headers = { Origin: server.url, 'Content-Type': type }
    const answer = await fetch(server.url + address, { method: 'POST', body, headers })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Nothing has changed.')])
  })
})

test('an accent of a file that a spreadsheet wrote the way of Windows is kept', async () => {
  const { tries } = await atImport()
  const text = Buffer.from('date,time,service,name\n24/11/2026,9:30,Housing,Jos\xe9', 'latin1')
  expect((await tries(new Blob([text]))).says).toContain('José')
})

test('five hundred lines are tried and entered at once', async () => {
  const { tries, enters, on } = await atImport({ start: at('08:00') })
  const days = ['23', '24', '25', '26', '27', '30']
  // Two desks do Council Tax, ten minutes each: 47 times of a day, and a second at some of them.
  const lines = days.flatMap((day) =>
    Array.from({ length: 84 }, (_, n) => {
      const past = (n % 47) * 10
      return `${day}/11/2026,${9 + Math.floor(past / 60)}:${String(past % 60).padStart(2, '0')},Council Tax`
    }),
  )
  const told = await tries(['date,time,service', ...lines.slice(0, 500)].join('\n'))
  expect(told.says).toContain('500 appointments would be entered')
  expect((await enters(told)).status).toBe(303)
  expect(await on('2026-11-24')).toHaveLength(84)
})
