import { z } from 'zod'
import { instant } from '../domain/instant.ts'

/** A time that was chosen from those that are free; "no-time" where none was. */
export const chosenTime = z.coerce
  .number('no-time')
  .int('no-time')
  .positive('no-time')
  .max(8.64e15, 'no-time')
  .transform(instant)
