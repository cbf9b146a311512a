import { queues } from '../../src/domain/visit.ts'
import { everybody, keptShare, type Sizes as LedgerSizes, scored, type Tally } from '../../src/domain/waits/ledger.ts'
import type { Words } from '../words/words.ts'
import { Figure, FigureOf, FigureTable, Head, Row, Total } from './table.tsx'
import type { Counted } from './view.ts'

type Props = { readonly counted: Counted; readonly words: Words }

/** The share in one sentence, and everybody whom it is of or not of. */
export const Headline = ({ counted: { sites, period, ledger }, words: { manage } }: Props) => {
  const { estimates: words } = manage
  const share = keptShare(ledger.all)
  const where = new Intl.ListFormat('en-GB').format(sites.map(({ name }) => name))
  return (
    <section aria-labelledby="share">
      <h2 class="govuk-heading-l" id="share">
        {words.of(where, period)}
      </h2>
      {share === null ? (
        <p class="govuk-body-l">{everybody(ledger.all) === 0 ? words.nobody : words.tooFewToSay}</p>
      ) : (
        <>
          <p class="kept">
            <strong class="kept__share">{words.headline.share(share)}</strong> {words.headline.what}
          </p>
          <p>{words.headlineCounts(ledger.all.kept, scored(ledger.all))}</p>
        </>
      )}
      {everybody(ledger.all) === 0 ? null : <Became {...{ ledger, words }} />}
    </section>
  )
}

type BecameProps = { readonly ledger: Counted['ledger']; readonly words: Words['manage']['estimates'] }

const Became = ({ ledger: { all, leftPastTold }, words }: BecameProps) => (
  <>
    <FigureTable caption={words.became.caption}>
      <Head first={words.became.what} rest={[words.became.people]} />
      <tbody>
        {(['kept', 'earlier', 'later', 'notPromised', 'left', 'waiting'] as const).map((is) => (
          <Row name={words.became[is]}>
            <Figure>{words.number(all[is])}</Figure>
          </Row>
        ))}
        <Total name={words.became.all}>
          <Figure>{words.number(everybody(all))}</Figure>
        </Total>
      </tbody>
    </FigureTable>
    {all.left === 0 ? null : <p>{words.leftPastTold(leftPastTold, all.left)}</p>}
  </>
)

/** The same by site, hour, service and queue. */
export const ByPart = ({ counted: { sites, ledger }, words }: Props) => {
  const { by, hour } = words.manage.estimates
  const services = new Map(sites.flatMap((site) => [...site.services.values()].map(({ id, name }) => [id, name])))
  const bySite = sites.flatMap(({ id, name }) => rowOf(name, ledger.bySite.get(id)))
  const byHour = [...ledger.byHour]
    .sort(([one], [other]) => one - other)
    .map(([at, tally]) => [hour(at), tally] as const)
  const byService = [...services].flatMap(([id, name]) => rowOf(name, ledger.byService.get(id)))
  const byQueue = queues.flatMap((queue) => rowOf(words.common.queues[queue], ledger.byQueue.get(queue)))
  return (
    <section aria-labelledby="by">
      <h2 class="govuk-heading-l" id="by">
        {by.title}
      </h2>
      {sites.length > 1 ? <Shares {...by.site} rows={bySite} words={words} /> : null}
      <Shares {...by.hour} rows={byHour} words={words} />
      <Shares {...by.service} rows={byService} words={words} />
      <Shares {...by.queue} rows={byQueue} words={words} />
    </section>
  )
}

type NamedTally = readonly [name: string, tally: Tally]

const rowOf = (name: string, tally: Tally | undefined): readonly NamedTally[] => (tally ? [[name, tally]] : [])

type SharesProps = {
  readonly caption: string
  readonly head: string
  readonly rows: readonly NamedTally[]
  readonly words: Words
}

const Shares = ({ caption, head, rows, words: { manage } }: SharesProps) => {
  const { estimates: words } = manage
  const { by } = words
  return (
    <FigureTable caption={caption}>
      <Head first={head} rest={[by.share, by.earlier, by.later]} />
      <tbody>
        {rows.map(([name, tally]) => {
          const share = keptShare(tally)
          return (
            <Row name={name}>
              <FigureOf
                figure={share === null ? words.tooFew : words.percent(share)}
                of={words.countOf(tally.kept, scored(tally))}
              />
              <Figure>{words.number(tally.earlier)}</Figure>
              <Figure>{words.number(tally.later)}</Figure>
            </Row>
          )
        })}
      </tbody>
    </FigureTable>
  )
}

/** How far outside of what was told people were called. */
export const Sizes = ({ counted: { ledger }, words: { manage } }: Props) => {
  const { sizes, tooFew, minutes, number } = manage.estimates
  const told = (all: LedgerSizes | null, which: keyof LedgerSizes) => (all === null ? tooFew : minutes(all[which]))
  return (
    <section aria-labelledby="sizes">
      <h2 class="govuk-heading-l" id="sizes">
        {sizes.title}
      </h2>
      <FigureTable caption={sizes.caption}>
        <Head first={sizes.what} rest={[sizes.earlier, sizes.later]} />
        <tbody>
          <Row name={sizes.people}>
            <Figure>{number(ledger.all.earlier)}</Figure>
            <Figure>{number(ledger.all.later)}</Figure>
          </Row>
          {(['median', 'ninetieth', 'largest'] as const).map((which) => (
            <Row name={sizes[which]}>
              <Figure>{told(ledger.earlier, which)}</Figure>
              <Figure>{told(ledger.later, which)}</Figure>
            </Row>
          ))}
        </tbody>
      </FigureTable>
      {ledger.meanWidth === null ? null : <p>{sizes.width(ledger.meanWidth)}</p>}
    </section>
  )
}
