import { readFileSync, writeFileSync } from 'node:fs'

const page = 'docs/waits.md'

/** A table as Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

export const nameOf = (file: string): string => file.replace('.jsonl.gz', '')

/**
 * Puts a text between its marks on the page about waits, and prints it.
 * @throws {RangeError} where the page lacks one of them
 */
export function write(name: string, text: string): void {
  console.log(text)
  const [from, to] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const old = readFileSync(page, 'utf8')
  const [begins, ends] = [old.indexOf(from), old.indexOf(to)]
  if (begins < 0 || ends < begins) throw new RangeError(`${page} needs ${from} and ${to}`)
  writeFileSync(page, `${old.slice(0, begins + from.length)}\n${text}\n${old.slice(ends)}`)
}
