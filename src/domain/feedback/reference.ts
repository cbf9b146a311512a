import { readReference, referenceFrom, referenceLength, referenceLetters } from '../appointment.ts'
import type { Id } from '../id.ts'

/** Tells it from an appointment's. */
const mark = 'C'

/** A reference to be read aloud: C-7KQ3M. */
export const feedbackReferenceFrom = (id: Id): string => `${mark}-${referenceFrom(id)}`

/** A reference as somebody wrote it; null where it can be none. The mark may be left out. */
export function readFeedbackReference(text: string): string | null {
  const letters = readReference(text)
  const rest = letters.length > referenceLength && letters.startsWith(mark) ? letters.slice(1) : letters
  const isOne = rest.length === referenceLength && [...rest].every((letter) => referenceLetters.includes(letter))
  return isOne ? `${mark}-${rest}` : null
}
