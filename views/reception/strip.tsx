import { type AtRisk, nextToBreak, toGreet } from '../../src/domain/clocks.ts'
import { isPresent, ticketText } from '../../src/domain/visit.ts'
import { Act } from '../components/form.tsx'
import { PromiseClockView, Since } from '../components/promise.tsx'
import { Delay } from './delay-prompt.tsx'
import { homeOf, intoPanel, type View, visitAddress } from './view.ts'

const mostShown = 5

/** What cannot wait: somebody who asks at the kiosk, whom to greet, and the promises that break next. */
export function Strip({ view }: { view: View }) {
  const { strip } = view.frame.words.reception
  const risks = nextToBreak(view.day, view.now).filter(({ clock }) => clock.stands !== 'good')
  return (
    <section id="strip" class="strip card" aria-labelledby="strip-title">
      <Asked view={view} />
      <div class="strip__row">
        <GreetNext view={view} />
        <div class="strip__risks">
          <h2 id="strip-title" class="card__title">
            {strip.title}
          </h2>
          {risks.length === 0 ? <p class="strip__calm">{strip.calm}</p> : <Risks view={view} risks={risks} />}
        </div>
      </div>
      <Delay view={view} />
    </section>
  )
}

function Asked({ view }: { view: View }) {
  const { reception } = view.frame.words
  const { staffAskedAt } = view.day
  if (staffAskedAt === null) return null
  return (
    <div class="asked" role="status">
      <p class="asked__words">
        {reception.asked} <Since at={staffAskedAt} now={view.now} />
      </p>
      <Act action={`${homeOf(view)}/staff-came`} formKey={view.keys(`staff-came-${staffAskedAt}`)} inPlace="#main">
        <button type="submit" class="govuk-button">
          {reception.going}
        </button>
      </Act>
    </div>
  )
}

function GreetNext({ view }: { view: View }) {
  const { visit: words, strip } = view.frame.words.reception
  const [first] = toGreet(view.day)
  if (!first) {
    const isAnybodyHere = [...view.day.visits.values()].some(isPresent)
    return <p class="strip__greeted">{isAnybodyHere ? strip.allGreeted : strip.nobody}</p>
  }
  return (
    <Act
      action={`${visitAddress(view, first.id)}/greet`}
      formKey={view.keys(`greet-${first.id}`)}
      class="strip__greet"
      inPlace="#main"
    >
      <button type="submit" class="govuk-button govuk-button--large" data-hotkey="g" aria-keyshortcuts="g">
        {words.greetWhom(ticketText(first.ticket))} <kbd class="key">g</kbd>
      </button>
    </Act>
  )
}

const Risks = ({ view, risks }: { view: View; risks: readonly AtRisk[] }) => (
  <ol class="risks">
    {risks.slice(0, mostShown).map(({ visit, clock }) => (
      <li class="risks__item">
        <a {...intoPanel(visitAddress(view, visit.id))}>{ticketText(visit.ticket)}</a>{' '}
        <PromiseClockView clock={clock} now={view.now} words={view.frame.words} />
      </li>
    ))}
    {risks.length > mostShown ? (
      <li class="risks__more">{view.frame.words.reception.strip.more(risks.length - mostShown)}</li>
    ) : null}
  </ol>
)
