import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** A file of the project: its path from the root, and its text. */
export type TreeFile = { readonly path: string; readonly text: string }

/** What is committed or is about to be; what git ignores is no part of the tree. */
export function projectPaths(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  return [...new Set(listed.split('\n'))].filter((path) => path !== '' && existsSync(path)).sort()
}

export const readTree = (paths: readonly string[]): readonly TreeFile[] =>
  paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }))

export const isCode = (path: string): boolean => /\.(ts|tsx|mjs|js)$/.test(path)

const stringOrComment = /('(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g

export const withoutComments = (text: string): string =>
  text.replace(stringOrComment, (_, string?: string) => string ?? '')

export const withoutStrings = (text: string): string => text.replace(stringOrComment, '')

export type Import = {
  readonly from: string
  readonly to: string
  readonly isOfTree: boolean
  /** Gone when the program runs. */
  readonly isErased: boolean
}

const importing =
  /((?:import|export) type (?:\{[^}]*\}|\w+|\*(?: as \w+)?) )?(?:\bfrom |\bimport |\bimport\()'([^']+)'/g

/** Every import and re-export of the files, relative ones resolved to paths of the tree. */
export function importsOf(files: readonly TreeFile[]): readonly Import[] {
  return files.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(importing)].map(([, type, name = '']) => {
      const isOfTree = name.startsWith('.')
      const to = isOfTree ? posix.join(posix.dirname(path), name) : name
      return { from: path, to, isOfTree, isErased: type !== undefined }
    }),
  )
}

/** @scope/name/deep or name/deep, without the deep; node's own modules keep their prefix. */
export const packageOf = (name: string): string =>
  name.startsWith('node:') ? name : name.split('/', name.startsWith('@') ? 2 : 1).join('/')
