import { book } from '../../src/domain/acts/book.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import type { ServiceId } from '../../src/domain/id.ts'
import { later } from '../../src/domain/instant.ts'
import { watchDelays } from '../../src/jobs/watch-delays.ts'
import { sceneAt } from './scene.ts'
import type { startServer } from './server.ts'

/** Bootle on a busy morning: the clock has seen a delay, and some with appointments have not set out yet. */
export async function aDelayAt(server: Awaited<ReturnType<typeof startServer>>) {
  const scene = sceneAt(server)
  const look = async () => {
    await server.waits.settled()
    await watchDelays({ ...server, clock: server.clock.now })
    await server.waits.settled()
  }
  const at = (minutes: number) => ({
    service: 'benefits' as ServiceId,
    time: later(server.clock.now(), minutes),
    reference: null,
  })
  const contact = { name: 'Ada Byron', email: 'ada@example.org', mobile: null }
  // Two desks are in the diary, and one is open.
  await scene.open('1')
  const visits = [await scene.walkIn('benefits'), await scene.walkIn('benefits')]
  for (const minutes of [5, 20, 35]) await scene.act(book([at(minutes), at(minutes)]))
  const [booked] = await scene.act(book([{ ...at(50), contact }, at(50)]))
  if (!booked) throw new RangeError('nothing was booked')
  await look()
  /** Those who waited go, and more desks open: six minutes later the delay has passed. */
  async function passes() {
    const { visits } = await scene.today()
    for (const { id } of [...visits.values()]) await scene.act(leave(id, 'own-word'))
    for (const desk of ['2', '3', '4']) await scene.open(desk)
    server.clock.pass(6)
    await look()
  }
  return { ...scene, passes, visits, booked }
}
