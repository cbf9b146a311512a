import { describe, expect, test } from 'vitest'
import { leave } from '../../src/domain/acts/leave.ts'
import { at } from '../support/builders.ts'
import { faultsIn } from '../support/markup.ts'
import { textOf } from '../support/scene.ts'
import { allAnswered, allSkipped, aSurvey, oneAnswered } from '../support/survey-visitor.ts'

const says = async (answer: Response | Promise<Response>) => textOf(await (await answer).text())

const fiveByLink = [
  'bootle visit adviser very-satisfied 1',
  'bootle visit any survey 1',
  'bootle visit fairly yes 1',
  'bootle visit resolved yes 1',
  'bootle visit visit fairly-satisfied 1',
  'bootle visit wait up-to-15 1',
]

describe('the survey by the link of a visit', () => {
  test('is offered on the phone once the visit is finished, and not before', async () => {
    const { scene, served, get } = await aSurvey()
    const { token } = await scene.walkIn()
    expect(await says(get(`/t/${token}`))).not.toContain('Tell us how it was')
    const gone = await scene.walkIn()
    await scene.act(leave(gone.visit, 'own-word'))
    expect(await says(get(`/t/${gone.token}`))).not.toContain('Tell us how it was')
    const { phone, link } = await served()
    expect(await (await get(phone)).text()).toContain(`href="${link}"`)
  })

  test('counts what was answered: by itself, by service, by band and by promise', async () => {
    const { served, from, counted } = await aSurvey()
    const { link } = await served(16, 'housing')
    const answer = await from(link, allAnswered)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${link}/thanks`])
    expect(await counted()).toEqual(fiveByLink)
    expect(await counted('service')).toContain('bootle visit housing resolved yes 1')
    expect(await counted('band')).toContain('bootle visit over-15 resolved yes 1')
    expect(await counted('kept')).toContain('bootle visit no resolved yes 1')
  })

  test('knows a short wait, and that the promise was kept', async () => {
    const { served, from, counted } = await aSurvey()
    await from((await served(1)).link, allAnswered)
    await from((await served(14)).link, allAnswered)
    expect(await counted('band')).toEqual(
      expect.arrayContaining(['bootle visit to-2 fairly yes 1', 'bootle visit to-15 fairly yes 1']),
    )
    expect(await counted('kept')).toContain('bootle visit yes fairly yes 2')
  })

  test('works once: sent again, by whatever form, it counts nothing and is thanked for', async () => {
    const { served, from, get, counted } = await aSurvey()
    const { link } = await served()
    const sent = await Promise.all([
      from(link, { ...allAnswered, key: 'same-key-1' }),
      from(link, { ...allAnswered, key: 'same-key-1' }),
      from(link, { ...allAnswered, fairly: 'no' }),
    ])
    for (const { status, headers } of sent) expect([status, headers.get('Location')]).toEqual([303, `${link}/thanks`])
    expect(await counted()).toHaveLength(fiveByLink.length)
    expect(await counted()).toContain('bootle visit any survey 1')
    expect(await says(get(link))).toContain('You have told us already')
  })

  test('can be answered until the end of the next month, and says kindly that it is over', async () => {
    const { served, get, clock, post, counted } = await aSurvey()
    const { link } = await served()
    clock.set(at('10:00', '2026-12-31' as Parameters<typeof at>[1]))
    expect((await get(link)).status).toBe(200)
    clock.set(at('10:00', '2027-01-01' as Parameters<typeof at>[1]))
    const over = await get(link)
    expect(over.status).toBe(404)
    expect(await says(over)).toContain('We do not have this survey any more')
    expect((await post(link, allAnswered)).status).toBe(404)
    expect(await counted('all', '2026-q4')).toEqual([])
  })

  test.each(['/s/nothing', `/s/${'A'.repeat(2000)}`, '/s/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])(
    'a link that was made up opens nothing: %s',
    async (path) => {
      const { get, post } = await aSurvey()
      for (const page of [path, `${path}/thanks`, `${path}/about-you`]) expect((await get(page)).status).toBe(404)
      expect((await post(path, allAnswered)).status).toBe(404)
    },
  )

  test.each(['link', 'poster', 'kiosk'])(
    'with every question skipped counts nobody, and is thanked for: %s',
    async (by) => {
      const { served, from, get, counted } = await aSurvey()
      const { link } = await served()
      const address = { link, poster: '/survey/bootle', kiosk: '/kiosk/bootle/survey' }[by] ?? ''
      const sent = await from(address, allSkipped)
      expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${address}/thanks`])
      expect(await counted()).toEqual([])
      const end = await says(get(`${address}/thanks`))
      expect([end.includes('Thank you'), end.includes('counted')]).toEqual([true, false])
      expect((await from(address, oneAnswered)).status).toBe(303)
      expect(await counted()).toHaveLength(2)
    },
  )

  test('belongs to the round of the day: a wave, or what its quarter has beside it', async () => {
    const { served, from, clock, counted } = await aSurvey()
    await from((await served()).link, allAnswered)
    const { link } = await served()
    clock.set(at('10:00', '2026-12-01' as Parameters<typeof at>[1]))
    await from(link, oneAnswered)
    expect(await counted()).toHaveLength(fiveByLink.length)
    expect(await counted('all', '2026-q4')).toEqual(['bootle visit any survey 1', 'bootle visit resolved yes 1'])
  })
})

describe('one question a page', () => {
  test('what was answered goes along in the form, and never in the address', async () => {
    const { from } = await aSurvey()
    const second = await from('/survey/bootle', { at: '0', wait: 'longer' })
    const html = await second.text()
    expect(second.status).toBe(200)
    expect(second.headers.get('Cache-Control')).toBe('no-store')
    expect(html).toContain('<input type="hidden" name="wait" value="longer"/>')
    expect(textOf(html)).toContain('Question 2 of 5')
    expect(html).not.toContain('?wait')
  })

  test('goes back to what was answered, keeps it, and skips it', async () => {
    const { from } = await aSurvey()
    const back = await (await from('/survey/bootle', { at: '1', wait: 'longer', go: 'back' })).text()
    expect(textOf(back)).toMatch(/Question 1 of 5.*More than 15 minutes your answer/s)
    const on = await (await from('/survey/bootle', { at: '0', wait: ['longer', 'immediately'] })).text()
    expect(on).toContain('name="wait" value="immediately"')
    const skipped = await (await from('/survey/bootle', { at: '0', wait: 'longer', go: 'skip' })).text()
    expect(skipped).not.toContain('name="wait"')
  })

  test('every page is valid HTML', async () => {
    const { from, get, served } = await aSurvey()
    const { link } = await served()
    const pages = [
      ...['0', '1', '2', '3'].map((number) => from(link, { ...allAnswered, at: number })),
      ...['0', '1', '2', '3'].map((number) => from('/kiosk/bootle/survey', { ...allAnswered, at: number })),
      ...['/thanks', '/about-you'].map((path) => get(link + path)),
      from(`${link}/thanks`, { part: 'words', text: 'x'.repeat(1001) }),
      from(`${link}/thanks`, { part: 'ratings' }),
      from(`${link}/about-you`, {}),
      get('/survey/bootle/poster'),
    ]
    for (const page of await Promise.all(pages)) expect(await faultsIn(await page.text()), page.url).toEqual([])
  })

  test.each([
    ['an answer that is none', { ...allAnswered, wait: 'for-ever' }],
    ['a question that is none', { ...allAnswered, at: '9' }],
    ['no question', { wait: 'longer' }],
    ['a field of sixty thousand characters', { ...allAnswered, fairly: 'y'.repeat(60_000) }],
    ['a key that is too short', { ...allAnswered, key: '1' }],
    ['what no object should have', { ...allAnswered, at: '__proto__' }],
    ['a step that is none', { ...allAnswered, go: 'home' }],
  ])('a wrong form counts nothing: %s', async (_, fields) => {
    const { served, from, counted } = await aSurvey()
    const { link } = await served()
    for (const path of [link, '/survey/bootle', '/kiosk/bootle/survey'])
      expect((await from(path, fields)).status, path).toBe(422)
    expect(await counted()).toEqual([])
    // What is refused here is counted when it is right.
    await from(link, allAnswered)
    expect(await counted()).toEqual(fiveByLink)
  })

  test('too much, and what is no form, count nothing either', async () => {
    const { url, from, counted } = await aSurvey()
    expect((await from('/survey/bootle', { ...allAnswered, more: 'x'.repeat(70_000) })).status).toBe(413)
    const json = { method: 'POST', headers: { Origin: url, 'Content-Type': 'application/json' }, body: '{"at":4}' }
    expect((await fetch(`${url}/survey/bootle`, json)).status).toBe(422)
    expect(await counted()).toEqual([])
  })
})
