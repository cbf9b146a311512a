import { feedbackKinds } from '../../src/domain/feedback/case.ts'
import type { Site } from '../../src/domain/site.ts'
import type { Frame } from '../page.tsx'
import { feedbackPage } from './feedback-page.tsx'

/** A compliment or a complaint. */
export function choosePage({ frame, site }: { frame: Frame; site: Site | null }): string {
  const { choose, kinds } = frame.words.feedback
  const query = site ? `?site=${site.id}` : ''
  return feedbackPage({
    frame,
    title: choose.title,
    back: '/',
    children: (
      <>
        <h1 class="govuk-heading-xl">{choose.title}</h1>
        <p class="govuk-body-l">{choose.lead}</p>
        <ul class="feedback__kinds">
          {feedbackKinds.map((kind) => (
            <li class="feedback__kind">
              <a class="govuk-button" href={`/feedback/${kind}${query}`}>
                {kinds[kind].choose}
              </a>
              <p class="govuk-body">{choose.hints[kind]}</p>
            </li>
          ))}
        </ul>
        <p class="govuk-body">
          <a class="govuk-link" href="/feedback/find">
            {choose.find}
          </a>
        </p>
      </>
    ),
  })
}
