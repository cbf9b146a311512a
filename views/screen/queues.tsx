import type { Site } from '../../src/domain/site.ts'
import { type Queue, queues } from '../../src/domain/visit.ts'
import { siteWait, type WaitsNow } from '../../src/domain/waits/waits-now.ts'
import type { Words } from '../words/words.ts'

type QueuesProps = { readonly waits: WaitsNow; readonly site: Site; readonly words: Words }

/** Both queues: how many wait, and what somebody who comes now would wait. */
export const QueuesNow = (props: QueuesProps) => (
  <div class="queues">
    {queues.map((queue) => (
      <section class="queue" aria-labelledby={`queue-${queue}`}>
        <div class="queue__people">
          <h2 class="queue__name" id={`queue-${queue}`}>
            {props.words.common.queues[queue]}
          </h2>
          <p class="queue__waiting">
            <strong class="queue__count">{props.waits.waiting[queue]}</strong>{' '}
            {props.words.screen.waiting(props.waits.waiting[queue])}
          </p>
        </div>
        <Wait queue={queue} {...props} />
      </section>
    ))}
  </div>
)

function Wait({ queue, waits, site, words: { screen } }: QueuesProps & { queue: Queue }) {
  if (queue === 'appointment')
    return <Told about={screen.appointments} is={screen.late(waits.appointmentsLateMinutes)} />
  if (waits.openUntil === null) return <Told is={screen.doorsClosed} />
  if (!site.walkIns) return <Told is={screen.appointmentsOnly} />
  // What it is for the other services, the kiosk tells whoever comes for them.
  const told = siteWait(waits.estimates)
  if (told.forMost.is === 'no-desk') return <Told is={screen.noDesk} />
  return <Told about={screen.newcomer(told)} is={screen.wait(told.forMost)} />
}

const Told = ({ about, is }: { about?: string; is: string }) => (
  <div class="queue__wait">
    {about ? <p>{about}</p> : null}
    <p class="queue__range">{is}</p>
  </div>
)
