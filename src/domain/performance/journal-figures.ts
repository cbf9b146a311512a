import type { DelayMeasures } from '../delay-measures.ts'
import type { WaitLine } from '../summary/cell.ts'
import type { Counts } from '../summary/counts.ts'
import type { Figure } from './figure.ts'
import { averageOf, numberOf, percentileOf, shareOf } from './figure-of.ts'

/** What the journal counts of a quarter, at a site or at all of them. */
export type JournalCounts = {
  readonly counts: Counts
  readonly waits: readonly WaitLine[]
  readonly delays: DelayMeasures
  /** Appointments whose enquiry was started in the 12 months up to the quarter's end. */
  readonly appointmentsOfYear: number
  /** Whether the quarter is over, and the journal goes back to its first day. */
  readonly isWhole: boolean
  /** The same of those months. */
  readonly isWholeYear: boolean
}

/** Whether anybody came, or was waited for: a quarter before this system has nothing, which is not the same as nobody. */
export const isOfJournal = ({ counts }: JournalCounts): boolean => counts.arrived + counts.notCome > 0

/** The published measures by the definitions of charter.md, "How each is measured". */
export function journalFigures({ counts: of, waits, delays, ...kept }: JournalCounts) {
  return {
    greeted: shareOf(of.greetedMet, of.greetedOf, of.leftUngreeted),
    started: shareOf(of.startedMet, of.startedOf, of.leftSooner),
    'delays-explained': shareOf(delays.met, delays.of),
    'appointments-at-once': shareOf(of.p4Met, of.p4Of, of.p4LeftSooner),
    'appointments-in-10': shareOf(of.p5Met, of.p5Of, of.p5LeftSooner),
    'late-at-once': shareOf(of.lateP4Met, of.lateP4Of),
    'late-in-10': shareOf(of.lateP5Met, of.lateP5Of),
    resolved: shareOf(of.resolved, of.finished - of.unsaid, of.unsaid),
    'call-backs': shareOf(of.callBackInTime, of.referred),
    'average-wait': averageOf(of.waitSeconds, of.served),
    'median-wait': percentileOf(waits, 0.5),
    'ninetieth-wait': percentileOf(waits, 0.9),
    'wait-to-call': averageOf(of.callSeconds, of.called),
    'call-to-start': averageOf(of.walkSeconds, of.served),
    'wait-of-left': averageOf(of.leftWaitSeconds, of.left),
    'estimates-kept': shareOf(of.toldKept, of.toldOf),
    'people-seen': numberOf(of.served, kept.isWhole),
    'people-left': numberOf(of.left, kept.isWhole),
    'not-come': numberOf(of.notCome, kept.isWhole),
    'appointments-of-year': numberOf(kept.appointmentsOfYear, kept.isWholeYear),
  } as const satisfies Readonly<Record<string, Figure>>
}
