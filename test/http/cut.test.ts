import { connect } from 'node:net'
import { expect, it } from 'vitest'
import type { DayKey } from '../../src/domain/day.ts'
import type { SiteId } from '../../src/domain/id.ts'
import { monday } from '../support/builders.ts'
import { startServer } from '../support/server.ts'

const bootle: DayKey = { site: 'bootle' as SiteId, date: monday }

/** A form as it goes over the wire. */
function bytesOf(url: string, service: string): Buffer {
  const body = `key=one-key-for-all&service=${service}`
  return Buffer.from(
    [
      'POST /kiosk/bootle/arrive HTTP/1.1',
      `Host: ${new URL(url).host}`,
      `Origin: ${url}`,
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${body.length}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}

type Way = 'half' | 'unanswered' | 'cut' | 'whole'

/** Sends a form in one of four ways, and resolves with the address that was answered where the answer was awaited. */
function sendRaw(url: string, way: Way, service = 'council-tax'): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    const bytes = bytesOf(url, service)
    const goAway = () => socket.destroy()
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
      if (way === 'cut') goAway()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(way === 'whole' ? answer : null))
    if (way === 'half') socket.write(bytes.subarray(0, -10), goAway)
    else socket.write(bytes, way === 'unanswered' ? goAway : undefined)
  })
}

const locationOf = (answer: string | null) => /^location: (.*)$/im.exec(answer ?? '')?.[1]

it.each<[string, Way[]]>([
  ['before the form is whole', ['half', 'half', 'half', 'half', 'whole']],
  ['before the answer', ['unanswered', 'unanswered', 'unanswered', 'unanswered', 'whole']],
  ['while the answer comes', ['cut', 'cut', 'cut', 'cut', 'whole']],
  ['after the answer', ['whole', 'whole', 'whole', 'whole', 'whole']],
  ['now here, now there', ['half', 'unanswered', 'cut', 'whole', 'whole']],
])('gives one ticket for a form that is sent five times, the connection cut %s', async (_, ways) => {
  const { url, storage } = await startServer()
  const answers: (string | null)[] = []
  for (const way of ways) answers.push(await sendRaw(url, way))

  const { visits } = await storage.day(bootle)
  const [visit] = visits.values()
  expect(visits.size).toBe(1)
  const whole = answers.filter((_, sent) => ways[sent] === 'whole')
  expect(whole.map(locationOf)).toEqual(whole.map(() => `/kiosk/bootle/tickets/${visit?.token}`))

  const other = await sendRaw(url, 'whole', 'benefits')
  expect(other).toMatch(/^HTTP\/1.1 409 /)
  expect((await storage.day(bootle)).visits.size).toBe(1)
})

it('gives one ticket for a form that comes five times at once', async () => {
  const { url, storage } = await startServer()
  const ways: Way[] = ['whole', 'cut', 'whole', 'unanswered', 'whole']
  const answers = await Promise.all(ways.map((way) => sendRaw(url, way)))
  const [first, ...others] = answers.filter((answer) => answer !== null).map(locationOf)
  expect(first).toMatch(/^\/kiosk\/bootle\/tickets\//)
  expect(others).toEqual([first, first])
  expect((await storage.day(bootle)).visits.size).toBe(1)
})
