import { z } from 'zod'

/** The environment, as `docs/operating.md` documents it. */
const settings = z.object({
  PORT: z.coerce.number('a number from 0 to 65535').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  SITES_FILE: z.string().min(1).default('src/sites.json'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  MESSAGES: z.enum(['files', 'notify']),
})

const template = z.uuid('not the id of a template')

/** What is needed to send by GOV.UK Notify, and read only then. */
const notify = z.object({
  NOTIFY_API_KEY: z.string().regex(/-[0-9a-f-]{36}-[0-9a-f-]{36}$/, 'not a key of Notify'),
  NOTIFY_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/$/, ''))
    .default('https://api.notifications.service.gov.uk'),
  NOTIFY_EMAIL_CONFIRMATION: template,
  NOTIFY_EMAIL_REMINDER: template,
  NOTIFY_EMAIL_MOVED: template,
  NOTIFY_EMAIL_CANCELLED: template,
  NOTIFY_EMAIL_DELAYED: template,
  NOTIFY_EMAIL_FEEDBACK_RECEIVED: template,
  NOTIFY_EMAIL_FEEDBACK_HELD: template,
  NOTIFY_EMAIL_FEEDBACK_ANSWERED: template,
  NOTIFY_TEXT_CONFIRMATION: template,
  NOTIFY_TEXT_REMINDER: template,
  NOTIFY_TEXT_MOVED: template,
  NOTIFY_TEXT_CANCELLED: template,
  NOTIFY_TEXT_DELAYED: template,
  NOTIFY_TEXT_FEEDBACK_RECEIVED: template,
  NOTIFY_TEXT_FEEDBACK_HELD: template,
  NOTIFY_TEXT_FEEDBACK_ANSWERED: template,
})

const schema = z.discriminatedUnion('MESSAGES', [
  settings.extend({ MESSAGES: z.literal('files') }),
  // Real people get these messages: without an address that they can reach, the links would lead nowhere.
  settings.extend({ MESSAGES: z.literal('notify'), ...notify.shape }).required({ PUBLIC_URL: true }),
])

export type Settings = Readonly<z.infer<typeof schema>>

/** A setting that cannot be used, said so that whoever starts the server can mend it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** @throws {SettingsError} naming each wrong setting, one a line */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  // An empty variable is how compose files and shells say "not set".
  const set = Object.entries(environment).filter(([, value]) => value !== '')
  const given: Readonly<Record<string, string | undefined>> = { MESSAGES: 'files', ...Object.fromEntries(set) }
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const lines = read.error.issues.map(({ path, message }) => wrong(path.join('.'), given, message))
  throw new SettingsError(`These settings cannot be used:\n${lines.join('\n')}\nSee docs/operating.md.`)
}

function wrong(name: string, given: Readonly<Record<string, string | undefined>>, why: string): string {
  if (given[name] === undefined) return `${name} is not set: MESSAGES=${given['MESSAGES']} needs it`
  // What stands on a terminal stands in somebody's log: a key is not told, though it be wrong.
  return name.endsWith('_KEY') ? `${name}: ${why}` : `${name}=${given[name]}: ${why}`
}
