import { Act } from '../components/form.tsx'
import { Head, homeOf, type Kiosk, kioskPage } from './kiosk-page.tsx'

/** What somebody sees who asked for a person, and who comes here without having asked. */
export function staffPage(kiosk: Kiosk, wasAsked: boolean): string {
  const { kiosk: words, common } = kiosk.frame.words
  const title = wasAsked ? words.staffTitle : words.staffNotAsked
  return kioskPage({
    kiosk,
    title,
    back: homeOf(kiosk),
    callsStaff: true,
    children: (
      <>
        <Head title={title}>
          <p class="kiosk-head__words">{wasAsked ? words.staff : words.staffNotAskedHint}</p>
        </Head>
        <div class="kiosk-choices kiosk-choices--one">
          {wasAsked ? (
            <a class="kiosk-tile kiosk-tile--main" href={homeOf(kiosk)}>
              {words.done}
            </a>
          ) : (
            <Act action={`${homeOf(kiosk)}/staff`} formKey={kiosk.keys('ask')} class="kiosk-choice">
              <button class="kiosk-tile kiosk-tile--main" type="submit">
                {common.askStaff}
              </button>
            </Act>
          )}
        </div>
      </>
    ),
  })
}
