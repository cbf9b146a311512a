import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export type ServerProcess = Awaited<ReturnType<typeof startServerProcess>>

const program = join(import.meta.dirname, 'serving.ts')

type Options = { readonly fileBlocks?: number; readonly environment?: Readonly<Record<string, string>> }

/** A server that can be killed; it ends with the test at the latest. It takes the data that another left. */
export async function startServerProcess(DATA_DIR: string, { fileBlocks, environment }: Options = {}) {
  // The shell's limit on the size of a file is how a disk is full for one process alone.
  const limit = `ulimit -f ${fileBlocks ?? 'unlimited'} && exec "$0" "$@"`
  const child = spawn('sh', ['-c', limit, process.execPath, '--import', 'tsx', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, DATA_DIR, PORT: '0', LOG_LEVEL: 'silent', ...environment },
  })
  const gone = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  onTestFinished(kill)
  const [port] = await Promise.race([once(child, 'message'), gone.then(() => Promise.reject(new Error('no server')))])
  return { url: `http://127.0.0.1:${port}`, kill }
}
