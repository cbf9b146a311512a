import { expect, test } from 'vitest'
import { arrive } from '../../src/domain/acts/arrive.ts'
import { callNext } from '../../src/domain/acts/call.ts'
import { openDesk } from '../../src/domain/acts/desk.ts'
import { leave } from '../../src/domain/acts/leave.ts'
import { finish, start } from '../../src/domain/acts/serve.ts'
import { rebuildAndTell } from '../../src/rebuild.ts'
import { rebuildingOf } from '../../src/storage/sqlite/rebuilding.ts'
import { councilTax, desk1 } from '../support/builders.ts'
import { openShell } from '../support/database.ts'
import { migrations, type Shell, sites, today } from '../support/shell.ts'
import { adviserAt, receptionist } from '../support/stage.ts'

async function aMorning(): Promise<Shell> {
  const shell = openShell()
  await shell.change(today, openDesk(desk1, 'Sam'), adviserAt(desk1))
  const { visit } = await shell.change(today, arrive(councilTax), receptionist)
  const other = await shell.change(today, arrive(councilTax), receptionist)
  shell.clock.pass(4)
  await shell.change(today, callNext(desk1), adviserAt(desk1))
  await shell.change(today, start(visit), adviserAt(desk1))
  await shell.change(today, finish(visit, 'resolved'), adviserAt(desk1))
  await shell.change(today, leave(other.visit, 'own-word'), receptionist)
  return shell
}

function rebuilt({ file }: Shell, isToMend: boolean) {
  const told: string[] = []
  const left = rebuildAndTell(rebuildingOf({ file, migrations, sites }), isToMend, (line) => told.push(line))
  return { left, told }
}

test('says how many rows of each table were compared, while a server has the file open', async () => {
  const shell = await aMorning()
  const { left, told } = rebuilt(shell, false)
  expect(left).toBe(0)
  expect(told).toContain('visits: 2 compared, 0 different')
  expect(told).toContain('desks: 1 compared, 0 different')
  expect(told).toContain('month_cells: 1 compared, 0 different')
  expect(told).toContain('month_totals: 1 compared, 0 different')
  expect(told).toContain('month_waits: 1 compared, 0 different')
})

test('tells each difference, changes nothing, and mends when it is asked to', async () => {
  const shell = await aMorning()
  shell.client.exec(`
    update month_cells set arrived = 3, wait_seconds = 7;
    update visits set token = 'secret' where number = 2;
    delete from month_waits;
    insert into staff_asked values ('bootle', '2026-11-23', 1);
  `)
  const { left, told } = rebuilt(shell, false)
  expect(left).toBe(4)
  expect(told).toContain(
    '  month_cells bootle 2026-11 1 10 council-tax walk-in 1: arrived is 3, made of the journal 2; wait_seconds is 7, made of the journal 240',
  )
  expect(told).toContain('  visits bootle 2026-11-23 walk-in 2: token is …, made of the journal …')
  expect(told).toContain('  month_waits bootle 2026-11 walk-in 40: is made of the journal, and is not kept')
  expect(told).toContain('  staff_asked bootle 2026-11-23: is kept, and is not made of the journal')
  expect(shell.rows('select arrived from month_cells')).toEqual([{ arrived: 3 }])

  expect(rebuilt(shell, true)).toMatchObject({ left: 0 })
  expect(rebuilt(shell, false).left).toBe(0)
  expect(shell.rows('select arrived, wait_seconds from month_cells')).toEqual([{ arrived: 2, wait_seconds: 240 }])
})

test('counts differences that it does not tell', async () => {
  const shell = await aMorning()
  for (let minute = 0; minute < 30; minute++)
    shell.client.exec(`insert into month_waits values ('bootle', '2026-10', 'walk-in', ${minute}, 1)`)
  expect(rebuilt(shell, false)).toMatchObject({ left: 30, told: expect.arrayContaining(['  and 10 more']) })
})

test('the months of a file from before they were kept are added up when it is opened', async () => {
  const shell = await aMorning()
  const kept = shell.rows('select * from month_cells')
  expect(kept).toHaveLength(1)
  shell.client.exec('delete from month_cells; delete from month_totals; delete from month_waits')
  const again = openShell(shell.file)
  expect(again.rows('select * from month_cells')).toEqual(kept)
  expect(rebuilt(shell, false).left).toBe(0)
})
