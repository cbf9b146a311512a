import { expect, it } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { notifyEnvironment, notifyKey } from '../support/notify.ts'

const environment = notifyEnvironment('https://notify.example.org/')

/** What a start with wrong settings says. */
function saidOf(given: Readonly<Record<string, string | undefined>>): string {
  try {
    readSettings(given)
    return 'nothing'
  } catch (error) {
    return String(error)
  }
}

it('writes files where nothing is set, and needs nothing for it', () => {
  expect(readSettings({})).toMatchObject({ MESSAGES: 'files' })
})

it('sends by Notify where all that it needs is set', () => {
  expect(readSettings(environment)).toMatchObject({
    MESSAGES: 'notify',
    NOTIFY_API_KEY: notifyKey,
    NOTIFY_URL: 'https://notify.example.org',
  })
  const { NOTIFY_URL: _, ...others } = environment
  expect(readSettings(others)).toMatchObject({ NOTIFY_URL: 'https://api.notifications.service.gov.uk' })
})

it.each(Object.keys(environment).filter((name) => !['MESSAGES', 'NOTIFY_URL'].includes(name)))(
  'does not start with Notify and without %s',
  (name) => {
    expect(saidOf(environment)).toBe('nothing')
    expect(saidOf({ ...environment, [name]: undefined })).toContain(`${name} is not set: MESSAGES=notify needs it`)
    expect(saidOf({ ...environment, [name]: '' })).toContain(`${name} is not set`)
  },
)

it('does not tell a key, though it be wrong', () => {
  const said = saidOf({ ...environment, NOTIFY_API_KEY: 'half-a-key', NOTIFY_TEXT_MOVED: 'moved' })

  expect(said).toContain('NOTIFY_API_KEY: not a key of Notify')
  expect(said).toContain('NOTIFY_TEXT_MOVED=moved: not the id of a template')
  expect(said).not.toContain('half-a-key')
})

it('names a way to send that is none', () => {
  expect(saidOf({ MESSAGES: 'pigeon' })).toContain('MESSAGES=pigeon')
})
