import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'

export type Answer = { readonly status: number; readonly location: string | null; readonly text: string }

/** Sends forms over connections that are kept, as many at a time as there are senders. */
export function makeSender() {
  const agent = new Agent({ keepAlive: true })

  /** @throws {NodeJS.ErrnoException} when the connection is refused or cut before the whole answer is there */
  const send = (url: string, fields: Readonly<Record<string, string>>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const body = new URLSearchParams(fields).toString()
      const headers = {
        Origin: new URL(url).origin,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': Buffer.byteLength(body),
      }
      const sending = request(url, { method: 'POST', agent, headers }, (response) => {
        const { statusCode: status = 0, headers } = response
        text(response).then((text) => resolve({ status, location: headers.location ?? null, text }), reject)
      })
      sending.on('error', reject)
      sending.end(body)
    })

  return send
}
