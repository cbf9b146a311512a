// Reads the code of an appointment with the tablet's camera. Uses `all` of app.js.
// Where the browser reads no codes or there is no camera, it is not offered: [data-camera-offer] stays hidden.

const addressOfAppointment = /\/appointments\/([\w-]{22})(?:[/?#]|$)/
const looksEveryMilliseconds = 150

async function canRead() {
  if (!('BarcodeDetector' in window) || !navigator.mediaDevices) return false
  const [formats, devices] = await Promise.all([
    BarcodeDetector.getSupportedFormats(),
    navigator.mediaDevices.enumerateDevices(),
  ])
  return formats.includes('qr_code') && devices.some(({ kind }) => kind === 'videoinput')
}

for (const offer of all('[data-camera-offer]')) void canRead().then((can) => (offer.hidden = !can))

/** What the camera sends while it is on. */
let seen = null

/** The camera is on only while somebody stands there: off when the page asks whether they do, and when it goes. */
const isWanted = (video) => video.isConnected && !document.hidden && !document.querySelector('dialog[open]')

async function turnOn(video) {
  seen = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'user' } })
  video.srcObject = seen
  await video.play()
}

function turnOff(video) {
  for (const track of seen?.getTracks() ?? []) track.stop()
  seen = null
  video.srcObject = null
}

/** The token of the first code in sight that opens an appointment; null where there is another code, undefined where none. */
async function tokenInSight(video, detector) {
  const codes = await detector.detect(video)
  if (codes.length === 0) return
  return codes.map(({ rawValue }) => addressOfAppointment.exec(rawValue)?.[1]).find(Boolean) ?? null
}

async function readCodes(video) {
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  const [says] = all('[data-camera-says]')
  for (; video.isConnected; await new Promise((resolve) => setTimeout(resolve, looksEveryMilliseconds))) {
    if (!isWanted(video)) {
      turnOff(video)
      continue
    }
    if (!seen) {
      await turnOn(video)
      says.textContent = ''
    }
    const token = await tokenInSight(video, detector)
    if (token === undefined) continue
    says.textContent = token === null ? says.dataset.other : ''
    if (token === null) continue
    turnOff(video)
    const { form } = all('[data-camera-token]')[0]
    form.elements.token.value = token
    return form.requestSubmit()
  }
  turnOff(video)
}

for (const video of all('[data-camera]'))
  canRead()
    .then((can) => (can ? readCodes(video) : Promise.reject(new Error('no camera'))))
    .catch(() => {
      turnOff(video)
      for (const failed of all('[data-camera-failed]')) failed.hidden = false
      for (const sight of all('[data-camera-sees]')) sight.hidden = true
    })
window.addEventListener('pagehide', () => all('[data-camera]').forEach(turnOff))
