import type { Published } from '../published.ts'
import type { Commits } from './commits.ts'
import type { Queries } from './queries.ts'

/** What managers publish, and what they type in for it. */
export function publishedIn(_query: Queries, _commits: Commits): Published {
  const notBuilt = () => Promise.reject(new Error('not built yet'))
  return {
    ...{ publications: notBuilt, publishedQuarters: notBuilt, publish: notBuilt },
    ...{ typedFigures: notBuilt, typeFigures: notBuilt, narrative: notBuilt, writeNarrative: notBuilt },
    ...{ waves: notBuilt, setWave: notBuilt },
  }
}
