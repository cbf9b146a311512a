import { expect, test } from 'vitest'
import { newDay } from '../../src/domain/day.ts'
import { dayAfter } from '../../src/domain/local-time.ts'
import { noForecast } from '../../src/domain/waits/forecast.ts'
import { makeShared } from '../../src/http/shared.ts'
import { aSite, at, monday } from '../support/builders.ts'

test('a page is rendered once for all who look at it, and those of the days that were looked at last are kept', () => {
  const shared = makeShared()
  const rendered: string[] = []
  const look = (ahead: number) => {
    const day = newDay(aSite(), dayAfter(monday, ahead))
    return shared(day.date, [{ day, forecast: noForecast, now: at('10:00') }], () => {
      rendered.push(day.date)
      return `the page of ${day.date}`
    })
  }
  expect([look(0), look(0)]).toEqual([`the page of ${monday}`, `the page of ${monday}`])
  expect(rendered).toEqual([monday])
  for (let ahead = 1; ahead <= 50; ahead++) look(ahead)
  look(50)
  expect(rendered.length).toBe(51)
  look(0)
  expect(rendered.filter((date) => date === monday).length).toBe(2)
})

test('a page of several days is rendered while it is asked for, and anew once one of them has another state', async () => {
  const shared = makeShared<Promise<string>>()
  const day = newDay(aSite(), monday)
  const forecasts = [noForecast, noForecast]
  let rendered = 0
  const look = (seconds: number) =>
    shared(
      'both',
      forecasts.map((forecast) => ({ day, forecast, now: at(`10:00:0${seconds}`) })),
      async () => {
        rendered++
        return `rendering ${rendered}`
      },
    )
  expect(await Promise.all([look(0), look(4)])).toEqual(['rendering 1', 'rendering 1'])
  expect(await look(5), 'waits grow').toBe('rendering 2')
  forecasts[1] = { ...noForecast, version: 7 }
  expect(await look(6)).toBe('rendering 3')
})

test('a rendering that failed is not shared with whoever asks next', async () => {
  const shared = makeShared<Promise<string>>()
  const looks = [{ day: newDay(aSite(), monday), forecast: noForecast, now: at('10:00') }]
  await expect(shared('it', looks, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  expect(await shared('it', looks, async () => 'the page')).toBe('the page')
})
