import type { Service } from '../../src/domain/site.ts'
import type { Estimate } from '../../src/domain/waits/estimate.ts'
import { Act } from '../components/form.tsx'
import { Qr } from '../components/qr.tsx'
import { Head, homeOf, type Kiosk, kioskPage } from './kiosk-page.tsx'

/** What people come for. One touch gives the ticket, unless it can be done online: that is offered first. */
export function servicesPage(kiosk: Kiosk): string {
  const { kiosk: words } = kiosk.frame.words
  return kioskPage({
    kiosk,
    title: words.servicesTitle,
    back: homeOf(kiosk),
    children: (
      <>
        <Head title={words.servicesTitle}>
          <p class="kiosk-head__words">{words.servicesHint}</p>
        </Head>
        <div class="kiosk-choices kiosk-choices--many">
          {[...kiosk.site.services.values()].map((service) =>
            service.online ? (
              <a class="kiosk-tile" href={`${homeOf(kiosk)}/services/${service.id}`}>
                {service.name}
              </a>
            ) : (
              <Take kiosk={kiosk} service={service} words={service.name} />
            ),
          )}
        </div>
      </>
    ),
  })
}

type TakeProps = { readonly kiosk: Kiosk; readonly service: Service; readonly words: string; readonly class?: string }

const Take = ({ kiosk, service, words, class: className = 'kiosk-tile' }: TakeProps) => (
  <Act action={`${homeOf(kiosk)}/arrive`} formKey={kiosk.keys(service.id)} class="kiosk-choice">
    <input type="hidden" name="service" value={service.id} />
    <button class={className} type="submit">
      {words}
    </button>
  </Act>
)

/** A service that can be done online: how, and the ticket beside it, so that nobody is turned away. */
export function servicePage(kiosk: Kiosk, service: Service, online: string, wait: Estimate): string {
  const { kiosk: words } = kiosk.frame.words
  const shown = online.replace(/^https:\/\//, '')
  return kioskPage({
    kiosk,
    title: service.name,
    back: `${homeOf(kiosk)}/services`,
    children: (
      <>
        <Head title={service.name}>
          <p class="kiosk-head__words">{words.waitNow(wait)}</p>
        </Head>
        <div class="kiosk-choices kiosk-choices--two">
          <section class="kiosk-card" aria-labelledby="online">
            <h2 class="kiosk-card__title" id="online">
              {words.online}
            </h2>
            <div class="kiosk-card__qr">
              <Qr address={online} says={words.onlineSays(shown)} />
              <div>
                <p>{words.onlineHow}</p>
                <p class="kiosk-card__address">{shown}</p>
              </div>
            </div>
          </section>
          <section class="kiosk-card" aria-labelledby="here">
            <h2 class="kiosk-card__title" id="here">
              {words.orTicket}
            </h2>
            <Take kiosk={kiosk} service={service} words={words.takeTicket} class="kiosk-tile kiosk-tile--main" />
          </section>
        </div>
      </>
    ),
  })
}

/** Where people are seen by appointment only: how to book, and a person for what cannot wait. */
export function byAppointmentPage(kiosk: Kiosk): string {
  const { kiosk: words } = kiosk.frame.words
  const { telephone } = kiosk.site
  return kioskPage({
    kiosk,
    title: words.bookTitle,
    back: homeOf(kiosk),
    children: (
      <>
        <Head title={words.bookTitle}>
          <p class="kiosk-head__words">{telephone ? words.bookBy(telephone) : words.bookAtReception}</p>
        </Head>
        <div class="kiosk-choices kiosk-choices--one">
          <p class="kiosk-choices__words">{words.bookUrgent}</p>
          <Act action={`${homeOf(kiosk)}/staff`} formKey={kiosk.keys('reception')} class="kiosk-choice">
            <button class="kiosk-tile kiosk-tile--main" type="submit">
              {words.askReception}
            </button>
          </Act>
        </div>
      </>
    ),
  })
}
