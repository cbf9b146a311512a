import type { DeskId } from '../../src/domain/id.ts'
import { aSite } from '../support/builders.ts'

export const desks = Array.from({ length: 20 }, (_, index) => `desk-${index + 1}` as DeskId)

/** Bootle with twenty desks that serve everything. */
export const twentyDesks = aSite({ desks: desks.map((id) => ({ id, name: id })) })

/** What each desk's call came to: the visit, or why there was none. */
export type Calls = readonly { readonly visit: string | null; readonly refused: string | null }[]
