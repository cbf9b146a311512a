import type { Words } from '../../views/words/words.ts'
import type { Letter, MessageField } from '../messages/sender.ts'
import type { Storage } from '../storage/storage.ts'

/** Why a message is not sent: there is nothing of what it tells, or nobody to tell it to. */
export type Unsent = {
  readonly unsent: 'no-appointment' | 'no-case' | 'not-so-now' | 'time-passed' | 'closed-then' | 'no-address'
}

export type Wording = {
  readonly storage: Pick<Storage, 'appointmentByToken' | 'day' | 'contactOf' | 'feedback'>
  readonly words: Words
  /** Where visitors reach the product: the beginning of every link. */
  readonly origin: string
}

/** A text with its fields filled in; lines that are left empty close up, as they do in Notify. */
export const fillIn = (text: string, fields: Letter['fields']): string =>
  text.replace(/\(\((\w+)\)\)/g, (whole, name) => fields[name as MessageField] ?? whole).replace(/\n{3,}/g, '\n\n')
