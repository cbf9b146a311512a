import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { serve } from '../../src/main.ts'
import { readSettings } from '../../src/settings.ts'
import { openShell } from '../support/database.ts'
import { newFile } from '../support/shell.ts'
import { keep, slowDay } from '../support/waits.ts'

/** What keeps this program from ending. */
const underWay = () => process.getActiveResourcesInfo().filter((is) => is === 'Timeout' || is === 'Immediate').length

it('a start that fails leaves nothing under way, though there is much to learn from', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void taken.close())
  await once(taken, 'listening')
  const PORT = String((taken.address() as AddressInfo).port)
  const DATA_DIR = dirname(newFile())
  const shell = openShell(join(DATA_DIR, 'one-stop-shop.sqlite'))
  for (const daysAgo of [19, 18, 17, 14, 13, 12, 11, 10, 7, 6, 5, 4, 3]) await keep(shell, slowDay(daysAgo))
  const before = underWay()
  const start = serve(readSettings({ PORT, DATA_DIR, LOG_LEVEL: 'silent' }), shell.clock.now)
  await expect(start).rejects.toMatchObject({ code: 'EADDRINUSE' })
  expect(underWay()).toBeLessThanOrEqual(before)
})
