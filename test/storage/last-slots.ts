import { later } from '../../src/domain/instant.ts'
import { aSite, at, councilTax, desk1, desk2 } from '../support/builders.ts'

const afternoon = { days: ['monday', 'tuesday'], from: '14:00', to: '14:50', desks: [desk1, desk2] }

/** Bootle with a diary of ten places a day: five times, at two desks. */
export const tenPlaces = aSite({ diary: { parts: [afternoon], minutes: { [councilTax]: 10 } } })

/** The times of those places, one after the other and then again. */
export const nthTime = (nth: number) => later(at('14:00'), (nth % 5) * 10)

/** What an attempt to hold a place came to: the place, or why there was none. */
export type Attempts = readonly { readonly held: string | null; readonly refused: string | null }[]

/** What a process of its own is told. `pass`: how many minutes its clock goes on. */
export type Told = { readonly hold: number } | { readonly confirm: readonly string[] } | { readonly pass: number }
