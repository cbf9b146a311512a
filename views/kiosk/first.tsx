import type { Instant } from '../../src/domain/instant.ts'
import { siteWait, type WaitsNow } from '../../src/domain/waits/waits-now.ts'
import { Head, homeOf, type Kiosk, kioskPage } from './kiosk-page.tsx'

type First = { readonly kiosk: Kiosk; readonly waits: WaitsNow; readonly now: Instant }

const secondsToRefresh = 20

/** The first screen: two big choices, each with its wait. Nothing goes home from here. */
export const firstPage = (first: First): string =>
  kioskPage({
    kiosk: first.kiosk,
    title: first.kiosk.frame.words.kiosk.title,
    follows: `${homeOf(first.kiosk)}/now`,
    refresh: secondsToRefresh,
    idle: null,
    foot: first.kiosk.isStaffed ? (
      <a class="kiosk-button kiosk-button--quiet survey-skip" href={`${homeOf(first.kiosk)}/survey`}>
        {first.kiosk.frame.words.survey.invite}
      </a>
    ) : null,
    children: <FirstNow {...first} />,
  })

export const firstNow = (first: First): string => (<FirstNow {...first} />).toString()

const FirstNow = (first: First) => (first.waits.openUntil === null ? <Closed {...first} /> : <Choices {...first} />)

function Choices({ kiosk, waits, now }: First) {
  const { site, frame } = kiosk
  const { kiosk: words } = frame.words
  const home = homeOf(kiosk)
  return (
    <>
      <Head title={words.question}>
        {waits.notice ? (
          <div class="notice">
            <p>
              {frame.words.common.delay(waits.notice)}
              {waits.allAway ? ` ${frame.words.common.allAway}` : ''}
            </p>
          </div>
        ) : (
          <p class="kiosk-head__words">
            {waits.allAway ? `${frame.words.common.allAway} ` : ''}
            {words.touch}
          </p>
        )}
      </Head>
      <div class="kiosk-choices kiosk-choices--two" data-now={now}>
        <a class="kiosk-tile kiosk-tile--big" href={`${home}/appointment`}>
          <span class="icon icon--calendar" aria-hidden="true" />
          <span class="kiosk-tile__words">{words.haveAppointment}</span>
          <span class="kiosk-tile__hint">{words.appointments(waits.appointmentsLateMinutes)}</span>
        </a>
        <a class="kiosk-tile kiosk-tile--big" href={`${home}/services`}>
          <span class="icon icon--ticket" aria-hidden="true" />
          <span class="kiosk-tile__words">{words.noAppointment}</span>
          <span class="kiosk-tile__hint">
            {site.walkIns ? words.waitsNow(siteWait(waits.estimates)) : words.noWalkIns}
          </span>
        </a>
      </div>
    </>
  )
}

function Closed({ kiosk, waits, now }: First) {
  const { kiosk: words } = kiosk.frame.words
  return (
    <div class="kiosk-closed" data-now={now}>
      <h1 class="kiosk-closed__title">{words.closedTitle}</h1>
      <p class="kiosk-closed__opens">{waits.opensAt === null ? words.opensUnknown : words.opens(waits.opensAt, now)}</p>
      <p>{words.noTickets}</p>
    </div>
  )
}
