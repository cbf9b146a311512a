import type { Day } from '../../src/domain/day.ts'
import type { Act, FactAbout } from '../../src/domain/fact.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { deskName, serviceName } from '../../src/domain/site.ts'
import { ticketText } from '../../src/domain/visit.ts'
import type { Frame } from '../page.tsx'

/** The words, and the day whose tickets, desks and services a sentence names. */
type View = { readonly frame: Frame; readonly day: Day }

/** An act of staff in a sentence: W12 greeted, 10:04. */
export const actText = (view: View, act: Act): string => `${sentence(view, act)}, ${localTime(act.at)}`

/** The same; an adviser's is told with the desk. */
export function happenedText(view: View, act: Act): string {
  const by =
    act.by.kind === 'adviser' ? ` ${view.frame.words.reception.last.by(deskName(view.day.site, act.by.desk))}` : ''
  return `${actText(view, act)}${by}`
}

function sentence(view: View, act: Act): string {
  const { happened } = view.frame.words.reception
  const { kind } = act.about
  if (kind === 'visit') return ofVisit(view, act as FactAbout['visit'])
  if (kind === 'desk') return ofDesk(view, act as FactAbout['desk'])
  if (kind === 'appointment') return ofAppointment(view, act as FactAbout['appointment'])
  if (kind === 'block') return ofBlock(view, act as FactAbout['block'])
  if (act.about.kind === 'delay' || act.about.kind === 'advice') return ''
  if (act.type === 'notice-posted') return happened.posted
  if (act.type === 'notice-withdrawn') return happened.withdrawn
  return happened.staffCame
}

function ofVisit(view: View, act: FactAbout['visit']): string {
  const { happened } = view.frame.words.reception
  const visit = view.day.visits.get(act.about.id)
  const ticket = visit ? ticketText(visit.ticket) : ''
  switch (act.type) {
    case 'arrived':
      return ticket
    case 'help-stated':
      return happened.helped(ticket)
    case 'greeted':
      return happened.greeted(ticket)
    case 'urgency-marked':
      return act.urgent ? happened.urgent(ticket) : happened.notUrgent(ticket)
    case 'called':
      return happened.called(ticket, deskName(view.day.site, act.desk))
    case 'recalled':
      return happened.recalled(ticket)
    case 'started':
      return happened.started(ticket, deskName(view.day.site, act.desk))
    case 'finished':
      return happened.finished(ticket, act.outcome ? view.frame.words.common.outcomes[act.outcome] : '')
    case 'no-show':
      return happened.noShow(ticket)
    case 'left':
      return happened.left(ticket)
    case 'held':
      return happened.held(ticket)
    case 'returned':
      return happened.returned(ticket)
    case 'transferred':
      return happened.transferred(ticket, serviceName(view.day.site, act.service))
  }
}

function ofDesk(view: View, act: FactAbout['desk']): string {
  const { happened } = view.frame.words.reception
  const desk = deskName(view.day.site, act.about.id)
  switch (act.type) {
    case 'desk-opened':
      return happened.deskOpened(desk, act.adviser)
    case 'desk-away':
      return happened.deskAway(desk, view.frame.words.common.pauses[act.reason])
    case 'desk-back':
      return happened.deskBack(desk)
    case 'desk-closed':
      return happened.deskClosed(desk)
  }
}

function ofAppointment({ frame, day }: View, act: FactAbout['appointment']): string {
  const { booked, appointment: words } = frame.words.reception.happened
  const reference = day.appointments.get(act.about.id)?.reference ?? ''
  switch (act.type) {
    case 'place-held':
    case 'place-freed':
      return reference
    case 'booked':
      return booked(localTime(act.time), act.reference)
    case 'moved-here':
      return words.movedHere(act.reference, localTime(act.time))
    case 'appointment-moved':
      return words.movedTo(reference, localTime(act.time))
    case 'moved-away':
      return act.to.site === day.site.id ? words.movedAway(reference, act.to.date) : words.movedAwaySite(reference)
    case 'needs-stated':
      return words.helped(reference)
    case 'late-said':
      return words.late(reference, act.minutes)
    case 'cancelled':
      return words.cancelled(reference)
    case 'not-come':
      return words.notCome(reference)
    case 'delay-told':
      return words.delayTold(reference, localTime(act.comeAt))
  }
}

function ofBlock({ frame, day }: View, act: FactAbout['block']): string {
  const { happened } = frame.words.reception
  if (act.type === 'blocked') {
    const { desk, from, to, why } = act
    return happened.blocked(deskName(day.site, desk), localTime(from), localTime(to), why)
  }
  // The day has forgotten what its journal still knows.
  for (const entry of day.journal)
    if (entry.type === 'blocked' && entry.about.id === act.about.id)
      return happened.unblocked(deskName(day.site, entry.desk), localTime(entry.from), localTime(entry.to))
  return ''
}
