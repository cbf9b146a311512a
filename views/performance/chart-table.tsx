import { lackedBy } from '../../src/domain/performance/partly.ts'
import { FigureTable, Head } from '../manage/table.tsx'
import type { Words } from '../words/words.ts'
import type { Drawn } from './bars.tsx'
import { type ChartQuarter, lineOf, wordsOf } from './view.ts'

/** That a quarter goes on, or that a figure drawn of it is of a part of it: empty where it is whole. */
export function marksOf({ lines, partly, isCurrent }: ChartQuarter, { keys }: Drawn, words: Words): readonly string[] {
  const { mark, soFar } = words.performance.partly
  const isPart = keys.some((key) => {
    const line = lineOf(lines, key)
    return line !== null && lackedBy(line, partly).length > 0
  })
  return [...(isCurrent ? [soFar] : []), ...(isPart ? [mark] : [])]
}

type TableProps = { readonly quarters: readonly ChartQuarter[]; readonly drawn: Drawn; readonly words: Words }

/** The figures of a picture, the newest first, each with what it was counted from. */
export const ChartTable = ({ quarters, drawn, words }: TableProps) => {
  const { charts, shortQuarter } = words.performance
  return (
    <FigureTable caption={charts.table(drawn.title)}>
      <Head first={charts.quarter} rest={drawn.keys.map((key) => wordsOf(words, key).name)} />
      <tbody>
        {quarters.toReversed().map((quarter) => (
          <tr data-quarter={quarter.quarter}>
            <th scope="row" class="govuk-table__header figures__name">
              {shortQuarter(quarter.quarter)}
              <Mark marks={marksOf(quarter, drawn, words)} />
            </th>
            {drawn.keys.map((key) => (
              <td class="govuk-table__cell govuk-table__cell--numeric">
                <Counted quarter={quarter} of={key} drawn={drawn} words={words} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </FigureTable>
  )
}

const Mark = ({ marks }: { marks: readonly string[] }) =>
  marks.length === 0 ? null : <span class="measure__of"> {marks.join(', ')}</span>

type CountedProps = Omit<TableProps, 'quarters'> & { readonly quarter: ChartQuarter; readonly of: string }

const Counted = ({ quarter, of: key, drawn: { unit }, words }: CountedProps) => {
  const { charts, figure, counts } = words.performance
  const line = lineOf(quarter.lines, key)
  if (line === null) return charts.none
  const counted = counts(key, line.figure, unit)
  return (
    <>
      {figure(line.figure, unit)}
      {counted ? <span class="measure__of"> {counted}</span> : null}
    </>
  )
}
