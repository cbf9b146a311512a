import type { Day } from '../../src/domain/day.ts'
import { minutesBetween } from '../../src/domain/instant.ts'
import { eventsOn } from '../../src/domain/waits/journal-lines.ts'
import { at } from './builders.ts'
import type { Stage } from './stage.ts'

/** What is exported of a day. */
export const eventsIn = ({ site, date, journal }: Day) => {
  const { before, onTheDay } = eventsOn(site, date, journal)
  return [...before, ...onTheDay]
}

/** What a stage's events tell, one a line: what, who or where, and when after ten. */
export const toldOf = ({ day }: Stage, names: Readonly<Record<string, string>> = {}) =>
  eventsIn(day).map((event) => {
    const [id = '', stretch] = ('visit' in event ? event.visit : '').split('~')
    const who = id && `${names[id] ?? 'somebody'}${stretch ? `~${stretch}` : ''}`
    const where = 'desk' in event ? event.desk : ''
    const head = 'headStartMinutes' in event ? `+${event.headStartMinutes}` : ''
    const minute = minutesBetween(at('10:00', day.date), event.at)
    return [minute, event.event, who, where, 'service' in event ? event.service : '', head]
      .filter((part) => part !== '')
      .join(' ')
  })
