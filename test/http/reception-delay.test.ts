import { describe, expect, test } from 'vitest'
import { noticeOf } from '../../src/domain/day.ts'
import { lasting } from '../../src/domain/delay.ts'
import { read } from '../support/at-reception.ts'
import { aDelayAt } from '../support/delayed.ts'
import { startServer } from '../support/server.ts'

/** Reception at Bootle, asked why there is a delay. */
async function asked() {
  const server = await startServer()
  const delay = await aDelayAt(server)
  const page = async (path: string) => read(await server.get(path))
  return {
    ...delay,
    setBack: (minutes: number) => server.clock.pass(-minutes),
    says: async (path = '/reception/bootle') => (await page(path)).says,
    page,
    give: (fields: Record<string, string>) => server.post('/reception/bootle/notice', fields),
  }
}

const prompt = 'Waits are longer than we promise'

describe('reception is asked why there is a delay', () => {
  test('with what it comes to in minutes, whom the answer tells, and the reasons', async () => {
    const { says } = await asked()
    expect(await says()).toMatch(
      /New visitors now wait about \d+ minutes, \d+ more than we promise\. \d people with appointments have not set out yet\. You tell them when to come instead\. Pick the reason.* An adviser is ill y The computers are down Unusually busy An emergency Or your own words/,
    )
  })

  test('and one press puts the reason, the effect and the new ranges on every screen and phone', async () => {
    const { says, give, visits } = await asked()
    expect((await give({ reason: 'adviser-ill' })).status).toBe(303)
    const told =
      /One of our advisers is ill today\. Waits may be (up to \d+ minutes|more than an hour) longer than we promise\. We are sorry\./
    const phone = `/t/${visits[1]?.token}`
    for (const path of ['/screen/bootle', '/kiosk/bootle', '/', phone]) expect(await says(path), path).toMatch(told)
    const console = await says()
    expect(console).not.toContain(prompt)
    expect(console).toMatch(/The screens have said why since 10:0\d\. \d people with appointments were told/)
  })

  test('and who has not set out reads when to come instead; reception and the diary see it', async () => {
    const { says, give, booked } = await asked()
    await give({ reason: 'own-words', words: 'The boiler is broken' })
    expect(await says(`/appointments/${booked.token}`)).toMatch(
      /There is a delay\. Please come at [\d:]+am instead of 10:50am\. Your place is kept\..*The boiler is broken\./,
    )
    expect(await says()).toMatch(/Told to come later 10:\d\d .*10:50 \w+ Ada Byron told to come at 11:\d\d, by e-mail/)
    expect(await says()).toMatch(/Still to come 8 10:\d\d Benefits .* told to come at \d\d:\d\d/)
    expect(await says('/diary/bootle')).toMatch(/Told to come \d\d:\d\d/)
  })

  test('until it is answered, though a wrong answer comes back with what was typed', async () => {
    const { says, give } = await asked()
    const wrong = await give({ reason: 'own-words', words: '' })
    expect(wrong.status).toBe(422)
    expect((await read(wrong)).says).toContain('Write what the screens should say')
    expect(await says()).toContain(prompt)
  })
})

test('a delay that has passed is told of no more, and nobody needs to take the notice down', async () => {
  const { give, passes, today, says } = await asked()
  await give({ reason: 'unusually-busy' })
  await passes()
  const day = await today()
  expect([noticeOf(day), lasting(day)]).toEqual([null, []])
  expect(day.journal.filter(({ type }) => type === 'notice-withdrawn')).toMatchObject([{ by: { kind: 'clock' } }])
  expect(await says('/screen/bootle')).not.toContain('We are very busy today.')
})

test('and so it is where the clock was set back while it lasted', async () => {
  const { give, passes, today, setBack } = await asked()
  await give({ reason: 'unusually-busy' })
  setBack(30)
  await passes()
  const day = await today()
  expect([noticeOf(day), lasting(day)]).toEqual([null, []])
})
