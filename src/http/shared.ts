import type { Look } from '../domain/waits/forecast.ts'

/** What tells waits and ages is made anew this often, whether or not anything happened. */
const freshMilliseconds = 5_000
/** The diary has a page for every day there is. */
const mostKept = 50

/**
 * What many look at is rendered once for each state of the days that it shows and shared: five hundred screens cost one
 * rendering. Only for what is the same for everybody who may see it. A rendering that failed is not kept.
 */
export function makeShared<Page extends string | Promise<string> = string>() {
  const kept = new Map<string, { readonly version: string; readonly page: Page }>()
  return (name: string, looks: readonly Look[], render: () => Page): Page => {
    const version = looks.map(versionOf).join(' ')
    const known = kept.get(name)
    if (known?.version === version) return known.page
    const fresh = { version, page: render() }
    kept.delete(name)
    kept.set(name, fresh)
    if (fresh.page instanceof Promise)
      fresh.page.catch(() => {
        if (kept.get(name) === fresh) kept.delete(name)
      })
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return fresh.page
  }
}

const versionOf = ({ day, forecast, now }: Look): string =>
  `${day.date} ${day.journal.length} ${forecast.version} ${Math.floor(now / freshMilliseconds)}`
