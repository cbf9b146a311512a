import type { Service, Site } from '../../src/domain/site.ts'
import type { Frame } from '../page.tsx'
import { bookingPage } from './booking-page.tsx'
import { type Carried, carrying } from './carried.ts'

type ChooseService = {
  readonly frame: Frame
  readonly site: Site
  /** What the site's diary offers. */
  readonly services: readonly Service[]
  readonly carried: Carried
}

/** What for. Whatever can be done online is offered so first, beside the way on: nobody is turned away. */
export function chooseServicePage({ frame, site, services, carried }: ChooseService): string {
  const { service: words } = frame.words.booking
  return bookingPage({
    frame,
    title: words.title,
    back: carrying('/book', carried),
    children: (
      <>
        <span class="govuk-caption-l">{site.name}</span>
        <h1 class="govuk-heading-l">{words.title}</h1>
        {services.length === 0 ? <p class="govuk-body">{words.none(site.name)}</p> : null}
        <ul class="book-services">
          {services.map(({ id, name, online }) => (
            <li>
              <a class="book-services__name" href={carrying(`/book/${site.id}/${id}`, carried)}>
                {name}
              </a>
              {online ? (
                <a class="govuk-link book-services__online" href={online}>
                  {words.online}
                  <span class="govuk-visually-hidden">{words.onlineFor(name)}</span>
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      </>
    ),
  })
}
