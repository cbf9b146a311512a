import type { DeskId } from '../../src/domain/id.ts'
import { deskName } from '../../src/domain/site.ts'
import { DeskStands } from '../components/desk-stands.tsx'
import { Header } from '../components/header.tsx'
import { page } from '../page.tsx'
import type { View } from '../reception/view.ts'

type Seen = Omit<View, 'contacts' | 'advice'>

/** The desks of a site: an adviser chooses the one to sit at. */
export function choosePage(view: Seen): string {
  const { frame, day } = view
  const words = frame.words.desk
  const title = words.chooseTitle(day.site.name)
  return page({
    frame,
    title,
    audience: 'console',
    live: day.site.id,
    children: (
      <>
        <Header frame={frame} place={day.site.name} />
        <main id="main" class="choose">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{words.chooseHint}</p>
          <div
            id="now"
            hx-get={`/desk/${day.site.id}`}
            hx-select="#now > *"
            hx-trigger="queue-changed from:'#live', every 15s"
            hx-swap="innerMorph"
          >
            <ul class="choose__desks" data-now={view.now}>
              {[...day.desks.values()].map((desk) => (
                <li class="card">
                  <a class="choose__desk" href={`/desk/${day.site.id}/${desk.id}`}>
                    {deskName(day.site, desk.id)}
                  </a>
                  <p>
                    <DeskStands view={view} desk={desk} />
                  </p>
                  <p class="choose__serves">{servesText(view, desk.id)}</p>
                </li>
              ))}
            </ul>
          </div>
        </main>
      </>
    ),
  })
}

function servesText({ frame, day }: Seen, id: DeskId): string {
  const words = frame.words.desk
  const serves = day.site.desks.get(id)?.services
  const names = (isServed: boolean) =>
    [...day.site.services.values()].filter((service) => serves?.has(service.id) === isServed).map(({ name }) => name)
  const others = names(false)
  if (others.length === 0) return words.servesAll
  return others.length < names(true).length ? words.servesAllBut(others) : names(true).join(', ')
}
