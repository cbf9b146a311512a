import { whichMonths } from '../../src/domain/today/months.ts'
import { HeatMap, HeatTable } from './heat-map.tsx'
import { managePage } from './manage-page.tsx'
import { DriversPart } from './patterns-drivers.tsx'
import type { PatternsView } from './patterns-view.ts'

/** When people come, and what drives the misses of the promise to start. */
export function patternsPage(view: PatternsView): string {
  const { frame, sites, from, to, heat } = view
  const words = frame.words.manageDay.patterns
  const where = new Intl.ListFormat('en-GB').format(sites.map(({ name }) => name))
  return managePage({
    frame,
    title: words.title,
    current: 'patterns',
    children: (
      <>
        <h1 class="govuk-heading-xl">{words.title}</h1>
        <p class="govuk-body-l">{words.lead}</p>
        <Choose view={view} />
        <p class="govuk-heading-m patterns__of">{words.of(where, from, to)}</p>
        {heat.all === 0 ? <p>{words.nobody}</p> : <Found view={view} />}
      </>
    ),
  })
}

const Found = ({ view: { frame, heat, drivers, sites } }: { view: PatternsView }) => {
  const words = frame.words.manageDay.patterns
  return (
    <>
      <section aria-labelledby="heat">
        <h2 class="govuk-heading-l" id="heat">
          {words.heat.title}
        </h2>
        <p>{words.heat.counted(heat.all)}</p>
        <HeatMap heat={heat} words={words.heat} />
        <HeatTable heat={heat} words={words.heat} />
      </section>
      <DriversPart drivers={drivers} sites={sites} words={frame.words} />
    </>
  )
}

const Choose = ({ view: { frame, all, chosen, which } }: { view: PatternsView }) => {
  const words = frame.words.manageDay.patterns
  const sites = [{ id: '', name: words.bothSites(all.length) }, ...all]
  return (
    <section class="asked" aria-label={words.form}>
      <form method="get" action="/manage/patterns" class="asked__form">
        <Select name="site" label={words.site} chosen={chosen ?? ''} options={sites} />
        <Select
          name="months"
          label={words.months}
          chosen={which}
          options={whichMonths.map((id) => ({ id, name: words.which[id] }))}
        />
        <button type="submit" class="govuk-button">
          {words.show}
        </button>
      </form>
    </section>
  )
}

type SelectProps = {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
}

const Select = ({ name, label, chosen, options }: SelectProps) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={name}>
      {label}
    </label>
    <select class="govuk-select" id={name} name={name}>
      {options.map((option) => (
        <option value={option.id} selected={option.id === chosen}>
          {option.name}
        </option>
      ))}
    </select>
  </div>
)
