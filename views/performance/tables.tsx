import type { Figure, PerformanceLine } from '../../src/domain/performance/figure.ts'
import type { Words } from '../words/words.ts'
import { Definition } from './definitions.tsx'
import { ChangeOf, RagSign } from './stands.tsx'
import {
  type Group,
  isOfHistory,
  type MeasureLines,
  measuresOf,
  type PerformanceView,
  placeName,
  wordsOf,
} from './view.ts'

/** Every figure of a quarter, a table for each group of measures. */
export const Tables = ({ view }: { view: PerformanceView }) => {
  const { groups, without } = measuresOf(view.document)
  return (
    <>
      {groups.map(({ group, measures }) => (
        <GroupTable view={view} group={group} measures={measures} />
      ))}
      {without.length > 0 ? <Without view={view} measures={without} /> : null}
    </>
  )
}

type GroupProps = {
  readonly view: PerformanceView
  readonly group: Group
  readonly measures: readonly MeasureLines[]
}

const GroupTable = ({ view, group, measures }: GroupProps) => {
  const { performance } = view.frame.words
  const { table } = performance
  return (
    <section aria-labelledby={`group-${group}`}>
      <h2 class="govuk-heading-l" id={`group-${group}`}>
        {performance.groups[group]}
      </h2>
      {group === 'others' ? <p class="report__text">{performance.othersTyped}</p> : null}
      <table class="govuk-table measures">
        <caption class="govuk-visually-hidden">{performance.groups[group]}</caption>
        <thead>
          <tr>
            {[table.where, table.figure, table.before, table.target].map((name) => (
              <th scope="col" class="govuk-table__header">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {measures.map((measure) => (
          <Rows view={view} measure={measure} />
        ))}
      </table>
    </section>
  )
}

const Rows = ({ view, measure: { key, lines } }: { view: PerformanceView; measure: MeasureLines }) => {
  const { words } = view.frame
  const { table, amount } = words.performance
  const [{ better, target, unit }] = lines
  return (
    <tbody class="measure">
      <tr>
        <th scope="rowgroup" colspan={4} class="measure__head">
          <span class="measure__name">{wordsOf(words, key).name}</span>{' '}
          <span class="measure__aim">{table.ofMeasure(better, target === null ? null : amount(target, unit))}</span>
        </th>
      </tr>
      {lines.map((line) => (
        <Row view={view} line={line} />
      ))}
      <tr>
        <td colspan={4} class="measure__counts">
          <Definition of={key} isNamed={false} words={words} />
        </td>
      </tr>
    </tbody>
  )
}

type RowProps = { readonly view: PerformanceView; readonly line: PerformanceLine }

const Row = ({ view: { frame, sites, document }, line }: RowProps) => {
  const { words } = frame
  const hasOrigin = !isOfHistory(document)
  const { table } = words.performance
  const { measure, site, figure, before, rag } = line
  return (
    <tr data-measure={measure} data-site={site ?? 'all'}>
      <th scope="row" class="govuk-table__header measure__where">
        {placeName(line, sites, words)}
      </th>
      <td class="govuk-table__cell measure__figure" data-label={table.figure}>
        <FigureShown line={line} figure={figure} hasOrigin={hasOrigin} words={words} />
      </td>
      <td class="govuk-table__cell measure__before" data-label={table.before}>
        {before ? <FigureShown line={line} figure={before} hasOrigin={hasOrigin} words={words} /> : table.noBefore}
        <ChangeOf line={line} words={words} />
      </td>
      <td class={`govuk-table__cell${rag ? '' : ' measure__no-rag'}`}>
        {rag ? <RagSign is={rag} words={words} /> : <NoRag line={line} words={words} />}
      </td>
    </tr>
  )
}

const NoRag = ({ line: { target }, words }: { line: PerformanceLine; words: Words }) =>
  target === null ? (
    <span class="measure__of">{words.performance.table.noTarget}</span>
  ) : (
    <span aria-hidden="true">–</span>
  )

type ShownProps = {
  readonly line: PerformanceLine
  readonly figure: Figure
  readonly hasOrigin: boolean
  readonly words: Words
}

/** A figure with what it was counted from, and where it comes from when it was not counted here. */
const FigureShown = ({ line: { measure, unit }, figure, hasOrigin, words }: ShownProps) => {
  const { performance } = words
  const counts = performance.counts(measure, figure, unit)
  const { apart } = wordsOf(words, measure)
  return (
    <>
      <span class={figure.value === null ? 'measure__none' : 'measure__value'}>{performance.figure(figure, unit)}</span>
      {counts ? <span class="measure__of"> {counts}</span> : null}
      {figure.apart && apart ? <span class="measure__of"> {performance.table.apart(figure.apart)}</span> : null}
      {hasOrigin && figure.from && figure.value !== null ? (
        <span class="measure__from"> {performance.table[figure.from]}</span>
      ) : null}
      {figure.note ? <span class="measure__of"> {figure.note}</span> : null}
    </>
  )
}

/** What has no figure is named, so that nobody looks for it. */
const Without = ({ view: { frame }, measures }: { view: PerformanceView; measures: readonly MeasureLines[] }) => {
  const { without } = frame.words.performance
  return (
    <section aria-labelledby="without">
      <h2 class="govuk-heading-m" id="without">
        {without.title}
      </h2>
      <p class="report__text">{without.lead}</p>
      <ul class="govuk-list report__columns">
        {measures.map(({ key }) => (
          <li>
            <Definition of={key} isNamed={true} words={frame.words} />
          </li>
        ))}
      </ul>
    </section>
  )
}
