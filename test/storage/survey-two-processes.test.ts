import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import type { Slip } from '../../src/storage/survey-box.ts'
import { aSlip, newSurveyFile, november, surveyBox } from '../support/survey.ts'
import type { Sent } from './survey-process.ts'

const rounds = process.env['PROVE'] === '1' ? 500 : 15

/** The shell's limit on the size of a file is how a disk is full for one process alone. */
async function startSending(file: string, fileBlocks: number | 'unlimited' = 'unlimited'): Promise<ChildProcess> {
  const program = join(import.meta.dirname, 'survey-process.ts')
  const limit = `ulimit -f ${fileBlocks} && exec "$0" "$@"`
  const child = spawn('sh', ['-c', limit, process.execPath, '--import', 'tsx', program, file], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  onTestFinished(() => void child.kill())
  await once(child, 'message')
  return child
}

async function send(child: ChildProcess, slips: readonly Slip[]): Promise<Sent> {
  child.send(slips)
  const [sent] = await once(child, 'message')
  return sent
}

async function countedIn(file: string): Promise<number> {
  const box = surveyBox(file)
  const counts = await box.answers(november)
  box.close()
  return counts.find(({ by, question }) => by === 'all' && question === 'wait')?.count ?? 0
}

it(`two processes that are sent the same surveys at once count each once, ${rounds} times over`, async () => {
  const file = newSurveyFile()
  const processes = await Promise.all([startSending(file), startSending(file)])
  let total = 0
  for (let round = 0; round < rounds; round++) {
    const slips = Array.from({ length: 1 + (round % 4) }, () => aSlip())
    const [one = [], other = []] = await Promise.all(processes.map((child) => send(child, slips)))
    slips.forEach((_, index) => {
      expect([one[index], other[index]].sort()).toEqual([false, true])
    })
    total += slips.length
  }
  expect(await countedIn(file)).toBe(total)
  expect(new Sqlite(file).pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
}, 600_000)

it('a full disk loses nothing that was counted, and counts nothing that was refused', async () => {
  const file = newSurveyFile()
  const child = await startSending(file, 64)
  const [counted, refused]: [Slip[], Slip[]] = [[], []]
  while (refused.length === 0 && counted.length < 5_000) {
    const slips = Array.from({ length: 50 }, () => aSlip())
    const sent = await send(child, slips)
    slips.forEach((slip, index) => {
      if (sent[index] === true) counted.push(slip)
      else {
        expect(sent[index]).toBe('StorageFailure')
        refused.push(slip)
      }
    })
  }
  expect([counted.length > 0, refused.length > 0]).toEqual([true, true])
  expect(await countedIn(file)).toBe(counted.length)

  const later = surveyBox(file)
  expect(await Promise.all(counted.map(later.isUsed))).not.toContain(false)
  expect(await Promise.all(refused.map(later.isUsed))).not.toContain(true)
  later.close()
}, 60_000)
