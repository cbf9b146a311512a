import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { common } from '../../views/words/en/common.ts'
import { makeSender } from '../support/send.ts'
import { startServerProcess } from '../support/server-process.ts'

const fileBlocks = 2048

it('answers 503 in plain words while the disk is full, shows what it knows, and keeps every ticket it gave', async () => {
  const data = mkdtempSync(join(tmpdir(), 'one-stop-shop-'))
  const full = await startServerProcess(data, { fileBlocks })
  const { post } = makeSender()
  const comeIn = (url: string, visitor: number) =>
    post(`${url}/kiosk/bootle/arrive`, { key: `the-form-of-${visitor}`, service: 'council-tax' })

  const tickets: string[] = []
  let answer = await comeIn(full.url, 0)
  while (answer.status === 303) {
    tickets.push(answer.location ?? '')
    answer = await comeIn(full.url, tickets.length)
  }
  expect(tickets.length).toBeGreaterThan(0)
  expect(answer.status).toBe(503)
  expect(answer.text).toContain(common.unavailableTitle)
  for (const page of ['/', '/kiosk/bootle', tickets.at(-1)]) expect((await fetch(full.url + page)).status).toBe(200)

  await full.kill()
  const { url } = await startServerProcess(data)
  for (const [visitor, ticket] of tickets.entries()) expect((await comeIn(url, visitor)).location).toBe(ticket)
  expect((await comeIn(url, tickets.length)).status).toBe(303)
})
