import type { Child } from 'hono/jsx'
import { homeOf, type View } from './view.ts'

type PanelProps = {
  readonly view: View
  readonly title: string
  /** Its own address, from which the part that follows the day is fetched. */
  readonly address: string
  /** Where the focus goes when it closes: the link that opened it. */
  readonly opener: string
  readonly children: Child
}

/** What is opened beside the queues: one visit or one desk, with every act that is possible now. */
export function Panel({ view, title, address, opener, children }: PanelProps) {
  const home = `${homeOf(view)}#${opener}`
  return (
    <section id="panel" class="panel card" aria-labelledby="panel-title">
      <div class="panel__head">
        <h2 id="panel-title" class="panel__title" tabindex={-1}>
          {title}
        </h2>
        <a
          href={home}
          data-hotkey="escape"
          hx-get={home}
          hx-target="#panel"
          hx-select="#panel"
          hx-swap="outerMorph"
          class="panel__close"
        >
          {view.frame.words.reception.close} <kbd class="key">Esc</kbd>
        </a>
      </div>
      <div
        id="panel-now"
        class="panel__now"
        hx-get={address}
        hx-trigger="queue-changed from:'#live'"
        hx-target="this"
        hx-select="#panel-now"
        hx-swap="outerMorph"
      >
        {children}
      </div>
    </section>
  )
}

/** Where a panel opens. */
export const NoPanel = () => <section id="panel" hidden />
