import type { Child } from 'hono/jsx'
import { localTime } from '../../src/domain/local-time.ts'
import { Header } from '../components/header.tsx'
import { homeOf, type View, whatIfAddress } from './view.ts'

type ConsoleHeaderProps = {
  readonly view: View
  /** The page where one is; null on one that none of the links leads to. */
  readonly at: 'queues' | 'diary' | null
}

/** The header of the pages of reception and the diary: where one is, the letters, the clock. */
export function ConsoleHeader({ view, at }: ConsoleHeaderProps) {
  const { common, diary, reception } = view.frame.words
  const home = homeOf(view)
  return (
    <>
      <Header frame={view.frame}>
        <nav class="console__nav" aria-label={reception.title(view.day.site.name)}>
          <NavLink href={home} isHere={at === 'queues'}>
            {reception.queuesLink}
          </NavLink>
          <NavLink
            href={`/diary/${view.day.site.id}`}
            isHere={at === 'diary'}
            {...(at === 'queues' ? { hotkey: 'd' } : {})}
          >
            {diary.link}
          </NavLink>
        </nav>
        {at === 'queues' ? <Jumps view={view} /> : null}
        {at === 'diary' || at === null ? (
          <div class="console__jumps">
            <KeysOff view={view} />
          </div>
        ) : null}
        <span class="console__clock" data-clock data-now={view.now}>
          {localTime(view.now)}
        </span>
      </Header>
      <div class="lost" role="alert" data-lost hidden>
        {common.lostShort} <span data-lost-since />
      </div>
    </>
  )
}

type NavLinkProps = {
  readonly href: string
  readonly isHere: boolean
  readonly hotkey?: string
  readonly children: Child
}

const NavLink = ({ href, isHere, hotkey, children }: NavLinkProps) => (
  <a
    href={href}
    class="console__link"
    aria-current={isHere ? 'page' : undefined}
    data-hotkey={hotkey}
    aria-keyshortcuts={hotkey}
  >
    {children} {hotkey ? <kbd class="key">{hotkey}</kbd> : null}
  </a>
)

/** Where a letter leads, and the switch that takes the letters away. */
function Jumps({ view }: { view: View }) {
  const { feedback, reception } = view.frame.words
  const { jump, whatIf } = reception
  return (
    <div class="console__jumps">
      <a href="#service">
        {jump.checkIn} <kbd class="key">c</kbd>
      </a>
      <a href="#reference">
        {jump.reference} <kbd class="key">f</kbd>
      </a>
      <a href="#reason">
        {jump.notice} <kbd class="key">n</kbd>
      </a>
      <a href={whatIfAddress(view)} data-hotkey="w" aria-keyshortcuts="w">
        {whatIf.link} <kbd class="key">w</kbd>
      </a>
      <a href={`/diary/${view.day.site.id}/book`} data-hotkey="b" aria-keyshortcuts="b">
        {view.frame.words.diary.book} <kbd class="key">b</kbd>
      </a>
      <a href={`${homeOf(view)}/feedback`}>{feedback.staff.reception.link}</a>
      <KeysOff view={view} />
    </div>
  )
}

const KeysOff = ({ view }: { view: View }) => (
  <label class="keys">
    <input type="checkbox" data-hotkeys-off /> {view.frame.words.reception.keysOff}
  </label>
)
