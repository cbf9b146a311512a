import { z } from 'zod'

/** The environment, as `docs/operating.md` documents it. */
const schema = z.object({
  PORT: z.coerce.number('a number from 0 to 65535').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  SITES_FILE: z.string().min(1).default('src/sites.json'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Settings = Readonly<z.infer<typeof schema>>

/** A setting that cannot be used, said so that whoever starts the server can mend it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** @throws {SettingsError} naming each wrong setting, one a line */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  // An empty variable is how compose files and shells say "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const lines = read.error.issues.map(
    ({ path, message }) => `${path.join('.')}=${given[String(path[0])] ?? ''}: ${message}`,
  )
  throw new SettingsError(`These settings cannot be used:\n${lines.join('\n')}\nSee docs/operating.md.`)
}
