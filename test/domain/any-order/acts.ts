import fc from 'fast-check'
import { takeAdvice } from '../../../src/domain/acts/advice.ts'
import { arrive, arriveFor } from '../../../src/domain/acts/arrive.ts'
import { askStaff, staffCame } from '../../../src/domain/acts/ask-staff.ts'
import { book } from '../../../src/domain/acts/book.ts'
import { callNext, callThis, recall } from '../../../src/domain/acts/call.ts'
import { closeDay } from '../../../src/domain/acts/close-day.ts'
import { watchDelays } from '../../../src/domain/acts/delay.ts'
import { closeDesk, openDesk, pauseDesk, resumeDesk } from '../../../src/domain/acts/desk.ts'
import { greet } from '../../../src/domain/acts/greet.ts'
import { comeBack, hold } from '../../../src/domain/acts/hold.ts'
import { holdPlace } from '../../../src/domain/acts/hold-place.ts'
import { leave, noShow } from '../../../src/domain/acts/leave.ts'
import { markUrgent, stateHelp, stateNeed } from '../../../src/domain/acts/mark.ts'
import { postNotice, withdrawNotice } from '../../../src/domain/acts/notice.ts'
import { finish, start, transfer } from '../../../src/domain/acts/serve.ts'
import { undo } from '../../../src/domain/acts/undo.ts'
import type { Decide } from '../../../src/domain/decision.ts'
import type { DeskId, NoticeId, VisitId } from '../../../src/domain/id.ts'
import { later } from '../../../src/domain/instant.ts'
import { reasonsForDelay } from '../../../src/domain/notice.ts'
import type { RefusalCode } from '../../../src/domain/refusal.ts'
import { isWaiting, outcomes } from '../../../src/domain/visit.ts'
import * as the from '../../support/builders.ts'
import { foretold } from '../../support/foretold.ts'
import { adviserAt, receptionist, type Stage, theClock, visitor } from '../../support/stage.ts'
import {
  type Act,
  anybody,
  appointmentOf,
  type Choice,
  choices,
  deskOf,
  helpOf,
  nth,
  type State,
  staff,
  visitOf,
} from './choice.ts'
import { diaryActs } from './diary-acts.ts'

type OfVisit = (id: VisitId, choice: Choice) => Decide<unknown>

function ofVisit(
  decide: OfVisit,
  wanted: readonly State[],
  refusals: readonly RefusalCode[],
  by: Act['by'] = staff,
): Act {
  return {
    by,
    decide: (choice, { day }) => decide(visitOf(day, choice, { wanted }), choice),
    refusals: ['no-such-visit', 'visit-over', ...refusals],
    wanted,
  }
}

type AtDesk = (desk: DeskId, choice: Choice, s: Stage) => Decide<unknown>

const atDesk = (decide: AtDesk, wanted: State, ...refusals: RefusalCode[]): Act => ({
  by: ({ desk }) => adviserAt(desk),
  decide: (choice, s) => decide(deskOf(s.day, choice, { wanted: [wanted] }), choice, s),
  refusals: ['no-such-desk', ...refusals],
})

const outcomeOf = ({ nth: at }: Choice) => outcomes[at % outcomes.length] ?? 'resolved'

const here: readonly State[] = ['waiting', 'holding', 'called', 'serving']

const visitActs: Record<string, Act> = {
  greet: ofVisit(greet, here, ['already-greeted']),
  recall: ofVisit(recall, ['called'], ['not-called']),
  start: ofVisit(start, ['called'], ['not-called'], ({ yes }) => (yes ? receptionist : theClock)),
  finish: ofVisit((id, choice) => finish(id, outcomeOf(choice)), ['serving'], ['not-serving']),
  noShow: ofVisit(noShow, ['called'], ['not-called']),
  leave: ofVisit((id, { yes }) => leave(id, yes ? 'mistake' : 'own-word'), here, ['being-served'], anybody),
  hold: ofVisit(hold, ['waiting', 'called'], ['already-so', 'not-waiting'], anybody),
  comeBack: ofVisit(comeBack, ['holding'], ['not-holding'], anybody),
  transfer: ofVisit((id, { service }) => transfer(id, service), here, ['no-such-service', 'same-service']),
  markUrgent: ofVisit((id, { yes }) => markUrgent(id, yes), here, ['already-so']),
  stateNeed: ofVisit((id, { yes }) => stateNeed(id, 'more-time', yes), here, [], anybody),
  stateHelp: ofVisit((id, choice) => stateHelp(id, helpOf(choice)), here, [], anybody),
}

const deskActs: Record<string, Act> = {
  callNext: atDesk(callNext, 'open', 'desk-not-open', 'desk-busy', 'nobody-waiting'),
  callThis: {
    ...atDesk(
      (desk, choice, { day }) => callThis(desk, visitOf(day, choice, { wanted: ['waiting'] })),
      ...([
        'open',
        'desk-not-open',
        'desk-busy',
        'no-such-visit',
        'visit-over',
        'not-waiting',
        'desk-does-not-serve',
      ] as const),
    ),
    wanted: ['waiting'],
  },
  openDesk: atDesk((desk, { yes }) => openDesk(desk, yes ? 'Sam' : 'Alex'), 'closed', 'desk-not-closed', 'site-closed'),
  pauseDesk: atDesk(
    (desk, { yes, minutes }, s) => pauseDesk(desk, 'break', yes ? null : later(s.now(), minutes)),
    ...(['open', 'desk-not-open', 'desk-busy', 'back-in-the-past'] as const),
  ),
  resumeDesk: atDesk(resumeDesk, 'away', 'desk-not-away'),
  closeDesk: atDesk(closeDesk, 'open', 'desk-closed', 'desk-busy'),
}

/** Decided as if the waits were worked out to be long, or short, just now. */
const foreseen = <Answer>({ yes, minutes }: Choice, s: Stage, decide: Decide<Answer>): Decide<Answer> => {
  const forecast = foretold(s, { newcomers: yes ? 20 : 5, late: Math.abs(minutes) })
  return (day, given) => decide(day, { ...given, forecasts: () => forecast })
}

export const acts: Record<string, Act> = {
  ...visitActs,
  ...deskActs,
  arrive: {
    by: anybody,
    decide: ({ service, yes, nth: at }) => arrive(service, yes && at < 4),
    refusals: ['no-such-service', 'site-closed', 'appointments-only'],
  },
  arriveFor: {
    by: anybody,
    decide: (choice, { day }) => arriveFor(appointmentOf(day, choice, ['booked', 'no-show'])),
    refusals: [
      ...(['no-such-appointment', 'site-closed', 'appointment-checked-in'] as const),
      ...(['appointment-cancelled', 'appointment-too-early'] as const),
    ],
  },
  ...diaryActs,
  postNotice: {
    by: staff,
    decide: (choice, s) =>
      foreseen(choice, s, postNotice(reasonsForDelay[choice.nth % reasonsForDelay.length] ?? 'own-words', 'Sorry')),
    refusals: [],
  },
  watchDelays: {
    by: () => theClock,
    decide: (choice, s) => foreseen(choice, s, watchDelays),
    refusals: [],
  },
  withdrawNotice: {
    by: staff,
    decide: ({ nth: at }, { day }) => withdrawNotice(nth([...day.notices.keys()], at) ?? ('none' as NoticeId)),
    refusals: ['no-such-notice'],
  },
  takeAdvice: {
    by: staff,
    decide: ({ nth: at, service }, { day }) => {
      const waiting = [...day.visits.values()].filter(isWaiting).map(({ id }) => id)
      const whatIf = { is: 'one-more', service } as const
      return takeAdvice({ whatIf, visits: at === 9 ? [the.nobody] : waiting, keeps: at, keepsWithout: 0 })
    },
    refusals: ['no-such-service', 'no-such-visit', 'nobody-waiting', 'already-so'],
  },
  askStaff: { by: anybody, decide: () => askStaff, refusals: ['site-closed'] },
  staffCame: { by: staff, decide: () => staffCame, refusals: ['already-so'] },
  closeDay: { by: () => theClock, decide: () => closeDay, refusals: [] },
  undo: {
    by: staff,
    decide: ({ nth: at }, { day }) => undo(day.journal.length - at),
    refusals: ['no-such-entry', 'undone-already', 'cannot-undo', 'later-depends'],
  },
}

/** Time passes, or the clock of the machine is set, forward or back. */
export const timePasses = 'timePasses'

// A day in which as many leave as come is an empty day: coming, calling and serving are chosen more often.
const oftener = [
  ...['arrive', 'arrive', 'arrive', 'book', 'arriveFor', 'arriveFor', 'callNext', 'callNext', 'callNext', 'callNext'],
  ...['watchDelays', 'watchDelays', 'book', 'holdPlace', 'holdPlace', 'confirm', 'arriveFor'],
  ...['start', 'start', 'start', 'start', 'finish', 'finish', 'finish', 'transfer', 'undo', 'undo'],
]
const names = [...Object.keys(acts), ...oftener, timePasses, timePasses, timePasses]

/** One step: which act, and what it takes. */
export const steps = fc.record({ act: fc.constantFrom(...names), choice: choices })

/** How a day has begun when the steps set in. */
export const mornings = fc.record({
  desks: fc.subarray([the.desk1, the.desk2, the.desk3]),
  walkIns: fc.nat(4),
  /** Ten minutes apart, as long as one for Council Tax takes: there is a desk for each. */
  appointments: fc.uniqueArray(fc.integer({ min: -3, max: 9 }), { maxLength: 4 }),
  /** Whether somebody held a place for too long, and others have it now. */
  lapsed: fc.constantFrom(true, false, false, false),
})

export function begin(
  s: Stage,
  { desks, walkIns, appointments, lapsed }: typeof mornings extends fc.Arbitrary<infer Of> ? Of : never,
) {
  for (const desk of desks) s.open(desk)
  for (const tens of appointments) s.booked(later(s.now(), tens * 10))
  for (let people = 0; people < walkIns; people++) s.act(arrive(the.councilTax, !s.day.site.walkIns))
  if (lapsed) letLapse(s)
}

function letLapse(s: Stage): void {
  const time = the.at('12:00', s.day.date)
  s.refusal(holdPlace(the.councilTax, time), visitor)
  s.pass(11)
  for (const _ of s.day.desks) s.refusal(book([{ service: the.councilTax, time, reference: null }]), receptionist)
}
