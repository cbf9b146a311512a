import { expect, it } from 'vitest'
import { makeNewId } from '../../src/change.ts'

it('makes ids of 128 bits that are all different, in whatever order they are drawn', () => {
  const ids = Array.from({ length: 3 }, makeNewId).flatMap((newId) => Array.from({ length: 2_000 }, newId))
  expect(new Set(ids).size).toBe(6_000)
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/)
})

it('draws each bit as often as not', () => {
  const newId = makeNewId()
  const ids = Array.from({ length: 2_000 }, () => Buffer.from(newId(), 'base64url'))
  for (let bit = 0; bit < 128; bit++) {
    const set = ids.filter((id) => ((id[bit >> 3] ?? 0) >> (bit & 7)) & 1).length
    // Ten standard deviations from the middle: chance alone does not get there.
    expect(Math.abs(set - 1_000)).toBeLessThan(224)
  }
})
