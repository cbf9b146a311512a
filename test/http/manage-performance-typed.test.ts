import { describe, expect, test } from 'vitest'
import { readQuarter } from '../../src/domain/performance/quarter.ts'
import { read } from '../support/at-reception.ts'
import { at } from '../support/builders.ts'
import { quarter, seenFigures, theQuarter } from '../support/managed-quarter.ts'

describe('typing in other channels', () => {
  test('a value, or what it is counted from, is shown as typed in by the council', async () => {
    const { post, typed, managed, published } = await theQuarter()
    await post('figures', { 'emails-in-5-days.numerator': '412', 'emails-in-5-days.denominator': '450' })
    expect(await typed()).toMatchObject([{ measure: 'emails-in-5-days', figure: { value: 91.6, denominator: 450 } }])
    expect((await managed()).sent).toMatch(/name="emails-in-5-days.value"[^>]* value="91.6"/)
    expect((await published()).says).toMatch(/91.6% 412.of 450 Typed in by the council/)
    await post('figures', { 'emails-in-5-days.numerator': '412', 'emails-in-5-days.denominator': '450' })
    expect(await typed(), 'the same again is nothing new').toHaveLength(1)
  })

  test('a page that is older than what others typed in changes nothing but what was changed on it', async () => {
    const { post, typed, managed, server } = await theQuarter()
    await post('figures', { 'calls-answered.value': '80', 'calls-in-5.value': '70' })
    const seen = /name="seen" value="(\d+)"/.exec((await managed()).sent)?.[1] ?? ''
    await post('figures', { seen, 'calls-answered.value': '88.5', 'calls-in-5.value': '70' })
    const stale = { seen, 'calls-answered.value': '80', 'calls-in-5.value': '71' }
    expect((await post('figures', stale)).status).toBe(303)
    expect((await typed()).map(({ measure, figure }) => `${measure} ${figure.value}`).slice(2)).toEqual([
      'calls-answered 88.5',
      'calls-in-5 71',
    ])
    const both = await read(await post('figures', { ...stale, 'calls-answered.value': '82', 'video-rated.value': '9' }))
    expect(both.status).toBe(422)
    expect(both.sent).toContain('<a href="#calls-answered-value">')
    expect(both.says).toContain('Calls answered: somebody else has changed this since you opened the page. It is 88.5')
    expect(both.sent).toMatch(/name="video-rated.value"[^>]* value="9"/)
    expect(both.sent, 'not what this page had before').toMatch(/name="calls-in-5.value"[^>]* value="71"/)
    expect(both.sent).toContain('name="seen" value="4"')
    expect(await typed()).toHaveLength(4)
    const after = { seen: '4', 'calls-answered.value': '82', 'calls-in-5.value': '71' }
    expect((await post('figures', after)).status).toBe(303)
    expect((await typed()).at(-1)?.figure.value).toBe(82)
    expect((await server.post(`/manage/performance/${quarter}/figures`, { seen: 'x' })).status).toBe(422)
  })

  test('nothing is kept of a form with one wrong field, and all of it comes back', async () => {
    const { post, typed } = await theQuarter()
    const told = await read(
      await post('figures', {
        'calls-answered.value': '87.31',
        'calls-prioritised.value': '120',
        'video-rated.numerator': '9',
        'video-rated.denominator': '8',
        'emails-in-5-days.note': 'A note alone',
      }),
    )
    expect(told.status).toBe(422)
    expect(told.sent).toContain(
      '<a href="#calls-prioritised-value">Prioritised calls answered: “120” is more than 100%',
    )
    expect(told.sent).toContain('<a href="#video-rated-numerator">')
    expect(told.says).toContain('9 is more than the 8 it is out of')
    for (const value of ['87.31', '120', 'A note alone']) expect(told.sent).toContain(`value="${value}"`)
    expect(await typed()).toEqual([])
  })
})

test('the same key with another form is refused, and with the same one changes nothing', async () => {
  const { post, load, publications, typed, managed, server } = await theQuarter()
  const twice = async (path: string, fields: Record<string, string>, others: Record<string, string>) => {
    const key = `the-key-of-${path}`
    const answers = []
    for (const each of [fields, fields, { ...fields, ...others }]) answers.push(await post(path, { key, ...each }))
    expect(
      answers.map(({ status }) => status),
      path,
    ).toEqual([303, 303, 409])
  }
  await twice('narrative', { 'narrative-text': 'We did' }, { 'narrative-text': 'We did not' })
  await twice('figures', { 'calls-answered.value': '88' }, { 'calls-answered.value': '89' })
  const seen = await seenFigures(server, quarter)
  await twice('publish', { version: '1', by: 'Ann Lee', seen }, { by: 'Bob Ray' })
  const key = 'the-key-of-file'
  const line = (value: number) => `quarter,measure,value\n${quarter},calls-in-5,${value}`
  expect((await load({ key, text: line(70) })).status).toBe(303)
  expect((await load({ key, text: line(71) })).status).toBe(409)
  expect((await publications()).map(({ by }) => by)).toEqual(['Ann Lee'])
  expect((await typed()).map(({ figure }) => figure.value)).toEqual([88, 70])
  expect((await managed()).says).not.toContain('We did not')
})

test('a quarter of which there is nothing but what was typed in has a page', async () => {
  const { server } = await theQuarter()
  const before = readQuarter('2019-q3') ?? expect.fail('no quarter')
  expect((await server.get(`/performance/${before}`)).status).toBe(404)
  const figure = { value: 71, numerator: null, denominator: null, from: 'typed' } as const
  const line = { quarter: before, measure: 'calls-answered', site: null, figure, at: at('10:00'), by: 'Sam' }
  await server.storage.published.typeFigures(before, () => [line])
  expect((await read(await server.get(`/performance/${before}`))).says).toMatch(/Calls answered .* 71%/)
})
