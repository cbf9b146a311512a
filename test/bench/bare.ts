// What the product is measured against: a Hono handler that reads a form, does one durable insert and redirects.
import { randomBytes } from 'node:crypto'
import { serve } from '@hono/node-server'
import Sqlite from 'better-sqlite3'
import { Hono } from 'hono'

const [file = '', pageBytes = '0'] = process.argv.slice(2)
const database = new Sqlite(file)
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec('CREATE TABLE arrivals (id INTEGER PRIMARY KEY, form TEXT, service TEXT, at INTEGER, token TEXT)')
const insert = database.prepare('INSERT INTO arrivals (form, service, at, token) VALUES (?, ?, ?, ?)')
const page = `<!doctype html><title>bare</title>${'.'.repeat(Number(pageBytes))}`

const app = new Hono()
app.get('*', (c) => c.html(page))
app.post('*', async (c) => {
  const form = new URLSearchParams(await c.req.text())
  const token = randomBytes(16).toString('base64url')
  insert.run(form.get('key'), form.get('service'), Date.now(), token)
  return c.redirect(`/tickets/${token}`, 303)
})
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => process.send?.(port))
