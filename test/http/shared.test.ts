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
    return shared(day.date, { day, forecast: noForecast, now: at('10:00') }, () => {
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
