// The server in a process of its own, so that a test can kill it. Its clock begins at a Monday's ten, or so many
// minutes after.
import { instant, later } from '../../src/domain/instant.ts'
import { serve } from '../../src/main.ts'
import { readSettings } from '../../src/settings.ts'
import { at } from './builders.ts'

const ahead = later(at('10:00'), Number(process.env['MINUTES_AFTER_TEN'] ?? 0)) - Date.now()
const { port } = await serve(readSettings(process.env), () => instant(Date.now() + ahead))
process.send?.(port)
