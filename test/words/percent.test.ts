import { expect, test } from 'vitest'
import { percent } from '../../views/words/en/percent.ts'

test('a share is 0% only of nobody, and 100% only of everybody', () => {
  const shares = [0, 1 / 300, 1 / 3, 0.5, 199 / 200, 1]
  expect(shares.map(percent)).toEqual(['0%', '1%', '33%', '50%', '99%', '100%'])
  expect(percent(412 / 400), 'more answers than visits').toBe('103%')
})
