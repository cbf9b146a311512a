/** Minutes that are no time, even for whoever jumps in. */
export const atOnce = 0.05

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
    /** `called`: whether within the time to press, as an idle desk does, and whether in no time, as one that jumps in. */
    learn(kind: string, share: number, called: { readonly ready: boolean; readonly unready: boolean }): void {
      const { ready, unready } = of(kind)
      const one = share * (called.ready ? ready : 1 - ready)
      const other = (1 - share) * (called.unready ? unready : 1 - unready)
      const wasReady = one / Math.max(1e-9, one + other)
      const known = kinds.get(kind) ?? none()
      kinds.set(kind, known)
      for (const each of [pool, known]) {
        for (const [count, part, isSo] of [
          [each.ready, wasReady, called.ready],
          [each.unready, 1 - wasReady, called.unready],
        ] as const) {
          count.all = count.all * 0.9995 + part
          count.yes = count.yes * 0.9995 + (isSo ? part : 0)
        }
      }
    },
  }
}
