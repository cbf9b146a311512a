import { expect } from 'vitest'
import type { VisitId } from '../../src/domain/id.ts'
import type { AtReception } from './at-reception.ts'

/** Every act on a visit that is in the right state for it, and what becomes of it. */
export const acts: readonly {
  readonly act: string
  readonly from: 'waiting' | 'holding' | 'called' | 'serving'
  readonly fields?: Record<string, string>
  readonly becomes: object
}[] = [
  { act: 'greet', from: 'waiting', becomes: { greetedAt: expect.any(Number) } },
  { act: 'call', from: 'waiting', fields: { desk: '2' }, becomes: { state: { is: 'called', desk: '2' } } },
  { act: 'hold', from: 'waiting', becomes: { state: { is: 'holding' } } },
  { act: 'urgent', from: 'waiting', becomes: { urgent: true } },
  { act: 'leave', from: 'waiting', fields: { why: 'own-word' }, becomes: { state: { is: 'left', why: 'own-word' } } },
  { act: 'leave', from: 'waiting', fields: { why: 'seen-gone' }, becomes: { state: { why: 'seen-gone' } } },
  { act: 'leave', from: 'holding', fields: { why: 'mistake' }, becomes: { state: { why: 'mistake' } } },
  { act: 'transfer', from: 'waiting', fields: { service: 'housing' }, becomes: { service: 'housing' } },
  { act: 'come-back', from: 'holding', becomes: { state: { is: 'waiting' } } },
  { act: 'recall', from: 'called', becomes: { state: { is: 'called', times: 2 } } },
  { act: 'start', from: 'called', becomes: { state: { is: 'serving', adviser: 'Sam' } } },
  { act: 'no-show', from: 'called', becomes: { state: { is: 'no-show' } } },
  { act: 'hold', from: 'called', becomes: { state: { is: 'holding' } } },
  { act: 'finish', from: 'serving', fields: { outcome: 'partly' }, becomes: { state: { outcome: 'partly' } } },
  { act: 'transfer', from: 'serving', fields: { service: 'housing' }, becomes: { state: { is: 'waiting' } } },
]

export async function visitThatIs(reception: AtReception, from: (typeof acts)[number]['from']): Promise<VisitId> {
  await reception.open('1', 'Sam')
  await reception.open('2', 'Alex')
  if (from === 'called') return reception.called()
  if (from === 'serving') return reception.serving()
  const { visit } = await reception.walkIn()
  if (from === 'holding') await reception.press(`/visits/${visit}/hold`)
  return visit
}
