import { justTaken } from '../../src/domain/check-advice.ts'
import type { ServiceId } from '../../src/domain/id.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { deskName, serviceName } from '../../src/domain/site.ts'
import type { Effect, Newcomer } from '../../src/domain/waits/what-if.ts'
import { Act } from '../components/form.tsx'
import { type View, whatIfAddress } from './view.ts'

/** Services whose newcomers are told of. */
const mostShown = 3

type OneMoreProps = { readonly view: View; readonly effect: Effect }

/** What one more desk would do, which desk it would be, and that it is done. */
export function OneMore({ view, effect }: OneMoreProps) {
  const { whatIf: words } = view.frame.words.reception
  const { whatIf, visits, keeps, keepsWithout } = effect
  if (whatIf.is !== 'one-more') return null
  const title = words.oneMore(serviceName(view.day.site, whatIf.service))
  const shorter = effect.newcomers
    .filter(({ minutes, minutesWithout }) => minutes < minutesWithout)
    .sort((one, other) => Number(other.service === whatIf.service) - Number(one.service === whatIf.service))
  return (
    <li class="what-if__advice">
      <p class="what-if__lead">
        {title}:{' '}
        {keeps > keepsWithout
          ? words.effect.more(keeps, keepsWithout, visits.length)
          : words.effect.same(keeps, visits.length)}
      </p>
      <ul class="what-if__newcomers">
        {shorter.slice(0, mostShown).map((newcomer) => (
          <li>{newcomerText(view, newcomer)}</li>
        ))}
      </ul>
      <p>{whichDesk(view, effect, whatIf.service)}</p>
      <Taking view={view} effect={effect} service={whatIf.service} title={title} />
    </li>
  )
}

const newcomerText = (view: View, { service, minutes, minutesWithout }: Newcomer): string =>
  view.frame.words.reception.whatIf.newcomer(
    serviceName(view.day.site, service),
    Math.round(minutes),
    Math.round(minutesWithout),
  )

function whichDesk({ frame, day }: View, { desk }: Effect, service: ServiceId): string {
  const { whatIf: words } = frame.words.reception
  const kept = desk && day.site.desks.get(desk)
  if (!kept) return words.noDesk(serviceName(day.site, service))
  if (day.desks.get(kept.id)?.state.is === 'away') return words.comesBack(kept.name)
  return words.opens(kept.name)
}

type TakingProps = OneMoreProps & { readonly service: ServiceId; readonly title: string }

/** The button; once it was pressed, what is to be done next. */
function Taking({ view, effect, service, title }: TakingProps) {
  const { whatIf: words } = view.frame.words.reception
  if (effect.visits.length === 0) return null
  const taken = justTaken(view.day, effect.whatIf, view.now)
  if (taken)
    return (
      <p class="what-if__taken">
        {words.taken(localTime(taken.takenAt))} {nextText(view, effect)}
      </p>
    )
  return (
    <Act
      action={whatIfAddress(view)}
      formKey={view.keys(`take-${service}`)}
      id={`take-${service}`}
      class="act"
      inPlace="#main"
    >
      <input type="hidden" name="service" value={service} />
      <button type="submit" class="govuk-button">
        {words.take}
        <span class="govuk-visually-hidden">: {title}</span>
      </button>
    </Act>
  )
}

function nextText({ frame, day }: View, { desk }: Effect): string {
  const { next } = frame.words.reception.whatIf
  if (desk === null) return next.place
  const name = deskName(day.site, desk)
  return day.desks.get(desk)?.state.is === 'away' ? next.back(name) : next.open(name)
}
