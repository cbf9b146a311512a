import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Letter } from '../../src/messages/sender.ts'

type WrittenMessage = Omit<Letter, 'fields'>

/**
 * The messages that a server has written so far, in no order. They follow what they tell of within about a second:
 * `await expect.poll(() => messagesSent(server)).toMatchObject([{ kind: 'confirmation' }])`.
 */
export const messagesSent = ({ settings }: { settings: { DATA_DIR: string } }): WrittenMessage[] =>
  messagesIn(join(settings.DATA_DIR, 'messages'))

export function messagesIn(folder: string): WrittenMessage[] {
  const names = namesIn(folder).filter((name) => name.endsWith('.json'))
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

/** What lies in a folder; nothing in one that nobody has made yet. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
