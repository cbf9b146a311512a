import { readFileSync } from 'node:fs'
import { expect, it, test } from 'vitest'
import { channels } from '../../src/domain/appointment.ts'
import { appointmentMessageKinds, messageKinds } from '../../src/domain/message.ts'
import { messageFields } from '../../src/messages/sender.ts'
import { messages } from '../../views/words/en/messages.ts'
import { bookFor, outboxWith } from '../support/outbox.ts'

const templates = channels.flatMap((channel) =>
  messageKinds.map((kind) => ({ channel, kind, ...messages.templates[channel][kind] })),
)
const fieldsIn = (text: string) => [...text.matchAll(/\(\(([^)]*)\)\)/g)].map(([, name]) => name)

/** The longest that a council is likely to have. */
const long: Readonly<Record<string, string>> = {
  site: 'Southport',
  day: 'Wednesday 30 September',
  time: '12:30pm',
  come: '12:50pm',
  service: 'Benefits and Council Tax Reduction',
  reference: 'C-ABCDE',
  what: 'compliment',
  next: 'A senior officer will look at it again and answer by Wednesday 30 September.',
  link: `https://appointments.sefton.example.gov.uk/appointments/${'x'.repeat(22)}`,
}

test.each(templates)('the operating guide has the template for $channel, $kind, word for word', (template) => {
  const { channel, kind, subject, body } = template
  const block = (text: string) => `\`\`\`\n${text}\n\`\`\`\n`
  const whole = subject === null ? block(body) : `Subject:\n\n${block(subject)}\nMessage:\n\n${block(body)}`

  const guide = readFileSync('docs/operating.md', 'utf8')

  const setting = `NOTIFY_${channel}_${kind}`.toUpperCase().replaceAll('-', '_')
  expect(guide).toContain(`#### \`${setting}\`\n\n${whole}`)
})

const isOfAppointment = ({ kind }: (typeof templates)[number]) => appointmentMessageKinds.some((each) => each === kind)

test.each(templates.filter(isOfAppointment))(
  '$channel, $kind tells the service, the day, the time and the site, by fields that exist',
  (template) => {
    const fields = fieldsIn(`${template.subject ?? ''}${template.body}`)

    expect(messageFields).toEqual(expect.arrayContaining(fields))
    expect(fields).toEqual(expect.arrayContaining(['service', 'day', 'time', 'link']))
    expect(fields.includes('site') || fields.includes('address')).toBe(true)
    expect(template.subject === null).toBe(template.channel === 'text')
  },
)

test.each(templates.filter((template) => !isOfAppointment(template)))(
  '$channel, $kind tells what it is about, its reference and where it stands, by fields that exist',
  (template) => {
    const fields = fieldsIn(`${template.subject ?? ''}${template.body}`)

    expect(messageFields).toEqual(expect.arrayContaining(fields))
    expect(fields).toEqual(expect.arrayContaining(['what', 'reference', 'link']))
    expect(template.subject === null).toBe(template.channel === 'text')
  },
)

test.each(templates.filter(({ channel }) => channel === 'text'))(
  'a text takes two of what a text holds at most, and letters that every telephone has: $kind',
  ({ body }) => {
    const service = 'One Stop Shop: '
    const text = service + body.replace(/\(\((\w+)\)\)/g, (_, name: string) => long[name] ?? '')
    expect(text.length).toBeLessThanOrEqual(2 * 153)
    expect(text).toMatch(/^[A-Za-z0-9 .,:;/?!'()@\-_]+$/)
  },
)

it('leaves no field open, and no gap where nothing was asked for', async () => {
  const bodies: string[] = []
  const { send, ...shell } = outboxWith({
    send: async ({ body, subject }) => void bodies.push(`${subject}\n${body}`),
    wasSent: async () => false,
    forget: async () => {},
  })
  const { reference, token } = await bookFor(shell)

  await send()

  expect(bodies).toEqual([
    `Your appointment: Tuesday 24 November at 2pm
You have booked an appointment.

Day: Tuesday 24 November
Time: 2pm
For: Council Tax
Where: 1 Example Street
Reference: ${reference}

Move or cancel it, or tell us that you are late:
https://oneshop.example.gov.uk/appointments/${token}

Whoever has this link can change your appointment. Keep it to yourself.`,
  ])
})

it('says what was asked for, and sends on no language that somebody made up', () => {
  expect(messages.needs([], null)).toBe('')
  expect(messages.needs(['interpreter', 'step-free'], 'Polish')).toBe(
    'You asked for: an interpreter (Polish), step-free access.',
  )
  expect(messages.needs(['interpreter'], 'win at http://example.org')).toBe('You asked for: an interpreter.')
})
