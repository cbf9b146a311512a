import { spokenDate, spokenTime } from '../../views/words/en/times.ts'
import { type Appointment, toComeAt } from '../domain/appointment.ts'
import type { Instant } from '../domain/instant.ts'
import { localDate, localTime } from '../domain/local-time.ts'
import type { Contact, Message } from '../domain/message.ts'
import { isOpen } from '../domain/opening.ts'
import { type Site, serviceName } from '../domain/site.ts'
import type { Letter } from '../messages/sender.ts'
import type { Due } from '../storage/storage.ts'
import { feedbackLetter, isOfFeedback } from './feedback-letter.ts'
import { fillIn, type Unsent, type Wording } from './wording.ts'

/** A message in words, as what it tells of stands now; or why it is not to be sent any more. */
export const letterFor = async (due: Due, wording: Wording, now: Instant): Promise<Letter | Unsent> =>
  isOfFeedback(due) ? feedbackLetter(due, wording) : appointmentLetter(due, wording, now)

async function appointmentLetter(
  due: Due,
  { storage, words: { messages }, origin }: Wording,
  now: Instant,
): Promise<Letter | Unsent> {
  const { id, kind, token } = due
  const contact = await storage.contactOf(token)
  const place = await storage.appointmentByToken(token)
  if (!place) return { unsent: 'no-appointment' }
  const { site, appointments } = await storage.day(place)
  const appointment = appointments.get(place.appointment)
  if (!appointment) return { unsent: 'no-appointment' }
  if (due.time <= now) return { unsent: 'time-passed' }
  if (!isSo(due, appointment)) return { unsent: 'not-so-now' }
  // The council closed the site after this was booked: the diary asks staff to move it, and that is told instead.
  if (kind === 'reminder' && !isOpen(site, appointment.time)) return { unsent: 'closed-then' }

  const { tells: channel } = appointment
  const to = channel && addressIn(contact)[channel]
  if (channel === null || to === null) return { unsent: 'no-address' }
  const { needs, language } = appointment.help
  const link = `${origin}${kind === 'cancelled' ? '/book' : `/appointments/${token}`}`
  const fields = { ...fieldsOf(site, appointment), needs: messages.needs(needs, language), link }
  const { subject, body } = messages.templates[channel][kind]
  return { id, kind, channel, to, subject: subject && fillIn(subject, fields), body: fillIn(body, fields), fields }
}

/** Whether an appointment still is as a message tells it. */
const isSo = ({ kind, time }: Message, { state, time: timeNow, comeAt }: Appointment): boolean =>
  state.is === (kind === 'cancelled' ? 'cancelled' : 'booked') &&
  timeNow === time &&
  (kind !== 'delayed' || comeAt !== null)

const addressIn = ({ email, mobile }: Contact) => ({ email, text: mobile })

const fieldsOf = (site: Site, { service, reference, ...appointment }: Appointment) => ({
  site: site.name,
  address: site.address.length === 0 ? site.name : site.address.join(', '),
  day: spokenDate(localDate(appointment.time)),
  time: spokenTime(localTime(appointment.time)),
  come: spokenTime(localTime(toComeAt(appointment))),
  service: serviceName(site, service),
  reference,
})
