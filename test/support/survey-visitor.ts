import { finish, start } from '../../src/domain/acts/serve.ts'
import type { SiteId } from '../../src/domain/id.ts'
import type { Round } from '../../src/domain/survey/response.ts'
import { desk1 } from './builders.ts'
import { sceneAt } from './scene.ts'
import { startServer } from './server.ts'
import { adviserAt } from './stage.ts'

type Fields = Record<string, string | string[]>

/** The last page with all five questions answered, the fourth of them twice: the later answer counts. */
export const allAnswered: Fields = {
  ...{ at: '4', wait: 'up-to-15', resolved: 'yes', adviser: 'very-satisfied', fairly: 'yes' },
  visit: ['neither', 'fairly-satisfied'],
}

/** All but one question skipped. */
export const oneAnswered: Fields = { at: '4', go: 'skip', resolved: 'yes' }

/** Everything skipped. */
export const allSkipped: Fields = { at: '4', go: 'skip' }

/** A running server and whoever answers its survey, on a Monday in November: it is a wave. */
export async function aSurvey(options: Parameters<typeof startServer>[0] = {}) {
  const server = await startServer(options)
  const scene = sceneAt(server)
  await scene.open('1')
  let sent = 0

  /** A visit that waited so many minutes and was served: its ticket, and the address of its survey. */
  async function served(waitMinutes = 5, service = 'council-tax') {
    const visit = await scene.called('1', service)
    server.clock.pass(waitMinutes)
    await scene.act(start(visit), adviserAt(desk1))
    await scene.act(finish(visit, 'resolved'), adviserAt(desk1))
    const finished = await scene.visit(visit)
    const token = server.surveyLinks.linkOf((await scene.today()).site, finished)
    return { phone: `/t/${finished.token}`, link: `/s/${token}` }
  }

  return {
    ...server,
    scene,
    served,
    /** Sends a form from an address of its own, so that nothing is refused but what the test means. */
    from: (path: string, fields: Fields, headers: Record<string, string> = {}) =>
      server.post(path, fields, { 'X-Forwarded-For': `198.51.${++sent >> 8}.${sent % 256}`, ...headers }),
    /** What is counted, a line for each; those told apart by nothing unless a slice is named. */
    async counted(by = 'all', round = '2026-11') {
      const lines = await server.storage.survey.answers(round as Round)
      return lines
        .filter((line) => line.by === by)
        .map(({ site, way, value, question, answer, count }) =>
          [site, way, value, question, answer, count].filter((part) => part !== '').join(' '),
        )
        .sort()
    },
    words: () => server.storage.survey.words('2026-11' as Round, 'bootle' as SiteId),
    equality: () => server.storage.survey.equality('2026-11' as Round),
  }
}
