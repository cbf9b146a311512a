import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

const service = 'a0a0a0a0-1111-4222-8333-b0b0b0b0b0b0'
const secret = 'c0c0c0c0-1111-4222-8333-d0d0d0d0d0d0'
export const notifyKey = `test-${service}-${secret}`

/** The id of a template, which tells which it is. */
const template = (last: number) => `00000000-0000-4000-8000-${last.toString(16).padStart(12, '0')}`
export const notifyTemplates = {
  email: {
    confirmation: template(1),
    reminder: template(2),
    moved: template(3),
    cancelled: template(4),
    delayed: template(9),
    'feedback-received': template(11),
    'feedback-held': template(12),
    'feedback-answered': template(13),
  },
  text: {
    confirmation: template(5),
    reminder: template(6),
    moved: template(7),
    cancelled: template(8),
    delayed: template(10),
    'feedback-received': template(14),
    'feedback-held': template(15),
    'feedback-answered': template(16),
  },
}

/** What a server is set to that sends to Notify at an address. */
export const notifyEnvironment = (url: string) => ({
  MESSAGES: 'notify',
  PUBLIC_URL: 'https://oneshop.example.gov.uk',
  NOTIFY_URL: url,
  NOTIFY_API_KEY: notifyKey,
  NOTIFY_EMAIL_CONFIRMATION: template(1),
  NOTIFY_EMAIL_REMINDER: template(2),
  NOTIFY_EMAIL_MOVED: template(3),
  NOTIFY_EMAIL_CANCELLED: template(4),
  NOTIFY_EMAIL_DELAYED: template(9),
  NOTIFY_EMAIL_FEEDBACK_RECEIVED: template(11),
  NOTIFY_EMAIL_FEEDBACK_HELD: template(12),
  NOTIFY_EMAIL_FEEDBACK_ANSWERED: template(13),
  NOTIFY_TEXT_CONFIRMATION: template(5),
  NOTIFY_TEXT_REMINDER: template(6),
  NOTIFY_TEXT_MOVED: template(7),
  NOTIFY_TEXT_CANCELLED: template(8),
  NOTIFY_TEXT_DELAYED: template(10),
  NOTIFY_TEXT_FEEDBACK_RECEIVED: template(14),
  NOTIFY_TEXT_FEEDBACK_HELD: template(15),
  NOTIFY_TEXT_FEEDBACK_ANSWERED: template(16),
})

/** What Notify took: the body of the request, and the path that the server was set to, before Notify's own. */
export type Taken = {
  readonly type: string
  readonly reference: string
  readonly template_id: string
  readonly email_address?: string
  readonly phone_number?: string
  readonly personalisation: Readonly<Record<string, string>>
  readonly by: string
}

/** How Notify fails once: with an error as it documents them, or without an answer, whether or not it took the message. */
export type NotifyFailure =
  | { readonly status: number; readonly error: string; readonly message: string; readonly retryAfter?: number }
  | { readonly answer: 'cut' | 'none'; readonly isTaken: boolean }

/**
 * A server of the test's own that speaks Notify's interface: it takes e-mails and texts and lists what it took, for
 * whoever signs with the key. It fails as often as it is told to.
 */
export async function startNotify() {
  const taken: Taken[] = []
  const listed: string[] = []
  const failures: NotifyFailure[] = []
  let afterTaking = async (_: Taken): Promise<void> => {}

  async function take(message: Taken, response: ServerResponse): Promise<void> {
    const failure = failures.shift()
    if (!failure || ('isTaken' in failure && failure.isTaken)) {
      taken.push(message)
      await afterTaking(message)
    }
    if (failure) failAs(failure, response)
    else send(response, 201, { id: `notify-${taken.length}`, reference: message.reference, content: {} })
  }

  function list(reference: string, response: ServerResponse): void {
    listed.push(reference)
    const failure = failures.shift()
    if (failure) failAs(failure, response)
    else send(response, 200, { notifications: taken.filter((each) => each.reference === reference), links: {} })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://notify')
    const [, by = '', type = ''] = /^(.*)\/v2\/notifications(?:\/(email|sms))?$/.exec(pathname) ?? [null, '', 'none']
    if (!isSigned(request)) fail(response, 403, 'AuthError', 'Invalid token: API key not found')
    else if (request.method === 'GET' && type === '') list(searchParams.get('reference') ?? '', response)
    else if (request.method === 'POST' && type.length > 0 && type !== 'none')
      await take({ ...((await json(request)) as Omit<Taken, 'type' | 'by'>), type, by }, response)
    else fail(response, 404, 'NoResultFound', 'No result found')
  }

  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(stop)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    /** By which references it was asked what it took. */
    listed,
    /** The next requests fail so, one after the other; those after them do not. */
    failNext: (...next: NotifyFailure[]) => void failures.push(...next),
    /** What happens between a message's being taken and the answer. */
    afterTaking: (act: typeof afterTaking) => {
      afterTaking = act
    },
    stop,
  }
}

function failAs(failure: NotifyFailure, response: ServerResponse): void {
  if ('status' in failure) fail(response, failure.status, failure.error, failure.message, failure.retryAfter)
  else if (failure.answer === 'cut') response.destroy()
}

function fail(response: ServerResponse, status: number, error: string, message: string, retryAfter?: number): void {
  if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter)
  send(response, status, { status_code: status, errors: [{ error, message }] })
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

/** Whether a request carries a token as Notify wants it: signed with the key's secret, by its service, just now. */
function isSigned({ headers }: IncomingMessage): boolean {
  const [, head = '', claims = '', signature = ''] =
    /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(headers.authorization ?? '') ?? []
  const read = (part: string) =>
    JSON.parse(Buffer.from(part, 'base64url').toString() || '{}') as Record<string, unknown>
  const { iss, iat } = read(claims)
  const expected = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url')
  const isOfNow = Math.abs(Number(iat) - Date.now() / 1_000) < 30
  return signature === expected && read(head)['alg'] === 'HS256' && iss === service && isOfNow
}
