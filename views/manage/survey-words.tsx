import type { Words as Written } from '../../src/domain/survey/response.ts'
import { ErrorSummary, TextField, untyped } from '../components/field.tsx'
import { Act } from '../components/form.tsx'
import { managePage } from './manage-page.tsx'
import { Asked, sameAsked, whereOf } from './survey-asked.tsx'
import type { SurveyWordsView } from './survey-view.ts'

/** What people wrote, to be read by staff alone. */
export function surveyWordsPage(view: SurveyWordsView): string {
  const { frame, wrong, words: texts, first, count, unread, round } = view
  const { surveyResults } = frame.words
  const words = surveyResults.written
  const mistakes = wrong ? [...wrong.typed.errors.values()].map((text) => ({ id: `own-${wrong.id}`, text })) : []
  return managePage({
    frame,
    title: words.title,
    current: 'survey',
    isError: mistakes.length > 0,
    children: (
      <>
        <ErrorSummary mistakes={mistakes} words={frame.words} />
        <h1 class="govuk-heading-xl">{words.title}</h1>
        <p class="govuk-body-l written__lead">{words.lead}</p>
        <Asked asked={view} action="/manage/survey/words" newest={words.newest} />
        <h2 class="govuk-heading-l">{surveyResults.of(whereOf(view), round)}</h2>
        <p>{count === 0 ? words.none : words.count(count, unread)}</p>
        <Tags view={view} />
        <ol class="written">
          {texts.map((text, index) => (
            <Text {...{ text, view }} number={first + index} />
          ))}
        </ol>
        <Pages view={view} />
        <p>
          <a class="govuk-link" href={`/manage/survey?${sameAsked(view)}`}>
            {words.back}
          </a>
        </p>
      </>
    ),
  })
}

/** The ways to the texts of one tag. */
const Tags = ({ view: { frame, tags, tag, round, chosen } }: { view: SurveyWordsView }) => {
  const words = frame.words.surveyResults.written
  if (tags.length === 0 && tag === '') return null
  const to = (which: string) => `/manage/survey/words?${new URLSearchParams({ round, site: chosen ?? '', tag: which })}`
  return (
    <nav aria-label={words.onlyTag}>
      <ul class="asked__shortcuts">
        {['', ...tags].map((each) => (
          <li>
            <a class="govuk-link" href={to(each)} aria-current={each === tag ? 'true' : undefined}>
              {each === '' ? words.allTags : (words.tags[each] ?? each)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The ways to the pages beside this one. */
const Pages = ({ view: { frame, page, pages, tag, round, chosen } }: { view: SurveyWordsView }) => {
  const words = frame.words.surveyResults.written
  if (pages === 1) return null
  const to = (which: number) =>
    `/manage/survey/words?${new URLSearchParams({ round, site: chosen ?? '', tag, page: String(which) })}`
  return (
    <nav aria-label={words.pages}>
      <ul class="asked__shortcuts">
        {page > 1 && (
          <li>
            <a class="govuk-link" href={to(page - 1)} rel="prev">
              {words.pageBefore}
            </a>
          </li>
        )}
        <li>{words.page(page, pages)}</li>
        {page < pages && (
          <li>
            <a class="govuk-link" href={to(page + 1)} rel="next">
              {words.pageAfter}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

type TextProps = { readonly text: Written; readonly view: SurveyWordsView; readonly number: number }

const Text = ({ text, view, number }: TextProps) => {
  const words = view.frame.words.surveyResults.written
  const typed = view.wrong?.id === text.id ? view.wrong.typed : null
  return (
    <li class="written__text">
      <h3 class="govuk-heading-s written__number">
        {words.text(number)}{' '}
        <span class={text.isRead ? 'written__read' : 'written__new'}>{text.isRead ? words.isRead : words.isNew}</span>
      </h3>
      <blockquote class="written__said">{text.text}</blockquote>
      <Tagging {...{ text, view }} typed={typed} />
      <details class="govuk-details written__remove">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{words.remove}</span>
        </summary>
        <Act action={addressOf(view, text)} formKey={view.keys(`remove-${text.id}`)} class="govuk-details__text">
          <p>{words.removeWhy}</p>
          <button type="submit" name="act" value="remove" class="govuk-button govuk-button--warning">
            {words.removeNow}
          </button>
        </Act>
      </details>
    </li>
  )
}

const addressOf = ({ round, chosen }: SurveyWordsView, { id }: Written): string =>
  `/manage/survey/words/${id}?${new URLSearchParams({ round, site: chosen ?? '' })}`

type TaggingProps = Pick<TextProps, 'text' | 'view'> & {
  readonly typed: NonNullable<SurveyWordsView['wrong']>['typed'] | null
}

/** The tags to choose, those of its own, and one more. */
const Tagging = ({ text, view, typed }: TaggingProps) => {
  const words = view.frame.words.surveyResults.written
  const chosen = typed ? (typed.values['tags'] ?? '').split('\n') : text.tags
  const offered = [...new Set([...Object.keys(words.tags), ...text.tags])]
  const own = { values: { own: typed?.values['own'] ?? '' }, errors: typed?.errors ?? untyped.errors }
  return (
    <Act action={addressOf(view, text)} formKey={view.keys(`tag-${text.id}`)} class="written__form">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend">{words.tag}</legend>
        <div class="govuk-checkboxes govuk-checkboxes--small written__tags">
          {offered.map((tag, index) => (
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={`tag-${text.id}-${index}`}
                name="tags"
                value={tag}
                checked={chosen.includes(tag)}
              />
              <label class="govuk-label govuk-checkboxes__label" for={`tag-${text.id}-${index}`}>
                {words.tags[tag] ?? tag}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <div class="written__own">
        <TextField id={`own-${text.id}`} name="own" label={words.own} typed={own} width={20} />
        <button type="submit" name="act" value="read" class="govuk-button govuk-button--secondary">
          {words.keep}
        </button>
      </div>
    </Act>
  )
}
