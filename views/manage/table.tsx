import type { Child } from 'hono/jsx'

/** A table of figures: its name above, the numbers in line. */
export const FigureTable = ({ caption, children }: { caption: string; children: Child }) => (
  <table class="govuk-table figures">
    <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption>
    {children}
  </table>
)

/** Around a table that is wider than a small screen: it is moved by itself, also by whoever has the keyboard alone. */
export const Wide = ({ name, children }: { name: string; children: Child }) => (
  <section class="wide" aria-label={name} tabindex={0}>
    {children}
  </section>
)

export const Head = ({ first, rest }: { first: string; rest: readonly string[] }) => (
  <thead>
    <tr>
      <th scope="col" class="govuk-table__header">
        {first}
      </th>
      {rest.map((name) => (
        <th scope="col" class="govuk-table__header govuk-table__header--numeric">
          {name}
        </th>
      ))}
    </tr>
  </thead>
)

export const Row = ({ name, children }: { name: string; children: Child }) => (
  <tr>
    <th scope="row" class="govuk-table__header figures__name">
      {name}
    </th>
    {children}
  </tr>
)

/** The last row, which the ones above add up to. */
export const Total = ({ name, children }: { name: string; children: Child }) => (
  <tr class="figures__total">
    <th scope="row" class="govuk-table__header">
      {name}
    </th>
    {children}
  </tr>
)

/** A figure, and what it is made of, on a line of its own where there is little room. */
export const FigureOf = ({ figure, of }: { figure: string; of: string }) => (
  <Figure>
    <span class="figures__figure">{figure}</span> <span class="figures__of">{of}</span>
  </Figure>
)

export const Figure = ({ children }: { children: Child }) => (
  <td class="govuk-table__cell govuk-table__cell--numeric">{children}</td>
)
