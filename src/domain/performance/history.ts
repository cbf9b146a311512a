import { z } from 'zod'
import { siteId } from '../fields.ts'
import type { Sites } from '../site.ts'
import { type Figure, type FigureLine, placeOf } from './figure.ts'
import { isRounded } from './figure-of.ts'
import { type Measure, measureOf } from './measures.ts'
import { type Quarter, readQuarter } from './quarter.ts'

/** A figure that was published before this system. */
export type HistoryFigure = FigureLine & { readonly quarter: Quarter }

const counted = z.number().int().min(0).nullable().default(null)

const figure = z
  .strictObject({
    quarter: z.string().refine((text) => readQuarter(text) !== null, 'a quarter as 2025-q2'),
    measure: z.string(),
    site: siteId.nullable().default(null),
    value: z.number().nullable(),
    numerator: counted,
    denominator: counted,
    bound: z.literal('over').optional(),
    note: z.string().min(1).max(200).optional(),
  })
  .superRefine(({ measure: key, ...given }, context) => {
    const measure = measureOf(key)
    const fault = measure ? faultOf(measure, given as Figure) : `there is no measure ${key}`
    if (fault) context.addIssue({ code: 'custom', message: fault })
  })
  .transform(
    ({ quarter, measure, site, bound, note, ...counts }): HistoryFigure => ({
      quarter: quarter as Quarter,
      measure,
      site,
      figure: { ...counts, from: 'history', ...(bound && { bound }), ...(note && { note }) },
    }),
  )

const file = z
  .strictObject({ of: z.string(), sites: z.array(siteId).min(1), figures: z.array(figure) })
  .superRefine(({ figures }, context) => {
    const places = figures.map((each) => `${each.quarter} ${placeOf(each)}`.trim())
    for (const [index, place] of places.entries())
      if (places.indexOf(place) < index) context.addIssue({ code: 'custom', message: `${place} comes twice` })
  })

/**
 * The figures of the time before this system, from the text of their file. None where they are of other sites than the
 * council's: then they are another council's.
 * @throws {z.ZodError | SyntaxError} what is wrong with the file, and where
 */
export function readHistory(text: string, sites: Sites): readonly HistoryFigure[] {
  const { sites: of, figures } = file.parse(JSON.parse(text))
  return of.every((site) => sites.has(site)) ? figures : []
}

const isWhole = (value: number | null): boolean => value === null || (Number.isInteger(value) && value >= 0)

/** What is wrong with a figure that somebody gives for a measure; null where nothing is. */
function faultOf({ unit }: Measure, { value, numerator, denominator }: Figure): string | null {
  if (value !== null && !(value >= 0)) return 'no figure is below 0'
  if (unit === 'percent' && value !== null && value > 100) return 'no share is over 100'
  if (!(isWhole(numerator) && isWhole(denominator) && (unit !== 'count' || isWhole(value))))
    return 'a number of people is whole'
  return unit === 'percent' ? faultOfShare(value, numerator, denominator) : null
}

function faultOfShare(value: number | null, met: number | null, of: number | null): string | null {
  if ((met === null) !== (of === null)) return 'counts are two, and the first one is not the larger'
  if (met === null || of === null) return null
  if (met > of) return 'counts are two, and the first one is not the larger'
  if (of === 0) return value === null ? null : 'the counts make another share'
  return value !== null && isRounded(value, String(value), (100 * met) / of) ? null : 'the counts make another share'
}
