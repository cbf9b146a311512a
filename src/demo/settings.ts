import { parseArgs } from 'node:util'
import { z } from 'zod'

const schema = z.object({
  seed: z.coerce.number().int().min(0).default(1),
  /** Simulated seconds for each real one. */
  speed: z.coerce.number().min(1).max(600).default(30),
  port: z.string().optional(),
})

export type DemoSettings = z.infer<typeof schema>

const usage = `npm run demo -- [--seed 1] [--speed 30] [--port 3000]
  --seed   the same seed plays the same day
  --speed  simulated seconds for each real one, from 1 to 600
  --port   where to listen; PORT does the same`

/** A choice that cannot be used, with what can. */
export class DemoSettingsError extends Error {
  override readonly name = 'DemoSettingsError'
}

/** @throws {DemoSettingsError} */
export function readDemoSettings(args: readonly string[]): DemoSettings {
  const option = { type: 'string' } as const
  try {
    const { values } = parseArgs({ args: [...args], options: { seed: option, speed: option, port: option } })
    return schema.parse(values)
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message
    throw new DemoSettingsError(`${why}\n${usage}`, { cause })
  }
}
