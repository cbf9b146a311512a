import { createHash } from 'node:crypto'
import type { PerformanceDocument } from '../domain/performance/figure.ts'

/** What somebody saw, as a form carries it: long enough to tell others apart. Of nothing there is no mark. */
export const markOf = (text: string): string =>
  text === '' ? '' : createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** The same of a quarter's page, whenever it is looked at: whoever publishes answers for what stood there. */
export const markOfQuarter = ({ updatedAt: _now, ...seen }: PerformanceDocument): string => markOf(JSON.stringify(seen))
