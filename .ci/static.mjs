// Builds what is served under /static/: the style, the font, htmx, the icons and the chime.
// `npm run static` runs it alone, for work on the style.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'
import { chime } from './chime.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const fonts = 'node_modules/@fontsource-variable/atkinson-hyperlegible-next'

const vendored = {
  [`${fonts}/files/atkinson-hyperlegible-next-latin-wght-normal.woff2`]: 'fonts/atkinson-latin.woff2',
  [`${fonts}/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2`]: 'fonts/atkinson-latin-ext.woff2',
  [`${fonts}/LICENSE`]: 'fonts/LICENSE.txt',
}

/**
 * htmx and its streams in one file: as two, htmx now and then begins before the second has come, and then the page
 * never opens its stream.
 */
const htmx = ['htmx.min.js', 'ext/hx-sse.min.js'].map((name) => `node_modules/htmx.org/dist/${name}`)

const isStyle = (name) => name === 'style' || name.endsWith('.scss')

export function buildStatic(target) {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(join(target, 'sounds'), { recursive: true })
  for (const name of readdirSync(join(root, 'static')))
    if (!isStyle(name)) cpSync(join(root, 'static', name), join(target, name), { recursive: true })
  for (const [from, to] of Object.entries(vendored)) cpSync(join(root, from), join(target, to))
  writeFileSync(join(target, 'htmx.js'), htmx.map((path) => readFileSync(join(root, path), 'utf8')).join('\n'))
  const { css } = sass.compile(join(root, 'static/style.scss'), {
    loadPaths: [join(root, 'node_modules/govuk-frontend/dist')],
    quietDeps: true,
    style: 'compressed',
  })
  writeFileSync(join(target, 'style.css'), css)
  writeFileSync(join(target, 'sounds/chime.wav'), chime())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildStatic(join(root, 'dist/static'))
