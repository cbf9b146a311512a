// Makes a clone ready to run: installs what the lock file names and builds what has changed.
// Plain JavaScript without a dependency, because it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)

const buildInputs = ['src', 'views', 'static', '.ci', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']
const stamp = 'dist/.built-from'
const lock = 'dist.lock'

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ['inherit', 2, 2] })
  if (error) stop(`Could not run ${command}: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

/** npm's own program file, so that the npm that was typed is the one that installs. */
function npm(...args) {
  const program = process.env.npm_execpath
  if (program?.endsWith('.js')) run(process.execPath, [program, ...args])
  else run('npm', args)
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(`One Stop Shop needs Node 20.19 or later; this is Node ${process.versions.node}.`)
}

/** npm writes the inner lock file last, so an install that was cut short has none. */
function isInstalled() {
  const installed = 'node_modules/.package-lock.json'
  if (!existsSync(installed)) return false
  const present = readJson(installed).packages
  return Object.entries(readJson('package-lock.json').packages).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  )
}

function install() {
  if (isInstalled()) return
  console.error('Installing. The first time this compiles SQLite, which takes about two minutes.')
  // Not `npm ci`: it refuses a lock file without the Biome binaries of platforms that the registry at hand lacks.
  // Versions and hashes come from the lock file all the same, and --no-save leaves that file as it is.
  // The build needs the development packages, which NODE_ENV=production would leave out.
  npm('install', '--no-save', '--include=dev', '--no-audit', '--no-fund')
}

/** The database engine is compiled for one version of Node: another Node needs another. */
function ensureDatabaseEngine() {
  try {
    const Database = createRequire(import.meta.url)('better-sqlite3')
    new Database(':memory:').close()
  } catch {
    console.error(`Compiling SQLite for Node ${process.versions.node}.`)
    npm('rebuild', 'better-sqlite3', '--ignore-scripts=false')
  }
}

function* filesUnder(path) {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) yield path
  else for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name))
}

function hashOfInputs() {
  const hash = createHash('sha256')
  for (const input of buildInputs)
    for (const path of filesUnder(input)) hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

async function build() {
  const inputs = hashOfInputs()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return
  console.error('Building.')
  // Built beside the old one and swapped at the end, so that a failed build leaves the last good one.
  const fresh = 'dist.new'
  rmSync(fresh, { recursive: true, force: true })
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', fresh])
  const { buildStatic } = await import('./static.mjs')
  buildStatic(join(fresh, 'static'))
  writeFileSync(join(fresh, '.built-from'), inputs)
  rmSync('dist', { recursive: true, force: true })
  renameSync(fresh, 'dist')
}

/** Programs that are piped into each other start at once: one makes ready, the others wait for it. */
function takeTurn() {
  for (let waits = 0; ; waits++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      process.once('exit', () => rmSync(lock, { force: true }))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (waits === 25) console.error(`Waiting for another npm run. Where there is none, remove ${lock}.`)
    if (isLeft(lock)) removeLeft()
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
}

/** Several may find the same lock left: one of them moves it away, and whoever moved one taken since gives that back. */
function removeLeft() {
  const moved = `${lock}.${process.pid}`
  try {
    renameSync(lock, moved)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (isLeft(moved)) rmSync(moved)
  else renameSync(moved, lock)
}

/** Whether whoever took the turn was ended before giving it back. */
function isLeft(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

refuseOldNode()
takeTurn()
install()
ensureDatabaseEngine()
await build()
