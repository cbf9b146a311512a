import type { Advice } from '../../src/domain/advice.ts'
import { checkAdvice } from '../../src/domain/check-advice.ts'
import { localTime } from '../../src/domain/local-time.ts'
import { deskName, serviceName } from '../../src/domain/site.ts'
import type { View } from './view.ts'

/** The advice that was taken today, the last first, beside what came true. */
export function AdviceTaken({ view }: { view: View }) {
  const { done } = view.frame.words.reception.whatIf
  const all = [...view.day.advice.values()].reverse()
  return (
    <section class="card" aria-labelledby="done-title">
      <h2 id="done-title" class="card__title">
        {done.title}
      </h2>
      {all.length === 0 ? <p>{done.none}</p> : null}
      <ol class="what-if__list">
        {all.map((advice) => (
          <Taken view={view} advice={advice} />
        ))}
      </ol>
    </section>
  )
}

function Taken({ view, advice }: { view: View; advice: Advice }) {
  const { whatIf: words } = view.frame.words.reception
  const { site } = view.day
  const { whatIf, visits, keeps, keepsWithout, takenAt } = advice
  const { inTime, missed, open, followedBy, mayFollow } = checkAdvice(view.day, advice, view.now)
  return (
    <li class="what-if__advice">
      <p class="what-if__lead">
        <strong>
          {localTime(takenAt)} {words.oneMore(serviceName(site, whatIf.service))}
        </strong>
      </p>
      <p>
        {words.done.said(keeps, visits.length, keepsWithout)}{' '}
        <strong>{open === 0 ? words.done.came(inTime, visits.length) : words.done.soFar(inTime, missed, open)}</strong>
      </p>
      <p class="what-if__quiet">
        {followedBy
          ? words.done.followed(deskName(site, followedBy))
          : mayFollow
            ? words.done.notYet
            : words.done.notFollowed}
      </p>
    </li>
  )
}
