import type { Quarter } from '../../../src/domain/performance/quarter.ts'
import type { WrongFigure } from '../../../src/domain/performance/typed-figure.ts'
import type { TypedColumn, WrongLine } from '../../../src/domain/performance/typed-file.ts'
import { wrongQuotes } from './common.ts'

const parts = { value: 'value', numerator: 'number counted', denominator: 'number it is out of', note: 'note' } as const

/** What is wrong with a figure that somebody wrote. */
function wrongFigure(wrong: WrongFigure): string {
  switch (wrong.code) {
    case 'wrong-number':
      return `“${wrong.given}” is not a ${parts[wrong.part]} such as ${wrong.part === 'value' ? '87.3' : '412'}`
    case 'over-100':
      return `“${wrong.given}” is more than 100%`
    case 'one-count':
      return `the ${parts[wrong.part]} is missing. Give both numbers or none`
    case 'no-counts':
      return 'this figure is not a share, so it is not out of anything. Give the value alone'
    case 'nobody':
      return 'a share out of 0 cannot be worked out'
    case 'more-than-all':
      return `${wrong.numerator} is more than the ${wrong.denominator} it is out of`
    case 'not-the-share':
      return `“${wrong.given}” is not the share of the two numbers, which is ${wrong.share}%`
    case 'long-note':
      return 'the note is longer than 300 letters'
  }
}

/** What is wrong with a line of a file. */
function wrongLine(wrong: WrongLine): string {
  switch (wrong.code) {
    case 'no-quarter':
      return 'the quarter is missing'
    case 'no-measure':
      return 'the measure is missing'
    case 'no-figure':
      return 'there is no value, and no two numbers to work it out from'
    case 'wrong-quarter':
      return `“${wrong.given}” is not a quarter such as 2026-q3`
    case 'other-quarter':
      return `“${wrong.given}” is another quarter. This page is of ${wrong.quarter}`
    case 'unknown-measure':
      return `there is no measure “${wrong.given}”. The measures are listed below`
    case 'counted-measure':
      return `“${wrong.given}” is counted here, and cannot be typed in`
    case 'unknown-site':
      return `there is no site “${wrong.given}”`
    case 'not-by-site':
      return `this measure is of the whole council. Leave the site empty instead of “${wrong.given}”`
    case 'more-cells':
      return `there is more on it than the ${wrong.columns} columns at the top. Write numbers without commas, as 1234`
    case 'twice':
      return `line ${wrong.line} tells the same figure`
    default:
      return wrongFigure(wrong)
  }
}

const columns: Readonly<Record<TypedColumn, string>> = {
  quarter: 'The quarter of this page, such as 2026-q3. Each line must have it.',
  measure: 'Which figure it is: one of the names below. Each line must have it.',
  site: 'Leave it empty, or write “all”: these figures are of the whole council.',
  value: 'The figure in percent, such as 87.3. It may be left out where both numbers are given.',
  numerator: 'How many were counted, such as 412.',
  denominator: 'How many it is out of, such as 450.',
  note: 'What people should know about it. It is published.',
}

/** What managers read where they publish the figures, and on the way there. */
export const managePerformance = {
  nav: {
    label: 'Managers’ pages',
    places: {
      today: 'Today',
      patterns: 'Patterns',
      survey: 'Survey',
      feedback: 'Feedback',
      performance: 'Performance',
      estimates: 'Estimates',
    },
  },
  title: 'Published performance',
  lead: 'Every quarter has a page that anybody can read. You write what was done with the feedback, add the figures of other channels, and publish it when the quarter is over.',
  quarters: {
    caption: 'Quarters',
    quarter: 'Quarter',
    state: 'State',
    public: 'Public page',
    open: (quarter: string) => `See what anybody sees of ${quarter}`,
    see: 'See it',
  },
  states: {
    running: 'Not over yet',
    over: 'Over, and not published yet',
    published: 'Published',
    changed: 'Changed since it was published',
  },
  on: (day: string, isCorrected: boolean) => `on ${day}${isCorrected ? ', as a correction' : ''}`,
  by: (by: string) => `by ${by}`,
  quarterTitle: (quarter: string) => `Performance: ${quarter}`,
  back: 'All quarters',
  steps: 'On this page',
  done: {
    narrative: 'Your words are kept.',
    figures: 'The figures are kept.',
    file: (count: number) => (count === 1 ? '1 figure was loaded.' : `${count} figures were loaded.`),
    published: 'The quarter is published.',
    corrected: 'The correction is published.',
  },
  narrative: {
    title: 'Say what was done with feedback',
    label: 'What was done with what people told us',
    hint: 'Everybody can read this. Name nobody. Leave an empty line between two paragraphs.',
    keep: 'Keep these words',
    long: 'Use 5,000 letters or fewer',
    taken:
      'Somebody else has changed these words since you opened the page. Read theirs below your own. Keep yours only if they should stand instead',
    stands: 'What stands now',
    nothing: 'No words: somebody has taken them away.',
  },
  figures: {
    title: 'Figures of other channels',
    lead: 'Give the value, or the two numbers it is worked out from, or all three. With the two numbers anybody can work it out again.',
    value: 'Value in %',
    numerator: 'Counted',
    denominator: 'Out of',
    note: 'Note',
    keep: 'Keep these figures',
    published: (figure: string) => `${figure} was published before this system. It stands while you type nothing.`,
    target: (target: number | null) => (target === null ? 'No target' : `Target: ${target}%`),
    wrong: (name: string, what: string) => `${name}: ${what}`,
    taken: (name: string, value: number | null) =>
      `${name}: somebody else has changed this since you opened the page. ${value === null ? 'It is empty now' : `It is ${value} now`}. Keep yours only if it is right`,
  },
  file: {
    title: 'Load the figures from a file',
    lead: 'Instead of typing them in, you can load the figures from a CSV file. If one line is wrong, nothing is loaded.',
    file: 'CSV file',
    fileHint: 'Any spreadsheet can save one.',
    text: 'Or paste its lines here',
    load: 'Load these figures',
    formatTitle: 'What the file must look like',
    format: 'The first line has the names of the columns, in any order. Each line after it is one figure.',
    columnHead: 'Column',
    columnTells: 'What it tells',
    columns,
    measureHead: 'Name in the file',
    measureTells: 'Figure',
    example: (quarter: Quarter) => [
      'quarter,measure,site,value,numerator,denominator,note',
      `${quarter},calls-answered,,87.31,,,`,
      `${quarter},calls-prioritised,,,1763,2002,`,
      `${quarter},emails-in-5-days,,91.6,412,450,Counted by hand`,
    ],
    wrongTitle: (count: number) =>
      count === 1 ? '1 line is wrong. Nothing was loaded' : `${count} lines are wrong. Nothing was loaded`,
    wrongLead: 'Mend these lines in the box below or in your file, and load it again.',
    lineHead: 'Line',
    whatHead: 'What is wrong',
    line: (line: number) => `Line ${line}`,
    wrongLine,
    unusable: {
      'no-file': 'Choose a CSV file, or paste its lines',
      'empty-file': 'There are no figures in it',
      'long-file': 'There are more than 200 lines in it',
      'not-csv': 'This is not a CSV file',
    },
    quotes: wrongQuotes,
    noColumns: (missing: readonly string[]) => `These columns are missing: ${missing.join(', ')}`,
    otherColumns: (names: readonly string[]) => `There are columns that we do not know: ${names.join(', ')}`,
    twiceColumns: (names: readonly string[]) => `These columns are there twice: ${names.join(', ')}`,
  },
  wrongFigure,
  publish: {
    title: 'Publish',
    running: (day: string) => `This quarter is not over. It can be published from ${day} on.`,
    what: 'What you see below is what anybody will read. Once it is published, it stays as it is. If you change something later, it is shown as a correction, with the old figure and the new one.',
    name: 'Your name',
    nameHint: 'It is shown on the page.',
    press: (quarter: string) => `Publish ${quarter}`,
    noName: 'Enter your name',
    longName: 'Use 80 letters or fewer for your name',
    nothing: 'Nothing has changed since it was published',
    quicker: 'Somebody else was quicker and has published it. Theirs stands.',
    unseen:
      'The figures or the words have changed since you opened this page. What you see below is as it stands now. Look at it, then publish.',
    notOver: 'This quarter is not over, so it cannot be published yet',
    was: (version: number, day: string, time: string, by: string) =>
      version === 1 ? `Published on ${day} at ${time} by ${by}.` : `Corrected on ${day} at ${time} by ${by}.`,
  },
  correct: {
    title: 'Publish a correction',
    same: 'Nothing has changed since it was published. When figures or words change, you can publish a correction here.',
    lead: 'Something has changed since it was published. Nobody sees it until you publish it as a correction.',
    caption: 'What would be corrected',
    narrative: 'The words about what was done with the feedback have changed too.',
    reason: 'Why is it corrected?',
    reasonHint: 'It is shown on the page, beside the old and the new figure.',
    press: 'Publish this correction',
    noReason: 'Say why it is corrected',
    longReason: 'Use 500 letters or fewer to say why',
  },
  preview: { title: 'How it will look', published: 'How it would look if you published it now' },
} as const
