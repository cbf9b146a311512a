import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openShell } from '../support/database.ts'
import { seed } from '../support/seed.ts'
import { type Answer, makeSender } from '../support/send.ts'
import { startServerProcess } from '../support/server-process.ts'

const proving = process.env['PROVE'] === '1'
const [rounds, forms] = proving ? [10, 5_000] : [2, 500]
const visitorsAtOnce = 20

/** After how many answers the server is killed, and how many milliseconds later. */
const kill = fc.record({ after: fc.noBias(fc.nat(forms - 1)), milliseconds: fc.noBias(fc.nat(20)) })
const kills = fc.array(kill, { minLength: 3, maxLength: 3 })

/** The server on one folder of data, which is killed and started again. */
function mortal(data: string) {
  let server = startServerProcess(data)
  const readyAfter: number[] = []
  return {
    now: () => server,
    kill: () => {
      const dying = server
      server = dying.then(async ({ kill }) => {
        await kill()
        const killed = performance.now()
        const next = await startServerProcess(data)
        readyAfter.push(Math.round(performance.now() - killed))
        return next
      })
    },
    readyAfter,
  }
}

test.each(fc.sample(kills, { seed, numRuns: rounds }).map((moments) => ({ moments })))(
  `${forms} check-ins are each kept once though the server is killed thrice, SEED=${seed}, round %$`,
  { timeout: 1_800_000 },
  async ({ moments }) => {
    const data = mkdtempSync(join(tmpdir(), 'one-stop-shop-'))
    const server = mortal(data)
    const { post } = makeSender()
    const tickets = new Map<string, string | null>()
    const dying: Promise<void>[] = []
    let next = 0

    /** What a browser does: the same form again, until it is answered. */
    async function checkIn(key: string): Promise<Answer> {
      const { url } = await server.now()
      const cut = null
      const fields = { key, service: 'council-tax' }
      return (await post(`${url}/kiosk/bootle/arrive`, fields).catch(() => cut)) ?? checkIn(key)
    }
    async function visitor(): Promise<void> {
      while (next < forms) {
        const key = `the-form-of-${next++}`
        const { status, location } = await checkIn(key)
        expect(status).toBe(303)
        tickets.set(key, location)
        for (const { after, milliseconds } of moments)
          if (after + 1 === tickets.size) dying.push(setTimeout(milliseconds).then(server.kill))
      }
    }
    await Promise.all(Array.from({ length: visitorsAtOnce }, visitor))
    await Promise.all(dying)
    for (const [key, ticket] of [...tickets].slice(0, 20)) expect((await checkIn(key)).location).toBe(ticket)
    await (await server.now()).kill()

    const { rows } = openShell(join(data, 'one-stop-shop.sqlite'))
    expect(rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
    const visits = rows('select number, token from visits order by number')
    expect(visits.map(({ number }) => number)).toEqual(visits.map((_, index) => index + 1))
    const kept = visits.map(({ token }) => `/kiosk/bootle/tickets/${token}`)
    expect(kept.toSorted()).toEqual([...tickets.values()].toSorted())
    expect(rows("select * from journal where type = 'arrived'")).toHaveLength(forms)
    if (proving) console.info(`killed after ${moments.map(({ after }) => after)}; ready after ${server.readyAfter} ms`)
  },
)
