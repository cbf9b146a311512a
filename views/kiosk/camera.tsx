import { Act } from '../components/form.tsx'
import { Head, homeOf, type Kiosk, kioskPage } from './kiosk-page.tsx'

/** The code of an appointment is read from the tablet's camera. Without a script there is no camera. */
export function cameraPage(kiosk: Kiosk): string {
  const { checkIn: words } = kiosk.frame.words.kiosk
  const home = homeOf(kiosk)
  return kioskPage({
    kiosk,
    title: words.cameraTitle,
    back: `${home}/appointment`,
    script: 'camera.js',
    children: (
      <>
        <Head title={words.cameraTitle}>
          <p class="kiosk-head__words">{words.cameraHint}</p>
        </Head>
        <Act action={`${home}/arrive-for`} formKey={kiosk.keys('code')} class="camera">
          <input type="hidden" name="token" value="" data-camera-token />
          <div class="camera__sees" data-camera-sees>
            <video class="camera__video" aria-label={words.cameraSees} muted playsinline data-camera />
            <p class="camera__words" role="status" data-camera-says data-other={words.otherCode}>
              {words.cameraStarts}
            </p>
          </div>
          <div class="camera__failed" data-camera-failed role="alert" hidden>
            <NoCamera kiosk={kiosk} />
          </div>
          <noscript>
            <NoCamera kiosk={kiosk} />
          </noscript>
        </Act>
        <div class="kiosk-steps">
          <a class="kiosk-button kiosk-button--quiet" href={`${home}/reference`}>
            {words.orReference}
          </a>
        </div>
      </>
    ),
  })
}

function NoCamera({ kiosk }: { kiosk: Kiosk }) {
  const { noCameraTitle, noCamera } = kiosk.frame.words.kiosk.checkIn
  return (
    <>
      <p class="camera__title">{noCameraTitle}</p>
      <p>{noCamera}</p>
    </>
  )
}
