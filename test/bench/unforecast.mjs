// Loaded before the built product: it runs as it is, but makes no forecasts. What is left is what they take.
import { register } from 'node:module'

const forecast = new URL('../../dist/src/domain/waits/forecast.js', import.meta.url)
const nothing = `
import { noForecast } from '${forecast}'
const nothing = async () => null
export const estimateWaits = () => ({
  forecasts: () => noForecast,
  whatIfs: { last: () => null, now: nothing },
  renew: () => undefined,
  ...{ begun: nothing(), settled: nothing, stop: nothing },
})`
const moduleOf = (text) => `data:text/javascript,${encodeURIComponent(text)}`
register(
  moduleOf(`export const resolve = (wanted, context, next) => wanted.endsWith('/estimate-waits.js')
    ? { url: ${JSON.stringify(moduleOf(nothing))}, shortCircuit: true }
    : next(wanted, context)`),
)
