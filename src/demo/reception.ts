import { askStaff, staffCame } from '../domain/acts/ask-staff.ts'
import { watchDelays } from '../domain/acts/delay.ts'
import { postNotice } from '../domain/acts/notice.ts'
import { unexplained } from '../domain/delay.ts'
import { later, minutesBetween } from '../domain/instant.ts'
import { onKiosk, receptionist, type Scene, theClock } from './scene.ts'

const lookEvery = 3
const asksADay = 3

/** Looks at the delays every few minutes, and explains those that nobody has explained. */
export function watchWaits(scene: Scene): void {
  scene.at(later(scene.opening.opens, lookEvery), look)

  async function look(): Promise<void> {
    await scene.act(watchDelays, theClock)
    if (unexplained(await scene.day()).length > 0)
      await scene.act(postNotice('unusually-busy', 'Thank you for waiting.'), receptionist)
    if (scene.now() < scene.opening.closes) scene.soon(lookEvery, look)
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
