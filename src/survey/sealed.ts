import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import type { MonthKey } from './month-keys.ts'

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/**
 * Seals by AES-256-GCM, the same words always the same way. The initialisation vector may never come again with other
 * words under the same key, as the cipher would then give away both and let whoever has both forge a third. Neither
 * chance nor the visit serves: a link must be the same each time it is shown, and what it says of a visit may change
 * (an undone start, another service). So the vector is made of the words themselves, by a key of its own, as RFC 5297
 * does: other words have another vector, but for one chance in 2⁹⁶ for each pair, and the same words say nothing new.
 */
export function seal(words: Buffer, { iv: ivKey, seal: key }: MonthKey): string {
  const iv = createHmac('sha256', ivKey).update(words).digest().subarray(0, ivBytes)
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes })
  return Buffer.concat([iv, sealing.update(words), sealing.final(), sealing.getAuthTag()]).toString('base64url')
}

/** Null for what this key did not seal, to the last bit. */
export function unseal(token: string, { seal: key }: MonthKey): Buffer | null {
  const bytes = Buffer.from(token, 'base64url')
  // A letter too many, or bits at the end that belong to nothing, would be another address of the same link.
  if (bytes.length <= ivBytes + tagBytes || bytes.toString('base64url') !== token) return null
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
  opening.setAuthTag(bytes.subarray(-tagBytes))
  try {
    return Buffer.concat([opening.update(bytes.subarray(ivBytes, -tagBytes)), opening.final()])
  } catch {
    return null
  }
}
