import { instant } from '../../domain/instant.ts'
import type { Published } from '../published.ts'
import type { Commits } from './commits.ts'
import { reading } from './failure.ts'
import type { Queries } from './queries.ts'

/** What managers publish, and what they type in for it. */
export const publishedIn = (query: Queries, { together }: Commits): Published => ({
  publications: async (quarter) => reading(() => query.publications.all({ quarter })),
  publishedQuarters: async () =>
    reading(() => query.publishedQuarters.all().map(({ quarter, at }) => ({ quarter, at: instant(at) }))),
  publish: (publication) =>
    together(() => {
      const { quarter, version } = publication
      if (query.isPublished.get({ quarter, version })) return false
      query.addPublication.run(publication)
      return true
    }),
  typedFigures: async (quarter) =>
    reading(() => query.typedFigures.all({ quarter }).map(({ sequence: _sequence, ...figure }) => figure)),
  typeFigures: (figures) =>
    together(() => {
      for (const figure of figures) query.addTypedFigure.run(figure)
    }),
  narrative: async (quarter) => reading(() => query.narrative.get({ quarter })?.text ?? ''),
  writeNarrative: (quarter, text, at, by) => together(() => query.addNarrative.run({ quarter, text, at, by })),
  waves: async () => reading(() => query.waves.all()),
  setWave: (wave, faultOf) =>
    together(() => {
      const fault = faultOf(query.waves.all())
      if (fault === null) query.saveWave.run(wave)
      return fault
    }),
})
