import type { Look } from '../domain/waits/forecast.ts'

/** What tells waits and ages is made anew this often, whether or not anything happened. */
const freshMilliseconds = 5_000
/** The diary has a page for every day there is. */
const mostKept = 50

/**
 * What many look at is rendered once for each state of the day and shared: five hundred screens cost one rendering.
 * Only for what is the same for everybody who may see it.
 */
export function makeShared() {
  const kept = new Map<string, { readonly version: string; readonly text: string }>()
  return (name: string, { day, forecast, now }: Look, render: () => string): string => {
    const version = `${day.date} ${day.journal.length} ${forecast.version} ${Math.floor(now / freshMilliseconds)}`
    const known = kept.get(name)
    if (known?.version === version) return known.text
    const text = render()
    kept.delete(name)
    kept.set(name, { version, text })
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return text
  }
}
