import type { AppointmentId, DeskId, ServiceId, SiteId, VisitId } from '../../src/domain/id.ts'
import type { Instant } from '../../src/domain/instant.ts'
import { instantOf, type LocalDate, type LocalTime } from '../../src/domain/local-time.ts'
import { readSites, type Site } from '../../src/domain/site.ts'

export const councilTax = 'council-tax' as ServiceId
export const benefits = 'benefits' as ServiceId
export const housing = 'housing' as ServiceId

/** Serves everything. */
export const desk1 = 'desk-1' as DeskId
/** Serves Council Tax and Benefits. */
export const desk2 = 'desk-2' as DeskId
/** Serves Housing alone. */
export const desk3 = 'desk-3' as DeskId

export const nowhere = 'nowhere' as DeskId
export const nothing = 'nothing' as ServiceId
export const nobody = 'nobody' as VisitId
export const noAppointment = 'no-appointment' as AppointmentId

/** The local day of most tests. */
export const monday = '2026-11-23' as LocalDate
export const tuesday = '2026-11-24' as LocalDate

export const date = (text: string): LocalDate => text as LocalDate

/** The instant of a time at the sites. */
export const at = (time: string, day: LocalDate = monday): Instant => instantOf(day, time as LocalTime)

const nineToFive = { opens: '09:00', closes: '17:00' }

const services = [
  { id: councilTax, name: 'Council Tax', usualMinutes: 10, online: 'https://example.org/council-tax' },
  { id: benefits, name: 'Benefits', usualMinutes: 15 },
  { id: housing, name: 'Housing', usualMinutes: 20 },
]

const bootle = {
  id: 'bootle',
  name: 'Bootle',
  address: ['1 Example Street'],
  walkIns: true,
  hours: {
    monday: nineToFive,
    tuesday: nineToFive,
    wednesday: nineToFive,
    thursday: nineToFive,
    friday: nineToFive,
    saturday: null,
    sunday: null,
  },
  closures: [{ date: '2026-12-25', why: 'Christmas Day' }],
  desks: [
    { id: desk1, name: 'Desk 1' },
    { id: desk2, name: 'Desk 2', services: [councilTax, benefits] },
    { id: desk3, name: 'Desk 3', services: [housing] },
  ],
}

const southport = { ...bootle, id: 'southport', name: 'Southport', walkIns: false }

/** What a council's file of sites says, before it is read. */
export const council = { council: 'Example Council', services, sites: [bootle, southport] }

/** Bootle with some of its settings changed, read as the product reads its file. */
export function aSite(changes: object = {}): Site {
  const changed = { ...bootle, ...changes }
  const site = readSites(JSON.stringify({ ...council, sites: [changed] })).get(changed.id as SiteId)
  if (!site) throw new RangeError('the file holds no site')
  return site
}

/** A site where people are seen by appointment only. */
export const southportSite = (changes: object = {}): Site => aSite({ ...southport, ...changes })

/** Bootle, open from early to late, with thirty desks more that its diary may fill: there is always room. */
export const roomySite = (): Site => {
  const spare = Array.from({ length: 30 }, (_, number) => ({ id: `spare-${number}`, name: `Spare ${number}` }))
  const hours = { ...bootle.hours, monday: { opens: '06:00', closes: '23:59' } }
  return aSite({ hours, desks: [...bootle.desks, ...spare] })
}

/** A site that is open on Sundays, the days on which the clocks change. */
export const sundaySite = (): Site => aSite({ hours: { ...bootle.hours, sunday: { opens: '00:00', closes: '23:00' } } })
