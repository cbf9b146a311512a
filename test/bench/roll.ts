import { at } from '../support/builders.ts'
import { officeStage, playDays, threeServices } from '../support/office.ts'
import { percentile, rounded } from './figures.ts'
import { quiet } from './quiet.ts'

const [days, desks, waiting] = [25, 6, 40]
const [warmUp, rounds] = [200, 300]
const numbers = 40_000

/**
 * Milliseconds of one roll, with the range of everybody: forty wait at six desks, who have been busy for 25 days, and
 * as many newcomers are asked for as at Bootle: with and without an appointment, for each of twelve services. Beside it,
 * sorting forty thousand numbers, once after each roll: a machine that is slow or busy today is so at both.
 */
export async function measureRolls() {
  const stage = busyOffice()
  const times = [0, 1, 2, 3].flatMap(() => [null, stage.now()])
  const newcomers = [...threeServices.keys()].flatMap((service) =>
    times.map((appointment) => ({ service, appointment })),
  )
  const asked = { newcomers, appointments: [] }
  const roll = () => stage.ranges(asked)
  for (let round = 0; round < warmUp; round++) roll()

  await quiet()
  const unsorted = Float64Array.from({ length: numbers }, (_, index) => Math.sin(index) * numbers)
  const [rolls, sorts]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    rolls.push(timed(roll))
    sorts.push(timed(() => unsorted.toSorted()))
  }
  const of = (share: number) => ({
    roll: rounded(percentile(rolls, share)),
    sort: rounded(percentile(sorts, share)),
    ratio: rounded(percentile(rolls, share) / percentile(sorts, share)),
  })
  return { waiting: roll().visits.size, desks, newcomers: newcomers.length, p50: of(0.5), p99: of(0.99) }
}

function timed(work: () => unknown): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

/** Every desk serves somebody, since some minutes ago; the others came one after the other. */
function busyOffice() {
  const stage = officeStage({ desks })
  playDays(stage, days)
  stage.clockIs('11:00')
  stage.open(...stage.desks)
  for (const desk of stage.desks) {
    stage.isCalled(stage.arrives(), desk)
    stage.pass(1)
  }
  const services = [...threeServices.keys()]
  for (let each = 0; each < waiting; each++) {
    stage.arrives(services[each % services.length])
    stage.pass(0.1)
  }
  for (let hour = 1; hour <= 4; hour++) stage.books(at(`${11 + hour}:00`), services[hour % services.length])
  return stage
}
