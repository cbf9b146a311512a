import { expect, test } from 'vitest'
import { makeApp } from '../../src/app.ts'
import { access, type Who } from '../../src/http/access.ts'
import { startServer } from '../support/server.ts'

const everybody: readonly Who[] = [
  ...(['public', 'device: kiosk', 'device: screen'] as const),
  ...(['role: receptionist', 'role: adviser', 'role: manager'] as const),
]
const listed = Object.keys(access).sort()

/** What the application answers by name; what stands in front of every address is no address. */
async function served(): Promise<string[]> {
  const server = await startServer()
  const { routes } = makeApp({ ...server, clock: server.clock.now })
  return routes.filter(({ path }) => !/^\/?\*$/.test(path)).map(({ method, path }) => `${method} ${path}`)
}

test('every address that is served says who may use it, and every one that is listed is served', async () => {
  const addresses = [...new Set(await served())].sort()
  expect(addresses.length).toBeGreaterThan(0)
  expect(addresses).toEqual(listed)
})

test('no address is served twice, so that none is answered by another audience', async () => {
  const addresses = await served()
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([])
})

test('whoever may use an address is the public, a device of the site, or a role at the site', () => {
  for (const who of Object.values(access)) expect(everybody).toContain(who)
  expect(new Set(Object.values(access)).size).toBe(everybody.length)
})

test('whatever changes something is a POST', () => {
  expect(new Set(listed.map((address) => address.split(' ')[0]))).toEqual(new Set(['GET', 'POST']))
})
