import { expect, it, test } from 'vitest'
import { makeNewId } from '../../../src/change.ts'
import { feedbackReferenceFrom, readFeedbackReference } from '../../../src/domain/feedback/reference.ts'

it('is told from an appointment by its mark', () => {
  const newId = makeNewId()
  for (let index = 0; index < 100; index++) {
    const reference = feedbackReferenceFrom(newId())
    expect(reference).toMatch(/^C-[2-9A-HJ-NP-Z]{5}$/)
    expect(readFeedbackReference(reference)).toBe(reference)
  }
})

test.each([
  ['c-7kq3m', 'C-7KQ3M'],
  [' C 7KQ 3M ', 'C-7KQ3M'],
  ['7KQ3M', 'C-7KQ3M'],
  ['C7KQ3', 'C-C7KQ3'],
  ['', null],
  ['7KQ3', null],
  ['C-7KQ30', null],
  ['C-7KQ3MM', null],
  ["C-7KQ3'", null],
])('%s is read as %s', (written, reference) => {
  expect(readFeedbackReference(written)).toBe(reference)
})
