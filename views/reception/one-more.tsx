import type { OneMore as Asked } from '../../src/domain/advice.ts'
import { justTaken } from '../../src/domain/check-advice.ts'
import type { ServiceId } from '../../src/domain/id.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { deskName, serviceName } from '../../src/domain/site.ts'
import type { Effect, Newcomer } from '../../src/domain/waits/what-if.ts'
import { Act } from '../components/form.tsx'
import { type View, whatIfAddress } from './view.ts'

type OneMoreProps = { readonly view: View; readonly effect: Effect<Asked> }

/** What one more desk would do, which desk it would be, and that it is done. */
export function OneMore({ view, effect }: OneMoreProps) {
  const { whatIf } = effect
  const title = view.frame.words.reception.whatIf.oneMore(serviceName(view.day.site, whatIf.service))
  const [first, ...more] = [
    inTimeText(view, effect),
    newcomerText(view, effect),
    whichDesk(view, effect, whatIf.service),
  ].filter((text) => text !== '')
  return (
    <li class="what-if__advice">
      <p class="what-if__lead">
        <strong>{title}:</strong> {first}
      </p>
      <p>{more.join(' ')}</p>
      <Taking view={view} effect={effect} service={whatIf.service} title={title} />
    </li>
  )
}

/** Of those who wait, how many would be called in time; empty where it is no more than without. */
const inTimeText = ({ frame }: View, { visits, keeps, keepsWithout }: Effect): string =>
  keeps > keepsWithout ? frame.words.reception.whatIf.inTimeInstead(keeps, keepsWithout, visits.length) : ''

/** Of those who would come now: for the service itself, or for the one that it helps most; empty where none. */
function newcomerText({ frame, day }: View, { whatIf, newcomers }: Effect<Asked>): string {
  const sooner = ({ minutes, minutesWithout }: Newcomer) => minutesWithout - minutes
  const [most] = newcomers.filter((each) => sooner(each) > 0).sort((one, other) => sooner(other) - sooner(one))
  const own = newcomers.find(({ service }) => service === whatIf.service)
  const told = own && sooner(own) > 0 ? own : most
  if (!told) return ''
  const [minutes, without] = [Math.round(told.minutes), Math.round(told.minutesWithout)]
  return frame.words.reception.whatIf.newcomer(serviceName(day.site, told.service), minutes, without)
}

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
      <p class="what-if__taken" role="status">
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
