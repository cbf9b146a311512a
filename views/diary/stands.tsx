import { type Appointment, toComeAt } from '../../src/domain/appointment.ts'
import { type Standing, standsOf } from '../../src/domain/diary/stands.ts'
import { minutesBetween } from '../../src/domain/instant.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { deskName } from '../../src/domain/site.ts'
import { type Help, ticketText, type Visit } from '../../src/domain/visit.ts'
import type { View } from '../reception/view.ts'
import type { Words } from '../words/words.ts'

const shapes: Readonly<Record<Standing, string>> = {
  held: '◌',
  booked: '○',
  'said-late': '◐',
  'told-later': '◔',
  late: '▲',
  here: '●',
  'stepped-out': '◑',
  called: '◆',
  'with-desk': '■',
  seen: '✓',
  left: '✕',
  'not-come': '✕',
  cancelled: '✕',
  moved: '→',
}

/** How an appointment stands: a shape and a word, and beside them a colour. */
export function StandsMark({ view, appointment }: { view: View; appointment: Appointment }) {
  const { is, visit } = standsOf(view.day, appointment, view.now)
  return (
    <span class={`stands stands--${is}`}>
      <span aria-hidden="true">{shapes[is]}</span> {standsText(view, appointment, is, visit)}
    </span>
  )
}

function standsText(view: View, appointment: Appointment, is: Standing, visit: Visit | null): string {
  const { diary } = view.frame.words
  const ticket = visit ? ticketText(visit.ticket) : ''
  switch (is) {
    case 'held':
      return `${diary.stands.held} ${appointment.state.is === 'held' ? diary.until(localTime(appointment.state.until)) : ''}`
    case 'said-late':
      return diary.saysLate(appointment.late?.minutes ?? 0)
    case 'told-later':
      return diary.toldLater(localTime(appointment.comeAt ?? appointment.time))
    case 'late':
      return diary.late(Math.floor(minutesBetween(toComeAt(appointment), view.now)))
    case 'called':
    case 'with-desk': {
      const desk = visit && 'desk' in visit.state ? deskName(view.day.site, visit.state.desk) : ''
      return `${is === 'called' ? diary.called(desk) : diary.withDesk(desk)}, ${ticket}`
    }
    case 'moved':
      return diary.moved
    case 'here':
    case 'stepped-out':
      return `${diary.stands[is]}, ${ticket}`
    default:
      return diary.stands[is]
  }
}

/** What would help, in few words, with the interpreter's language; nothing where nothing was said. */
export const ShortNeeds = ({ help, words }: { help: Help; words: Words }) =>
  help.needs.length === 0 ? null : <span class="plan__needs">{shortNeeds(help, words)}</span>

export const shortNeeds = ({ needs, language }: Help, { diary }: Words): string =>
  needs
    .map((need) => (need === 'interpreter' && language ? `${diary.needs[need]}: ${language}` : diary.needs[need]))
    .join(', ')
