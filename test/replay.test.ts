import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { replay } from '../src/replay.ts'

const site = {
  event: 'site',
  site: 'bootle',
  services: [{ service: 'council-tax', usualMinutes: 10 }],
  desks: [{ desk: '1' }],
  walkInPromiseMinutes: 15,
  appointmentHeadStartMinutes: 30,
  appointmentEarlyMinutes: 5,
}
const arrived = (visit: string, minute: string) => ({
  ...{ event: 'arrived', at: `2026-11-23T10:${minute}:00Z`, visit, service: 'council-tax' },
})

it('answers an arrival before it reads on, and names a line that is wrong', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/replay.ts'])
  onTestFinished(() => void child.kill())
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const said = text(child.stderr)
  const gone = once(child, 'exit')
  const write = (line: object) => child.stdin.write(`${JSON.stringify(line)}\n`)
  const answer = async () => JSON.parse((await answers.next()).value ?? '') as Record<string, number>

  write(site)
  write({ event: 'desk-opened', at: '2026-11-23T10:00:00Z', desk: '1' })
  write(arrived('ann', '01'))
  expect(await answer()).toMatchObject({ visit: 'ann', low: expect.any(Number) })
  write({ event: 'called', at: '2026-11-23T10:01:00Z', visit: 'ann', desk: '1' })
  write(arrived('bob', '02'))
  const { low = 0, middle = 0, high = 0 } = await answer()
  expect([low, middle, high]).toEqual([low, middle, high].toSorted((one, other) => one - other))
  expect(middle).toBeGreaterThan(2)

  write({ event: 'arrived', at: 'noon', visit: 'carl', service: 'council-tax' })
  expect(await gone).toEqual([1, null])
  expect(await said).toMatch(/^Line 6 is wrong:\n.*at at/s)
})

it('takes null for what is not there, and passes over what tells of no wait', () => {
  const take = replay()
  const site = { event: 'site', site: 'here', walkInPromiseMinutes: 15, appointmentHeadStartMinutes: 30 }
  take(JSON.stringify({ ...site, appointmentEarlyMinutes: 5 }))
  expect(take('{"event":"lights-out","at":"2026-11-23T09:00:00Z"}')).toBeNull()
  take('{"event":"desk-away","at":"2026-11-23T09:00:00Z","desk":"1","reason":null,"backAt":null}')
  const arrived = { event: 'arrived', at: '2026-11-23T09:01:00Z', visit: 'a', service: 'any' }
  const told = take(JSON.stringify({ ...arrived, appointment: null, headStartMinutes: null }))
  expect(JSON.parse(told ?? '')).toMatchObject({ visit: 'a', low: expect.any(Number), high: expect.any(Number) })
})
