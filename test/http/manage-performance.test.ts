import { describe, expect, test } from 'vitest'
import { closeDay } from '../../src/domain/acts/close-day.ts'
import { read, type Told } from '../support/at-reception.ts'
import { at, date } from '../support/builders.ts'
import { publish, quarter, seenFigures, seenWords, theQuarter } from '../support/managed-quarter.ts'
import { sceneAt } from '../support/scene.ts'

const header = 'quarter,measure,site,value,numerator,denominator,note'

const wrongIn = ({ sent }: Told): readonly string[] =>
  [...sent.matchAll(/<th scope="row" class="govuk-table__header">(Line \d+)<\/th><td[^>]*>(.*?)<\/td>/g)].map(
    ([, line, what]) => `${line}: ${what}`.replaceAll('&quot;', '"'),
  )

describe('publishing', () => {
  test('a running quarter cannot be published; once it is over it can', async () => {
    const { server } = await theQuarter()
    const scene = sceneAt(server)
    await scene.walkIn()
    const running = '/manage/performance/2026-q4'
    expect((await read(await server.get(running))).says).toContain('It can be published from 1 January 2027 on')
    const refused = await publish(server, '2026-q4', { version: '1', by: 'Ann Lee' })
    expect(refused.status).toBe(422)
    expect((await read(refused)).says).toContain('This quarter is not over, so it cannot be published yet')
    // Closed here: the server's own job would do it at some time between looking and publishing.
    server.clock.set(at('20:00'))
    await scene.act(closeDay, { kind: 'clock' })
    server.clock.set(at('10:00', date('2027-01-04')))
    expect((await publish(server, '2026-q4', { version: '1', by: 'Ann Lee' })).status).toBe(303)
    const { says } = await read(await server.get('/performance/2026-q4'))
    expect(says).toContain('Published on 4 January 2027 by Ann Lee.')
    expect(says).not.toContain('so far.')
  })

  test('asks for a name, and keeps nothing without one', async () => {
    const { publications, publishing } = await theQuarter()
    const told = await read(await publishing({ version: '1', by: ' ' }))
    expect(told.status).toBe(422)
    expect(told.sent).toContain('<a href="#by">Enter your name</a>')
    expect(await publications()).toEqual([])
  })

  test('pressed by many at once is one publication, and the slower ones are told', async () => {
    const { post, publications, publishing, server } = await theQuarter()
    const answers = await Promise.all(['Ann', 'Bob', 'Cy'].map((by) => publishing({ version: '1', by })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422])
    const slower = answers.find(({ status }) => status === 422) as Response
    expect((await read(slower)).says).toContain('Somebody else was quicker and has published it.')
    expect(await publications()).toHaveLength(1)
    const twice = { version: '2', by: 'Ann', reason: 'A slip', key: 'pressed-twice' }
    await post('narrative', { 'narrative-text': 'We did.' })
    const seen = await seenFigures(server, quarter)
    const press = () => post('publish', { ...twice, seen })
    for (const { status } of await Promise.all([press(), press()])) expect(status).toBe(303)
  })

  test('what changed since the page was opened is not published unseen', async () => {
    const { post, publishing, publications, server } = await theQuarter()
    const seen = await seenFigures(server, quarter)
    await post('figures', { 'calls-answered.value': '44' })
    const told = await read(await post('publish', { version: '1', by: 'Ann Lee', seen }))
    expect([told.status, (await publications()).length]).toEqual([422, 0])
    expect(told.says).toContain('The figures or the words have changed since you opened this page.')
    expect(told.sent).toContain('value="Ann Lee"')
    expect((await publishing({ version: '1', by: 'Ann Lee' })).status).toBe(303)
  })

  test('a published quarter is frozen: what is typed in later is seen by managers alone until it is a correction', async () => {
    const { post, managed, published, publications, server, publishing } = await theQuarter()
    await publishing({ version: '1', by: 'Ann Lee' })
    expect((await managed()).says).toContain('Nothing has changed since it was published')
    const untouched = await read(await publishing({ version: '2', by: 'Ann Lee', reason: 'Because' }))
    expect(untouched.sent).toContain('<a href="#by">Nothing has changed since it was published</a>')

    expect((await post('figures', { 'calls-answered.value': '88.5' })).status).toBe(303)
    expect((await published()).says).toMatch(/Calls answered Higher is better. Target: 80%. Whole council 87.31%/)
    const prospect = await managed()
    expect(prospect.says).toMatch(/What would be corrected .* Calls answered .* 87.31% counts not known 88.5%/)
    expect((await read(await server.get('/manage/performance'))).says).toContain(
      'Changed since it was published on 23 November 2026 See it',
    )

    const unexplained = await read(await publishing({ version: '2', by: 'Bob Ray', reason: '' }))
    expect(unexplained.sent).toContain('<a href="#reason">Say why it is corrected</a>')
    expect(unexplained.sent).toContain('value="Bob Ray"')
    expect(await publications()).toHaveLength(1)

    const reason = 'A day of calls was missing <b>'
    expect((await publishing({ version: '2', by: 'Bob Ray', reason })).status).toBe(303)
    const { says } = await published()
    expect(says).toContain(`Corrected on 23 November 2026 by Bob Ray Why: ${reason}`)
    expect(says).toMatch(/Calls answered\s*, Whole council 87.31% counts not known 88.5% counts not known/)
    expect(says).toContain('Published on 23 November 2026 by Ann Lee.')
    expect((await managed()).says).toContain('Corrected on 23 November 2026 at 10am by Bob Ray.')
    expect((await read(await server.get('/manage/performance'))).says).toContain(
      'Published on 23 November 2026, as a correction',
    )
  })

  test('a corrected year before comes to the quarter that was compared with it', async () => {
    const { published, server, publishing } = await theQuarter()
    const before = '/manage/performance/2024-q2'
    await publish(server, '2024-q2', { version: '1', by: 'Ann Lee' })
    await publishing({ version: '1', by: 'Ann Lee' })
    await server.post(`${before}/figures`, { 'calls-answered.value': '80' })
    await publish(server, '2024-q2', { version: '2', by: 'Ann Lee', reason: 'A slip' })
    const row = /Calls answered\s*, Whole council\s*, the figure of a year before 79% counts not known 80% counts/
    expect((await read(await server.get(`/manage/performance/${quarter}`))).says).toMatch(row)
    expect((await published()).says).not.toMatch(row)
    expect((await publishing({ version: '2', by: 'Bob Ray', reason: 'Compared anew' })).status).toBe(303)
    const { says } = await published()
    expect(says).toMatch(row)
    expect(says).toMatch(/87.31% .{0,90} 80% .{0,60} Better: 7.31 points more/)
  })

  test('the words about feedback are published with the figures, and corrected like them', async () => {
    const { write, published, managed, publishing } = await theQuarter()
    await write('We heat.')
    // Two landmarks of one name could not be told apart by whoever hears the page.
    const titles = [...(await managed()).sent.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, title]) => title)
    expect(titles).toEqual([...new Set(titles)])
    expect(titles).toContain('What we did with your feedback')
    await write('You said: <i>too cold</i>.\r\n\r\nWe did: heating.')
    expect((await managed()).sent).toContain('You said: &lt;i&gt;too cold&lt;/i&gt;.\n\nWe did: heating.')
    await publishing({ version: '1', by: 'Ann' })
    await write('Another text')
    expect((await published()).says).toContain('You said: <i>too cold</i>. We did: heating.')
    await publishing({ version: '2', by: 'Ann', reason: 'A slip' })
    const { says } = await published()
    expect(says).toContain('Another text')
    expect(says).toContain('We also changed the words about what we did with your feedback.')
    const long = await read(await write('x'.repeat(5001)))
    expect([long.status, long.sent.includes('x'.repeat(5001))]).toEqual([422, true])
  })

  test('words that somebody else changed meanwhile are shown, and nothing that was typed is lost', async () => {
    const { post, managed } = await theQuarter()
    const opened = seenWords((await managed()).sent)
    const mine = { 'narrative-text': 'You said: <too cold>', seen: opened, key: 'the-key-of-mine' }
    expect((await post('narrative', { 'narrative-text': 'Theirs & more', seen: opened })).status).toBe(303)
    const taken = await read(await post('narrative', mine))
    expect(taken.status).toBe(422)
    expect(taken.sent).toContain('<a href="#narrative-text">Somebody else has changed these words')
    expect(taken.sent).toMatch(/<textarea id="narrative-text"[^>]*>You said: &lt;too cold&gt;<\/textarea>/)
    expect(taken.says).toContain('What stands now Theirs & more')
    expect((await post('narrative', mine)).status, 'the same form again').toBe(422)
    const other = await read(await post('figures', { 'calls-answered.value': '120' }))
    expect(other.sent).toMatch(/<textarea id="narrative-text"[^>]*>Theirs &amp; more<\/textarea>/)

    const again = { ...mine, seen: seenWords(taken.sent), key: 'the-key-of-again' }
    expect((await post('narrative', again)).status).toBe(303)
    expect((await managed()).sent).toContain('>You said: &lt;too cold&gt;</textarea>')
    const cleared = { 'narrative-text': '', seen: seenWords((await managed()).sent) }
    expect((await post('narrative', cleared)).status).toBe(303)
    const late = await read(await post('narrative', { ...again, 'narrative-text': 'Late', key: 'the-key-of-late' }))
    expect([late.status, late.says.includes('What stands now No words')]).toEqual([422, true])
  })
})

describe('loading a file', () => {
  test('keeps every line of a good one, from a file or pasted', async () => {
    const { load, typed, managed } = await theQuarter()
    const text = `${header}\r\n2025-q2,emails-in-5-days,,,412,450,"By hand, all"\r\n2025-q2,video-rated,all,90,,,\r\n`
    const answer = await load({ file: new Blob([text]) })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/manage/performance/${quarter}?loaded=2`])
    expect((await managed('?loaded=2')).says).toContain('2 figures were loaded.')
    expect((await typed()).map(({ measure, figure }) => [measure, figure.value, figure.note])).toEqual([
      ['emails-in-5-days', 91.6, 'By hand, all'],
      ['video-rated', 90, undefined],
    ])
    expect((await load({ text: 'measure;quarter;value\ncalls-in-5;2025-Q2;71,0' })).status).toBe(422)
    expect((await load({ text: 'measure;quarter;value\ncalls-in-5;2025-Q2;71.0' })).status).toBe(303)
    expect(await typed()).toHaveLength(3)
  })

  test('names each wrong line with what is wrong, loads nothing, and gives back what was given', async () => {
    const { load, typed } = await theQuarter()
    const text = [
      header,
      '2025-q2,calls-answered,,87,,,',
      'soon,calls-in-5,,70,,,',
      '2025-q3,faxes,Atlantis,170,,,',
      '2025-q2,calls-answered,,88,,,',
      '2025-q2,started,,88,,,',
      '2025-q2,video-rated,,,9,8,',
      '2025-q2,calls-in-5,,,1,234,2,002',
    ].join('\n')
    const told = await read(await load({ file: new Blob([text]) }))
    expect(told.status).toBe(422)
    expect(told.sent).toContain('<a href="#wrong">6 lines are wrong. Nothing was loaded</a>')
    expect(wrongIn(told)).toEqual([
      'Line 3: “soon” is not a quarter such as 2026-q3',
      'Line 4: “2025-q3” is another quarter. This page is of 2025-q2',
      'Line 4: there is no measure “faxes”. The measures are listed below',
      'Line 4: there is no site “Atlantis”',
      'Line 4: “170” is more than 100%',
      'Line 5: line 2 tells the same figure',
      'Line 6: “started” is counted here, and cannot be typed in',
      'Line 7: 9 is more than the 8 it is out of',
      'Line 8: there is more on it than the 7 columns at the top. Write numbers without commas, as 1234',
    ])
    expect(told.says).toContain('soon,calls-in-5,,70,,, 2025-q3,faxes,Atlantis,170,,,')
    expect(await typed()).toEqual([])
  })

  test.each([
    ['nothing', '', 'Choose a CSV file, or paste its lines'],
    ['headings alone', header, 'There are no figures in it'],
    ['no quarter', 'measure,value\ncalls-answered,80', 'These columns are missing: quarter'],
    ['no value', 'quarter,measure\n2025-q2,calls-answered', 'These columns are missing: value'],
    [
      'a slip in a heading',
      `${header},nominator\n2025-q2,calls-answered,,80`,
      'There are columns that we do not know: nominator',
    ],
    [
      'a heading twice',
      'quarter,measure,value,value\n2025-q2,calls-answered,80,81',
      'These columns are there twice: value',
    ],
    [
      'an open quotation',
      `${header}\n2025-q2,"calls-answered,,80\n2025-q2,video-rated,,80\n`,
      'Line 2: a quotation mark is opened and not closed',
    ],
    [
      'a quotation mark within a cell',
      `quarter,measure,numerator,denominator,note\n2025-q2,calls-answered,811,1000,=HYPERLINK("x")`,
      'Line 2: a quotation mark stands in the middle of a cell.',
    ],
    [
      'more after a closed quotation',
      `${header}\n2025-q2,"calls-answered" now,,80`,
      'Line 2: a quotation mark stands in the middle of a cell.',
    ],
    ['no text at all', `${header}\n\0`, 'This is not a CSV file'],
    ['too much', `${header}\n${'2025-q2,calls-answered,,80\n'.repeat(201)}`, 'There are more than 200 lines in it'],
  ])('%s cannot be used, and why is said', async (_what, text, why) => {
    const { load, typed } = await theQuarter()
    const told = await read(await load({ file: new Blob([text]) }))
    expect([told.status, told.says.includes(why)], told.says.slice(0, 600)).toEqual([422, true])
    expect(await typed()).toEqual([])
  })
})

test('a quarter that nobody knows is not found', async () => {
  const { server } = await theQuarter()
  for (const address of ['/performance/2031-q1', '/performance/soon', '/manage/performance/2031-q1'])
    expect((await server.get(address)).status, address).toBe(404)
})
