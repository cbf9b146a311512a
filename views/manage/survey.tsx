import { ErrorSummary } from '../components/field.tsx'
import { managePage } from './manage-page.tsx'
import { Asked, sameAsked, whereOf } from './survey-asked.tsx'
import { Equality } from './survey-equality.tsx'
import { Groups } from './survey-groups.tsx'
import { EveryAnswer, Shares } from './survey-shares.tsx'
import type { SurveyView } from './survey-view.ts'
import { Waves } from './survey-waves.tsx'

/** What the exit survey found, in one round, at one site or at all. */
export function surveyResultsPage(view: SurveyView): string {
  const { frame, typed, round } = view
  const words = frame.words.surveyResults
  const mistakes = [...typed.errors].map(([id, text]) => ({ id, text }))
  return managePage({
    frame,
    title: words.title,
    current: 'survey',
    isError: mistakes.length > 0,
    children: (
      <>
        <ErrorSummary mistakes={mistakes} words={frame.words} />
        <h1 class="govuk-heading-xl">{words.title}</h1>
        <p class="govuk-body-l">{words.lead}</p>
        <Asked asked={view} action="/manage/survey" newest={words.newest} />
        <h2 class="govuk-heading-l found__title">{words.of(whereOf(view), round)}</h2>
        <Response view={view} />
        <p>
          <a class="govuk-link" href={`/manage/survey/words?${sameAsked(view)}`}>
            {words.written.link}
          </a>
        </p>
        <Posters view={view} />
        <Told view={view} />
        <Waves view={view} />
        <section aria-labelledby="about">
          <h2 class="govuk-heading-l" id="about">
            {words.about.title}
          </h2>
          <ul class="govuk-list govuk-list--bullet estimates__text">
            {words.about.sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </section>
      </>
    ),
  })
}

/** Each site has its own. */
const Posters = ({ view: { frame, sites } }: { view: SurveyView }) => (
  <ul class="govuk-list">
    {sites.map(({ id, name }) => (
      <li>
        <a class="govuk-link" href={`/survey/${id}/poster`}>
          {frame.words.surveyResults.poster(name)}
        </a>
      </li>
    ))}
  </ul>
)

const Told = ({ view: { frame, told, chosen, sites } }: { view: SurveyView }) => {
  if (told === null) return null
  const { words } = frame
  const services = new Map(sites.flatMap((site) => [...site.services.values()].map(({ id, name }) => [id, name])))
  const isTold = told.now.survey !== null || told.now.ratings !== null
  return (
    <>
      <Shares told={told} words={words} isTogether={chosen === null} />
      {isTold ? <EveryAnswer told={told} words={words} /> : null}
      {told.breakdowns && told.now.survey ? <Groups {...{ services, words }} breakdowns={told.breakdowns} /> : null}
      {chosen === null ? (
        <>
          <p>{words.surveyResults.groups.lead}</p>
          <Equality results={told.equality} words={words} />
        </>
      ) : null}
    </>
  )
}

/** How many answered, of how many, and how near that is to the target. */
const Response = ({ view }: { view: SurveyView }) => {
  const { frame, periods, told, people, finished, wave, chosen } = view
  const words = frame.words.surveyResults
  const { response, running } = words
  const last = periods.at(-1)?.to
  const target = wave?.target ?? null
  return (
    <>
      <p>{words.days(periods)}.</p>
      {told === null && last ? (
        <p class="said">
          <strong>{running.title}.</strong> {running.what(last)}
        </p>
      ) : null}
      <p>
        {told === null ? response.soFar(people) : peopleOf(view)}{' '}
        {finished === null || people === null
          ? null
          : finished === 0
            ? response.noVisits
            : response.rate(people, finished)}{' '}
        {target === null || people === null ? null : (
          <Target {...{ target, people, view }} isAll={told === null || chosen === null} />
        )}
      </p>
    </>
  )
}

/** At one site the number may be withheld for the sake of another one: whether it is small is not told. */
const peopleOf = ({ frame, people, chosen }: SurveyView): string => {
  const { response } = frame.words.surveyResults
  if (people !== null) return response.people(people)
  return chosen === null ? response.tooFew : response.withheld
}

type TargetProps = {
  readonly target: number
  readonly people: number
  readonly view: SurveyView
  readonly isAll: boolean
}

/** The target is of all sites together. */
const Target = ({ target, people, view, isAll }: TargetProps) => {
  const { response } = view.frame.words.surveyResults
  if (!isAll) return <>{response.targetOf(target)}</>
  return (
    <>
      {view.told === null ? response.target(people, target) : response.missed(people, target)}{' '}
      <progress class="found__progress" max={target} value={Math.min(people, target)} aria-hidden="true" />
    </>
  )
}
