import { measures } from './performance-measures.ts'

export const performance = { measures }
