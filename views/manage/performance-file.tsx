import { measures } from '../../src/domain/performance/measures.ts'
import { typedColumns } from '../../src/domain/performance/typed-file.ts'
import { CsvField, TextArea } from '../components/field.tsx'
import { wordsOf } from '../performance/view.ts'
import type { Given, QuarterView } from './performance-view.ts'

type FileProps = { readonly view: QuarterView; readonly given: Given['file'] }

/** Loading figures from a file: what is wrong with each line, what was given, and what a file must look like. */
export const FigureFile = ({ view, given }: FileProps) => {
  const { frame, keys, preview } = view
  const { file: words } = frame.words.managePerformance
  const typed = { values: { text: given.text }, errors: new Map(given.unusable ? [['file', given.unusable]] : []) }
  return (
    <section aria-labelledby="load">
      <h2 class="govuk-heading-l" id="load">
        {words.title}
      </h2>
      <p class="report__text">{words.lead}</p>
      {given.wrong.length > 0 ? <WrongLines view={view} given={given} /> : null}
      <form
        method="post"
        action={`/manage/performance/${preview.document.quarter}/file`}
        enctype="multipart/form-data"
        novalidate
      >
        <input type="hidden" name="key" value={keys('file')} />
        <CsvField label={words.file} hint={words.fileHint} typed={typed} />
        <TextArea id="text" name="text" label={words.text} typed={typed} rows={6} />
        <button type="submit" class="govuk-button">
          {words.load}
        </button>
      </form>
      <Format view={view} />
    </section>
  )
}

const WrongLines = ({ view: { frame }, given: { wrong } }: FileProps) => {
  const { file: words } = frame.words.managePerformance
  return (
    <div id="wrong" class="managed__wrong" tabindex={-1}>
      <h3 class="govuk-heading-m">{words.wrongTitle(wrong.length)}</h3>
      <p>{words.wrongLead}</p>
      <table class="govuk-table">
        <thead>
          <tr>
            <th scope="col" class="govuk-table__header">
              {words.lineHead}
            </th>
            <th scope="col" class="govuk-table__header">
              {words.whatHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {wrong.flatMap(({ line, mistakes }) =>
            mistakes.map((mistake) => (
              <tr>
                <th scope="row" class="govuk-table__header">
                  {words.line(line)}
                </th>
                <td class="govuk-table__cell">{words.wrongLine(mistake)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}

const Format = ({ view: { frame, preview } }: { view: QuarterView }) => {
  const { file: words } = frame.words.managePerformance
  const typed = measures.filter(({ source }) => source === 'typed')
  return (
    <div class="managed__format">
      <h3 class="govuk-heading-m">{words.formatTitle}</h3>
      <p class="report__text">{words.format}</p>
      <pre class="managed__example" tabindex={0}>
        {words.example(preview.document.quarter).join('\n')}
      </pre>
      <Names
        head={words.columnHead}
        tells={words.columnTells}
        rows={typedColumns.map((name) => [name, words.columns[name]])}
      />
      <Names
        head={words.measureHead}
        tells={words.measureTells}
        rows={typed.map(({ key }) => [key, wordsOf(frame.words, key).name])}
      />
    </div>
  )
}

type NamesProps = {
  readonly head: string
  readonly tells: string
  readonly rows: readonly (readonly [name: string, tells: string])[]
}

const Names = ({ head, tells, rows }: NamesProps) => (
  <table class="govuk-table managed__names">
    <thead>
      <tr>
        <th scope="col" class="govuk-table__header">
          {head}
        </th>
        <th scope="col" class="govuk-table__header">
          {tells}
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map(([name, what]) => (
        <tr>
          <th scope="row" class="govuk-table__header">
            <code>{name}</code>
          </th>
          <td class="govuk-table__cell">{what}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
