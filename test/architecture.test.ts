import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as rule from './support/architecture.ts'
import { isCode, projectPaths, readTree, type TreeFile } from './support/tree.ts'

const paths = projectPaths()
const files = readTree(paths.filter((path) => isCode(path) || /\.(scss|json|md)$/.test(path)))
const names: readonly TreeFile[] = paths.map((path) => ({ path, text: '' }))
const product = files.filter(({ path }) => /^(src|views)\//.test(path) && isCode(path))
const written = files.filter(({ path }) => /^(src|views|test|static|\.ci)\//.test(path) && !path.endsWith('.json'))

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
const packagesStayAtHome = rule.packagesStayAtHome(Object.keys(dependencies))

const file = (path: string, text = ''): TreeFile => ({ path, text })
const only = 'only'

type Rule = {
  readonly says: string
  readonly check: rule.Check
  readonly of: readonly TreeFile[]
  /** Each of these must be refused on its own, or the rule guards nothing. */
  readonly refuses: readonly (readonly TreeFile[])[]
}

const rules: readonly Rule[] = [
  {
    says: 'imports go inwards: the edge knows the domain, the domain knows nobody, only main.ts names the engine',
    check: rule.layersImportInwards,
    of: product,
    refuses: [
      [file('src/domain/day.ts', "import { page } from '../../views/page.tsx'")],
      [file('src/domain/day.ts', "import type { Storage } from '../storage/storage.ts'")],
      [file('src/storage/storage.ts', "export { openSqlite } from './sqlite/sqlite.ts'")],
      [file('src/http/kiosk.ts', "import { openSqlite } from '../storage/sqlite/sqlite.ts'")],
      [file('src/change.ts', "const { kiosk } = await import('./http/kiosk.ts')")],
      [file('views/kiosk/first.tsx', "import { change } from '../../src/change.ts'")],
      [file('src/jobs/close-days.ts', "import { kiosk } from '../http/kiosk.ts'")],
      [file('src/elsewhere.ts', "import { day } from './domain/day.ts'")],
    ],
  },
  {
    says: 'the domain uses zod alone, Temporal and the engine have one home, the product uses no development package',
    check: packagesStayAtHome,
    of: product,
    refuses: [
      [file('src/domain/day.ts', "import { randomUUID } from 'node:crypto'")],
      [file('src/domain/day.ts', "import { Hono } from 'hono'")],
      [file('src/domain/day.ts', "import { Temporal } from 'temporal-polyfill'")],
      [file('src/http/kiosk.ts', "import Database from 'better-sqlite3'")],
      [file('src/http/kiosk.ts', "import { eq } from 'drizzle-orm/sqlite-core'")],
      [file('src/http/kiosk.ts', "import { chromium } from 'playwright'")],
    ],
  },
  {
    says: 'no file imports itself by a way round',
    check: rule.noCycles,
    of: product,
    refuses: [
      [
        file('src/domain/a.ts', "import { b } from './b.ts'"),
        file('src/domain/b.ts', "import { c } from './c.ts'"),
        file('src/domain/c.ts', "export { a } from './a.ts'"),
      ],
    ],
  },
  {
    says: 'the domain has no clock and no chance',
    check: rule.noClockOrChance,
    of: product,
    refuses: [
      ...['Date.now()', 'new Date()', 'performance.now()', 'Math.random()', 'crypto.randomUUID()'],
      ...['setTimeout(act, 5)', 'Temporal.Now.instant()', 'process.hrtime()'],
    ].map((text) => [file('src/domain/day.ts', `const since = ${text}`)]),
  },
  {
    says: 'no file is over 250 lines',
    check: rule.filesAreShort,
    of: written,
    refuses: [[file('src/domain/day.ts', 'day\n'.repeat(251))]],
  },
  {
    says: 'names of files are in kebab-case',
    check: rule.namesAreKebabCase,
    of: names.filter(({ path }) => /^(src|views|test|static|docs)\//.test(path)),
    refuses: [[file('src/domain/localTime.ts')], [file('views/Kiosk/first.tsx')], [file('docs/decisions/001_x.md')]],
  },
  {
    says: 'names use no word that the design forbids',
    check: rule.namesAreOfTheDesign,
    of: [...product, ...files.filter(({ path }) => path.startsWith('test/') && isCode(path))],
    refuses: [
      [file('src/http/utils.ts')],
      [file('src/http/kiosk.ts', 'export function callHandler() {}')],
      [file('src/domain/desk.ts', 'type CounterId = string')],
      [file('src/domain/visit.ts', 'export class VisitService {}')],
    ],
  },
  {
    says: 'pages use no word that the design forbids',
    check: rule.pagesUseTheWords,
    of: product,
    refuses: [[file('views/words/en/kiosk.ts', "go: 'Please go to counter 3'")]],
  },
  {
    says: 'pages have no inline script and no inline style',
    check: rule.nothingInline,
    of: product,
    refuses: [
      ...['<p style="color: red">', '<button onclick="go()">', '<button onClick={go}>', '<script>go()</script>'],
      ...[
        '<style>',
        '<div dangerouslySetInnerHTML={x} />',
        '<a hx-on:click="go()">',
        '<a hx-trigger="click[ctrlKey]">',
      ],
    ].map((text) => [file('views/kiosk/first.tsx', text)]),
  },
  {
    says: 'every test runs, once, and waits for something',
    check: rule.testsAllRun,
    of: files,
    refuses: [
      ...[`it.${only}(`, `describe.${'skip'}(`, `test.each.${'todo'}(`, `it.${'skipIf'}(`, `${'retry'}: 2`],
      `page.${'waitForTimeout'}(5)`,
    ].map((text) => [file('test/domain/call.test.ts', text)]),
  },
  {
    says: 'the tree is the one of the design',
    check: rule.treeIsOfTheDesign,
    of: names,
    refuses: [[file('lib/day.ts')], [file('src/services/queue.ts')], [file('eslint.config.js')]],
  },
  {
    says: 'every setting is documented',
    check: rule.settingsAreDocumented,
    of: files,
    refuses: [
      [file('src/settings.ts', '  PORT: z.coerce'), file('README.md', '`PORT`'), file('docs/operating.md', 'PORT')],
      [file('src/settings.ts', 'nothing that can be read')],
    ],
  },
]

describe.each(rules)('$says', ({ check, of, refuses }) => {
  it('has something to refuse', () => {
    for (const bad of refuses) expect(check(bad), bad.map(({ text }) => text).join()).not.toEqual([])
  })

  it('holds', () => {
    expect(of.length).toBeGreaterThan(0)
    expect(check(of)).toEqual([])
  })
})

describe('what Biome checks at each `npm test`', () => {
  const bad = [
    ['noExcessiveLinesPerFunction', 'src/domain/long.ts', `export function x() {\n${'  act()\n'.repeat(61)}}\n`],
    ['noExplicitAny', 'src/domain/any.ts', 'export const x = (y: any) => y\n'],
    ['noNonNullAssertion', 'src/domain/sure.ts', 'export const x = (y?: string) => y!.length\n'],
    ['noFloatingPromises', 'src/http/lost.ts', 'const x = async () => 1\nexport const y = () => {\n  x()\n}\n'],
    ['noProcessEnv', 'src/http/env.ts', 'export const x = process.env\n'],
    ['noFocusedTests', 'test/domain/x.test.ts', `it.${only}('x', () => {})\n`],
  ] as const

  it.each(bad)('has %s to refuse', (name, path, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'architecture-'))
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    cpSync('biome.json', join(folder, 'biome.json'))
    const biome = resolve('node_modules/@biomejs/biome/bin/biome')
    const { status, stderr } = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stderr).toContain(name)
    expect(status).not.toBe(0)
  })
})
