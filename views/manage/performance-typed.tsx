import type { Figure } from '../../src/domain/performance/figure.ts'
import { measures } from '../../src/domain/performance/measures.ts'
import { TextField } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { lineOf, wordsOf } from '../performance/view.ts'
import type { Words } from '../words/words.ts'
import type { QuarterView } from './performance-view.ts'

const parts = ['value', 'numerator', 'denominator', 'note'] as const

/** The figures of other channels, one after the other. */
export const TypedFigures = ({ view: { frame, keys, preview, given } }: { view: QuarterView }) => {
  const { managePerformance } = frame.words
  const { figures: words } = managePerformance
  return (
    <section aria-labelledby="figures">
      <h2 class="govuk-heading-l" id="figures">
        {words.title}
      </h2>
      <p class="report__text">{words.lead}</p>
      <Act action={`/manage/performance/${preview.document.quarter}/figures`} formKey={keys('figures')}>
        <input type="hidden" name="seen" value={given.figures.values['seen']} />
        {measures
          .filter(({ source }) => source === 'typed')
          .map(({ key, target }) => (
            <fieldset class="typed-figure">
              <legend class="typed-figure__name">
                {wordsOf(frame.words, key).name}
                <span class="measure__of"> {words.target(target)}</span>
                <Published figure={lineOf(preview.document.lines, key)?.figure} words={frame.words} />
              </legend>
              <div class="typed-figure__fields">
                {parts.map((part) => (
                  <TextField
                    id={`${key}-${part}`}
                    name={`${key}.${part}`}
                    label={words[part]}
                    typed={given.figures}
                    {...(part === 'note' ? { maxlength: 300 } : { width: 5 })}
                  />
                ))}
              </div>
            </fieldset>
          ))}
        <button type="submit" class="govuk-button">
          {words.keep}
        </button>
      </Act>
    </section>
  )
}

/** What stands where nothing is typed. */
const Published = ({ figure, words }: { figure: Figure | undefined; words: Words }) =>
  figure?.from === 'history' && figure.value !== null ? (
    <span class="measure__of typed-figure__published">
      {' '}
      {words.managePerformance.figures.published(words.performance.figure(figure, 'percent'))}
    </span>
  ) : null
