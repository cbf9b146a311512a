import { Agent, type OutgoingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'

export type Answer = { readonly status: number; readonly location: string | null; readonly text: string }

/** Asks over connections that are kept, as many as there are requests at a time. */
export function makeSender() {
  const agent = new Agent({ keepAlive: true })

  /** @throws {NodeJS.ErrnoException} when the connection is refused or cut before the whole answer is there */
  const send = (url: string, method: string, headers: OutgoingHttpHeaders, body?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sending = request(url, { method, agent, headers }, (response) => {
        const { statusCode: status = 0, headers } = response
        text(response).then((text) => resolve({ status, location: headers.location ?? null, text }), reject)
      })
      sending.on('error', reject)
      sending.end(body)
    })

  return {
    get: (url: string) => send(url, 'GET', {}),
    /** Sends a form, and does not follow where its answer leads. */
    post: (url: string, fields: Readonly<Record<string, string>>) => {
      const body = new URLSearchParams(fields).toString()
      const headers = {
        Origin: new URL(url).origin,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': Buffer.byteLength(body),
      }
      return send(url, 'POST', headers, body)
    },
  }
}
