import { median, rounded } from './figures.ts'
import { quiet } from './quiet.ts'
import { startProduct } from './servers.ts'

const times = 5

/** Milliseconds from the command until the first page is answered. */
export async function measureStart(sites: readonly string[], data?: string): Promise<number> {
  const took: number[] = []
  for (let time = 0; time < times; time++) {
    await quiet()
    const begun = performance.now()
    const { url, stop } = await startProduct(sites, data)
    const { status } = await fetch(`${url}/healthz`)
    if (status !== 200) throw new Error(`/healthz answered ${status}`)
    took.push(performance.now() - begun)
    await stop()
  }
  return rounded(median(took))
}
