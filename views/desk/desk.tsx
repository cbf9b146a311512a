import { localTime } from '../../src/domain/local-time.ts'
import { Header } from '../components/header.tsx'
import { page } from '../page.tsx'
import { AwayDesk, ClosedDesk, FreeDesk } from './at-rest.tsx'
import { homeOf, type View, visitHere, wordsOf } from './view.ts'
import { WaitingHere } from './waiting-here.tsx'
import { Called, Serving } from './with-visitor.tsx'

/** The desk of one adviser: one thing to do next, and who waits. A refusal stands on top of it. */
export function deskPage(view: View, refused: string | null = null): string {
  const { frame, day, desk } = view
  const words = wordsOf(view)
  return page({
    frame,
    title: words.title(desk.name, day.site.name),
    audience: 'console',
    live: day.site.id,
    isError: refused !== null || view.typed.errors.size > 0,
    children: (
      <>
        <Header frame={frame} place={words.title(desk.name, day.site.name)}>
          <label class="keys">
            <input type="checkbox" data-hotkeys-off /> {words.keysOff}
          </label>
          <noscript>
            <a href={homeOf(view)}>{words.lookAgain}</a>
          </noscript>
          <a href={`/desk/${day.site.id}`}>{words.allDesks}</a>
          <span class="console__clock" data-clock>
            {localTime(view.now)}
          </span>
        </Header>
        <div class="lost" role="alert" data-lost hidden>
          {frame.words.common.lostShort} <span data-lost-since />
        </div>
        <main id="main" class="desk">
          {refused === null ? null : (
            <p class="said" role="alert">
              {refused}
            </p>
          )}
          <div
            id="now"
            hx-get={`${homeOf(view)}/now`}
            hx-trigger="queue-changed from:'#live', clock-ran-out, every 15s"
            hx-swap="innerMorph"
          >
            <DeskNow view={view} />
          </div>
        </main>
      </>
    ),
  })
}

/** The part of the page that follows the day. */
export const deskNow = (view: View): string => (<DeskNow view={view} />).toString()

const DeskNow = ({ view }: { view: View }) => (
  <div class="desk__now" data-now={view.now}>
    <Stands view={view} />
    {view.desk.state.is === 'closed' ? null : <WaitingHere view={view} />}
  </div>
)

function Stands({ view }: { view: View }) {
  const { state } = view.desk
  if (state.is === 'closed') return <ClosedDesk view={view} />
  if (state.is === 'away') return <AwayDesk view={view} away={state} />
  const visit = visitHere(view)
  if (!visit) return <FreeDesk view={view} />
  return visit.state.is === 'called' ? (
    <Called view={view} visit={visit} called={visit.state} />
  ) : (
    <Serving view={view} visit={visit} serving={visit.state} />
  )
}
