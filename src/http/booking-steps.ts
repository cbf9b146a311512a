import type { Hono } from 'hono'
import { z } from 'zod'
import { carrying, stepOf } from '../../views/booking/carried.ts'
import { contactPage } from '../../views/booking/contact.tsx'
import { bookedStands } from '../../views/booking/manage-stands.ts'
import { needsPage } from '../../views/booking/needs.tsx'
import { type Typed, untyped } from '../../views/components/field.tsx'
import { typedHelp } from '../../views/components/help-fields.tsx'
import { anotherLanguage, languages } from '../../views/words/languages.ts'
import { stateNeeds } from '../domain/acts/appointment.ts'
import { giveContact } from '../domain/acts/hold-place.ts'
import { serve } from './access.ts'
import { bookedOf, pageOf } from './booking-manage-place.ts'
import { carriedIn, type HeldPlace, heldPlace, visitor } from './booking-place.ts'
import { showLost } from './booking-times.ts'
import { emailField, mobileField, nameField } from './contact.ts'
import { helpOf, rawHelp } from './help.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { readTypedForm } from './typed-form.ts'

/** Of the languages of the list alone: what somebody types here is sent to an address that they type too. */
const listedHelp = rawHelp.refine(({ needs, language }) => !needs.includes('interpreter') || isLanguage(language), {
  path: ['language'],
  error: 'no-language',
})

const isLanguage = (text: string) => text === anotherLanguage || languages.some(({ name }) => name === text)

const text = z.string().default('')
const rawContact = z.object({ name: text, email: text, mobile: text })
const typedContact = z.object({ name: nameField, email: emailField, mobile: mobileField })

/** A step of booking; of a place that is booked already, its own page instead. @throws {NotFound} */
export async function atStep(
  parts: Parts,
  c: Ctx,
  token: string,
  answer: (place: HeldPlace) => Response | Promise<Response>,
): Promise<Response> {
  const place = await heldPlace(parts, token)
  return place === null ? c.redirect(`/appointments/${token}`, 303) : answer(place)
}

/** What is asked while a place is held: what would help, and how somebody may be reached. */
export function bookingSteps(parts: Parts, app: Hono<Env>): void {
  const { frame } = parts
  const errors = frame.words.booking

  const showNeeds = (c: Ctx, { appointment, back }: Awaited<ReturnType<typeof needsOf>>, typed: Typed) => {
    const action = carrying(stepOf(appointment.token, 'needs'), carriedIn(c))
    const page = needsPage({ frame, typed, action, back, formKey: parts.newId() })
    return c.html(page, typed.errors.size > 0 ? 422 : 200)
  }

  const showContact = (c: Ctx, { held }: HeldPlace, typed: Typed) => {
    const carried = carriedIn(c)
    const back = stepOf(held.token, carried.from ?? 'needs')
    const action = carrying(stepOf(held.token, 'contact'), carried)
    const page = contactPage({ frame, typed, action, back, formKey: parts.newId() })
    return c.html(page, typed.errors.size > 0 ? 422 : 200)
  }

  serve(app, 'GET /appointments/:token/needs', async (c) => {
    const token = c.req.param('token')
    const place = await heldPlace(parts, token)
    if (place?.isLost) return showLost(parts, c, place)
    const asked = await needsOf(parts, c, token)
    if (!asked.canChange) return c.redirect(asked.back, 303)
    return showNeeds(c, asked, typedHelp(asked.appointment.help))
  })

  serve(app, 'POST /appointments/:token/needs', async (c) => {
    const form = await readTypedForm(c, rawHelp, listedHelp, errors.needs.errors)
    const asked = await needsOf(parts, c, c.req.param('token'))
    if ('wrong' in form) return showNeeds(c, asked, form.wrong)
    await parts.change(asked.key, stateNeeds(asked.appointment.id, helpOf(form.fields)), visitor, form.once)
    return c.redirect(asked.onTo, 303)
  })

  serve(app, 'GET /appointments/:token/contact', (c) =>
    atStep(parts, c, c.req.param('token'), async (place) => {
      if (place.isLost) return showLost(parts, c, place)
      const { name, email, mobile } = await parts.storage.contactOf(place.held.token)
      const values = { name: name ?? '', email: email ?? '', mobile: mobile ?? '' }
      return showContact(c, place, { ...untyped, values })
    }),
  )

  serve(app, 'POST /appointments/:token/contact', (c) =>
    atStep(parts, c, c.req.param('token'), async (place) => {
      const form = await readTypedForm(c, rawContact, typedContact, errors.contact.errors)
      if ('wrong' in form) return showContact(c, place, form.wrong)
      await parts.change(place.key, giveContact(place.held.id, form.fields), visitor, form.once)
      return c.redirect(stepOf(place.held.token, 'check'), 303)
    }),
  )
}

/** What would help, of a place that is held or of an appointment that is booked; and where it goes on from there. */
async function needsOf(parts: Parts, c: Ctx, token: string) {
  const booked = await bookedOf(parts, token)
  const { key, day, appointment } = booked
  if (appointment.state.is !== 'held') {
    const back = pageOf(c)
    return { key, appointment, canChange: bookedStands(booked).is === 'to-come', back, onTo: `${back}?done=helped` }
  }
  const { from } = carriedIn(c)
  const times = carrying(`/book/${day.site.id}/${appointment.service}`, { instead: appointment.token })
  const back = from ? stepOf(appointment.token, 'check') : times
  return { key, appointment, canChange: true, back, onTo: stepOf(appointment.token, from ?? 'contact') }
}
