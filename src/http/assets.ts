import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'

/** A file under /static/, read once at the start. */
export type Asset = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string; readonly address: string }

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.txt': 'text/plain; charset=utf-8',
}

/** What is served under /static/, by name. The address changes with the content, so a browser may keep it for ever. */
export function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const paths = files.map((file) => join(file.parentPath, file.name))
  const [styles, others] = [paths.filter(isStyle), paths.filter((path) => !isStyle(path))]
  const assets = new Map<string, Asset>()
  const add = (path: string, bytes: Buffer) => {
    const name = relative(folder, path)
    const type = types[extname(name)]
    const version = createHash('sha256').update(bytes).digest('base64url').slice(0, 10)
    if (type) assets.set(name, { bytes: new Uint8Array(bytes), type, address: `/static/${name}?v=${version}` })
  }
  for (const path of others) add(path, readFileSync(path))
  // The fonts and icons that a style names would otherwise be kept for ever as they once were.
  const versioned = (plain: string, name: string) => assets.get(name)?.address ?? plain
  for (const path of styles)
    add(path, Buffer.from(readFileSync(path, 'utf8').replace(/\/static\/([\w./-]+)/g, versioned)))
  return assets
}

const isStyle = (path: string): boolean => extname(path) === '.css'
