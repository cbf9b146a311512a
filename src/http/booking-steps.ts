import type { Hono } from 'hono'
import { z } from 'zod'
import { carrying, stepOf } from '../../views/booking/carried.ts'
import { contactPage } from '../../views/booking/contact.tsx'
import { needsPage } from '../../views/booking/needs.tsx'
import type { Typed } from '../../views/components/field.tsx'
import { anotherLanguage, languages } from '../../views/words/languages.ts'
import { stateNeeds } from '../domain/acts/appointment.ts'
import { giveContact } from '../domain/acts/hold-place.ts'
import { needs } from '../domain/visit.ts'
import { serve } from './access.ts'
import { carriedIn, type HeldPlace, heldPlace, visitor } from './booking-place.ts'
import { showLost } from './booking-times.ts'
import { emailField, mobileField, nameField } from './contact.ts'
import { many } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { readTypedForm } from './typed-form.ts'

const rawNeeds = z.object({ needs: many(z.enum(needs)), language: z.string().default('') })
const typedNeeds = z
  .object({ needs: z.array(z.enum(needs)), language: z.string() })
  .refine(({ needs, language }) => !needs.includes('interpreter') || isLanguage(language), {
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

  const showNeeds = (c: Ctx, { site, held }: HeldPlace, typed: Typed) => {
    const carried = carriedIn(c)
    const times = carrying(`/book/${site.id}/${held.service}`, { instead: held.token })
    const back = carried.from ? stepOf(held.token, 'check') : times
    const action = carrying(stepOf(held.token, 'needs'), carried)
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

  serve(app, 'GET /appointments/:token/needs', (c) =>
    atStep(parts, c, c.req.param('token'), (place) => {
      if (place.isLost) return showLost(parts, c, place)
      const { needs: stated, language } = place.held.help
      return showNeeds(c, place, entered({ needs: stated.join(' '), language }))
    }),
  )

  serve(app, 'POST /appointments/:token/needs', (c) =>
    atStep(parts, c, c.req.param('token'), async (place) => {
      const form = await readTypedForm(c, rawNeeds, typedNeeds, errors.needs.errors)
      if ('wrong' in form) return showNeeds(c, place, form.wrong)
      const { needs: stated, language } = form.fields
      const help = { needs: stated, language: stated.includes('interpreter') ? language : null }
      await parts.change(place.key, stateNeeds(place.held.id, help), visitor, form.once)
      return c.redirect(stepOf(place.held.token, carriedIn(c).from ?? 'contact'), 303)
    }),
  )

  serve(app, 'GET /appointments/:token/contact', (c) =>
    atStep(parts, c, c.req.param('token'), async (place) => {
      if (place.isLost) return showLost(parts, c, place)
      const { name, email, mobile } = await parts.storage.contactOf(place.held.token)
      return showContact(c, place, entered({ name, email, mobile }))
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

/** What was entered before, as a form shows it. */
const entered = (values: Readonly<Record<string, string | null>>): Typed => ({
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ''])),
  errors: new Map(),
})
