import { TextField } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { FromTo } from './asked.tsx'
import type { SurveyView } from './survey-view.ts'

/** The counted surveys, and the form that sets their days and targets. */
export const Waves = ({ view: { frame, waves, typed, formKey } }: { view: SurveyView }) => {
  const words = frame.words.surveyResults.waves
  const { number } = frame.words.surveyResults
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
