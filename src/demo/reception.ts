import { askStaff, staffCame } from '../domain/acts/ask-staff.ts'
import { postNotice, withdrawNotice } from '../domain/acts/notice.ts'
import { noticeOf } from '../domain/day.ts'
import { later, minutesBetween } from '../domain/instant.ts'
import { noForecast } from '../domain/waits/forecast.ts'
import { waitsNow } from '../domain/waits/waits-now.ts'
import { onKiosk, receptionist, type Scene } from './scene.ts'

const lookEvery = 3
/** People waiting for each open desk, from which it is busy, and below which it is not any more. */
const busy = { from: 2.4, until: 1 }
const lateMinutes = { from: 10, until: 4 }
const asksADay = 3

/** Looks at the waits every few minutes, and explains a delay as long as there is one. */
export function watchWaits(scene: Scene): void {
  scene.at(later(scene.opening.opens, lookEvery), look)

  async function look(): Promise<void> {
    const day = await scene.day()
    const now = scene.now()
    const { waiting, appointmentsLateMinutes } = waitsNow({ day, forecast: noForecast, now })
    const open = [...day.desks.values()].filter(({ state }) => state.is === 'open').length
    const each = (waiting['walk-in'] + waiting.appointment) / Math.max(1, open)
    const notice = noticeOf(day)
    if (!notice && (each >= busy.from || appointmentsLateMinutes >= lateMinutes.from))
      await scene.act(postNotice('unusually-busy', 'Thank you for waiting.'), receptionist)
    if (notice && each <= busy.until && appointmentsLateMinutes <= lateMinutes.until)
      await scene.act(withdrawNotice(notice.id), receptionist)
    if (now < scene.opening.closes) scene.soon(lookEvery, look)
    else if (notice) await scene.act(withdrawNotice(notice.id), receptionist)
  }
}

/** Now and then somebody at the kiosk asks for a person, who comes. */
export function answerKiosk(scene: Scene): void {
  const { opens, closes } = scene.opening
  for (let each = 0; each < asksADay; each++)
    scene.at(later(opens, scene.chance.between(5, minutesBetween(opens, closes) - 10)), async () => {
      await scene.act(askStaff, onKiosk)
      scene.soon(scene.chance.between(0.5, 2), async () => void (await scene.act(staffCame, receptionist)))
    })
}
