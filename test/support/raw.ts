import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }

/** A request as it is written: no address is tidied, no header is added but what the protocol needs. */
export function send(
  port: number,
  method: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method, path, agent: false, headers }, (answer) => {
      const pieces: Buffer[] = []
      const done = () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(pieces).toString() })
        sent.destroy()
      }
      // A stream never ends: its first piece is enough.
      answer.on('data', (piece: Buffer) => {
        pieces.push(piece)
        if (answer.headers['content-type'] === 'text/event-stream') done()
      })
      answer.on('end', done)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
