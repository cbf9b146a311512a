import { z } from 'zod'
import { instant } from '../domain/instant.ts'

const endOfYear9999 = 253_402_300_799_999

/** A time that was chosen from those that are free; "no-time" where none was. */
export const chosenTime = z.coerce
  .number('no-time')
  .int('no-time')
  .positive('no-time')
  .max(endOfYear9999, 'no-time')
  .transform(instant)
