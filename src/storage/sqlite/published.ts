import { instant } from '../../domain/instant.ts'
import type { TypedFigure } from '../../domain/performance/figure.ts'
import type { Quarter } from '../../domain/performance/quarter.ts'
import type { Published } from '../published.ts'
import type { Once } from '../storage.ts'
import type { makeAnswers } from './answers.ts'
import type { Commits } from './commits.ts'
import { reading } from './failure.ts'
import type { Queries } from './queries.ts'

/** What managers publish, and what they type in for it. */
export function publishedIn(query: Queries, { together }: Commits, answers: ReturnType<typeof makeAnswers>): Published {
  function keep<Answer>(work: () => Answer, once?: Once): Answer {
    const earlier = once && answers.earlier<Answer>(once)
    if (earlier) return earlier.answer
    const answer = work()
    if (once) answers.keep(once, answer)
    return answer
  }
  const keepOnce = <Answer>(once: Once | undefined, work: () => Answer) => together(() => keep(work, once))
  const typedIn = (quarter: Quarter): readonly TypedFigure[] =>
    query.typedFigures.all({ quarter }).map(({ sequence: _sequence, ...figure }) => figure)
  const narrativeOf = (quarter: Quarter): string => query.narrative.get({ quarter })?.text ?? ''

  return {
    publications: async (quarter) => reading(() => query.publications.all({ quarter })),
    publishedQuarters: async () =>
      reading(() => query.publishedQuarters.all().map(({ at, ...last }) => ({ ...last, at: instant(at) }))),
    publish: (publication, once) =>
      keepOnce(once, () => {
        const { quarter, version } = publication
        if (query.isPublished.get({ quarter, version })) return false
        query.addPublication.run(publication)
        return true
      }),
    typedFigures: async (quarter) => reading(() => typedIn(quarter)),
    typedQuarters: async () => reading(() => query.typedQuarters.all().map(({ quarter }) => quarter)),
    typeFigures: (quarter, work, once) =>
      keepOnce(once, () => {
        for (const figure of work(typedIn(quarter))) query.addTypedFigure.run(figure)
      }),
    narrative: async (quarter) => reading(() => narrativeOf(quarter)),
    writeNarrative: (narrative, isSeen, once) =>
      keepOnce(once, () => {
        const stands = narrativeOf(narrative.quarter)
        if (narrative.text === stands) return true
        if (!isSeen(stands)) return false
        query.addNarrative.run(narrative)
        return true
      }),
    waves: async () => reading(() => query.waves.all()),
    setWave: (wave, faultOf, once) =>
      together(() => {
        const fault = faultOf(query.waves.all())
        if (fault === null) keep(() => void query.saveWave.run(wave), once)
        return fault
      }),
    dropWave: (id, faultOf, once) =>
      together(() => {
        const fault = faultOf(query.waves.all())
        if (fault === null) keep(() => void query.dropWave.run({ id }), once)
        return fault
      }),
  }
}
