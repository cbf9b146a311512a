import { parts } from '../../src/domain/survey/question.ts'
import { type Breakdown, type Breakdowns, type Group, unknown } from '../../src/domain/survey/results.ts'
import { shareIn } from '../../src/domain/survey/tally.ts'
import type { Words } from '../words/words.ts'
import { ShareCell } from './survey-shares.tsx'
import { Figure, Head } from './table.tsx'

/** A line of a table of groups. */
type Line = Group & { readonly isWithin?: boolean }

type Props = {
  readonly breakdowns: Breakdowns
  readonly services: ReadonlyMap<string, string>
  readonly words: Words
}

/** The share of good answers by way, service, promise and wait, at one site. */
export const Groups = ({ breakdowns, services, words }: Props) => {
  const { groups } = words.surveyResults
  const { way, service, promise, waits } = groups
  const named = (found: Breakdown, nameOf: (name: string) => string): readonly Line[] | null =>
    found?.map((group) => ({ ...group, name: group.name === unknown ? groups.unknown : nameOf(group.name) })) ?? null
  const waitOf = (name: string) => promise.waits[name] ?? name
  const byWay = named(
    breakdowns.ways,
    (name) => ({ visit: way.visit, poster: way.poster, kiosk: way.kiosk })[name] ?? name,
  )
  const within = (found: Breakdown) => (named(found, waitOf) ?? []).map((line) => ({ ...line, isWithin: true }))
  const byPromise = breakdowns.promise?.flatMap((group): readonly Line[] => {
    if (group.name !== 'yes' && group.name !== 'no') return [{ ...group, name: groups.unknown }]
    return [{ ...group, name: promise[group.name] }, ...within(breakdowns.waits[group.name])]
  })
  return (
    <section aria-labelledby="groups">
      <h2 class="govuk-heading-l" id="groups">
        {groups.title}
      </h2>
      <GroupTable {...way} lines={byWay} words={words} />
      <GroupTable {...service} lines={named(breakdowns.services, (id) => services.get(id) ?? id)} words={words} />
      <GroupTable {...promise} lines={byPromise ?? null} words={words} />
      {breakdowns.waits.all ? (
        <GroupTable {...waits} lines={named(breakdowns.waits.all, waitOf)} words={words} />
      ) : null}
    </section>
  )
}

type TableProps = {
  readonly caption: string
  readonly head: string
  readonly lines: readonly Line[] | null
  readonly words: Words
}

const GroupTable = ({ caption, head, lines, words }: TableProps) => {
  const { groups, said } = words.surveyResults
  if (lines === null) return <p>{groups.withheldWhole(caption)}</p>
  const told = lines.filter(({ name, tally }) => name !== groups.unknown || tally?.people !== 0)
  return (
    <section class="found__scroll" aria-label={groups.scroll(caption)} tabindex={0}>
      <table class="govuk-table figures figures--wide">
        <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
        <Head first={head} rest={parts.survey.map((question) => said[question])} />
        <tbody>
          {told.map((line) => (
            <tr>
              <th scope="row" class={`govuk-table__header figures__name${line.isWithin ? ' found__within' : ''}`}>
                {line.name}
              </th>
              <Cells line={line} words={words} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Cells = ({ line: { tally }, words }: { line: Line; words: Words }) => {
  const { withheld, nobody } = words.surveyResults
  if (tally === null || tally.people === 0)
    return (
      <td class="govuk-table__cell found__nothing" colspan={parts.survey.length}>
        {tally === null ? withheld : nobody}
      </td>
    )
  return (
    <>
      {parts.survey.map((question) => {
        const share = shareIn(tally, question)
        return share ? <ShareCell share={share} words={words} /> : <Figure>{nobody}</Figure>
      })}
    </>
  )
}
