import { afterAll, expect, test } from 'vitest'
import { openRoom, type Room } from '../../support/room.ts'
import { aDelayIsExplained, somebodyIsUrgent, somebodyStepsOut, theDayEnds } from '../whole-day/afternoon.ts'
import {
  aMistakeIsUndone,
  anAppointmentComesFirst,
  aWalkInIsServed,
  morning,
  theWalkInIsSentOn,
} from '../whole-day/visits.ts'

let room: Room | undefined
afterAll(() => room?.browser.close())

test('a whole day at Bootle, every screen showing each act within a second', async () => {
  room = await openRoom()
  await morning(room)
  const phone = await aWalkInIsServed(room)
  await theWalkInIsSentOn(room, phone)
  await anAppointmentComesFirst(room, phone)
  await aMistakeIsUndone(room, phone)
  await somebodyStepsOut(room)
  await somebodyIsUrgent(room)
  await aDelayIsExplained(room)
  await theDayEnds(room)
  expect(room.wrong).toEqual([])
})
