import { cpus } from 'node:os'
import { setTimeout } from 'node:timers/promises'

const [lookMilliseconds, patienceMilliseconds] = [400, 60_000]
const mostBusy = 0.1

const total = () => {
  const times = cpus().map(({ times }) => times)
  const idle = times.reduce((sum, { idle }) => sum + idle, 0)
  return { idle, all: times.reduce((sum, each) => sum + each.user + each.nice + each.sys + each.idle + each.irq, 0) }
}

/** Waits until whatever else runs on the machine lets it be, for a minute at most: what is measured is the product. */
export async function quiet(): Promise<void> {
  const until = performance.now() + patienceMilliseconds
  while (performance.now() < until) {
    const before = total()
    await setTimeout(lookMilliseconds)
    const after = total()
    if (1 - (after.idle - before.idle) / (after.all - before.all) < mostBusy) return
  }
}
