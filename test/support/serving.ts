// The server in a process of its own, so that a test can kill it. Its clock begins at a Monday's ten.
import { instant } from '../../src/domain/instant.ts'
import { serve } from '../../src/main.ts'
import { readSettings } from '../../src/settings.ts'
import { at } from './builders.ts'

const ahead = at('10:00') - Date.now()
const { port } = await serve(readSettings(process.env), () => instant(Date.now() + ahead))
process.send?.(port)
