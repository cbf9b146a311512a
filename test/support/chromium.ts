import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  '/usr/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
]

/** The named one, an installed one, or Playwright's own download; null when there is none. */
function findChromium(): string | null {
  const named = process.env['CHROMIUM']
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM names ${named}, which does not exist.`)
  }
  const installed = places.flatMap((place) => [...names, 'Chromium', 'Google Chrome'].map((name) => join(place, name)))
  return [...installed, chromium.executablePath()].find((path) => existsSync(path)) ?? null
}

function attempt(command: string, ...args: string[]) {
  try {
    execFileSync(command, args, { stdio: 'inherit' })
  } catch {
    // The next way may work; ensureChromium speaks when none did.
  }
}

/** Playwright's download needs an open network, the package manager needs root: one of them is often missing. */
function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  console.log('No Chromium found: downloading one.')
  attempt(process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium')
  if (!findChromium() && process.getuid?.() === 0) {
    attempt('apt-get', 'update', '-qq')
    attempt('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')
  }
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: apt install chromium) or set CHROMIUM to its path.',
  )
}

/** Starts a browser that talks to nobody but the pages it is given; `more` arguments of Chromium's own may follow. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  })
}

/** Vitest's global set-up of the browser tests: installs once, before the first file asks. */
export default function setup() {
  ensureChromium()
}
