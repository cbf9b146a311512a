import { type Month, meanMinutes, playMonth, shareOf, southport } from '../support/month.ts'
import { rounded } from './figures.ts'

const seed = 1
const percent = (share: number) => rounded(share * 100)

const figures = ({ booked, notCome, onTime, late, deskUse }: Month) => ({
  booked,
  seenWithin2: percent(shareOf(onTime.p4)),
  seenWithin10: percent(shareOf(onTime.p5)),
  cameLate: late.arrived,
  didNotCome: notCome,
  desksInUse: percent(deskUse),
})

/**
 * A simulated month at Southport: the percentages of P4 and P5, beside how many booked, came late and did not come,
 * with the minutes of the council's file and with those that four in ten enquiries do not fit in; and the same with
 * twice as many who want to book, so that the diary is full.
 */
export const measureMonths = async () => ({
  seed,
  'right minutes': figures(await playMonth(southport, seed)),
  'too short minutes': figures(await playMonth(meanMinutes, seed)),
  'right minutes, a full diary': figures(await playMonth(southport, seed, 'twice')),
  'too short minutes, twice as many': figures(await playMonth(meanMinutes, seed, 'twice')),
})
