import { expect, test, vi } from 'vitest'
import { read, type Told } from '../support/at-reception.ts'
import { at } from '../support/builders.ts'
import { called, finished, greeted, keepByHand, left, started, type VisitByHand } from '../support/by-hand.ts'
import { sceneAt } from '../support/scene.ts'
import { startServer } from '../support/server.ts'

/** A server on the Monday of 23 November at half past ten. */
const theServer = () => startServer({ start: at('10:30') })

/** Somebody who was greeted after a minute, and started and finished by the clock. */
const served = (ticket: string, arrived: string, greetedAt: string, start: string, end: string): VisitByHand => ({
  ...{ ticket, told: null, arrived },
  steps: [greeted(greetedAt), called(start), started(start), finished(end, 'resolved')],
})

/** The rows of a table, by its caption. */
const tableOf = ({ sent }: Told, caption: string): string[] =>
  (new RegExp(`<caption[^>]*>${caption}[^<]*</caption>(.*?)</table>`, 's').exec(sent)?.[1] ?? '')
    .split('</tr>')
    .map((row) =>
      row
        .replace(/<[^>]+>/g, ' ')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim(),
    )
    .filter((row) => row !== '')

const today = { site: 'bootle', date: '2026-11-23' }
const weekAgo = { site: 'bootle', date: '2026-11-16' }

test('on a day without anybody, every figure says that there is none', async () => {
  const server = await theServer()
  const told = await read(await server.get('/manage'))
  expect(told.status).toBe(200)
  expect(told.says).toContain('Monday 23 November. Updated at 10:30am.')
  expect(tableOf(told, 'Bootle: the promises so far today')).toEqual([
    ...['Promise Today Mon 16 Nov by 10:30am', 'People who came 0 0', 'Greeted in 2 minutes none none'],
    ...['Started in 15 minutes none none', 'Long delays explained in 5 minutes none none'],
    ...['Appointments started in 2 minutes none none', 'Appointments started in 10 minutes none none'],
    ...['Average wait of those served none none', 'Left before they were served 0 0'],
  ])
  expect(told.says).toContain('Nobody has come yet, today or a week ago by this time.')
  expect(told.says).toContain('No complaint has to be answered in the next three days.')
  expect(told.says).toContain('No promise is broken or about to be.')
})

test('today is counted by the definitions, and beside it last week up to the same time', async () => {
  const server = await theServer()
  await keepByHand(server, {
    ...today,
    visits: [
      // Greeted in 2:00 and started after 15:00: both promises are kept by the second.
      served('W1', '09:00:00', '09:02:00', '09:15:00', '09:25:00'),
      // Greeted in 2:01 and started after 15:01: both are missed by one.
      served('W2', '09:10:00', '09:12:01', '09:25:01', '09:40:00'),
      // Left after 20 minutes: a miss of both, and no wait of anybody served.
      { ticket: 'W3', told: null, arrived: '10:00:00', steps: [left('10:20:00')] },
      // A mistake counts nowhere.
      { ticket: 'W4', told: null, arrived: '10:00:00', steps: [left('10:01:00', 'mistake')] },
      // An appointment at 9:30 is started a minute after it.
      { ...served('A1', '09:20:00', '09:20:30', '09:31:00', '09:45:00'), time: '09:30' },
    ],
    delays: [{ began: '10:00:00', explained: '10:04:00', ended: '10:20:00' }],
  })
  await keepByHand(server, {
    ...weekAgo,
    visits: [
      served('W1', '10:00:00', '10:01:00', '10:10:00', '10:20:00'),
      // At half past ten this one waited still, and was greeted.
      served('W2', '10:20:00', '10:21:00', '10:50:00', '11:00:00'),
      // This one had not come yet.
      served('W3', '10:31:00', '10:32:00', '10:40:00', '11:00:00'),
    ],
    delays: [{ began: '10:29:00', ended: '11:20:00' }],
  })
  const told = await read(await server.get('/manage'))
  expect(tableOf(told, 'Bootle: the promises so far today').slice(1)).toEqual([
    ...['People who came 4 2', 'Greeted in 2 minutes 2 of 4 2 of 2', 'Started in 15 minutes 2 of 4 1 of 1'],
    ...['Long delays explained in 5 minutes 1 of 1 none', 'Appointments started in 2 minutes 1 of 1 none'],
    ...['Appointments started in 10 minutes 1 of 1 none'],
    // (15:00 + 15:01 + 1:00) / 3 = 10:20
    ...['Average wait of those served 10.3 min 10.0 min', 'Left before they were served 1 0'],
  ])
  expect(tableOf(told, 'Bootle: by the hour')).toEqual([
    ...['Hour Came Started in 15 min Average wait, min', 'Today Mon 16 Nov Today Mon 16 Nov Today Mon 16 Nov'],
    ...['9am to 10am 3 0 2 of 3 none 10.3 none', '10am to 11am 1 2 0 of 1 1 of 1 none 10.0'],
  ])
  const byHour = (promise: string) => tableOf(told, `<span[^>]*>Bootle, by the hour: </span>${promise}`)
  // W1 and A1 of the three of 9am; W3 left ungreeted; a week ago both of 10am.
  expect(byHour('Greeted in 2 minutes')).toEqual(['From Today Mon 16 Nov', '9am 2 of 3 – none', '10am 0 of 1 2 of 2'])
  // The one of last week might still have been explained in time.
  expect(byHour('Long delays explained')).toEqual(['From Today Mon 16 Nov', '9am – none – none', '10am 1 of 1 – none'])
  for (const promise of ['Appointments started in 2 minutes', 'Appointments started in 10 minutes'])
    expect(byHour(promise)).toEqual(['From Today Mon 16 Nov', '9am 1 of 1 – none', '10am – none – none'])
  expect(tableOf(told, 'Southport: the promises so far today')[1]).toBe('People who came 0 0')
  expect(told.sent, 'nobody came there').not.toContain('other-promises-southport')

  server.clock.set(at('10:45'))
  const later = await read(await server.get('/manage/now'))
  expect(tableOf(later, 'Bootle: the promises so far today').slice(1, 5)).toEqual([
    ...['People who came 4 3', 'Greeted in 2 minutes 2 of 4 3 of 3', 'Started in 15 minutes 2 of 4 2 of 3'],
    'Long delays explained in 5 minutes 1 of 1 0 of 1',
  ])
})

test('of ten and more people a share is told, with its counts', async () => {
  const server = await theServer()
  const visits = Array.from({ length: 10 }, (_, index) =>
    served(`W${index + 1}`, '09:00:00', '09:01:00', index === 0 ? '09:16:00' : '09:10:00', '09:30:00'),
  )
  await keepByHand(server, { ...today, visits })
  const told = await read(await server.get('/manage'))
  expect(tableOf(told, 'Bootle: the promises so far today')[3]).toBe('Started in 15 minutes 90% 9 of 10 none')
  expect(tableOf(told, '<span[^>]*>Bootle, by the hour: </span>Greeted in 2 minutes')).toContain(
    '9am 100% 10 of 10 – none',
  )
})

test('the last open day and the week stand beside the week before, up to the same time', async () => {
  const server = await startServer({ start: at('10:30', '2026-11-25' as never) })
  const one = served('W1', '10:00:00', '10:01:00', '10:10:00', '10:20:00')
  const afternoon = served('W2', '15:00:00', '15:01:00', '15:20:00', '15:30:00')
  const keep = (date: string, visits: readonly VisitByHand[]) => keepByHand(server, { site: 'bootle', date, visits })
  await keep('2026-11-23', [one, afternoon])
  await keep('2026-11-24', [one])
  await keep('2026-11-25', [one])
  await keep('2026-11-16', [one])
  await keep('2026-11-17', [one, afternoon])
  // The afternoon of the same day a week ago is not over by half past ten.
  await keep('2026-11-18', [one, afternoon])
  const told = await read(await server.get('/manage'))
  expect(tableOf(told, 'Bootle: the last open day and this week').slice(0, 4)).toEqual([
    'Promise Tue 24 Nov Week before This week so far Last week up to now',
    ...['People who came 1 2 4 4', 'Greeted in 2 minutes 1 of 1 2 of 2 4 of 4 4 of 4'],
    'Started in 15 minutes 1 of 1 1 of 2 3 of 4 3 of 4',
  ])
  // What is over is read once, and what is not anew: today goes on.
  await sceneAt(server).open('1')
  await sceneAt(server).walkIn()
  expect(tableOf(await read(await server.get('/manage')), 'Bootle: the last open day')[1]).toBe(
    'People who came 1 2 5 4',
  )
})

test('what stands now is told: queues, the longest wait, promises, desks', async () => {
  const server = await theServer()
  const scene = sceneAt(server)
  await scene.open('1')
  await scene.walkIn()
  server.clock.pass(12)
  await scene.walkIn()
  await server.waits.settled()
  const told = await read(await server.get('/manage/now'))
  expect(told.says).toMatch(/Waiting: walk-ins 2 /)
  expect(told.says).toMatch(/Longest wait 12:\d\d W1/)
  // W1 should have been greeted ten minutes ago, and is to be started in three.
  expect(told.says).toMatch(/Promises broken now 1 1 about to break/)
  expect(told.says).toMatch(/W1 ▲ Greet late 10:\d\d W1 ◐ Start soon \d:\d\d/)
  expect(told.says).toContain('Desks 1 open 0 away, 5 closed')
  expect(told.says).toMatch(/Reception Bootle What if Bootle/)
})

test('patterns tell when people come, and what drives long waits', async () => {
  const server = await theServer()
  const late = Array.from({ length: 12 }, (_, index) =>
    served(`W${index + 1}`, '10:00:00', '10:01:00', '10:20:00', '10:30:00'),
  )
  const soon = Array.from({ length: 30 }, (_, index) =>
    served(`W${index + 20}`, '14:00:00', '14:01:00', '14:05:00', '14:30:00'),
  )
  await keepByHand(server, { ...weekAgo, visits: [...late, ...soon] })
  const told = await read(await server.get('/manage/patterns'))
  expect(told.says).toContain('Bootle and Southport, October 2026 to November 2026')
  expect(tableOf(told, 'People who came, by day')).toContain('10am to 11am 12 0 0 0 0 12')
  expect(tableOf(told, 'People who came, by day').at(-1)).toBe('All 42 0 0 0 0 42')
  expect(told.says).toContain(
    'Of 12 people who waited too long, 12 came between 10am and midday. At those times 12 of 12 people waited too long. At all other times it was 0 of 30.',
  )
  expect(told.says).toContain('Choose one site to see how many desks were open.')
  expect(told.says, 'the minutes are the charter’s').not.toContain('its own minutes')
  const ofBootle = await read(await server.get('/manage/patterns?site=bootle'))
  expect(ofBootle.says).toContain('between 10am and midday when 2 desks were open.')
  expect(tableOf(ofBootle, 'By how many desks')).toHaveLength(2)
  expect(tableOf(told, 'By the hour people came').slice(1)).toEqual([
    '10am to 11am 12 of 12 100% (76% to 100%)',
    '2pm to 3pm 0 of 30 0% (0% to 11%)',
  ])
  expect(tableOf(told, 'By service').slice(1)).toEqual(['Council Tax 12 of 42 29% (17% to 44%)'])
  expect(told.sent.match(/class="heat__box heat__box--\d"\/?>? x=/g)).not.toBeNull()

  const none = await read(await server.get('/manage/patterns?site=southport&months=year'))
  expect(none.says).toContain('Southport, December 2025 to November 2026 Nobody came in these months.')
  expect(none.sent).toMatch(/<option value="southport" selected/)
  expect(none.sent).toMatch(/<option value="year" selected/)
  for (const wrong of ['site=nowhere', 'months=decade'])
    expect((await server.get(`/manage/patterns?${wrong}`)).status).toBe(404)
})

test('too few long waits are too few to say what drives them', async () => {
  const server = await theServer()
  await keepByHand(server, {
    ...weekAgo,
    visits: [served('W1', '10:00:00', '10:01:00', '10:20:00', '10:30:00')],
  })
  const told = await read(await server.get('/manage/patterns'))
  expect(told.says).toContain('Fewer than 10 people waited too long. That is too few to say what drives it.')
  expect(tableOf(told, 'By service').slice(1)).toEqual(['Council Tax 1 of 1 too few'])
})

test('what stands now is made once for all who look, and anew when something happens at either site', async () => {
  const server = await theServer()
  const made = vi.spyOn(server.storage.feedback, 'open')
  const look = async () => (await server.get('/manage/now')).text()
  const [first, ...rest] = await Promise.all([look(), look(), look()])
  expect(rest).toEqual([first, first])
  expect(made).toHaveBeenCalledTimes(1)
  await sceneAt(server, 'southport').open('1')
  expect(await look()).not.toBe(first)
  expect(made).toHaveBeenCalledTimes(2)
})
