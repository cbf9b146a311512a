import { describe, expect, test } from 'vitest'
import { askStaff } from '../../src/domain/acts/ask-staff.ts'
import { pauseDesk } from '../../src/domain/acts/desk.ts'
import { greet } from '../../src/domain/acts/greet.ts'
import { hold } from '../../src/domain/acts/hold.ts'
import { markUrgent, stateHelp } from '../../src/domain/acts/mark.ts'
import type { DeskId } from '../../src/domain/id.ts'
import { atReception } from '../support/at-reception.ts'
import { at } from '../support/builders.ts'
import { textOf } from '../support/scene.ts'

const partOf = (sent: string, from: string, to: string): string =>
  textOf(sent.slice(sent.indexOf(from), sent.indexOf(to, sent.indexOf(from))))

describe('the queues', () => {
  test('stand apart, each in the order in which they are called, with all that staff must know', async () => {
    const reception = await atReception()
    await reception.booked(at('10:10'), 'benefits')
    const { visit } = await reception.walkIn('housing')
    await reception.act(stateHelp(visit, { needs: ['interpreter', 'step-free'], language: 'Polish' }))
    await reception.act(markUrgent((await reception.walkIn('blue-badge')).visit, true))
    await reception.open('1')
    await reception.server.waits.settled()
    const { sent } = await reception.page()
    const [walkIns, booked] = [
      partOf(sent, 'id="queue-walk-in"', 'id="queue-appointment"'),
      partOf(sent, 'id="queue-appointment"', 'id="expected"'),
    ]
    expect(walkIns).toContain('Walk-in 2 waiting')
    expect(walkIns).toMatch(/W2 Blue Badge Urgent .* W1 Housing An interpreter: Polish Step-free access/)
    expect(walkIns).toMatch(/Waiting 0:0\d · \D*\d+ min more ○ Greet in 1:5\d ○ Start in 14:5\d/)
    expect(booked).toMatch(/Appointment 1 waiting A1 10:10 Benefits Waiting 0:0\d/)
  })

  test('tell who stepped out, who is called and who is served, after those who wait', async () => {
    const reception = await atReception()
    await reception.open('1', 'Sam')
    await reception.open('2', 'Alex')
    await reception.serving('1')
    await reception.called('2')
    await reception.act(hold((await reception.walkIn()).visit))
    await reception.walkIn()
    const { says } = await reception.page()
    expect(says).toMatch(
      /W4 .*Waiting .*W2 .*Called to Desk 2 .*W3 .*Stepped out until 10:10 .*W1 .*Being served at Desk 1 by Sam/,
    )
    expect(says).toContain('1 person waiting 2 at a desk 1 stepped out 2 desks open Open until 17:00')
  })

  test('put the appointments first where people are seen by appointment only', async () => {
    const { page } = await atReception({ site: 'southport' })
    const { says } = await page()
    expect(says).toMatch(/Nobody with an appointment is here\. .*No walk-in is here\./)
  })
})

describe('the strip on top', () => {
  test('is calm when no promise is about to break', async () => {
    const reception = await atReception()
    const { says } = await reception.page()
    expect(says).toContain('Nobody to greet About to break No promise is about to break.')
    await reception.act(greet((await reception.walkIn()).visit))
    expect((await reception.page()).says).toContain('Everybody is greeted About to break No promise is about to break.')
  })

  test('has what breaks next first, what is broken after it, and a limit', async () => {
    const reception = await atReception()
    await reception.open('1')
    await reception.walkIn()
    reception.server.clock.pass(2.5)
    await reception.walkIn()
    reception.server.clock.pass(1.5)
    expect(partOf((await reception.page()).sent, 'id="strip-title"', '</section>')).toMatch(
      /W2 ◐ Greet now 0:\d\d W1 ▲ Greet late 2:0\d/,
    )
    for (let n = 0; n < 6; n++) await reception.walkIn()
    reception.server.clock.pass(3)
    expect((await reception.page()).says).toContain('and 3 more')
  })

  test('offers one letter to greet whoever came first', async () => {
    const reception = await atReception()
    const { visit } = await reception.walkIn()
    await reception.walkIn()
    expect((await reception.page()).sent).toMatch(/data-hotkey="g"[^>]*>Greet W1 /)
    await reception.press(`/visits/${visit}/greet`)
    expect((await reception.page()).sent).toMatch(/data-hotkey="g"[^>]*>Greet W2 /)
  })

  test('says that somebody at the kiosk asks, since when, until somebody goes', async () => {
    const reception = await atReception()
    await reception.act(askStaff, { kind: 'visitor', on: 'kiosk' })
    reception.server.clock.pass(1)
    expect((await reception.page()).says).toMatch(/Somebody at the kiosk asks for you, since 1:0\d I am going/)
    expect((await reception.press('/staff-came')).status).toBe(303)
    expect((await reception.page()).says).not.toContain('asks for you')
    const again = await reception.refused('/staff-came')
    expect([again.status, again.says]).toEqual([409, expect.stringContaining('That has already been done.')])
  })
})

test('the desks tell who works there, who is with them since when, and when they are back', async () => {
  const reception = await atReception()
  await reception.open('1', 'Sam')
  await reception.open('2', 'Alex')
  await reception.open('3', 'Kim')
  await reception.open('4', 'Jo')
  await reception.serving('1')
  await reception.called('2')
  await reception.act(pauseDesk('3' as DeskId, 'lunch', at('10:45')))
  const desks = partOf((await reception.page()).sent, 'id="desks"', '</section>')
  expect(desks).toMatch(
    /Desk 1 Sam: with W1 0:0\d .*Desk 2 Alex: W2 called 0:0\d .*Desk 3 Away Kim: lunch, back at 10:45 .*Desk 4 Jo: free .*Desk 5 Closed/,
  )
})

describe('the part that follows the day', () => {
  test('holds every part that htmx puts in its place, without the page', async () => {
    const reception = await atReception()
    await reception.walkIn()
    const sent = await (await reception.server.get(`${reception.home}/now`)).text()
    expect(sent).not.toContain('<html')
    for (const part of ['strip', 'head', 'last', 'desks', 'standing'])
      expect(sent.split(`id="${part}"`), part).toHaveLength(2)
    expect(sent).toMatch(/data-now="\d+"/)
    // What somebody may be typing is no part of it.
    expect(sent).not.toMatch(/<select|type="text"/)
  })

  test('is the same for all who look, until something happens', async () => {
    const reception = await atReception()
    const now = async () => (await reception.server.get(`${reception.home}/now`)).text()
    const [one, other] = await Promise.all([now(), now()])
    expect(one).toBe(other)
    await reception.walkIn()
    expect(await now()).toContain('W1')
  })
})

test('letters can be switched off, and the bar for a lost server waits hidden', async () => {
  const { page } = await atReception()
  const { sent } = await page()
  expect(sent).toContain('data-hotkeys-off')
  expect([...sent.matchAll(/data-hotkey="(.)"/g)].map(([, key]) => key).sort()).toEqual(['b', 'c', 'd', 'f', 'n', 'w'])
  expect(sent).toMatch(/<div class="lost"[^>]* data-lost="[^"]*" hidden/)
})

describe('an address that leads nowhere is told, with a sentence', () => {
  test.each(['/reception/nowhere', '/reception/nowhere/now', '/reception/bootle/x'])('GET %s', async (path) => {
    const { server } = await atReception()
    const answer = await server.get(path)
    expect([answer.status, textOf(await answer.text())]).toEqual([404, expect.stringContaining('Check the address')])
  })

  test.each([
    ['/visits/nobody', 'We could not find that ticket.'],
    ['/desks/99', 'There is no such desk here.'],
  ])('GET %s shows the console with the sentence on top', async (path, sentence) => {
    const { page } = await atReception()
    const { status, sent, says } = await page(path)
    expect(status).toBe(404)
    expect(says).toContain(sentence)
    expect(sent).toMatch(/<title>Error: Reception, Bootle/)
    expect(sent).toContain('id="queue-walk-in"')
  })
})

test('before the doors open staff check in, and after the day is closed nobody does', async () => {
  const early = await atReception({ start: at('08:30') })
  expect((await early.press('/arrive', { service: 'benefits' })).status).toBe(303)
  const late = await atReception({ start: at('20:00') })
  expect((await late.page()).says).toContain('Closed now')
  const { status, says } = await late.refused('/arrive', { service: 'benefits' })
  expect([status, says]).toEqual([409, expect.stringContaining('We are closed.')])
})
