import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { callThis } from '../../src/domain/acts/call.ts'
import { markUrgent, stateHelp } from '../../src/domain/acts/mark.ts'
import { start } from '../../src/domain/acts/serve.ts'
import type { DeskId, VisitId } from '../../src/domain/id.ts'
import { later } from '../../src/domain/instant.ts'
import { at } from '../support/builders.ts'
import { sceneAt, textOf } from '../support/scene.ts'
import { monday, startServer } from '../support/server.ts'
import { adviserAt } from '../support/stage.ts'

const html = new HtmlValidate({ extends: ['html-validate:standard'] })

/** A server at ten o'clock, and the pages of Desk 1 at Bootle; open unless said otherwise. */
async function atDesk1({ isOpen = true } = {}) {
  const server = await startServer()
  const scene = sceneAt(server)
  if (isOpen) await scene.open('1')
  const page = async () => {
    const answer = await server.get('/desk/bootle/1')
    expect(answer.status).toBe(200)
    const sent = await answer.text()
    const { results } = await html.validateString(sent)
    expect(results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`))).toEqual([])
    return sent
  }
  return {
    server,
    ...scene,
    page,
    says: async () => textOf(await page()),
    press: (act: string, fields: Record<string, string> = {}) => server.post(`/desk/bootle/1/${act}`, fields),
    /** Somebody called to Desk 1, or served there. */
    async called(service?: string) {
      const { visit } = await scene.walkIn(service)
      await scene.act(callThis('1' as DeskId, visit), adviserAt('1' as DeskId))
      return visit
    },
    async serving(service?: string) {
      const visit = await this.called(service)
      await scene.act(start(visit), adviserAt('1' as DeskId))
      return visit
    },
  }
}

const facts = async ({ today }: Pick<Awaited<ReturnType<typeof atDesk1>>, 'today'>) => (await today()).journal.length

test('the desks of a site are listed with who works there', async () => {
  const server = await startServer()
  const { open } = sceneAt(server)
  await open('2', 'Alex')
  const answer = await server.get('/desk/bootle')
  const sent = await answer.text()
  expect(textOf(sent)).toMatch(/Desk 1 Closed .*Desk 2 Alex: free/)
  expect(sent).toContain('href="/desk/bootle/1"')
  expect((await html.validateString(sent)).valid).toBe(true)
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
    expect(await facts(desk)).toBe(0)
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

describe('with a visitor', () => {
  test('a call again is counted', async () => {
    const desk = await atDesk1()
    const visit = await desk.called()
    await desk.press('recall', { visit })
    expect(await desk.says()).toContain('Called twice')
    await desk.press('recall', { visit })
    expect(await desk.says()).toContain('Called 3 times')
  })

  test.each([
    ['resolved', 'Resolved'],
    ['partly', 'Partly resolved'],
    ['signposted', 'Signposted elsewhere'],
  ])('one touch finishes as %s', async (outcome, words) => {
    const desk = await atDesk1()
    const visit = await desk.called()
    await desk.press('start', { visit })
    desk.server.clock.pass(9)
    expect(await desk.says()).toMatch(new RegExp(`W1 is with you .*With you for 9:0\\d Waited 0 minutes .*${words}`))
    await desk.press('finish', { visit, outcome })
    expect((await desk.visit(visit)).state).toMatchObject({ is: 'finished', outcome, callBackBy: null })
    expect(await desk.says()).toContain('Sam: 1 served today, 9 minutes on average')
  })

  test('a referral says by when the call back is due, before and after', async () => {
    const desk = await atDesk1()
    const visit = await desk.serving()
    expect(await desk.says()).toContain('Referred to a specialist Call back by 10:00 tomorrow')
    await desk.press('finish', { visit, outcome: 'referred' })
    const { state } = await desk.visit(visit)
    expect(state).toMatchObject({ callBackBy: state.is === 'finished' ? later(state.at, 24 * 60) : null })
    expect(await desk.says()).toContain('W1 finished: referred to a specialist, 10:00. Call back by 10:00 tomorrow')
  })

  test.each([
    ['no-show', 'no-show'],
    ['hold', 'holding'],
  ])('%s ends the call, and undo brings it back', async (act, state) => {
    const desk = await atDesk1()
    const visit = await desk.called()
    await desk.press(act, { visit })
    expect((await desk.visit(visit)).state.is).toBe(state)
    const [, entry = ''] = /name="entry" value="(\d+)"/.exec(await desk.page()) ?? []
    await desk.press('undo', { entry })
    expect((await desk.visit(visit)).state.is).toBe('called')
    expect(await desk.says()).toContain('W1 is called')
  })

  test('another service keeps the time of arrival', async () => {
    const desk = await atDesk1()
    const visit = await desk.serving()
    const { arrivedAt } = await desk.visit(visit)
    desk.server.clock.pass(5)
    await desk.press('transfer', { visit, service: 'housing' })
    expect(await desk.visit(visit)).toMatchObject({ service: 'housing', arrivedAt, state: { is: 'waiting' } })
    expect(await desk.says()).toContain('Desk 1 is free')
  })

  test('another service must be chosen, and be another', async () => {
    const desk = await atDesk1()
    const visit = await desk.serving()
    const unchosen = await desk.press('transfer', { visit, service: '' })
    expect([unchosen.status, await unchosen.text()]).toEqual([422, expect.stringContaining('href="#service"')])
    expect((await desk.press('transfer', { visit, service: 'council-tax' })).status).toBe(409)
    expect((await desk.press('transfer', { visit, service: 'magic' })).status).toBe(404)
    expect((await desk.visit(visit)).state.is).toBe('serving')
  })

  test.each(['recall', 'start', 'no-show', 'hold', 'finish', 'transfer', 'call'])(
    'a page that is too old cannot %s somebody who is at another desk',
    async (act) => {
      const desk = await atDesk1()
      await desk.open('2')
      const { visit } = await desk.walkIn()
      await desk.act(callThis('2' as DeskId, visit), adviserAt('2' as DeskId))
      if (act === 'finish' || act === 'transfer') await desk.act(start(visit), adviserAt('2' as DeskId))
      const before = await facts(desk)
      const answer = await desk.press(act, { visit, outcome: 'resolved', service: 'housing' })
      expect([answer.status, await facts(desk)]).toEqual([409, before])
      expect(await answer.text()).toContain('role="alert"')
    },
  )
})

describe('a desk that is away', () => {
  test.each([
    [{ reason: 'lunch', minutes: '45' }, 'Lunch, back at 10:45'],
    [{ reason: 'meeting', time: '9.59', minutes: '' }, null],
    [{ reason: 'meeting', time: '11.30', minutes: '10' }, 'Meeting, back at 11:30'],
    [{ reason: 'other' }, 'Other'],
  ])('%j', async (fields, says) => {
    const desk = await atDesk1()
    const answer = await desk.press('pause', fields as Record<string, string>)
    if (says === null) {
      expect(answer.status).toBe(422)
      const sent = await answer.text()
      expect(sent).toContain('<a href="#time">The time back has already passed. Enter a later time.</a>')
      expect(sent).toContain('value="9.59"')
      expect(sent).toMatch(/<option value="meeting" selected/)
      expect(await desk.says()).toContain('Desk 1 is free')
    } else expect(await desk.says()).toContain(`Desk 1 is away ${says} I am back`)
  })

  test.each([
    [{}, 'Choose why you are away'],
    [{ reason: 'lunch', time: 'soon' }, 'Enter the time as 14:30'],
    [{ reason: 'lunch', minutes: '-5' }, 'Choose the minutes from the list'],
  ])('is not one with %j', async (fields, sentence) => {
    const desk = await atDesk1()
    const answer = await desk.press('pause', fields as Record<string, string>)
    expect([answer.status, textOf(await answer.text())]).toEqual([422, expect.stringContaining(sentence)])
    expect(await desk.says()).toContain('Desk 1 is free')
  })

  test('comes back, and closes', async () => {
    const desk = await atDesk1()
    await desk.press('pause', { reason: 'break' })
    await desk.press('back')
    expect(await desk.says()).toContain('Desk 1 is free')
    await desk.press('close')
    expect(await desk.says()).toContain('Desk 1 is closed')
  })
})

test('a desk takes back its own acts, and nobody else’s', async () => {
  const desk = await atDesk1()
  await desk.open('2', 'Alex')
  const theirs = String(await facts(desk))
  const answer = await desk.press('undo', { entry: theirs })
  expect([answer.status, await facts(desk)]).toEqual([409, Number(theirs)])
  expect(await desk.says()).toContain('Desk 1 opened by Sam')
  expect((await desk.press('undo', { entry: '99' })).status).toBe(404)
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

describe('bad input is told, and changes nothing', () => {
  test.each(['/desk/nowhere', '/desk/nowhere/1', '/desk/bootle/99', '/desk/bootle/99/now', '/desk/bootle/1/dance'])(
    'GET %s',
    async (address) => {
      const server = await startServer()
      const answer = await server.get(address)
      expect([answer.status, textOf(await answer.text()).length > 20]).toEqual([404, true])
    },
  )

  test.each([
    ['/desk/nowhere/1/call-next', {}, 404],
    ['/desk/bootle/99/call-next', {}, 404],
    ['/desk/bootle/1/dance', {}, 404],
    ['/desk/bootle/1/toString', {}, 404],
    ['/desk/bootle/1/call', {}, 422],
    ['/desk/bootle/1/call', { visit: 'nobody' }, 404],
    ['/desk/bootle/1/start', { visit: 'nobody' }, 404],
    ['/desk/bootle/1/finish', { visit: 'nobody', outcome: 'magic' }, 422],
    ['/desk/bootle/1/undo', { entry: 'last' }, 422],
    ['/desk/bootle/1/back', {}, 409],
    ['/desk/bootle/2/call-next', {}, 409],
    ['/desk/bootle/2/close', {}, 409],
    ['/desk/bootle/1/call-next', { key: 'x' }, 422],
  ])('POST %s %j', async (address, fields, status) => {
    const desk = await atDesk1()
    await desk.walkIn()
    const before = await facts(desk)
    const answer = await desk.server.post(address, fields as Record<string, string>)
    expect([answer.status, await facts(desk)]).toEqual([status, before])
    expect(textOf(await answer.text())).toMatch(/\. /)
  })

  test('a body that is no form', async () => {
    const desk = await atDesk1()
    await desk.walkIn()
    const answer = await fetch(`${desk.server.url}/desk/bootle/1/call-next`, {
      method: 'POST',
      body: '{"key":"12345678"}',
      headers: { Origin: desk.server.url, 'Content-Type': 'application/json' },
    })
    expect(answer.status).toBe(422)
    expect(await desk.says()).toContain('Desk 1 is free')
  })

  test('when the site is closed, a desk does not open', async () => {
    const server = await startServer({ start: later(monday, 10 * 60) })
    const answer = await server.post('/desk/bootle/1/open', { adviser: 'Sam' })
    expect([answer.status, textOf(await answer.text())]).toEqual([409, expect.stringContaining('We are closed.')])
  })
})
