const weight = { kind: 20, pool: 20 }
/** Before anything is known: of those the roll calls at once, and of the others. */
const belief = { ready: 0.95, unready: 0.01 }

type Count = { yes: number; all: number }
type Known = { readonly ready: Count; readonly unready: Count }

const none = (): Known => ({ ready: { yes: 0, all: 0 }, unready: { yes: 0, all: 0 } })
const towards = ({ yes, all }: Count, share: number, by: number): number => (yes + share * by) / (all + by)

/**
 * Whether somebody who comes is called at once, where the roll says so and where it says not: an idle desk may not
 * look, and one that is away may jump in. It differs by kind of visitor. The roll says so on a share of its paths
 * only; what came true counts for either by the chance that it was that (Dempster, Laird and Rubin 1977).
 */
export function makeAtOnce() {
  const pool = none()
  const kinds = new Map<string, Known>()
  const of = (kind: string) => {
    const known = kinds.get(kind) ?? none()
    const ready = towards(pool.ready, belief.ready, weight.pool)
    const unready = towards(pool.unready, belief.unready, weight.pool)
    return {
      ready: towards(known.ready, ready, weight.kind),
      unready: towards(known.unready, unready, weight.kind),
    }
  }
  return {
    of,
    learn(kind: string, share: number, isCalled: boolean): void {
      const { ready, unready } = of(kind)
      const [one, other] = isCalled
        ? [share * ready, (1 - share) * unready]
        : [share * (1 - ready), (1 - share) * (1 - unready)]
      const wasReady = one / Math.max(1e-9, one + other)
      const known = kinds.get(kind) ?? none()
      kinds.set(kind, known)
      for (const each of [pool, known]) {
        for (const [count, part] of [
          [each.ready, wasReady],
          [each.unready, 1 - wasReady],
        ] as const) {
          count.all = count.all * 0.9995 + part
          count.yes = count.yes * 0.9995 + (isCalled ? part : 0)
        }
      }
    },
  }
}
