// The wait screens, in a process of their own: each listens, and fetches what is shown at every signal.
import { once } from 'node:events'
import { get as open } from 'node:http'
import { arrive, callNext, fill, get, noShow } from './acts.ts'
import { benchDesks } from './sites.ts'

/** Milliseconds until the screens had fetched what they show: half of them, and all. */
export type Fetched = { readonly half: number; readonly all: number }
export type Screens = { is: 'screens'; url: string; site: string; screens: number; calls: number }
export type Gets = { is: 'gets'; url: string; screens: number; times: number }

/** Runs `work` and waits until so many have told that they are done. */
function whenDone(count: number) {
  let tell: () => void = () => {}
  return {
    done: () => tell(),
    after: (work: () => Promise<unknown>): Promise<Fetched> =>
      new Promise((resolve, reject) => {
        const begun = performance.now()
        const took: number[] = []
        tell = () => {
          took.push(performance.now() - begun)
          if (took.length === count) resolve({ half: took[count >> 1] ?? 0, all: took.at(-1) ?? 0 })
        }
        work().catch(reject)
      }),
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
  const { done, after } = whenDone(screens)
  let bytes = 0
  const fetchShown = async () => {
    bytes = (await get(`${url}/screen/${site}/now`)).text.length
    done()
  }
  const all = Array.from({ length: screens }, () => site)
  await after(() => Promise.all(all.map(() => listen(url, site, fetchShown))))
  const times: Fetched[] = []
  const [desk = ''] = benchDesks
  for (let call = 0; call < calls; call++) {
    times.push(await after(() => callNext(url, site, desk)))
    await after(() => noShow(url, site, desk))
    await after(() => arrive(url, site))
  }
  return { times, bytes }
}

async function gets({ url, screens, times }: Gets): Promise<{ times: Fetched[] }> {
  const { done, after } = whenDone(screens)
  const all = () => Promise.all(Array.from({ length: screens }, () => get(url).then(done)))
  await after(all)
  const found: Fetched[] = []
  for (let time = 0; time < times; time++) found.push(await after(all))
  return { times: found }
}

process.on('message', async (order: Screens | Gets) =>
  process.send?.(await (order.is === 'screens' ? screens(order) : gets(order))),
)
