import { parseArgs } from 'node:util'
import { z } from 'zod'

const schema = z.object({
  seed: z.coerce.number().int().min(0).default(1),
  /** Simulated seconds for each real one. */
  speed: z.coerce.number().min(1).max(600).default(30),
  /** Working days that were before the one that is shown. */
  days: z.coerce.number().int().min(0).max(60).default(5),
  port: z.string().optional(),
})

export type DemoSettings = z.infer<typeof schema>

const usage = `npm run demo -- [--seed 1] [--speed 30] [--days 5] [--port 3000]
  --seed   the same seed plays the same day
  --speed  simulated seconds for each real one, from 1 to 600
  --days   how many working days have been before, from 0 to 60: the estimates have learned from them
  --port   where to listen; PORT does the same`

/** A choice that cannot be used, with what can. */
export class DemoSettingsError extends Error {
  override readonly name = 'DemoSettingsError'
}

/** @throws {DemoSettingsError} */
export function readDemoSettings(args: readonly string[]): DemoSettings {
  const option = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { seed: option, speed: option, days: option, port: option },
    })
    return schema.parse(values)
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message
    throw new DemoSettingsError(`${why}\n${usage}`, { cause })
  }
}
