import { onTestFinished } from 'vitest'
import { makeShell, newFile, type Shell } from './shell.ts'

/** The shell over a database that ends with the test: its own, or one that another has open too. */
export function openShell(file = newFile(), options: Parameters<typeof makeShell>[1] = {}): Shell {
  const shell = makeShell(file, options)
  onTestFinished(shell.storage.close)
  return shell
}
