import type { Appointment } from '../../src/domain/appointment.ts'
import type { DeskId, Token, VisitId } from '../../src/domain/id.ts'
import type { Contact } from '../../src/domain/message.ts'
import type { Look } from '../../src/domain/waits/forecast.ts'
import type { Effect } from '../../src/domain/waits/what-if.ts'
import { type Typed, untyped } from '../components/field.tsx'
import type { Keys } from '../components/form.tsx'
import type { Frame } from '../page.tsx'

/** What every part of the console is drawn from. */
export type View = Look & {
  readonly frame: Frame
  /** How those who booked for the day are called and reached, where they said so. */
  readonly contacts: ReadonlyMap<Token, Contact>
  /** What is worth telling unasked: that one more desk would help; null where it would not. */
  readonly advice: Effect | null
  readonly keys: Keys
}

/** A form that came back because something typed is wrong, by its name. */
export type Wrong = { readonly form: string } & Typed

/** What was typed into a form, where it is the one that came back. */
export const typedIn = (wrong: Wrong | undefined, form: string): Typed => (wrong?.form === form ? wrong : untyped)

export const nameOf = ({ contacts }: View, { token }: Pick<Appointment, 'token'>): string | null =>
  contacts.get(token)?.name ?? null

export const homeOf = ({ day }: Pick<View, 'day'>): string => `/reception/${day.site.id}`
export const visitAddress = (view: Pick<View, 'day'>, id: VisitId): string => `${homeOf(view)}/visits/${id}`
export const deskAddress = (view: Pick<View, 'day'>, id: DeskId): string => `${homeOf(view)}/desks/${id}`

export const whatIfAddress = (view: Pick<View, 'day'>): string => `${homeOf(view)}/what-if`

export const servicesOf = ({ day }: Pick<View, 'day'>) =>
  [...day.site.services.values()].map(({ id, name }) => ({ value: id, words: name }))

/** What a link changes in place, where there is a script: the panel alone. The focus goes to its heading. */
export const intoPanel = (address: string) => ({
  href: `${address}#panel-title`,
  'hx-get': `${address}#panel-title`,
  'hx-target': '#panel',
  'hx-select': '#panel',
  'hx-swap': 'outerMorph',
})
