import type { Better, Source, Unit } from './figure.ts'

/**
 * A published measure (charter.md, "How each is measured" and "Published figures"). Its name, its definition and what
 * is counted stand in the words under its key. Another definition is another key: frozen quarters keep theirs.
 */
export type Measure = {
  readonly key: string
  readonly unit: Unit
  readonly better: Better
  /** In its unit: what was promised to everybody, or an aim that the council publishes. Null where there is neither. */
  readonly target: number | null
  readonly source: Source
  /** False where the sites are not told apart. */
  readonly bySite: boolean
}

const share = { unit: 'percent', better: 'higher', target: null, bySite: true } as const
const wait = { unit: 'minutes', better: 'lower', target: null, bySite: true } as const
const number = { unit: 'count', better: 'neither', target: null, bySite: true } as const
/** A promise is made to everybody. */
const promised = { ...share, target: 100 } as const
const ofJournal = { source: 'journal' } as const
const ofSurvey = { ...share, source: 'survey' } as const
/** Other channels know no sites. */
const typed = { ...share, source: 'typed', bySite: false } as const

/** In the order of the page. */
export const measures = [
  { key: 'greeted', ...promised, ...ofJournal },
  { key: 'started', ...promised, ...ofJournal },
  { key: 'delays-explained', ...promised, ...ofJournal },
  { key: 'appointments-at-once', ...promised, ...ofJournal },
  { key: 'appointments-in-10', ...promised, ...ofJournal },
  { key: 'late-at-once', ...share, ...ofJournal },
  { key: 'late-in-10', ...share, ...ofJournal },
  { key: 'resolved', ...share, ...ofJournal },
  { key: 'call-backs', ...promised, ...ofJournal },

  // The aim is the promise of P2: an average of 15 minutes is the most that can be right.
  { key: 'average-wait', ...wait, target: 15, ...ofJournal },
  { key: 'median-wait', ...wait, ...ofJournal },
  { key: 'ninetieth-wait', ...wait, ...ofJournal },
  { key: 'wait-to-call', ...wait, ...ofJournal },
  { key: 'call-to-start', ...wait, ...ofJournal },
  { key: 'wait-of-left', ...wait, ...ofJournal },
  { key: 'estimates-kept', ...share, ...ofJournal },

  { key: 'people-seen', ...number, ...ofJournal },
  { key: 'people-left', ...number, better: 'lower', ...ofJournal },
  { key: 'not-come', ...number, better: 'lower', ...ofJournal },
  { key: 'appointments-of-year', ...number, ...ofJournal },

  { key: 'survey-visit', ...ofSurvey },
  { key: 'survey-adviser', ...ofSurvey },
  { key: 'survey-resolved', ...ofSurvey },
  { key: 'survey-fairly', ...ofSurvey },
  { key: 'survey-at-once', ...ofSurvey },
  { key: 'survey-accessibility', ...ofSurvey },
  { key: 'survey-experience', ...ofSurvey },
  { key: 'survey-expectations', ...ofSurvey },

  { key: 'complaints-stage-1', ...promised, source: 'feedback' },
  { key: 'complaints-stage-2', ...promised, source: 'feedback' },
  { key: 'compliments', ...number, better: 'higher', source: 'feedback' },

  { key: 'calls-answered', ...typed, target: 80 },
  { key: 'calls-prioritised', ...typed, target: 90 },
  { key: 'calls-in-5', ...typed },
  { key: 'calls-in-5-midday', ...typed },
  { key: 'emails-in-5-days', ...typed },
  { key: 'video-rated', ...typed },
] as const satisfies readonly Measure[]

export type MeasureKey = (typeof measures)[number]['key']

const byKey: ReadonlyMap<string, Measure> = new Map(measures.map((measure) => [measure.key, measure]))

/** Null for a key that no measure has: a file may name any. */
export const measureOf = (key: string): Measure | null => byKey.get(key) ?? null
