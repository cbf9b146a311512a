import { describe, expect, it } from 'vitest'
import { chanceFrom } from '../src/demo/chance.ts'
import { enquiryOf } from '../src/demo/crowd.ts'
import { minutesFor } from '../src/domain/diary/hours.ts'
import { meanMinutes, playMonth, shareOf, southport } from './support/month.ts'
import { seed } from './support/seed.ts'

const months = process.env['PROVE'] === '1' ? 24 : 1

describe('a simulated month at Southport, by appointment only', () => {
  it('sees nine in ten within two minutes of the later of arrival and time, when the minutes are right', async () => {
    for (let month = 0; month < months; month++) {
      const { booked, notCome, onTime, late } = await playMonth(southport, seed + month)
      expect(shareOf(onTime.p4), `seed ${seed + month}`).toBeGreaterThanOrEqual(0.9)
      expect(shareOf(onTime.p5), `seed ${seed + month}`).toBeGreaterThanOrEqual(0.97)
      // It is the share of a real crowd: most came, some did not, and some were late.
      expect(booked).toBeGreaterThan(700)
      expect(notCome / booked).toBeGreaterThan(0.04)
      expect(late.arrived).toBeGreaterThan(10)
      expect(onTime.arrived + late.arrived + notCome).toBe(booked)
    }
  })

  it('keeps to it with a diary that is full, and does not where the minutes are too short', async () => {
    const [right, short] = [await playMonth(southport, seed, 'twice'), await playMonth(meanMinutes, seed, 'twice')]
    expect(short.booked).toBeGreaterThan(right.booked)
    expect(shareOf(right.onTime.p4)).toBeGreaterThanOrEqual(0.9)
    expect(shareOf(short.onTime.p4)).toBeLessThan(0.88)
  })
})

it('has the minutes that 85 in 100 of the simulated enquiries fit in, rounded up to five', () => {
  const draws = 20_000
  for (const service of southport.services.values()) {
    const chance = chanceFrom(`lengths of ${service.id}`)
    const lengths = Float64Array.from({ length: draws }, () => enquiryOf(chance, service).minutes).sort()
    const fits85 = lengths[draws * 0.85] ?? Number.NaN
    expect(minutesFor(southport, service.id), service.name).toBe(Math.ceil(fits85 / 5) * 5)
  }
})
