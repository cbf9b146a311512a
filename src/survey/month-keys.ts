import { createHmac, randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Month } from '../domain/period.ts'
import { StorageFailure } from '../storage/storage.ts'

/** What a month's links are made with; each key does one thing alone. */
export type MonthKey = { readonly nonce: Buffer; readonly iv: Buffer; readonly seal: Buffer }

const keyBytes = 32

/**
 * The keys of the months, a file each and in no database: a copy of the answers must not hold what tells who gave them.
 */
export function makeMonthKeys(folder: string) {
  const known = new Map<Month, MonthKey>()

  /**
   * Null where there is none.
   * @throws {StorageFailure} when it cannot be read or is damaged
   */
  function read(month: Month): MonthKey | null {
    const key = known.get(month) ?? inFile(join(folder, `${month}.key`))
    if (key) known.set(month, key)
    return key
  }

  return {
    read,

    /** A month's key, made where there is none. @throws {StorageFailure} when there can be none */
    readOrMake(month: Month): MonthKey {
      if (read(month) === null) make(folder, month)
      const key = read(month)
      if (key === null) throw new StorageFailure(`there is no key of ${month} in ${folder}`)
      return key
    },

    /** Destroys the keys of months before one, and what was left of making them. */
    forget(before: Month): void {
      for (const month of known.keys()) if (month < before) known.delete(month)
      for (const name of namesIn(folder)) if (name.slice(0, before.length) < before) rmSync(join(folder, name))
    },
  }
}

function inFile(file: string): MonthKey | null {
  try {
    const key = readFileSync(file)
    if (key.length !== keyBytes) throw new Error(`it is ${key.length} bytes long, and not ${keyBytes}`)
    const derived = (use: string) => createHmac('sha256', key).update(use).digest()
    return { nonce: derived('nonce'), iv: derived('iv'), seal: derived('seal') }
  } catch (cause) {
    if (isMissing(cause)) return null
    throw new StorageFailure(`${file} cannot be used. If it is damaged, delete it; links on tickets then end.`, {
      cause,
    })
  }
}

function make(folder: string, month: Month): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const made = join(folder, `${month}.key.${randomBytes(8).toString('hex')}`)
    const file = openSync(made, 'wx', 0o600)
    try {
      writeSync(file, randomBytes(keyBytes))
      fsyncSync(file)
      // Only a whole key gets the name, and only the first of two processes gives it: the other reads that one's.
      linkSync(made, join(folder, `${month}.key`))
    } finally {
      closeSync(file)
      rmSync(made)
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return
    throw new StorageFailure(`no key can be made in ${folder}`, { cause })
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d{4}-\d\d\.key/.test(name))
  } catch (cause) {
    if (isMissing(cause)) return []
    throw cause
  }
}

const isMissing = (cause: unknown) => (cause as NodeJS.ErrnoException).code === 'ENOENT'
