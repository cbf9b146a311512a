import { importsOf, isCode, packageOf, type TreeFile, withoutComments, withoutStrings } from './tree.ts'

/** Finds what breaks a rule of the tree; each fault is a sentence that begins with the path. */
export type Check = (files: readonly TreeFile[]) => readonly string[]

const kept = ['storage', 'survey-box', 'published', 'feedback-store'].map((port) => `src/storage/${port}.ts`)
const ports = [...kept, 'src/live/', 'src/messages/']
const edge = [
  'src/change.ts',
  'src/change-case.ts',
  'src/survey/',
  ...ports,
  'src/domain/',
  'src/settings.ts',
  'views/',
]

/** Who may import what of the tree, by the first line that fits; what no line names may import nothing. */
const mayImport: readonly (readonly [from: string, to: readonly string[]])[] = [
  ['src/domain/', ['src/domain/']],
  ['src/storage/sqlite/', ['src/domain/', 'src/storage/']],
  ['src/storage/', ['src/domain/', ...kept]],
  ['src/live/', ['src/domain/', 'src/live/']],
  ['src/messages/', ['src/domain/', 'src/messages/']],
  ['views/', ['src/domain/', 'views/']],
  ['src/change.ts', ['src/domain/', ...ports]],
  ['src/change-case.ts', ['src/change.ts', 'src/domain/', ...ports]],
  ['src/survey/', ['src/domain/', 'src/survey/', ...kept]],
  ['src/http/', ['src/http/', ...edge]],
  ['src/jobs/', ['src/jobs/', ...edge]],
  ['src/app.ts', ['src/http/', ...edge]],
  ['src/main.ts', ['src/']],
  ['src/bank-holidays.ts', ['src/domain/']],
  ['src/replay.ts', ['src/domain/']],
  ['src/journal-export.ts', ['src/domain/', 'src/main.ts', 'src/settings.ts']],
  ['src/rebuild.ts', ['src/main.ts', 'src/settings.ts', 'src/storage/rebuilding.ts']],
  // The simulated day drives the running product from outside, as people do.
  ['src/demo', ['src/demo', 'src/main.ts', 'src/http/', ...edge]],
]

export const layersImportInwards: Check = (files) =>
  importsOf(files)
    .filter(({ isOfTree }) => isOfTree)
    .filter(({ from, to }) => {
      const allowed = mayImport.find(([path]) => from.startsWith(path))?.[1] ?? []
      return !allowed.some((path) => to.startsWith(path))
    })
    .map(({ from, to }) => `${from} may not import ${to}`)

/** Packages that have one home. */
const homes: Readonly<Record<string, RegExp>> = {
  'better-sqlite3': /^src\/storage\/sqlite\//,
  'drizzle-orm': /^src\/storage\/sqlite\//,
  'temporal-polyfill': /^src\/domain\/local-time\.ts$/,
}

export const packagesStayAtHome =
  (dependencies: readonly string[]): Check =>
  (files) =>
    importsOf(files)
      .filter(({ isOfTree }) => !isOfTree)
      .map(({ from, to }) => ({ from, name: packageOf(to) }))
      .filter(({ from, name }) => {
        const home = homes[name]
        if (home) return !home.test(from)
        if (from.startsWith('src/domain/')) return name !== 'zod'
        return !name.startsWith('node:') && !dependencies.includes(name)
      })
      .map(({ from, name }) => `${from} may not import the package ${name}`)

/** Types may name each other; programs that wait for each other to load may not. */
export const noCycles: Check = (files) => {
  const onwards = new Map<string, string[]>()
  for (const { from, to, isErased } of importsOf(files))
    if (!isErased) onwards.set(from, [...(onwards.get(from) ?? []), to])
  const seen = new Set<string>()
  const faults: string[] = []
  const walk = (path: string, way: readonly string[]) => {
    if (way.includes(path)) faults.push([...way.slice(way.indexOf(path)), path].join(' imports '))
    if (seen.has(path)) return
    seen.add(path)
    for (const next of onwards.get(path) ?? []) walk(next, [...way, path])
  }
  for (const path of onwards.keys()) walk(path, [])
  return faults
}

const clockOrChance =
  /\bDate\.now\b|\bDate\(\s*\)|\bTemporal\.Now\b|\bperformance\.|\bMath\.random\b|\bcrypto\b|\bset(Timeout|Interval|Immediate)\b|\bprocess\b|\bfetch\(/g

export const noClockOrChance: Check = (files) =>
  files
    .filter(({ path }) => path.startsWith('src/domain/'))
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(clockOrChance)].map(([found]) => `${path} is not pure: ${found}`),
    )

const longest = 250

export const filesAreShort: Check = (files) =>
  files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines; ${longest} is the limit`)

const plain = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/

/** Sass marks the parts of a sheet by an underscore. */
const isKebab = (name: string) => plain.test(name.endsWith('.scss') ? name.replace(/^_/, '') : name)

export const namesAreKebabCase: Check = (files) =>
  files.filter(({ path }) => !path.split('/').every(isKebab)).map(({ path }) => `${path} is not in kebab-case`)

const never = new Set(
  ['counter', 'journey', 'handler', 'util', 'helper', 'citizen', 'patron', 'csa', 'customer'].flatMap((word) => [
    word,
    `${word}s`,
  ]),
)

const wordsOf = (name: string) => name.split(/(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+/).map((word) => word.toLowerCase())

/** Each word of design.md has one meaning; these have none, in names of files and of what the code declares. */
export const namesAreOfTheDesign: Check = (files) =>
  files.flatMap(({ path, text }) => {
    const code = isCode(path) ? withoutStrings(text) : ''
    const declared = [...code.matchAll(/\b(?:const|let|function|class|type|interface)\s+([A-Za-z_$][\w$]*)/g)]
    const layers = [...code.matchAll(/\bclass\s+(\w+(?:Manager|Service|Process))\b/g)]
    return [
      ...[path, ...declared.map(([, name = '']) => name)].filter((name) =>
        wordsOf(name).some((word) => never.has(word)),
      ),
      ...layers.map(([, name = '']) => name),
    ].map((name) => `${path} uses a word that design.md forbids: ${name}`)
  })

/** What a reader of a page sees: the text of the views, whatever the code around it is called. */
export const pagesUseTheWords: Check = (files) =>
  files
    .filter(({ path }) => path.startsWith('views/'))
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/\b(citizens?|patrons?|CSAs?|customers?|counters?)\b/gi)].map(
        ([word]) => `${path} says ${word}`,
      ),
    )

const inline =
  /\sstyle=|\bdangerouslySetInnerHTML\b|<style\b|<script(?![^>]*\ssrc=)|\s(?:on[A-Za-z]+|hx-on[\w:-]*)=|['"`{\s]js:|hx-trigger="[^"]*\w\[/g

/** The content security policy would silently stop it. */
export const nothingInline: Check = (files) =>
  files
    .filter(({ path }) => path.startsWith('views/'))
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(inline)].map(([found]) => `${path} has something inline: ${found.trim()}`),
    )

const slack =
  /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fails|skipIf|runIf)\b|\bx(?:it|describe)\(|\bretry:|\bwaitForTimeout\(/g

export const testsAllRun: Check = (files) =>
  files
    .filter(({ path }) => path.startsWith('test/'))
    .flatMap(({ path, text }) => [...withoutComments(text).matchAll(slack)].map(([found]) => `${path}: ${found}`))

const entries = {
  design: ['src', 'views', 'static', 'drizzle', 'test', 'docs', '.ci', 'README.md', 'LICENSE'],
  tools: [
    ...['package.json', 'package-lock.json', '.npmrc', '.gitignore', 'tsconfig.json', 'tsconfig.build.json'],
    ...['biome.json', 'vitest.config.ts', 'drizzle.config.ts', 'Containerfile', '.dockerignore'],
  ],
  src: [
    ...[
      'main.ts',
      'settings.ts',
      'app.ts',
      'change.ts',
      'change-case.ts',
      'domain',
      'storage',
      'live',
      'messages',
      'http',
    ],
    ...['jobs', 'survey'],
    ...['demo.ts', 'demo', 'sites.json', 'bank-holidays.ts', 'bank-holidays.json'],
    ...['replay.ts', 'journal-export.ts', 'rebuild.ts'],
    'published-figures.json',
  ],
}

export const treeIsOfTheDesign: Check = (files) =>
  files
    .filter(({ path }) => {
      const [first = '', second = ''] = path.split('/')
      if (![...entries.design, ...entries.tools].includes(first)) return true
      return first === 'src' && !entries.src.includes(second)
    })
    .map(({ path }) => `${path} has no place in design.md`)

/** A setting is a key in capitals of the schema in src/settings.ts. */
export const settingsAreDocumented: Check = (files) => {
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? ''
  const settings = [...textOf('src/settings.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]*):/gm)].map(([, name = '']) => name)
  if (settings.length === 0) return ['src/settings.ts has no settings that this check can see']
  return ['README.md', 'docs/operating.md'].flatMap((document) =>
    settings
      .filter((name) => !textOf(document).includes(`\`${name}`))
      .map((name) => `${document} does not document ${name}`),
  )
}
