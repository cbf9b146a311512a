import type { DeskId, VisitId } from '../../../src/domain/id.ts'
import { benefits, councilTax, housing, nowhere } from '../../support/builders.ts'
import { type OfficeStage, officeStage, playDays } from '../../support/office.ts'
import { mustBeARange, mustBeSound } from './sound.ts'

export const newcomers = [councilTax, benefits, housing].map((service) => ({ service, appointment: null }))

/** An office with two weeks behind it, at ten o'clock of a Monday, its desks open. */
export function knownOffice(desks: number): OfficeStage {
  const office = officeStage({ desks })
  playDays(office, 10)
  office.clockIs('10:00')
  office.open(...office.desks)
  return office
}

export const deskOf = (office: OfficeStage, index: number): DeskId => office.desks[index] ?? nowhere

/** Somebody comes and is called at once. */
export function serves(office: OfficeStage, desk: DeskId): VisitId {
  const visit = office.arrives()
  office.isCalled(visit, desk)
  return visit
}

export const rangeOf = (office: OfficeStage, visit: VisitId) =>
  mustBeARange(mustBeSound(office.ranges()).visits.get(visit), visit)
export const ofNewcomer = (office: OfficeStage) =>
  mustBeARange(mustBeSound(office.ranges({ newcomers }), { newcomers }).newcomers[0], 'a newcomer')
