import { describe, expect, test } from 'vitest'
import { theBooker, tuesday } from '../support/booker.ts'
import { at } from '../support/builders.ts'

/** Somebody who holds two o'clock tomorrow, at the pages that come next. */
async function theHolder() {
  const booker = await theBooker()
  const token = await booker.choose(at('14:00', tuesday))
  const here = `/appointments/${token}`
  const place = async () => {
    const appointment = await booker.appointmentOf(token)
    if (!appointment) throw new RangeError('the place is not held')
    return appointment
  }
  return {
    ...booker,
    token,
    here,
    place,
    contact: async () => booker.server.storage.contactOf((await place()).token),
    /** The place is held no more, and somebody else has it. */
    async lose() {
      booker.server.clock.pass(11)
      await booker.choose(at('14:00', tuesday))
    },
  }
}

const ticked = (sent: string) => [...sent.matchAll(/value="([a-z-]+)" checked=""/g)].map(([, need]) => need)

describe('what would help', () => {
  test('is asked of whoever holds a place, and may be nothing', async () => {
    const { page, here, onTo, place } = await theHolder()
    const { says, sent } = await page(`${here}/needs`)
    expect(says).toMatch(
      /What would help you at your appointment\? Tick all that you need\..* A sign language interpreter/,
    )
    expect(ticked(sent)).toEqual([])
    expect(await onTo(`${here}/needs`)).toBe(`${here}/contact`)
    expect(await place()).toMatchObject({ help: { needs: [], language: null } })
  })

  test('is kept with the interpreter’s language, and shown again', async () => {
    const { page, here, onTo, place } = await theHolder()
    await onTo(`${here}/needs`, { needs: ['translator', 'interpreter'], language: 'Polish' })
    expect(await place()).toMatchObject({ help: { needs: ['translator', 'interpreter'], language: 'Polish' } })
    const { sent } = await page(`${here}/needs`)
    expect(ticked(sent)).toEqual(['interpreter', 'translator'])
    expect(sent).toContain('<option value="Polish" selected="">')
  })

  test('keeps no language without the interpreter', async () => {
    const { here, onTo, place } = await theHolder()
    await onTo(`${here}/needs`, { needs: ['signer'], language: 'Polish' })
    expect(await place()).toMatchObject({ help: { needs: ['signer'], language: null } })
  })

  test.each(['', 'Klingon'])(
    'of an interpreter without a language (%s) is asked again, nothing lost',
    async (language) => {
      const { here, told, place } = await theHolder()
      const { status, says, sent } = await told(`${here}/needs`, { needs: ['interpreter', 'private'], language })
      expect(status).toBe(422)
      expect(sent).toContain('<title>Error: What would help')
      expect(says).toContain('There is a problem Choose the language that you speak.')
      expect(sent).toContain('href="#language"')
      expect(ticked(sent)).toEqual(['interpreter', 'private'])
      expect(await place()).toMatchObject({ help: { needs: [] } })
    },
  )
})

describe('how to reach somebody', () => {
  test('is asked with what is done with it, and how long it is kept', async () => {
    const { page, here } = await theHolder()
    const { says, sent } = await page(`${here}/contact`)
    expect(says).toContain('You can leave all of this empty and still book.')
    expect(says).toMatch(/for this appointment only: .*We delete it 30 days after your appointment/)
    expect(sent).toContain('href="/privacy"')
    expect(sent).toMatch(/<input id="email" name="email" type="email"[^>]* autocomplete="email"/)
    expect(sent).toMatch(/<input id="mobile" name="mobile" type="tel"[^>]* autocomplete="tel"/)
    expect(sent).toMatch(/<input id="name" name="name" type="text"[^>]* autocomplete="name"/)
  })

  test('may be left empty', async () => {
    const { here, onTo, contact, page } = await theHolder()
    expect(await onTo(`${here}/contact`, { name: ' ', email: '', mobile: '' })).toBe(`${here}/check`)
    expect(await contact()).toMatchObject({ name: null, email: null, mobile: null })
    expect((await page(`${here}/check`)).says).toMatch(/Reach you by Not given .*Name Not given/)
  })

  test('is kept apart from the journal, the mobile in international form, and shown again', async () => {
    const { here, onTo, contact, page, server, place } = await theHolder()
    await onTo(`${here}/contact`, { name: ' Pat Example ', email: 'pat@example.org', mobile: '07400 123 456' })
    expect(await contact()).toMatchObject({ name: 'Pat Example', email: 'pat@example.org', mobile: '+447400123456' })
    const { sent } = await page(`${here}/contact`)
    for (const value of ['Pat Example', 'pat@example.org', '+447400123456']) expect(sent).toContain(`value="${value}"`)
    const where = await server.storage.appointmentByToken((await place()).token)
    const journal = where && JSON.stringify((await server.storage.day(where)).journal)
    expect(journal).toContain('place-held')
    expect(journal).not.toMatch(/Pat|447400/)
  })

  test('that cannot be right comes back with every mistake, nothing lost and nothing kept', async () => {
    const { here, told, contact } = await theHolder()
    const wrong = { name: 'x'.repeat(81), email: 'pat@example', mobile: '0151 496 0000' }
    const { status, says, sent } = await told(`${here}/contact`, wrong)
    expect(status).toBe(422)
    expect(sent).toContain('<title>Error: How can we reach you')
    for (const field of ['name', 'email', 'mobile']) expect(sent).toContain(`href="#${field}"`)
    expect(says).toMatch(/There is a problem .*email address like .*all of a mobile number.*80 letters/)
    for (const value of Object.values(wrong)) expect(sent).toContain(`value="${value}"`)
    expect(await contact()).toMatchObject({ name: null, email: null, mobile: null })
  })
})

describe('checking the answers', () => {
  test('shows each with the way to change it, and until when the place is held', async () => {
    const { here, token, onTo, page, timesAt } = await theHolder()
    await onTo(`${here}/needs`, { needs: ['interpreter', 'step-free'], language: 'Polish' })
    await onTo(`${here}/contact`, { name: 'Pat', email: 'pat@example.org' })
    const { says, sent } = await page(`${here}/check`)
    expect(says).toContain('We keep this time for you until 10:10am.')
    expect(says).toMatch(/Where Bootle One Stop Shop, Bootle Change : Where What for Registrars/)
    expect(says).toMatch(/When Tuesday 24 November at 2pm It takes about 15 minutes\./)
    expect(says).toMatch(/What would help An interpreter: Polish Step-free access .*pat@example\.org .*Name Pat/)
    for (const change of [
      `/book?instead=${token}`,
      `/book/bootle?instead=${token}`,
      `${timesAt}?instead=${token}&amp;from=check`,
      `${here}/needs?from=check`,
      `${here}/contact?from=check`,
    ])
      expect(sent).toContain(`href="${change}"`)
  })

  test('comes again after an answer was changed', async () => {
    const { here, onTo, page, token, timesAt, appointmentOf } = await theHolder()
    expect((await page(`${here}/needs?from=check`)).sent).toContain(`action="${here}/needs?from=check"`)
    expect(await onTo(`${here}/needs?from=check`, { needs: ['signer'] })).toBe(`${here}/check`)
    const time = at('15:00', tuesday)
    const onwards = await onTo(`${timesAt}?instead=${token}&from=check`, { time: String(time) })
    expect(onwards).toMatch(/\/check$/)
    expect(await appointmentOf(onwards?.split('/')[2] ?? '')).toMatchObject({ time, help: { needs: ['signer'] } })
  })

  test('says when the place is held no more, while it is still free', async () => {
    const { here, page, server, onTo } = await theHolder()
    server.clock.pass(11)
    expect((await page(`${here}/needs`)).status).toBe(200)
    const { status, says } = await page(`${here}/check`)
    expect([status, says]).toEqual([200, expect.stringContaining('We kept this time until 10:10am. It is still free')])
    expect(await onTo(`${here}/confirm`)).toBe(`${here}/booked`)
  })
})

describe('a place that somebody else took meanwhile', () => {
  test.each(['needs', 'contact', 'check'])('is told kindly at %s, with the next free times', async (step) => {
    const { here, page, lose, token, timesAt } = await theHolder()
    await lose()
    const { status, says, sent } = await page(`${here}/${step}`)
    expect(status).toBe(409)
    expect(says).toContain('Sorry, somebody else has your time now')
    expect(says).toContain('The first free times')
    expect(sent).toContain(`action="${timesAt}?instead=${token}&amp;from=check"`)
    expect(sent).not.toContain(`value="${at('14:00', tuesday)}"`)
  })

  test('is told so to whoever books, and nothing that was told is lost', async () => {
    const { here, told, onTo, lose, token, timesAt, page } = await theHolder()
    await onTo(`${here}/contact`, { name: 'Pat', mobile: '07400 123456' })
    await lose()
    // What is sent after that is kept all the same.
    expect(await onTo(`${here}/needs`, { needs: ['private'] })).toBe(`${here}/contact`)
    expect(await told(`${here}/confirm`)).toMatchObject({ status: 409 })
    const time = at('14:30', tuesday)
    const onwards = await onTo(`${timesAt}?instead=${token}&from=check`, { time: String(time) })
    expect((await page(onwards ?? '')).says).toMatch(
      /Tuesday 24 November at 2:30pm .*Somewhere private .*\+447400123456 .*Name Pat/,
    )
  })

  test('is lost as well once its time has passed', async () => {
    const { here, page, server } = await theHolder()
    server.clock.set(at('14:01', tuesday))
    expect(await page(`${here}/check`)).toMatchObject({ status: 409 })
  })
})

test('whoever does not book frees the place and begins again', async () => {
  const { here, onTo, appointmentOf, token, page } = await theHolder()
  expect(await appointmentOf(token)).not.toBeNull()
  expect(await onTo(`${here}/give-up`)).toBe('/book')
  expect(await appointmentOf(token)).toBeNull()
  expect(await page(`${here}/check`)).toMatchObject({ status: 404 })
})

describe('a wrong token', () => {
  test.each(['needs', 'contact', 'check', 'booked', 'calendar.ics'])('is a plain 404 at %s', async (step) => {
    const { page } = await theBooker()
    expect(await page(`/appointments/Ab1-_0000000000000000x/${step}`)).toMatchObject({ status: 404 })
  })

  test.each(['needs', 'contact', 'confirm', 'give-up'])('is a plain 404 sent to %s', async (step) => {
    const { told } = await theBooker()
    expect(await told(`/appointments/Ab1-_0000000000000000x/${step}`)).toMatchObject({ status: 404 })
  })
})

test.each(['contact', 'check'])('of what is booked already, %s leads to its own page', async (step) => {
  const { book, server } = await theBooker()
  const token = await book()
  const answer = await server.get(`/appointments/${token}/${step}`)
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/appointments/${token}`])
})
