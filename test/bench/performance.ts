import { setTimeout } from 'node:timers/promises'
import { get } from './acts.ts'
import { median, rounded, type Series } from './figures.ts'
import { writePast } from './performance-past.ts'
import { quiet } from './quiet.ts'
import { ask, startBare, startProduct, startProgram } from './servers.ts'

const rounds = 30
/** So many check-ins a round, alone and while somebody looks: the sites fill up, so one follows the other. */
const [checkInRounds, checkInsEach] = [6, 25]
/** So often somebody looks at a page while people check in. */
const lookMilliseconds = 250

const pages = {
  'performance, this quarter': '/performance',
  'performance, a quarter of two years ago': '/performance/2024-q4',
  'performance, CSV': '/performance/2025-q4/figures.csv',
  'performance, JSON': '/performance/2025-q4/figures.json',
  "managers' day": '/manage',
  patterns: '/manage/patterns',
} as const
type Page = keyof typeof pages

/**
 * Milliseconds of the pages that look back over years, with a million visits, complaints and surveys behind them, beside
 * a bare server that sends as many bytes; and the check-ins of one connection while somebody looks at one of them after the other.
 * @param sites the sites of the history in `data`
 */
export async function measurePerformance(sites: readonly string[], data: string) {
  await writePast(sites, data)
  const product = await startProduct(sites, data)
  const found = {} as Record<Page, { p50: number; most: number; bytes: number; ratio: number }>
  await quiet()
  for (const [name, path] of Object.entries(pages) as [Page, string][]) {
    const { milliseconds, bytes } = await times(product.url + path)
    const bare = await startBare(bytes)
    const { milliseconds: plain } = await times(bare.url + path)
    await bare.stop()
    const p50 = median(milliseconds)
    found[name] = {
      p50: rounded(p50),
      most: rounded(Math.max(...milliseconds)),
      bytes,
      ratio: rounded(p50 / median(plain)),
    }
  }
  const load = startProgram('load.ts')
  const checkIn = () => ask<Series>(load, { is: 'check-ins', url: product.url, sites, each: checkInsEach, visitors: 1 })
  await checkIn()
  const ratios: number[] = []
  for (let round = 0; round < checkInRounds; round++) {
    const alone = await checkIn()
    ratios.push((await whileLooking(product.url, checkIn)).perSecond / alone.perSecond)
  }
  load.kill()
  await product.stop()
  return { pages: found, checkInsMeanwhile: rounded(median(ratios)) }
}

async function times(url: string) {
  const milliseconds: number[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round++) {
    const before = performance.now()
    const { status, text } = await get(url)
    milliseconds.push(performance.now() - before)
    if (status !== 200) throw new Error(`${url} answered ${status}`)
    bytes = text.length
  }
  return { milliseconds, bytes }
}

async function whileLooking<Of>(url: string, work: () => Promise<Of>): Promise<Of> {
  let isOver = false
  const looking = (async () => {
    const paths = Object.values(pages)
    for (let next = 0; !isOver; next++) {
      await get(url + paths[next % paths.length])
      await setTimeout(lookMilliseconds)
    }
  })()
  const done = await work()
  isOver = true
  await looking
  return done
}
