import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Settings } from '../settings.ts'
import type { Env } from './parts.ts'

/** Screens that all come back at once after a restart: the usual 511 would make them wait for seconds. */
const backlog = 4096

/**
 * Listens, and resolves with the port once it does.
 * @throws {NodeJS.ErrnoException} when the port is taken or the host is not this machine's
 */
export function listen(app: Hono<Env>, { HOST, PORT }: Pick<Settings, 'HOST' | 'PORT'>) {
  const server = createServer(
    { headersTimeout: 5_000, requestTimeout: 15_000, connectionsCheckingInterval: 1_000 },
    getRequestListener(app.fetch as Parameters<typeof getRequestListener>[0]),
  )
  return new Promise<{ port: number; close: () => Promise<void> }>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: PORT, host: HOST, backlog }, () => {
      const address = server.address()
      resolve({ port: typeof address === 'object' && address ? address.port : PORT, close: () => close(server) })
    })
  })
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    // An open stream would hold up a graceful stop for ever.
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2_000).unref()
  })
