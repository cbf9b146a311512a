import type { AskedPart } from './question.ts'
import type { About, AnswerCount } from './response.ts'

/**
 * Under what an answer is counted: under 'all', and one of the survey by itself under each thing that is known of its
 * visit. Ratings are told for a site alone (docs/decisions/021), and smaller cells than are told are not to be there.
 */
export function slicesOf(
  part: AskedPart,
  { service, band, kept }: Pick<About, 'service' | 'band' | 'kept'>,
): readonly Pick<AnswerCount, 'by' | 'value'>[] {
  const all = { by: 'all', value: '' } as const
  if (part === 'ratings') return [all]
  return [
    all,
    ...(service === null ? [] : [{ by: 'service', value: service } as const]),
    ...(band === null ? [] : [{ by: 'band', value: band } as const]),
    ...(kept === null ? [] : [{ by: 'kept', value: kept ? 'yes' : 'no' } as const]),
  ]
}
