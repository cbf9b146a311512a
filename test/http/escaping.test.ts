import { expect, test } from 'vitest'
import { book } from '../../src/domain/acts/book.ts'
import type { ServiceId } from '../../src/domain/id.ts'
import { everyAddress } from '../support/addresses.ts'
import { at } from '../support/builders.ts'
import { sceneAt } from '../support/scene.ts'
import { startServer } from '../support/server.ts'

/** What breaks out of text, of an attribute, of a statement of SQL and of a cell of a table. */
const hostile = `=x"'><script>x</script>;--`

type Fields = Readonly<Record<string, string[]>>
type Form = { readonly action: string; readonly isFile: boolean; readonly fields: Fields }

/** The forms of a page, filled in: hostile where somebody types, all that can be ticked, the first that can be chosen. */
function formsOf(page: string): Form[] {
  return [...page.matchAll(/<form method="post" action="([^"]+)"([^>]*)>(.*?)<\/form>/gs)].map(
    ([, action = '', attributes = '', inside = '']) => ({
      action,
      isFile: attributes.includes('multipart/form-data'),
      fields: byName([...typed(inside), ...chosen(inside)]),
    }),
  )
}

function byName(pairs: readonly (readonly [string, string])[]): Fields {
  const fields: Record<string, string[]> = {}
  for (const [name, value] of pairs) fields[name] = [...(fields[name] ?? []), value]
  return fields
}

const typed = (form: string): (readonly [string, string])[] =>
  [...form.matchAll(/<(input|textarea)\b[^>]*>/g)].flatMap(([tag]) => {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
    if (['hidden', 'checkbox'].includes(attribute('type'))) return [[attribute('name'), attribute('value')] as const]
    if (['radio', 'file'].includes(attribute('type'))) return []
    return [[attribute('name'), hostile] as const]
  })

const chosen = (form: string): (readonly [string, string])[] =>
  [...form.matchAll(/<select\b[^>]* name="([^"]+)".*?<\/select>/gs)].map(([select, name = '']) => [
    name,
    /<option value="([^"]+)"/.exec(select)?.[1] ?? '',
  ])

test('script in every field is text on every page, and is kept as it was typed', async () => {
  const server = await startServer()
  const { get } = await everyAddress(server)
  const pages = async () => {
    const answers = await Promise.all(
      get.filter(({ route }) => !route.startsWith('GET /live')).map(({ address }) => server.get(address)),
    )
    // JSON is no markup, and is sent as what it is.
    return Promise.all(answers.filter((answer) => !isJson(answer)).map((answer) => answer.text()))
  }
  const isRaw = (text: string) => text.includes('<script>x')

  const forms = [...(await pages()), await (await server.get('/desk/bootle/3')).text()].flatMap(formsOf)
  const fields = forms.flatMap(({ fields }) => Object.entries(fields))
  expect(new Set(fields.filter(([, [value]]) => value === hostile).map(([name]) => name)).size).toBeGreaterThan(3)
  for (const { action, isFile, fields } of forms.filter(({ action }) => !/undo|leave|close/.test(action))) {
    const answer = await (isFile ? sendFile(server.url + action, fields) : server.post(action, fields))
    expect(isRaw(await answer.text()), action).toBe(false)
  }

  const all = await pages()
  expect(all.some((text) => text.includes('&lt;script&gt;x'))).toBe(true)
  expect(all.filter(isRaw)).toEqual([])

  const { journal } = await sceneAt(server).today()
  const kept = journal.filter((entry) => JSON.stringify(entry).includes(JSON.stringify(hostile).slice(1, -1)))
  expect(new Set(kept.map(({ type }) => type))).toEqual(new Set(['desk-opened', 'notice-posted', 'help-stated']))
})

test('a reference is text too, at the reception and at the kiosk', async () => {
  const server = await startServer()
  const reference = `"'><B>X;--`
  await sceneAt(server).act(book([{ service: 'benefits' as ServiceId, time: at('11:00'), reference }]))
  for (const address of ['/reception/bootle', '/diary/bootle', '/diary/bootle/sheet']) {
    const text = await (await server.get(address)).text()
    expect(text, address).toContain('&lt;B&gt;X')
    expect(text, address).not.toContain('<B>X')
  }
})

const isJson = ({ headers }: Response) => headers.get('Content-Type') === 'application/json'

function sendFile(address: string, fields: Fields) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value.join())
  body.set(
    'file',
    new File(
      [`date,time,service,name\n24/11/2026,09:30,Housing,"${hostile.replaceAll('"', '""')}"\n`],
      `${hostile}.csv`,
    ),
  )
  return fetch(address, { method: 'POST', body, headers: { Origin: new URL(address).origin } })
}
