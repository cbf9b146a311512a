import type { Site } from '../../src/domain/site.ts'
import { Qr } from '../components/qr.tsx'
import { type Frame, page } from '../page.tsx'

type Poster = {
  readonly frame: Frame
  readonly site: Site
  /** The address of the site's survey, whole. */
  readonly address: string
}

/** A sheet of A4 for the wall by the door. */
export function posterPage({ frame, site, address }: Poster): string {
  const words = frame.words.survey.poster
  return page({
    frame,
    title: words.pageTitle(site.name),
    audience: 'public',
    children: (
      <main id="main" class="poster">
        <div class="poster__print">
          <p>{words.how}</p>
          <button type="button" class="govuk-button scripted" data-print>
            {words.print}
          </button>
        </div>
        <article class="poster__sheet">
          <p class="poster__place">
            {frame.words.common.product} <span>{site.name}</span>
          </p>
          <h1 class="poster__title">{words.title}</h1>
          <p class="poster__tell">{words.tell}</p>
          <div class="poster__how">
            <Qr address={address} says={words.says(address)} />
            <ol class="poster__steps">
              {words.steps.map((step) => (
                <li>{step}</li>
              ))}
            </ol>
          </div>
          <p class="poster__or">
            {words.or} <b>{address.replace(/^https?:\/\//, '')}</b>
          </p>
          <p class="poster__no-phone">{words.noPhone}</p>
        </article>
      </main>
    ),
  })
}
