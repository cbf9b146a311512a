import type { Round } from '../../src/domain/survey/response.ts'
import { TextField } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { FromTo } from './asked.tsx'
import type { SurveyView } from './survey-view.ts'

type WavesWords = SurveyView['frame']['words']['surveyResults']['waves']

/** The counted surveys, and the form that sets their days and targets. */
export const Waves = ({ view: { frame, waves, typed, formKey } }: { view: SurveyView }) => {
  const words = frame.words.surveyResults.waves
  const { number } = frame.words.surveyResults
  const isAnySet = waves.some(({ mayBeTakenBack }) => mayBeTakenBack)
  return (
    <section aria-labelledby="waves">
      <h2 class="govuk-heading-l" id="waves">
        {words.title}
      </h2>
      <p class="estimates__text">{words.lead}</p>
      <table class="govuk-table figures">
        <caption class="govuk-table__caption govuk-table__caption--s">{words.caption}</caption>
        <thead>
          <tr>
            {[words.name, words.days].map((name) => (
              <th scope="col" class="govuk-table__header">
                {name}
              </th>
            ))}
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              {words.target}
            </th>
            {isAnySet ? (
              <th scope="col" class="govuk-table__header">
                {words.change}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {waves.map((wave) => (
            <tr>
              <th scope="row" class="govuk-table__header figures__name">
                {words.month(wave.id)}
              </th>
              <td class="govuk-table__cell found__days">{words.period(wave)}</td>
              <td class="govuk-table__cell govuk-table__cell--numeric">
                {wave.target === null ? words.noTarget : number(wave.target)}
              </td>
              {isAnySet ? (
                <td class="govuk-table__cell">
                  {wave.mayBeTakenBack ? <TakeBack wave={wave.id} words={words} formKey={formKey} /> : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <h3 class="govuk-heading-m">{words.set}</h3>
      <p>{words.hint}</p>
      <Act action="/manage/survey/waves" formKey={formKey} class="asked__form found__wave">
        <FromTo words={words} typed={typed} />
        <TextField id="target" name="target" label={words.aim} typed={typed} width={5} />
        <button type="submit" class="govuk-button">
          {words.save}
        </button>
      </Act>
    </section>
  )
}

const TakeBack = ({ wave, words, formKey }: { wave: Round; words: WavesWords; formKey: string }) => (
  <Act action="/manage/survey/waves/take-back" formKey={`${formKey}-${wave}`}>
    <input type="hidden" name="wave" value={wave} />
    <button type="submit" class="govuk-button govuk-button--secondary found__back">
      {words.takeBack}
      <span class="govuk-visually-hidden"> {words.month(wave)}</span>
    </button>
  </Act>
)
