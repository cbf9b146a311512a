import type { About, AnswerCount } from './response.ts'

/** Under what an answer is counted: under 'all', and by itself under each thing that is known of its visit. */
export function slicesOf({
  service,
  band,
  kept,
}: Pick<About, 'service' | 'band' | 'kept'>): readonly Pick<AnswerCount, 'by' | 'value'>[] {
  return [
    { by: 'all', value: '' },
    ...(service === null ? [] : [{ by: 'service', value: service } as const]),
    ...(band === null ? [] : [{ by: 'band', value: band } as const]),
    ...(kept === null ? [] : [{ by: 'kept', value: kept ? 'yes' : 'no' } as const]),
  ]
}
