import { localTime } from '../../src/domain/local-time.ts'
import { type Site, serviceName } from '../../src/domain/site.ts'
import { type Help, ticketText, type Visit } from '../../src/domain/visit.ts'
import type { Words } from '../words/words.ts'

type Told = Pick<Visit, 'ticket' | 'service' | 'appointment' | 'help' | 'urgent'>
type VisitLineProps = { readonly visit: Told; readonly site: Site; readonly words: Words }

/** What staff know a visitor by: ticket, appointed time, service, whether it is urgent, and what would help. */
export const VisitLine = ({ visit, site, words }: VisitLineProps) => (
  <span class="visit-line">
    <strong class="visit-line__ticket">{ticketText(visit.ticket)}</strong>
    <span class="visit-line__rest">
      {visit.appointment ? <span class="visit-line__time">{localTime(visit.appointment.time)}</span> : null}
      <span class="visit-line__service">{serviceName(site, visit.service)}</span>
      {visit.urgent ? <UrgentMark words={words} /> : null}
      <StatedNeeds help={visit.help} words={words} />
    </span>
  </span>
)

/** Staff alone see it. */
export const UrgentMark = ({ words }: { words: Words }) => (
  <span class="visit-line__urgent">
    <span class="icon icon--urgent" aria-hidden="true" /> {words.common.urgent}
  </span>
)

/** What would help a visitor, with the interpreter's language; nothing where nothing was said. */
export const StatedNeeds = ({ help, words }: { help: Help; words: Words }) =>
  help.needs.length === 0 ? null : (
    <span class="visit-line__needs">
      {help.needs.map((need) => (
        <span class="visit-line__need">
          <span class={`icon icon--${need}`} aria-hidden="true" /> {words.common.needs[need]}
          {need === 'interpreter' && help.language ? `: ${help.language}` : ''}
        </span>
      ))}
    </span>
  )
