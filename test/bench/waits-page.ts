import { readFileSync, writeFileSync } from 'node:fs'

const page = 'docs/waits.md'

/** A table as Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

export const nameOf = (file: string): string => file.replace('.jsonl.gz', '')

/** Puts a text between its marks on the page about waits. */
export function write(name: string, text: string): void {
  const [from, to] = [`<!-- ${name} -->\n`, `\n<!-- end of ${name} -->`]
  const [before = '', rest = ''] = readFileSync(page, 'utf8').split(from)
  const after = rest.slice(rest.indexOf(to))
  writeFileSync(page, `${before}${from}${text}${after}`)
}
