import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { arrive } from '../../src/domain/acts/arrive.ts'
import { councilTax } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { today } from '../support/shell.ts'
import { visitor } from '../support/stage.ts'
import { type Calls, desks, twentyDesks } from './twenty-desks.ts'

const rounds = process.env['PROVE'] === '1' ? 1_000 : 25

async function startCalling(file: string, half: 'first' | 'second'): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'calling-process.ts'), [file, half], { execArgv: ['--import', 'tsx'] })
  onTestFinished(() => void child.kill())
  await once(child, 'message')
  return child
}

async function ask(child: ChildProcess, what: 'call' | 'clear'): Promise<Calls> {
  child.send(what)
  const [answer] = await once(child, 'message')
  return answer
}

it(`two processes calling at twenty desks at once call everybody once, in turn, ${rounds} times`, async () => {
  const { file, change, rows } = openShell(undefined, { councilSites: new Map([[twentyDesks.id, twentyDesks]]) })
  const processes = await Promise.all([startCalling(file, 'first'), startCalling(file, 'second')])
  const waiting: string[] = []

  for (let round = 0; round < rounds; round++) {
    // Now more people than desks, now fewer.
    const people = (round * 7) % 40
    const arrived = Array.from({ length: people }, () => change(today, arrive(councilTax), visitor))
    waiting.push(...(await Promise.all(arrived)).map(({ visit }) => visit))

    const calls = (await Promise.all(processes.map((child) => ask(child, 'call')))).flat()
    const called = calls.flatMap(({ visit }) => visit ?? [])
    const refused = calls.flatMap(({ refused }) => refused ?? [])
    const first = waiting.splice(0, desks.length)
    expect(called.toSorted()).toEqual(first.toSorted())
    expect(refused).toEqual(Array(desks.length - first.length).fill('Refusal: nobody-waiting'))
    const atDesks = rows(`select id, desk from visits where "is" = 'called'`)
    expect(atDesks.map(({ id }) => id).toSorted()).toEqual(called.toSorted())
    expect(new Set(atDesks.map(({ desk }) => desk)).size).toBe(called.length)

    await Promise.all(processes.map((child) => ask(child, 'clear')))
  }
  expect(rows("select about from journal where type = 'called' group by about having count(*) > 1")).toEqual([])
  expect(rows('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
}, 1_800_000)
