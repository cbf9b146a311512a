import type { Child } from 'hono/jsx'
import type { Site } from '../../src/domain/site.ts'
import { Act, type Keys } from '../components/form.tsx'
import { Header } from '../components/header.tsx'
import { type Frame, page } from '../page.tsx'

/** What every page of a site's kiosk stands in. */
export type Kiosk = {
  readonly frame: Frame
  readonly site: Site
  readonly keys: Keys
  /** Whether somebody is there who could come. */
  readonly isStaffed: boolean
}

export const homeOf = ({ site }: Pick<Kiosk, 'site'>): string => `/kiosk/${site.id}`

type KioskPage = {
  readonly kiosk: Kiosk
  readonly title: string
  /** Where its way back leads, or the button that sends its form back. */
  readonly back?: Child
  /** What it fetches to stay up to date, into its main part. */
  readonly follows?: string
  /** Seconds after which a browser without JavaScript goes to the first screen. */
  readonly refresh?: number
  /** What goes home when nobody touches the page; the first screen has nothing. */
  readonly idle?: Child
  /** Beside the way back and the staff, in the bar at the foot. */
  readonly foot?: Child
  /** Left out of the bar where the page itself calls staff. */
  readonly callsStaff?: true
  /** The ticket that stays on the glass when its visitor asks for staff. */
  readonly token?: string
  /** The file under /static/ that this page has beside kiosk.js. */
  readonly script?: string
  readonly isError?: boolean
  readonly children: Child
}

const secondsUntilAsked = 60
const secondsToAnswer = 30

export function kioskPage({ kiosk, title, back, follows, refresh, idle, foot, token, ...rest }: KioskPage) {
  const { frame, site } = kiosk
  const { script, callsStaff, isError, children } = rest
  const home = homeOf(kiosk)
  return page({
    frame,
    title,
    audience: 'kiosk',
    live: site.id,
    home,
    refresh: refresh ?? secondsUntilAsked + secondsToAnswer,
    ...(isError ? { isError } : {}),
    children: (
      <>
        <Header frame={frame} place={site.name} />
        {follows ? (
          <main id="main" class="kiosk-main" {...upToDate(follows, 'innerMorph')}>
            {children}
          </main>
        ) : (
          <main id="main" class="kiosk-main">
            {children}
          </main>
        )}
        {follows ? null : <div hidden {...upToDate(`${home}/now`, 'none')} />}
        <footer class="kiosk-foot">
          {typeof back === 'string' ? (
            <a class="kiosk-button kiosk-button--quiet" href={back}>
              <span class="icon icon--back" aria-hidden="true" /> {frame.words.common.back}
            </a>
          ) : (
            back
          )}
          {kiosk.isStaffed && !callsStaff ? <AskStaff kiosk={kiosk} {...(token ? { token } : {})} /> : null}
          {foot}
        </footer>
        {idle === undefined ? <StillThere kiosk={kiosk} /> : idle}
        <p class="kiosk-moment" role="status">
          {frame.words.kiosk.moment}
        </p>
        <div class="kiosk-lost" role="alert" data-lost hidden>
          <p class="kiosk-lost__title">{frame.words.kiosk.lostTitle}</p>
          <p>{frame.words.kiosk.lost}</p>
        </div>
        {script ? <script src={frame.asset(script)} defer /> : null}
      </>
    ),
  })
}

/** Every page asks again and again, so that it knows when the server is gone and when it is back. */
const upToDate = (address: string, swap: 'innerMorph' | 'none') => ({
  'hx-get': address,
  'hx-trigger': "queue-changed from:'#live', every 5s",
  'hx-swap': swap,
})

const AskStaff = ({ kiosk, token }: { kiosk: Kiosk; token?: string }) => (
  <Act action={`${homeOf(kiosk)}/staff`} formKey={kiosk.keys('staff')} class="kiosk-foot__staff">
    {token ? <input type="hidden" name="token" value={token} /> : null}
    <button class="kiosk-button kiosk-button--quiet" type="submit">
      <span class="icon icon--staff" aria-hidden="true" /> {kiosk.frame.words.common.askStaff}
    </button>
  </Act>
)

/** Asks whether somebody is still there; shown by kiosk.js. */
function StillThere({ kiosk }: { kiosk: Kiosk }) {
  const { kiosk: words, common } = kiosk.frame.words
  return (
    <dialog
      class="kiosk-dialog"
      aria-labelledby="still-there"
      data-asks-after={secondsUntilAsked}
      data-goes-home-after={secondsUntilAsked + secondsToAnswer}
    >
      <h2 class="kiosk-dialog__title" id="still-there">
        {words.stillThere}
      </h2>
      <p>
        {words.goesBackIn} <b data-seconds-left>{secondsToAnswer}</b> {words.seconds}
      </p>
      <div class="kiosk-dialog__choices">
        <button class="kiosk-button" type="button" data-more-time>
          {words.moreTime}
        </button>
        <a class="kiosk-button kiosk-button--quiet" href={homeOf(kiosk)}>
          {common.startAgain}
        </a>
      </div>
    </dialog>
  )
}

/** The question of a page and what belongs to it, in the upper third; what is touched stands below. */
export const Head = ({ title, children }: { title: string; children?: Child }) => (
  <div class="kiosk-head">
    <h1 class="kiosk-head__title">{title}</h1>
    {children}
  </div>
)

/** A page of the kiosk that tells what happened, and what to do. */
export const kioskProblem = (kiosk: Kiosk, told: { readonly title: string; readonly what: string }): string =>
  kioskPage({
    kiosk,
    title: told.title,
    isError: true,
    children: (
      <>
        <Head title={told.title}>
          <p class="kiosk-head__words">{told.what}</p>
        </Head>
        <div class="kiosk-choices kiosk-choices--one">
          <a class="kiosk-tile kiosk-tile--main" href={homeOf(kiosk)}>
            {kiosk.frame.words.common.startAgain}
          </a>
        </div>
      </>
    ),
  })
