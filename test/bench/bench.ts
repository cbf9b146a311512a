// Measures the product beside a bare server on this machine, prints the figures and keeps them in results.json.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { historySites, measureDecisions } from './decision.ts'
import { measureFreeTimes } from './free-times.ts'
import { measureMonths } from './month.ts'
import { measurePerformance } from './performance.ts'
import { measureForecasts, measureRequests } from './requests.ts'
import { measureRolls } from './roll.ts'
import { measureScreens } from './screens.ts'
import { newFolder } from './servers.ts'
import { measureStart } from './start.ts'

const data = newFolder()
const requests = await measureRequests()
const checkInsWhileForecasting = await measureForecasts()
const screens = await measureScreens()
const decision = await measureDecisions(data)
const performances = await measurePerformance(historySites, data)
const freeTimes = await measureFreeTimes()
const rolls = await measureRolls()
const { seed, ...months } = await measureMonths()
const start = { empty: await measureStart(historySites), million: await measureStart(historySites, data) }

const reaches = [
  ...['check-in, 1 connection', 'check-in, 50 connections'].flatMap((name) => {
    const { ratio } = requests[name as keyof typeof requests]
    return [
      { what: `${name}: half the bare rate or more`, is: ratio.perSecond, reached: ratio.perSecond >= 0.5 },
      { what: `${name}: 99th percentile within twice`, is: ratio.p99, reached: ratio.p99 <= 2 },
    ]
  }),
  {
    what: 'check-ins while forecasts are made: nine tenths of their rate without',
    is: checkInsWhileForecasting,
    reached: checkInsWhileForecasting >= 0.9,
  },
  { what: 'a decision on a million visits within 10 %', is: decision.ratio, reached: decision.ratio <= 1.1 },
  ...Object.entries(performances.pages).map(([name, { p50 }]) => ({
    what: `${name}, a million visits behind: under 50 ms`,
    is: p50,
    reached: p50 < 50,
  })),
  {
    what: 'check-ins while somebody looks back over years: nine tenths of their rate',
    is: performances.checkInsMeanwhile,
    reached: performances.checkInsMeanwhile >= 0.9,
  },
  {
    what: 'free times of 60 days with 10,000 bookings: under 10 ms',
    is: freeTimes.milliseconds.warm,
    reached: freeTimes.milliseconds.warm < 10,
  },
  { what: 'a roll with 40 waiting at 6 desks: under 5 ms', is: rolls.p50.roll, reached: rolls.p50.roll < 5 },
  ...(['right minutes', 'right minutes, a full diary'] as const).map((name) => {
    const is = months[name].seenWithin2
    return { what: `a month at Southport, ${name}: 90 % seen within 2 minutes`, is, reached: is >= 90 }
  }),
]

const results = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  reaches,
  requests,
  checkInsWhileForecasting,
  screens,
  decision,
  performances,
  freeTimes,
  rolls,
  months: { seed, ...months },
  start,
}
writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`)

console.table(
  Object.entries(requests).flatMap(([what, { product, bare, ratio }]) => [
    { what, who: 'product', ...product },
    { what, who: 'bare', ...bare },
    { what, who: 'ratio', ...ratio },
  ]),
)
console.log('milliseconds until 500 screens have fetched a call, beside 500 plain requests of a bare server')
console.table({ product: screens.product, bare: screens.bare })
console.log('milliseconds of a decision, and of a start, on an empty history and on a million visits')
console.table({ decision, start })
console.log('milliseconds of a page with a million visits behind it, beside a bare server; and check-ins meanwhile')
console.table(performances.pages)
console.log(performances.checkInsMeanwhile)
const { bookings, freeDays, freeTimes: times, milliseconds, ratio } = freeTimes
console.log(
  `milliseconds to find ${times} free times on ${freeDays} days with ${bookings} bookings, and ratios to rows`,
)
console.table({ milliseconds, ratio })
console.log(
  `milliseconds of a roll with ${rolls.waiting} waiting at ${rolls.desks} desks, beside a sort, and their ratio`,
)
console.table({ p50: rolls.p50, p99: rolls.p99 })
console.log(`a simulated month at Southport (seed ${seed}); percentages of those who came in time, and of desks' hours`)
console.table(months)
console.table(reaches)
