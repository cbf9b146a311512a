import { NotifyClient } from 'notifications-node-client'
import { z } from 'zod'
import type { Channel } from '../domain/appointment.ts'
import type { MessageKind } from '../domain/message.ts'
import { type Sender, SendFailure, type SendFailureKind } from './sender.ts'

export type NotifySettings = {
  readonly apiKey: string
  /** Where Notify is. */
  readonly url: string
  /** The ids of its templates. */
  readonly templates: Readonly<Record<Channel, Readonly<Record<MessageKind, string>>>>
  /** How long a request may take as a whole; ten seconds unless a test is in a hurry. */
  readonly limitMilliseconds?: number
}

type Http = Parameters<NotifyClient['setClient']>[0]

/** Sends by GOV.UK Notify, which knows a message by its id as the `reference`. */
export function notifySender({ apiKey, url, templates, limitMilliseconds = 10_000 }: NotifySettings): Sender {
  const client = new NotifyClient(url, apiKey)
  // As it comes, it waits for ever, and would take the message along to wherever it is redirected.
  const unbounded: Http = client.apiClient.restClient
  const http = unbounded.create({ maxRedirects: 0 })
  http.interceptors.request.use((request) => ({ ...request, signal: AbortSignal.timeout(limitMilliseconds) }))
  client.setClient(http)

  return {
    send: async ({ id, kind, channel, to, fields }) => {
      const template = templates[channel][kind]
      const options = { personalisation: fields, reference: id }
      try {
        if (channel === 'email') await client.sendEmail(template, to, options)
        else await client.sendSms(template, to, options)
      } catch (error) {
        throw failureFrom(error, to)
      }
    },
    wasSent: async (id) => {
      try {
        const { data } = await client.getNotifications(undefined, undefined, id)
        return taken.parse(data).notifications.some(({ reference }) => reference === id)
      } catch (error) {
        throw failureFrom(error)
      }
    },
    // Notify forgets by itself, after the days that are set there.
    forget: async () => {},
  }
}

const taken = z.object({ notifications: z.array(z.object({ reference: z.string().nullish() })) })

/** What the HTTP client throws: with an answer of Notify's, or with why there is none. */
const failed = z.object({
  code: z.string().optional(),
  response: z
    .object({
      status: z.number(),
      headers: z.object({ 'retry-after': z.coerce.number().min(0).optional().catch(undefined) }).catch({}),
      data: z.object({ errors: z.array(z.object({ error: z.string(), message: z.string() })) }).catch({ errors: [] }),
    })
    .optional(),
})

/** Nothing left this machine. */
const notConnected = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/

function failureFrom(error: unknown, to?: string): SendFailure {
  const { code = 'no answer', response } = failed.catch({}).parse(error)
  if (!response) return new SendFailure('later', code, { mayBeSent: !notConnected.test(code) })
  const { status, headers, data } = response
  const said = [status, ...data.errors.map((each) => `${each.error}: ${each.message}`)].join(' ')
  return new SendFailure(kindOf(status), to === undefined ? said : said.replaceAll(to, '…'), {
    mayBeSent: status >= 500,
    retryAfterSeconds: headers['retry-after'] ?? null,
  })
}

function kindOf(status: number): SendFailureKind {
  if (status === 400) return 'refused'
  // Not found is a wrong NOTIFY_URL.
  return status === 401 || status === 403 || status === 404 ? 'not-allowed' : 'later'
}
