import { expect, test } from 'vitest'
import { read } from '../support/at-reception.ts'
import { at, date } from '../support/builders.ts'
import { called, finished, greeted, keepByHand, started } from '../support/by-hand.ts'
import { startServer } from '../support/server.ts'

/** What each card says, its tags taken away. */
const cardsOf = (sent: string): readonly string[] =>
  sent
    .slice(sent.indexOf('<div class="headline">'), sent.indexOf('</section>', sent.indexOf('<div class="headline">')))
    .split('<div class="headline__card">')
    .slice(1)
    .map((html) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '))

test('a card says of the figure of a year before too that its counts are not known', async () => {
  const server = await startServer()
  const [wait, , survey] = cardsOf((await read(await server.get('/performance/2025-q2'))).sent)
  expect(wait).toContain('A year before: 12 minutes, counts not known')
  expect(survey).toContain('A year before: 98%, counts not known')
})

test('a card prints the counts of the figure of a year before where they are known', async () => {
  const server = await startServer({ start: at('10:00', date('2027-01-04')) })
  const steps = [greeted('10:01:00'), called('10:08:00'), started('10:09:00'), finished('10:20:00', 'resolved')]
  for (const day of ['2025-11-24', '2026-11-23'])
    await keepByHand(server, {
      ...{ site: 'bootle', date: day },
      visits: [{ ticket: 'W1', told: null, arrived: '10:00:00', steps }],
    })
  const { sent } = await read(await server.get('/performance/2026-q4'))
  const [wait, begun] = cardsOf(sent)
  expect(wait).toContain('A year before: 9 minutes, 540 seconds for 1 person')
  expect(begun).toContain('A year before: 100%, 1 of 1')
  expect(begun).toContain('The same as a year before')
})
