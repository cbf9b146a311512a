import type { Child } from 'hono/jsx'
import { localTime } from '../../src/domain/local-time.ts'
import { Header } from '../components/header.tsx'
import { homeOf, type View } from './view.ts'

/** The header of both pages of reception: where one is, the letters, the clock. */
export function ConsoleHeader({ view, at }: { view: View; at: 'queues' | 'appointments' }) {
  const { common, reception } = view.frame.words
  const home = homeOf(view)
  return (
    <>
      <Header frame={view.frame}>
        <nav class="console__nav" aria-label={reception.title(view.day.site.name)}>
          <NavLink href={home} isHere={at === 'queues'}>
            {reception.queuesLink}
          </NavLink>
          <NavLink href={`${home}/appointments`} isHere={at === 'appointments'}>
            {reception.appointmentsLink}
          </NavLink>
        </nav>
        {at === 'queues' ? <Jumps view={view} /> : null}
        <span class="console__clock" data-clock>
          {localTime(view.now)}
        </span>
      </Header>
      <div class="lost" role="alert" data-lost hidden>
        {common.lostShort} <span data-lost-since />
      </div>
    </>
  )
}

const NavLink = ({ href, isHere, children }: { href: string; isHere: boolean; children: Child }) => (
  <a href={href} class="console__link" aria-current={isHere ? 'page' : undefined}>
    {children}
  </a>
)

/** Where a letter sends the focus, and the switch that takes the letters away. */
function Jumps({ view }: { view: View }) {
  const { jump, keysOff } = view.frame.words.reception
  return (
    <div class="console__jumps">
      <a href="#service">
        {jump.checkIn} <kbd class="key">c</kbd>
      </a>
      <a href="#reason">
        {jump.notice} <kbd class="key">n</kbd>
      </a>
      <label class="keys">
        <input type="checkbox" data-hotkeys-off /> {keysOff}
      </label>
    </div>
  )
}
