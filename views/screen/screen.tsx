import { page } from '../page.tsx'
import { ScreenNow, type ScreenNowProps } from './now.tsx'

const refreshSeconds = 10

/** A page that says "not found" must not take the place of what the room knows. */
const neverAnError = { 'hx-status:4xx': 'swap:none' }

/** The television of the waiting room. What it showed last stays when the server is gone, and it says since when. */
export function screenPage(props: ScreenNowProps): string {
  const { frame, day } = props
  const { site } = day
  const { screen } = frame.words
  return page({
    frame,
    title: screen.title(site.name),
    audience: 'screen',
    live: site.id,
    refresh: refreshSeconds,
    children: (
      <>
        <div
          id="room"
          class="screen__now"
          hx-get={`/screen/${site.id}/now`}
          hx-trigger={`queue-changed from:'#live', every ${refreshSeconds}s`}
          hx-swap="innerMorph"
          {...neverAnError}
        >
          <ScreenNow {...props} />
        </div>
        <p class="screen__lost" role="alert" data-lost hidden>
          <strong>
            {screen.lost} <span data-lost-since />.
          </strong>{' '}
          {screen.lostListen}
        </p>
        <audio data-chime src={frame.asset('sounds/chime.wav')} preload="auto" />
      </>
    ),
  })
}

/** The part of it that follows the day. */
export const screenNow = (props: ScreenNowProps): string => (<ScreenNow {...props} />).toString()
