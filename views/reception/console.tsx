import type { Desk } from '../../src/domain/desk.ts'
import { queues, type Visit } from '../../src/domain/visit.ts'
import { page } from '../page.tsx'
import { CheckIn } from './check-in.tsx'
import { ConsoleHeader } from './console-header.tsx'
import { DeskPanel } from './desk-panel.tsx'
import { Desks } from './desks.tsx'
import { Expected } from './expected.tsx'
import type { Found } from './find.tsx'
import { Head } from './head.tsx'
import { LastActs } from './last-acts.tsx'
import { NoticeForm, StandingNotice } from './notice.tsx'
import { NoPanel } from './panel.tsx'
import { QueueView } from './queue.tsx'
import { Said } from './said.tsx'
import { Strip } from './strip.tsx'
import { homeOf, type View, type Wrong } from './view.ts'
import { VisitPanel } from './visit-panel.tsx'

/** What the console shows beside the day as it stands. */
export type Shown = {
  /** Why an act was refused. */
  readonly refused?: string
  /** Whose ticket was just given. */
  readonly given?: Visit
  /** The appointment that was looked for by its reference. */
  readonly found?: Found
  readonly panel?: { readonly visit: Visit; readonly phone: string } | { readonly desk: Desk }
  readonly wrong?: Wrong
}

/** The whole console as a page. */
export function consolePage(view: View, shown: Shown): string {
  const { reception } = view.frame.words
  return page({
    frame: view.frame,
    title: reception.title(view.day.site.name),
    audience: 'console',
    live: view.day.site.id,
    // Nothing that somebody may be typing or reading is taken from a browser without a script.
    ...(shown.panel || shown.wrong || shown.refused || shown.found ? {} : { refresh: 30 }),
    isError: shown.refused !== undefined || shown.wrong !== undefined,
    children: (
      <>
        <ConsoleHeader view={view} at="queues" />
        <main id="main" class="console__main">
          <Said view={view} refused={shown.refused} wrong={shown.wrong} />
          <div class="console__grid">
            <div class="console__queues">
              <Head view={view} />
              <div
                id="now"
                hx-get={`${homeOf(view)}/now`}
                hx-trigger="queue-changed from:'#live', clock-ran-out, every 5s"
                hx-swap="innerMorph"
                hx-select-oob="#last:outerMorph,#desks:outerMorph,#standing:outerMorph,#head:outerMorph"
              >
                <Now view={view} />
              </div>
            </div>
            <div class="console__side">
              <LastActs view={view} />
              <PanelOf view={view} shown={shown} />
              <CheckIn view={view} given={shown.given} found={shown.found} wrong={shown.wrong} />
              <Desks view={view} />
              <section class="card" aria-labelledby="notice-title">
                <h2 id="notice-title" class="card__title">
                  {reception.notice.title}
                </h2>
                <StandingNotice view={view} />
                <NoticeForm view={view} wrong={shown.wrong} />
              </section>
            </div>
          </div>
        </main>
      </>
    ),
  })
}

/** Every part of the console that follows the day; htmx puts those with an id of the side column in their places. */
export const nowFragment = (view: View): string =>
  (
    <>
      <Now view={view} />
      <Head view={view} />
      <LastActs view={view} />
      <Desks view={view} />
      <StandingNotice view={view} />
    </>
  ).toString()

const Now = ({ view }: { view: View }) => (
  <>
    <Strip view={view} />
    <div class="console__both" data-now={view.now}>
      {inOrder(view).map((queue) => (
        <div class="console__queue">
          <QueueView view={view} queue={queue} />
          {queue === 'appointment' ? <Expected view={view} /> : null}
        </div>
      ))}
    </div>
  </>
)

/** Where people are seen by appointment only, that queue comes first. */
const inOrder = ({ day }: View) => (day.site.walkIns ? queues : queues.toReversed())

function PanelOf({ view, shown }: { view: View; shown: Shown }) {
  const { panel, wrong } = shown
  if (!panel) return <NoPanel />
  return 'visit' in panel ? (
    <VisitPanel view={view} visit={panel.visit} phone={panel.phone} wrong={wrong} />
  ) : (
    <DeskPanel view={view} desk={panel.desk} wrong={wrong} />
  )
}
