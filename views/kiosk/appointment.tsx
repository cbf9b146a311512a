import type { Times } from '../../src/domain/check-in.ts'
import { Head, homeOf, type Kiosk, kioskPage } from './kiosk-page.tsx'
import { Steps, TimeTiles } from './times.tsx'

/** Three touches check in: this page, the time, what it is for. Beside the near times stand the other ways. */
export function appointmentPage(kiosk: Kiosk, times: Times): string {
  const { checkIn: words } = kiosk.frame.words.kiosk
  const isNone = times.shown.length === 0
  const title = isNone ? words.noTimesTitle : words.timesTitle
  return kioskPage({
    kiosk,
    title,
    back: homeOf(kiosk),
    script: 'camera.js',
    children: (
      <>
        <Head title={title}>
          <p class="kiosk-head__words">{isNone ? words.noTimes : words.timesHint}</p>
        </Head>
        <div class={`ways${isNone ? ' ways--only' : ''}`}>
          {isNone ? null : (
            <div class="ways__times">
              <div class="ways__tiles">
                <TimeTiles kiosk={kiosk} times={times} />
              </div>
              <div class="kiosk-steps">
                <Steps kiosk={kiosk} times={times} />
              </div>
            </div>
          )}
          <div class="ways__others">
            <a class="kiosk-tile" href={`${homeOf(kiosk)}/reference`}>
              <span class="icon icon--keys" aria-hidden="true" />
              {words.orReference}
              <span class="kiosk-tile__hint">{words.referenceLooks}</span>
            </a>
            <a class="kiosk-tile" href={`${homeOf(kiosk)}/camera`} data-camera-offer hidden>
              <span class="icon icon--camera" aria-hidden="true" />
              {words.orCode}
            </a>
          </div>
        </div>
      </>
    ),
  })
}
