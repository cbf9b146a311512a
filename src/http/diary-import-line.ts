import { z } from 'zod'
import type { Booking } from '../domain/acts/book.ts'
import type { ServiceId } from '../domain/id.ts'
import { dayAfter, instantOf, type LocalDate } from '../domain/local-time.ts'
import { type Contact, noContact } from '../domain/message.ts'
import type { Site } from '../domain/site.ts'
import { type Help, type Need, needs } from '../domain/visit.ts'
import { emailField, mobileField, nameField } from './contact.ts'
import type { Column, WrittenLine } from './diary-import-list.ts'
import { readTime } from './typed-time.ts'

/** What is wrong with a cell, whatever the diary says. */
type WrongCell =
  | `no-${'date' | 'time' | 'service'}`
  | `wrong-${'date' | 'time' | 'email' | 'mobile'}`
  | `unknown-${'service' | 'need'}`
  | 'far-date'
  | 'long-name'

type CellMistake = { readonly code: WrongCell; readonly given: string }

export type Wanted = { readonly date: LocalDate; readonly booking: Booking }

/** A line as far as it can be read: with a date, a time and a service it can be tried in the diary. */
export type ReadLine = {
  readonly line: number
  readonly cells: WrittenLine['cells']
  readonly wanted: Wanted | null
  readonly mistakes: readonly CellMistake[]
}

/** A later date is a slip of the pen: no diary is open further ahead. */
const mostDaysAhead = 366

type Reading = {
  readonly site: Site
  readonly today: LocalDate
  /** What the diary calls each need. */
  readonly needWords: Readonly<Record<Need, string>>
  readonly isTold: boolean
}

/** The appointment that a line tells of, and everything that is wrong with what is written. */
export function readLine({ line, cells }: WrittenLine, reading: Reading): ReadLine {
  const { place, mistakes: wrongPlace } = readPlace(cells, reading)
  const { contact, mistakes: wrongContact } = readContact(cells)
  const { help, unknown } = readNeeds(cells.needs, reading.needWords)
  const wrongNeeds = unknown.map((given) => ({ code: 'unknown-need', given }) as const)
  const mistakes = [...wrongPlace, ...wrongContact, ...wrongNeeds]
  if (!place) return { line, cells, wanted: null, mistakes }
  const { date, ...slot } = place
  const rest = { reference: cells.reference || null, help, isTold: reading.isTold, ...(contact ? { contact } : {}) }
  return { line, cells, wanted: { date, booking: { ...slot, ...rest } }, mistakes }
}

/** When somebody comes, and for what; null where not all of it can be read. */
function readPlace(cells: WrittenLine['cells'], { site, today }: Reading) {
  const mistakes: CellMistake[] = []
  const wrong = (code: WrongCell, column: Column) => void mistakes.push({ code, given: cells[column] })
  const date = readDate(cells.date)
  if (!date) wrong(cells.date ? 'wrong-date' : 'no-date', 'date')
  else if (date > dayAfter(today, mostDaysAhead)) wrong('far-date', 'date')
  const time = readTime(cells.time)
  if (!time) wrong(cells.time ? 'wrong-time' : 'no-time', 'time')
  const service = serviceCalled(site, cells.service)
  if (!service) wrong(cells.service ? 'unknown-service' : 'no-service', 'service')
  const isWhole = date && time && service && mistakes.length === 0
  return { place: isWhole ? { date, time: instantOf(date, time), service } : null, mistakes }
}

/** How somebody may be called and written to; null where nothing is given. */
function readContact(cells: WrittenLine['cells']) {
  const mistakes: CellMistake[] = []
  const contact: { -readonly [Part in keyof Contact]: Contact[Part] } = { ...noContact }
  for (const part of ['name', 'email', 'mobile'] as const) {
    const read = contactFields[part].safeParse(cells[part])
    if (read.success) contact[part] = read.data
    else mistakes.push({ code: mistakeOf[part], given: cells[part] })
  }
  return { contact: Object.values(contact).some((each) => each !== null) ? contact : null, mistakes }
}

const contactFields = { name: nameField, email: emailField, mobile: mobileField }
const mistakeOf = { name: 'long-name', email: 'wrong-email', mobile: 'wrong-mobile' } as const

const dayMonthYear = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

/** A date as 24/11/2026 or 2026-11-24; null where there is no such day. */
function readDate(text: string): LocalDate | null {
  const [, day = '', month = '', year = ''] = dayMonthYear.exec(text) ?? []
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return z.iso.date().safeParse(iso).success ? (iso as LocalDate) : null
}

const plain = (text: string) => text.toLowerCase().trim().split(/[ -]+/).join(' ')

/** A service by its id or its name, whatever the letters' size and the spaces between words. */
const serviceCalled = ({ services }: Site, written: string): ServiceId | undefined =>
  [...services.values()].find(({ id, name }) => [plain(id), plain(name)].includes(plain(written)))?.id

const withLanguage = /^(.*?)\s*[:(]\s*([^)]{1,40})\)?$/

/** Needs as the diary calls them, with something between them; an interpreter's language behind a colon or in brackets. */
function readNeeds(written: string, words: Reading['needWords']): { help: Help; unknown: readonly string[] } {
  const found = new Set<Need>()
  const unknown: string[] = []
  let language: string | null = null
  for (const part of written.split(/[;,|/+]/).filter((text) => text.trim() !== '')) {
    const [, name = part, tongue] = withLanguage.exec(part.trim()) ?? []
    const need = needs.find((each) => [plain(each), plain(words[each])].includes(plain(name)))
    if (need === undefined || (tongue !== undefined && need !== 'interpreter')) unknown.push(part.trim())
    else found.add(need)
    if (need === 'interpreter' && tongue !== undefined) language = tongue.trim()
  }
  return { help: { needs: [...found], language }, unknown }
}
