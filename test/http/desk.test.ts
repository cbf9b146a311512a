import { describe, expect, test } from 'vitest'
import { markUrgent, stateHelp } from '../../src/domain/acts/mark.ts'
import type { DeskId, VisitId } from '../../src/domain/id.ts'
import { at } from '../support/builders.ts'
import { atDesk1 } from '../support/desk.ts'
import { faultsIn } from '../support/markup.ts'
import { sceneAt, textOf } from '../support/scene.ts'
import { startServer } from '../support/server.ts'

test('the desks of a site are listed with who works there', async () => {
  const server = await startServer()
  const { open } = sceneAt(server)
  await open('2', 'Alex')
  const answer = await server.get('/desk/bootle')
  const sent = await answer.text()
  expect(textOf(sent)).toMatch(/Desk 1 Closed .*Desk 2 Alex: free/)
  expect(sent).toContain('href="/desk/bootle/1"')
  expect(await faultsIn(sent)).toEqual([])
})

describe('a closed desk', () => {
  test('opens with the first name of the adviser', async () => {
    const desk = await atDesk1({ isOpen: false })
    expect(await desk.says()).toContain('Desk 1 is closed')
    const answer = await desk.press('open', { adviser: ' Sam ' })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk/bootle/1'])
    expect(await desk.says()).toContain('Desk 1 is free Sam: nobody served today')
    expect((await desk.today()).desks.get('1' as DeskId)?.state).toMatchObject({ is: 'open', adviser: 'Sam' })
  })

  test.each(['', '   ', 'S'.repeat(81)])('does not open for the name "%s"', async (adviser) => {
    const desk = await atDesk1({ isOpen: false })
    const answer = await desk.press('open', { adviser })
    expect(answer.status).toBe(422)
    const sent = await answer.text()
    expect(sent).toMatch(/<title>Error: /)
    expect(sent).toContain('<a href="#adviser">Enter your first name, with 80 letters or fewer</a>')
    expect(await desk.facts()).toBe(0)
  })
})

describe('who is next is told with why', () => {
  test('nobody', async () => {
    const desk = await atDesk1()
    expect(await desk.says()).toContain('Nobody is waiting for this desk.')
    expect(await desk.page()).not.toContain('Call next')
  })

  test('the one who was told the soonest', async () => {
    const desk = await atDesk1()
    await desk.walkIn()
    await desk.walkIn()
    const says = await desk.says()
    expect(says).toContain('W1 is next: told to start by 10:15. Nobody else you can call now was told sooner.')
    expect(says).toContain('After that: W2')
  })

  test('an appointment at its time', async () => {
    const desk = await atDesk1()
    await desk.walkIn()
    await desk.booked(at('10:05'))
    expect(await desk.says()).toContain('A1 is next: the appointment is at 10:05.')
  })

  test('an appointment that came late', async () => {
    const desk = await atDesk1()
    await desk.booked(at('09:45'))
    expect(await desk.says()).toContain('A1 is next: came late for 09:45, and was told to start by 10:15.')
  })

  test('somebody urgent', async () => {
    const desk = await atDesk1()
    await desk.walkIn()
    await desk.act(markUrgent((await desk.walkIn()).visit, true))
    expect(await desk.says()).toContain('W2 is next: marked urgent.')
  })

  test('somebody early, while the desk could serve nobody else', async () => {
    const desk = await atDesk1()
    await desk.booked(at('11:00'))
    expect(await desk.says()).toContain('A1 is early for 11:00, and this desk could serve nobody else now.')
  })
})

describe('call next', () => {
  test('shows the ticket, the service, what would help, the wait and how often it was called', async () => {
    const desk = await atDesk1()
    const { visit } = await desk.walkIn('housing')
    await desk.act(stateHelp(visit, { needs: ['interpreter', 'hearing-loop'], language: 'Polish' }))
    desk.server.clock.pass(7)
    expect((await desk.press('call-next')).status).toBe(303)
    const says = await desk.says()
    expect(says).toContain('W1 is called')
    expect(says).toMatch(/Housing .*An interpreter: Polish .*Hearing loop .*Waited 7:0\d Called once 0:0\d/)
    expect(await desk.page()).toMatch(new RegExp(`data-since="${(await desk.visit(visit)).arrivedAt}"`))
  })

  test('pressed twice from one page calls one visitor, and gives the same answer', async () => {
    const desk = await atDesk1()
    const [first, second] = [await desk.walkIn(), await desk.walkIn()]
    const answers = await Promise.all([1, 2, 3].map(() => desk.press('call-next', { key: 'one-page-one-key' })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await desk.visit(first.visit)).state.is).toBe('called')
    expect((await desk.visit(second.visit)).state.is).toBe('waiting')
  })

  test('pressed again from another page is refused with a sentence on the same page', async () => {
    const desk = await atDesk1()
    const [, second] = [await desk.walkIn(), await desk.walkIn()]
    await desk.press('call-next')
    const answer = await desk.press('call-next')
    expect(answer.status).toBe(409)
    const says = textOf(await answer.text())
    expect(says).toContain('Somebody is at this desk. Finish with them first.')
    expect(says).toContain('W1 is called')
    expect((await desk.visit(second.visit)).state.is).toBe('waiting')
  })

  test('with nobody waiting is refused', async () => {
    const desk = await atDesk1()
    const answer = await desk.press('call-next')
    expect([answer.status, textOf(await answer.text())]).toEqual([
      409,
      expect.stringContaining('Nobody is waiting for this desk.'),
    ])
  })
})

test('those waiting are listed in turn, and each can be called out of turn', async () => {
  const desk = await atDesk1()
  await desk.booked(at('11:30'))
  await desk.walkIn()
  const { visit } = await desk.walkIn()
  await desk.act(markUrgent((await desk.walkIn()).visit, true))
  const listed = textOf((await desk.page()).split('<aside').at(1) ?? '')
  expect(listed.match(/(?<=Call )[WA]\d+/g)).toEqual(['W3', 'W1', 'W2', 'A1'])
  expect(listed).toMatch(/4 people .*A1 11:30 Council Tax Early/)
  await desk.press('call', { visit })
  expect(await desk.says()).toContain('W2 is called')
})

test('the part that follows the day is the same as in the page', async () => {
  const desk = await atDesk1()
  await desk.walkIn()
  const part = await (await desk.server.get('/desk/bootle/1/now')).text()
  expect(part).not.toContain('<html')
  expect(part).toMatch(/data-now="\d+"/)
  expect(await desk.says()).toContain(textOf(part).trim())
})

test('a letter or a digit presses each act, and all of them can be switched off', async () => {
  const desk = await atDesk1()
  const keys = async () => [...(await desk.page()).matchAll(/data-hotkey="(.)"/g)].map(([, key]) => key)
  await desk.walkIn()
  expect(await keys()).toEqual(['n', 'u'])
  await desk.press('call-next')
  expect(await keys()).toEqual(['s', 'r', 'x', 'o', 'u'])
  const [visit] = (await desk.today()).visits.keys()
  await desk.press('start', { visit: visit as VisitId })
  expect(await keys()).toEqual(['1', '2', '3', '4', 'u'])
  expect(await desk.page()).toContain('data-hotkeys-off')
})
