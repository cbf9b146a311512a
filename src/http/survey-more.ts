import { type Typed, untyped } from '../../views/components/field.tsx'
import { aboutYouPage } from '../../views/survey/about-you.tsx'
import { mostCharacters, thanksPage } from '../../views/survey/thanks.tsx'
import type { Part } from '../domain/survey/question.ts'
import type { Slip } from '../storage/survey-box.ts'
import { readForm } from './form.ts'
import type { Ctx, Parts } from './parts.ts'
import { answersOf, equalityForm, equalityOf, moreForm } from './survey-form.ts'
import { type Place, roundNow } from './survey-place.ts'

/**
 * The end of the survey, with what else may be sent from there. What is counted is known by the link or by the device:
 * whoever skipped every question is thanked, and told of nothing that is counted.
 */
export async function showThanks(
  parts: Parts,
  place: Place,
  before?: Place['before'],
  typed: Typed = untyped,
): Promise<string> {
  const [survey, ratings, words, equality] = await Promise.all(
    (['survey', 'ratings', 'words', 'equality'] as const).map((part) => place.isSent(part)),
  )
  const base = parts.newId()
  return thanksPage({
    survey: place,
    reached: before ?? (survey === true ? 'thanks' : 'uncounted'),
    sent: { ratings: ratings === true, words: words === true, equality: equality === true },
    typed,
    keys: (form) => `${base}-${form}`,
  })
}

/** The three ratings, or one's own words: each sent by itself, and joined to nothing. */
export async function sendMore(parts: Parts, c: Ctx, place: Place): Promise<Response> {
  const { fields, once } = await readForm(c, moreForm)
  const { survey } = parts.frame.words
  const again = async (name: string, error: string, values: Typed['values'] = {}) =>
    c.html(await showThanks(parts, place, undefined, { values, errors: new Map([[name, error]]) }), 422)
  if (fields.part === 'words') {
    const { text } = fields
    if (text === '') return again('text', survey.noWords)
    if (text.length > mostCharacters) return again('text', survey.longWords(text.length - mostCharacters), { text })
    return send(parts, c, place, 'words', once.key, {
      keep: async (slip) =>
        parts.storage.survey.keepWords(
          { id: parts.newId(), site: place.site.id, round: await roundNow(parts), text },
          slip,
        ),
      refused: (error) => again('text', error, { text }),
    })
  }
  const answers = answersOf('ratings', fields)
  if (Object.keys(answers).length === 0) return again('accessibility', survey.noRating)
  return send(parts, c, place, 'ratings', once.key, {
    keep: async (slip) =>
      parts.storage.survey.count({ ...place.about, round: await roundNow(parts) }, 'ratings', answers, slip),
    refused: (error) => again('accessibility', error, answers),
  })
}

export async function sendAboutYou(parts: Parts, c: Ctx, place: Place): Promise<Response> {
  const { fields, once } = await readForm(c, equalityForm)
  const answers = equalityOf(fields)
  const again = (error: string) => {
    const typed = { values: answers, errors: new Map([['age', error]]) }
    return c.html(aboutYouPage({ survey: place, typed, formKey: parts.newId() }), 422)
  }
  if (Object.keys(answers).length === 0) return again(parts.frame.words.survey.noAboutYou)
  return send(parts, c, place, 'equality', once.key, {
    keep: async (slip) =>
      parts.storage.survey.countEquality({ site: place.site.id, round: await roundNow(parts) }, answers, slip),
    refused: again,
  })
}

type Sending = {
  keep(slip: Slip): Promise<boolean>
  /** The page again, with what was typed, where too much was sent from the same address. */
  refused(error: string): Response | Promise<Response>
}

/** Keeps a part once. What was sent before is thanked for as well: it is kept, whichever time it came. */
async function send(
  parts: Parts,
  c: Ctx,
  place: Place,
  part: Exclude<Part, 'survey'>,
  key: string,
  { keep, refused }: Sending,
): Promise<Response> {
  const slip = place.slipOf(part, key)
  if (!(await parts.storage.survey.isUsed(slip)) && !(await place.isSent(part))) {
    if (!place.mayCount(part)) return refused(parts.frame.words.survey.limitedMore)
    await keep(slip)
    place.sent(part)
  }
  return c.redirect(`${place.address}/thanks`, 303)
}
