/** The value below which a share of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((one, other) => one - other)
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

export const rounded = (value: number, digits = 3): number => Number(value.toPrecision(digits))

/** One series of requests: how many a second, and milliseconds until half and until 99 in 100 were answered. */
export type Series = { readonly perSecond: number; readonly p50: number; readonly p99: number }

export const seriesOf = (milliseconds: readonly number[], seconds: number): Series => ({
  perSecond: milliseconds.length / seconds,
  p50: percentile(milliseconds, 0.5),
  p99: percentile(milliseconds, 0.99),
})

/** The product beside the bare server, each the median of its rounds; the ratios are those of rounds run side by side. */
export type Beside = {
  readonly product: Series
  readonly bare: Series
  readonly ratio: { readonly perSecond: number; readonly p50: number; readonly p99: number }
}

export type Round = { readonly product: Series; readonly bare: Series }

export function beside(rounds: readonly Round[]): Beside {
  const of = (figure: (round: Round) => number) => rounded(median(rounds.map(figure)))
  const series = (who: keyof Round): Series => ({
    perSecond: of((round) => round[who].perSecond),
    p50: of((round) => round[who].p50),
    p99: of((round) => round[who].p99),
  })
  return {
    product: series('product'),
    bare: series('bare'),
    ratio: {
      perSecond: of(({ product, bare }) => product.perSecond / bare.perSecond),
      p50: of(({ product, bare }) => product.p50 / bare.p50),
      p99: of(({ product, bare }) => product.p99 / bare.p99),
    },
  }
}
