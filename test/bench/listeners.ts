// The wait screens, in a process of their own: each listens, and fetches what is shown at every signal.
import { once } from 'node:events'
import { get as open } from 'node:http'
import { arrive, callNext, fill, get, noShow } from './acts.ts'
import { benchDesks } from './sites.ts'

/** Milliseconds until the screens had fetched what they show: half of them, and all. */
export type Fetched = { readonly half: number; readonly all: number }
export type Screens = { is: 'screens'; url: string; site: string; screens: number; calls: number }
export type Gets = { is: 'gets'; url: string; screens: number; times: number }

/**
 * Runs `work` and waits until so many have fetched what is looked for. Waits change meanwhile, too: what else is fetched does
 * not count.
 */
function watching(count: number) {
  let saw: (who: number, text: string) => void = () => {}
  return {
    saw: (who: number, text: string) => saw(who, text),
    async after(work: () => Promise<unknown>, isIt: (text: string) => boolean): Promise<Fetched> {
      const begun = performance.now()
      const took = new Map<number, number>()
      const all = new Promise<void>((resolve) => {
        saw = (who, text) => {
          if (isIt(text) && !took.has(who)) took.set(who, performance.now() - begun)
          if (took.size === count) resolve()
        }
      })
      await Promise.all([work(), all])
      const times = [...took.values()]
      return { half: times[count >> 1] ?? 0, all: times.at(-1) ?? 0 }
    },
  }
}

async function listen(url: string, site: string, signalled: () => Promise<void>): Promise<void> {
  const [stream] = await once(open(`${url}/live/${site}`, { agent: false }), 'response')
  stream.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('queue-changed')) void signalled()
  })
}

/** The times of each of the calls, and the length of what every screen fetched. */
async function screens({ url, site, screens, calls }: Screens): Promise<{ times: Fetched[]; bytes: number }> {
  await fill(url, site)
  const { saw, after } = watching(screens)
  let bytes = 0
  const fetchShown = async (screen: number) => {
    const { text } = await get(`${url}/screen/${site}/now`)
    bytes = text.length
    saw(screen, text)
  }
  const isCalled = (text: string) => text.includes('data-call=')
  const all = Array.from({ length: screens }, (_, screen) => screen)
  await after(
    () => Promise.all(all.map((screen) => listen(url, site, () => fetchShown(screen)))),
    () => true,
  )
  const times: Fetched[] = []
  const [desk = ''] = benchDesks
  for (let call = 0; call < calls; call++) {
    times.push(await after(() => callNext(url, site, desk), isCalled))
    await after(
      () => noShow(url, site, desk),
      (text) => !isCalled(text),
    )
    await arrive(url, site)
  }
  return { times, bytes }
}

async function gets({ url, screens, times }: Gets): Promise<{ times: Fetched[] }> {
  const { saw, after } = watching(screens)
  const all = () => Promise.all(Array.from({ length: screens }, (_, who) => get(url).then(() => saw(who, ''))))
  const isAny = () => true
  await after(all, isAny)
  const found: Fetched[] = []
  for (let time = 0; time < times; time++) found.push(await after(all, isAny))
  return { times: found }
}

process.on('message', async (order: Screens | Gets) =>
  process.send?.(await (order.is === 'screens' ? screens(order) : gets(order))),
)
