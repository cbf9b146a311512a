// A process of its own that counts an answer for each slip that it is given, all at once, whenever it is told to.
import { surveyIn } from '../../src/storage/sqlite/survey.ts'
import type { Slip } from '../../src/storage/survey-box.ts'
import { aboutVisit } from '../support/survey.ts'

/** What became of each: counted, sent before, or what failed. */
export type Sent = readonly (boolean | string)[]

const box = surveyIn(process.argv[2] ?? '')

const send = async (slips: readonly Slip[]): Promise<Sent> => {
  const sent = slips.map((slip) => box.count(aboutVisit(), 'survey', { wait: 'up-to-15' }, slip))
  return (await Promise.allSettled(sent)).map((each) =>
    each.status === 'fulfilled' ? each.value : String(each.reason?.name),
  )
}

process.on('message', async (slips: readonly Slip[]) => process.send?.(await send(slips)))
process.send?.([])
