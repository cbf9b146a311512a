import { describe, expect, test, vi } from 'vitest'
import { makeApp } from '../../src/app.ts'
import { listen } from '../../src/http/server.ts'
import { StorageFailure } from '../../src/storage/storage.ts'
import { everyAddress } from '../support/addresses.ts'
import { type Answer, send } from '../support/raw.ts'
import { sceneAt } from '../support/scene.ts'
import { startServer } from '../support/server.ts'

type Server = Awaited<ReturnType<typeof startServer>>

const form = 'application/x-www-form-urlencoded'

/** How much has ever happened, at both sites. */
async function facts(server: Server): Promise<number> {
  const days = await Promise.all(['bootle', 'southport'].map((site) => sceneAt(server, site).today()))
  return days.reduce((sum, { journal }) => sum + journal.length, 0)
}

function mustBeGuarded({ headers }: Answer, address: string): void {
  const policy = String(headers['content-security-policy'])
  expect(policy, address).not.toMatch(/unsafe-(inline|eval)/)
  for (const name of ['default-src', 'object-src', 'base-uri', 'frame-ancestors'])
    expect(policy.split('; '), address).toContain(`${name} 'none'`)
  for (const name of ['script-src', 'style-src', 'form-action'])
    expect(policy.split('; '), address).toContain(`${name} 'self'`)
  expect(headers['x-content-type-options'], address).toBe('nosniff')
  expect(headers['referrer-policy'], address).toBe('same-origin')
}

describe('every answer carries the policy', () => {
  test('of each address that is listed, and nothing but public files is stored', async () => {
    const server = await startServer()
    const { get } = await everyAddress(server)
    expect(get.length).toBeGreaterThan(20)
    for (const { route, address } of get) {
      const answer = await send(server.port, 'GET', address)
      expect(answer.status, address).toBe(200)
      mustBeGuarded(answer, address)
      const cached = route === 'GET /static/*' ? /^public, max-age=31536000, immutable$/ : /^no-store$/
      expect(answer.headers['cache-control'], address).toMatch(cached)
      expect(answer.headers['strict-transport-security'], address).toBeUndefined()
    }
  })

  test.each([
    ['GET', '/nowhere', {}, '', 404],
    ['GET', '/desk/bootle/99', {}, '', 404],
    ['GET', '/api/v1/sites/nowhere', {}, '', 404],
    ['GET', '/static/nothing.js', {}, '', 404],
    ['GET', '/t/AAAAAAAAAAAAAAAAAAAAAA', {}, '', 404],
    ['DELETE', '/desk/bootle/1', {}, '', 404],
    ['POST', '/desk/bootle/1/close', {}, '', 403],
    ['POST', '/desk/bootle/1/close', { 'Content-Type': form, Origin: 'here' }, 'key=12345678', 409],
    ['POST', '/desk/bootle/1/open', { 'Content-Type': form, Origin: 'here' }, 'key=12345678', 422],
    ['POST', '/desk/bootle/1/open', { Origin: 'here' }, 'a'.repeat(65 * 1024), 413],
    ['GET', '/', { Host: 'evil.example' }, '', 421],
  ] as const)('of an error: %s %s %j', async (method, path, given, body, status) => {
    const server = await startServer()
    const headers = { ...given, ...('Origin' in given ? { Origin: server.url } : {}) }
    const answer = await send(server.port, method, path, headers, body)
    expect(answer.status).toBe(status)
    mustBeGuarded(answer, path)
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test.each([
    [new StorageFailure('the disk is full'), 503],
    [new TypeError('a secret of the code'), 500],
  ])('of a server that fails with %s', async (error, status) => {
    const server = await startServer()
    const broken = { ...server.storage, day: () => Promise.reject(error) }
    const app = makeApp({ ...server, clock: server.clock.now, storage: broken })
    const { port, close } = await listen(app, { HOST: '127.0.0.1', PORT: 0 })
    const answer = await send(port, 'GET', '/')
    await close()
    expect(answer.status).toBe(status)
    expect(answer.text).not.toMatch(/secret|disk|at .*\.ts/)
    mustBeGuarded(answer, '/')
  })

  test('and keeps to TLS where the public address has it', async () => {
    const server = await startServer({ environment: { PUBLIC_URL: 'https://shop.example' } })
    const { headers } = await send(server.port, 'GET', '/')
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
  })
})

describe('a form is taken from this site’s own pages alone', () => {
  const foreign = (here: string) => [
    {},
    { Origin: 'null' },
    { Origin: 'https://evil.example' },
    { Origin: here.replace('http:', 'https:') },
    { Origin: `${here}.evil.example` },
    { Origin: here, 'Sec-Fetch-Site': 'cross-site' },
    { Origin: here, 'Sec-Fetch-Site': 'same-site' },
    { Referer: `${here}/` },
  ]
  const types = [form, 'text/plain', 'application/json', 'multipart/form-data; boundary=x', undefined]

  test('whatever the address and the content type', async () => {
    const server = await startServer()
    const { post } = await everyAddress(server)
    const before = await facts(server)
    for (const { address } of post) {
      for (const [index, headers] of foreign(server.url).entries()) {
        const type = types[index % types.length]
        const given = { ...headers, ...(type ? { 'Content-Type': type } : {}) }
        const answer = await send(server.port, 'POST', address, given, 'key=12345678&adviser=Sam&service=benefits')
        expect(answer.status, `${address} ${JSON.stringify(given)}`).toBe(403)
      }
      const own = await send(server.port, 'POST', address, { Origin: server.url, 'Content-Type': form }, 'key=x')
      expect(own.status, address).not.toBe(403)
    }
    expect(await facts(server)).toBe(before)
  })

  test.each(types)('with the content type %s', async (type) => {
    const server = await startServer()
    for (const headers of foreign(server.url)) {
      const given = { ...headers, ...(type ? { 'Content-Type': type } : {}) }
      const answer = await send(server.port, 'POST', '/kiosk/bootle/arrive', given, 'key=12345678&service=benefits')
      expect(answer.status).toBe(403)
    }
    expect(await facts(server)).toBe(0)
  })

  test('and behind a proxy from the public address alone', async () => {
    const server = await startServer({ environment: { PUBLIC_URL: 'https://shop.example/' } })
    const open = (headers: Record<string, string>) =>
      send(server.port, 'POST', '/desk/bootle/1/open', { 'Content-Type': form, ...headers }, 'key=12345678&adviser=Sam')
    const through = { Host: 'inside:3000', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http' }
    expect((await open({ ...through, Origin: 'http://inside:3000' })).status).toBe(403)
    expect((await open({ ...through, Origin: 'http://evil.example' })).status).toBe(403)
    expect(await facts(server)).toBe(0)
    const answer = await open({ ...through, Origin: 'https://shop.example', 'Sec-Fetch-Site': 'same-origin' })
    expect([answer.status, answer.headers.location]).toEqual([303, '/desk/bootle/1'])
    expect(await facts(server)).toBe(1)
  })
})

test('nothing changes by GET or HEAD, nor by a method that nobody uses', async () => {
  const server = await startServer()
  const { get, post } = await everyAddress(server)
  const before = await facts(server)
  for (const { address } of [...get, ...post])
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await send(server.port, method, `${address}?key=12345678&adviser=Sam&service=benefits&entry=1`)
      expect(answer.status, `${method} ${address}`).toBeLessThan(500)
    }
  expect(await facts(server)).toBe(before)
  await vi.waitFor(() => expect(server.live.listeners()).toBe(0))
})

test('a body over 64 KB is refused at every address', async () => {
  const server = await startServer()
  const { post } = await everyAddress(server)
  const before = await facts(server)
  const headers = { Origin: server.url, 'Content-Type': form }
  const tooMuch = `key=12345678&adviser=${'a'.repeat(64 * 1024)}`
  for (const { address } of post) {
    expect((await send(server.port, 'POST', address, headers, tooMuch)).status, address).toBe(413)
    const unsized = { ...headers, 'Transfer-Encoding': 'chunked' }
    expect((await send(server.port, 'POST', address, unsized, tooMuch)).status, address).toBe(413)
  }
  expect(await facts(server)).toBe(before)
  const justEnough = tooMuch.slice(0, 64 * 1024)
  for (const { address } of post)
    expect((await send(server.port, 'POST', address, headers, justEnough)).status, address).not.toBe(413)
})

describe('an address is answered as it is written and in no other way', () => {
  const ways = (address: string, url: string) => [
    `/${address}`,
    `${address}/`,
    address.replace(/[a-z]/, (letter) => letter.toUpperCase()),
    address.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
    address.replace(/\/(\w)/, (_, letter: string) => `/%${letter.charCodeAt(0).toString(16).toUpperCase()}`),
    `/x/..${address}`,
    `/x/%2e%2e${address}`,
    `/.${address}`,
    address.replace(/(?<=.)\//, '//'),
    `${address}%00`,
    `${address}%2f`,
    `${address}#x`,
    address.replace(/(?<=.)\//, '\\'),
    url + address,
  ]

  test('whichever it is', async () => {
    const server = await startServer()
    const { get } = await everyAddress(server)
    for (const { address } of get.filter(({ address }) => address.lastIndexOf('/') > 0))
      for (const way of ways(address, server.url)) {
        const answer = await send(server.port, 'GET', way)
        expect([400, 404], way).toContain(answer.status)
        expect(answer.text, way).not.toMatch(/W1|Alex|K7F3Q/)
      }
  })

  test('what changes something too', async () => {
    const server = await startServer()
    const body = 'key=12345678&adviser=Sam'
    const headers = { Origin: server.url, 'Content-Type': form }
    for (const way of ways('/desk/bootle/1/open', server.url))
      expect([400, 404], way).toContain((await send(server.port, 'POST', way, headers, body)).status)
    expect(await facts(server)).toBe(0)
    expect((await send(server.port, 'POST', '/desk/bootle/1/open', headers, body)).status).toBe(303)
  })
})

test('a forged host changes nothing and leads nowhere', async () => {
  const server = await startServer()
  const body = 'key=12345678&adviser=Sam'
  const forged = { Host: 'evil.example', Origin: 'http://evil.example', 'Content-Type': form }
  expect((await send(server.port, 'POST', '/desk/bootle/1/open', forged, body)).status).toBe(421)
  expect((await send(server.port, 'GET', '/reception/bootle', { Host: 'evil.example' })).status).toBe(421)
  expect(await facts(server)).toBe(0)
  const forwarded = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', Forwarded: 'host=evil.example' }
  const own = { ...forwarded, Origin: server.url, 'Content-Type': form }
  const answer = await send(server.port, 'POST', '/desk/bootle/1/open', own, body)
  expect([answer.status, answer.headers.location]).toEqual([303, '/desk/bootle/1'])
  for (const host of [`localhost:${server.port}`, `[::1]:${server.port}`, '127.0.0.1'])
    expect((await send(server.port, 'GET', '/healthz', { Host: host })).status).toBe(200)
})
