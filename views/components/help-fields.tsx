import { type Help, needs } from '../../src/domain/visit.ts'
import type { Words } from '../words/words.ts'
import { TextField, type Typed } from './field.tsx'

/** What is known to help, as a form has it. */
export const typedHelp = ({ needs, language }: Help): Typed => ({
  values: { needs: needs.join(' '), language: language ?? '' },
  errors: new Map(),
})

type HelpFieldsProps = { readonly legend: string; readonly typed: Typed; readonly words: Words }

/** What would help, as staff write it down: all of it in one form. */
export function HelpFields({ legend, typed, words }: HelpFieldsProps) {
  const chosen = (typed.values['needs'] ?? '').split(' ')
  return (
    <>
      <fieldset class="govuk-fieldset help-fields">
        <legend class="govuk-visually-hidden">{legend}</legend>
        {needs.map((need) => (
          <label class="visit-forms__need">
            <input type="checkbox" name="needs" value={need} checked={chosen.includes(need)} />{' '}
            {words.common.needs[need]}
          </label>
        ))}
      </fieldset>
      <TextField id="language" name="language" label={words.reception.visit.language} maxlength={40} typed={typed} />
    </>
  )
}
