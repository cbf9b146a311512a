import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { narratives, publications, typedFigures, waves } from './schema-published.ts'
import { adding, saving } from './write-rows.ts'

const value = (name: string) => sql.placeholder(name)

/** The statements about what managers publish. */
export const publishedStatements = (database: Database) => ({
  addPublication: adding(database, publications),
  publications: database
    .select()
    .from(publications)
    .where(eq(publications.quarter, value('quarter')))
    .orderBy(asc(publications.version))
    .prepare(),
  isPublished: database
    .select({ version: publications.version })
    .from(publications)
    .where(sql`${publications.quarter} = ${value('quarter')} and ${publications.version} = ${value('version')}`)
    .prepare(),
  publishedQuarters: database
    .select({
      quarter: publications.quarter,
      at: sql<number>`max("at")`,
      version: sql<number>`max("version")`,
    })
    .from(publications)
    .groupBy(publications.quarter)
    .orderBy(desc(publications.quarter))
    .prepare(),
  addTypedFigure: adding(database, typedFigures),
  typedFigures: database
    .select()
    .from(typedFigures)
    .where(eq(typedFigures.quarter, value('quarter')))
    .orderBy(asc(typedFigures.sequence))
    .prepare(),
  typedQuarters: database.selectDistinct({ quarter: typedFigures.quarter }).from(typedFigures).prepare(),
  addNarrative: adding(database, narratives),
  narrative: database
    .select({ text: narratives.text })
    .from(narratives)
    .where(eq(narratives.quarter, value('quarter')))
    .orderBy(desc(narratives.sequence))
    .limit(1)
    .prepare(),
  saveWave: saving(database, waves, [waves.id]),
  dropWave: database
    .delete(waves)
    .where(eq(waves.id, value('id')))
    .prepare(),
  waves: database.select().from(waves).orderBy(asc(waves.id)).prepare(),
})
