import { randomUUID } from 'node:crypto'
import { access, link, mkdir, open, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../domain/instant.ts'
import { type Letter, type Sender, SendFailure } from './sender.ts'

/** Writes each message into a file of its own, named after its id: for trying the product, and for its tests. */
export function fileSender(folder: string, clock: () => Instant): Sender {
  const fileOf = (id: string) => join(folder, `${id}.json`)

  return {
    send: async (letter) => {
      const part = join(folder, `${randomUUID()}.part`)
      try {
        await mkdir(folder, { recursive: true })
        await writeWhole(part, textOf(letter), clock())
        // Under its own name only when it is whole, and only once: a name that is taken is not given again.
        await link(part, fileOf(letter.id)).catch(unless('EEXIST'))
      } catch (cause) {
        throw failure('no file can be written', cause)
      } finally {
        // What stays is forgotten in its time.
        await unlink(part).catch(() => null)
      }
    },
    wasSent: async (id) => {
      try {
        await access(fileOf(id))
        return true
      } catch (cause) {
        if (codeOf(cause) === 'ENOENT') return false
        throw failure('no file can be read', cause)
      }
    },
    forget: async (before) => {
      for (const name of await readdir(folder).catch(() => [])) {
        const file = join(folder, name)
        // Parts that a killed process left go the same way.
        if ((await stat(file)).mtimeMs < before) await unlink(file)
      }
    },
  }
}

const textOf = ({ fields: _, ...letter }: Letter): string => `${JSON.stringify(letter, null, 2)}\n`

async function writeWhole(path: string, text: string, at: Instant): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.utimes(at / 1000, at / 1000)
    await file.sync()
  } finally {
    await file.close()
  }
}

const failure = (what: string, cause: unknown) =>
  new SendFailure('later', `${what}: ${codeOf(cause)}`, { mayBeSent: false })

const codeOf = (error: unknown): string =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : String(error)

/** Lets one failure pass for success. */
const unless = (code: string) => (error: unknown) => {
  if (codeOf(error) !== code) throw error
}
