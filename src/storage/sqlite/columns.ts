import { integer, text } from 'drizzle-orm/sqlite-core'
import type { SiteId } from '../../domain/id.ts'
import type { Instant } from '../../domain/instant.ts'
import type { LocalDate } from '../../domain/local-time.ts'

// The columns that stand in many tables.
export const site = () => text().$type<SiteId>().notNull()
export const date = () => text().$type<LocalDate>().notNull()
export const instant = () => integer().$type<Instant>()
