import { expect, it, test } from 'vitest'
import { instant, later } from '../../src/domain/instant.ts'
import { notifySender } from '../../src/messages/notify-sender.ts'
import { type NotifyFailure, notifyKey, notifyTemplates, startNotify } from '../support/notify.ts'
import { bookFor, byEmail, byText, outboxWith, tomorrowAtTwo } from '../support/outbox.ts'

/** An outbox that sends to a Notify of the test's own, and waits for it as long as a test may. */
async function toNotify({ apiKey = notifyKey, limitMilliseconds = 5_000 } = {}) {
  const notify = await startNotify()
  const sender = notifySender({ apiKey, url: notify.url, templates: notifyTemplates, limitMilliseconds })
  return { notify, ...outboxWith(sender) }
}

/** Notify's words, from its documentation. */
const error = (status: number, error: string, message: string, more = {}): NotifyFailure => ({
  ...{ status, error, message },
  ...more,
})
const badRequest = error(400, 'BadRequestError', "Can't send to this recipient using a team-only API key")
const wrongClock = error(403, 'AuthError', 'Error: Your system clock must be accurate to within 30 seconds')
const rateLimit = error(429, 'RateLimitError', 'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds')
const dayLimit = error(429, 'TooManyRequestsError', 'Exceeded send limits (50) for today')
const exception = error(500, 'Exception', 'Internal server error')

it('sends an e-mail by its template, with its fields and its id as the reference', async () => {
  const { notify, send, messages, ...shell } = await toNotify()
  const { reference, token } = await bookFor(shell, { help: { needs: ['interpreter'], language: 'Polish' } })

  await send()

  const [message] = messages()
  expect(message).toMatchObject({ is: 'sent', attempts: 1, why: null })
  expect(notify.taken).toMatchObject([
    {
      type: 'email',
      reference: message?.['id'],
      template_id: notifyTemplates.email.confirmation,
      email_address: 'ada@example.org',
      personalisation: {
        site: 'Bootle',
        address: '1 Example Street',
        day: 'Tuesday 24 November',
        time: '2pm',
        come: '2pm',
        service: 'Council Tax',
        reference,
        needs: 'You asked for: an interpreter (Polish).',
        link: `https://oneshop.example.gov.uk/appointments/${token}`,
      },
    },
  ])
})

it('sends a text to whoever left only a number', async () => {
  const { notify, send, ...shell } = await toNotify()
  await bookFor(shell, { contact: byText })

  await send()

  expect(notify.taken).toMatchObject([
    { type: 'sms', phone_number: '+447700900123', template_id: notifyTemplates.text.confirmation },
  ])
})

it('gives up what Notify will never take, and logs why without the address', async () => {
  const { notify, send, messages, clock, logged, ...shell } = await toNotify()
  notify.failNext(error(400, 'ValidationError', 'email_address ada@example.org is not a valid email address'))
  await bookFor(shell)

  await send()
  clock.pass(120)
  await send()

  const why = '400 ValidationError: email_address … is not a valid email address'
  expect(messages()).toMatchObject([{ is: 'given-up', attempts: 1, why }])
  expect(logged.join()).toContain(why)
  expect(logged.join()).not.toContain(byEmail.email)
  expect(notify.taken).toEqual([])
})

const laterOn = [
  { is: 'a wrong clock', failure: wrongClock, minutes: 10, asks: false },
  { is: 'the limit of a minute', failure: rateLimit, minutes: 0.5, asks: false },
  { is: 'the limit, with when to come again', failure: { ...rateLimit, retryAfter: 90 }, minutes: 1.5, asks: false },
  { is: 'the limit of a day', failure: dayLimit, minutes: 0.5, asks: false },
  { is: 'an error of its own', failure: exception, minutes: 2, asks: true },
  { is: 'no answer in time', failure: { answer: 'none', isTaken: false }, minutes: 2, asks: true },
  { is: 'a cut connection', failure: { answer: 'cut', isTaken: false }, minutes: 2, asks: true },
] as const

test.each(laterOn)('after $is, it tries again in $minutes minutes, and Notify takes it once', async (row) => {
  const { notify, send, messages, clock, ...shell } = await toNotify({ limitMilliseconds: 250 })
  notify.failNext(row.failure)
  await bookFor(shell)

  await send()
  expect(messages()).toMatchObject([
    { is: 'waiting', attempts: 1, next_at: later(clock.now(), row.minutes), may_be_sent: row.asks ? 1 : 0 },
  ])
  clock.set(instant(later(clock.now(), row.minutes) - 1))
  await send()
  expect(messages()).toMatchObject([{ is: 'waiting', attempts: 1 }])
  clock.set(instant(clock.now() + 1))
  await send()
  clock.pass(120)
  await send()

  expect(messages()).toMatchObject([{ is: 'sent', attempts: 2 }])
  expect(notify.taken).toHaveLength(1)
  expect(notify.listed).toHaveLength(row.asks ? 1 : 0)
})

it('has something to refuse: Notify takes the same message twice, and lists both', async () => {
  const { notify, parts, send, clock, ...shell } = await toNotify()
  await bookFor(shell)
  await send()
  clock.pass(2)

  const [first] = notify.taken
  shell.client.exec(`update messages set "is" = 'waiting', may_be_sent = 0`)
  await send()

  expect(notify.taken).toEqual([first, first])
  expect(await parts.sender.wasSent(first?.reference ?? '')).toBe(true)
})

test.each(['none', 'cut'] as const)(
  'does not send again what Notify took though its answer was lost: %s',
  async (answer) => {
    const { notify, send, messages, clock, ...shell } = await toNotify({ limitMilliseconds: 250 })
    notify.failNext({ answer, isTaken: true })
    await bookFor(shell)

    await send()
    expect(messages()).toMatchObject([{ is: 'waiting', may_be_sent: 1 }])
    clock.pass(2)
    // It is asked, and cannot even tell: nothing is sent in the dark.
    notify.failNext(badRequest)
    await send()
    expect(messages()).toMatchObject([{ is: 'waiting', attempts: 2, may_be_sent: 1 }])
    clock.pass(2)
    await send()

    expect(messages()).toMatchObject([{ is: 'sent', attempts: 3 }])
    expect(notify.taken).toHaveLength(1)
    expect(notify.listed).toEqual([messages()[0]?.['id'], messages()[0]?.['id']])
  },
)

it('waits for a server that cannot be reached, and asks nothing: what never left cannot have arrived', async () => {
  const { notify, send, messages, ...shell } = await toNotify()
  notify.stop()
  await bookFor(shell)

  await send()

  expect(messages()).toMatchObject([{ is: 'waiting', why: 'ECONNREFUSED', may_be_sent: 0 }])
})

it('says loudly that the key is wrong, and does not tell the key', async () => {
  const wrongKey = `${notifyKey.slice(0, -4)}9999`
  const { notify, send, messages, logged, ...shell } = await toNotify({ apiKey: wrongKey })
  await bookFor(shell)

  await send()

  expect(messages()).toMatchObject([{ is: 'waiting', attempts: 1 }])
  const [line] = logged.map((each) => JSON.parse(each))
  expect(line).toMatchObject({ level: 50, why: '403 AuthError: Invalid token: API key not found' })
  expect(logged.join()).not.toContain(wrongKey.slice(-36))
  expect(notify.taken).toEqual([])
})

it('takes twice as long each time, an hour at most, and gives up after three days or when the time has come', async () => {
  const { notify, send, messages, clock, ...shell } = await toNotify()
  const time = later(tomorrowAtTwo, 9 * 24 * 60)
  await bookFor(shell, { time })
  notify.failNext(...Array.from({ length: 200 }, () => rateLimit))

  const waits: number[] = []
  for (let message = messages()[0]; message?.['is'] === 'waiting'; message = messages()[0]) {
    const next = instant(Number(message['next_at']))
    waits.push((next - clock.now()) / 60_000)
    clock.set(next)
    await send()
  }

  expect(waits.slice(0, 10)).toEqual([0, 0.5, 1, 2, 4, 8, 16, 32, 60, 60])
  expect(waits.reduce((all, each) => all + each)).toBeLessThanOrEqual(3 * 24 * 60)
  expect(waits.length).toBeGreaterThan(70)
  expect(messages()).toMatchObject([
    { is: 'given-up', why: 'tried-for-too-long' },
    { kind: 'reminder', is: 'waiting' },
  ])
})
