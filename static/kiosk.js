// What the kiosk does by itself, after app.js, whose `all` and `setLost` it uses. Without it every page works.

const home = document.body.dataset.home
const mostTries = 5
const mostMilliseconds = 3000

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Our server's answer; null when it cannot be had, or a proxy answers in its place. */
async function ask(address, options) {
  try {
    const answer = await fetch(address, { ...options, signal: AbortSignal.timeout(mostMilliseconds) })
    return answer.status === 502 || answer.status === 504 ? null : answer
  } catch {
    return null
  }
}

/** Asks until there is an answer. A form's key makes sure that one sent twice gives one ticket. */
async function askAgain(address, options) {
  for (let tries = 1; ; tries++) {
    const answer = await ask(address, options)
    if (answer || tries === mostTries) return answer
    await pause(200 * tries)
  }
}

/**
 * Goes to a page, or sends a form, only once the server has answered: a browser's own page of errors has no way back.
 * No page stays in the history, so that the next visitor finds nothing of the last one.
 */
let isUnderWay = false
async function go(address, options = {}) {
  if (isUnderWay) return
  isUnderWay = true
  document.body.classList.add('is-busy')
  const answer = await askAgain(address, options)
  if (!answer) return await seeReception()
  if (answer.redirected || options.method !== 'POST') return location.replace(answer.url)
  await tell(answer)
  document.body.classList.remove('is-busy')
  isUnderWay = false
}

/** A form that was refused, or asks on, has no page to go to: what it says stands in place of what was asked. */
async function tell(answer) {
  const told = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const main = told.querySelector('main')
  if (!main) return await seeReception()
  document.title = told.title
  document.querySelector('main').replaceWith(main)
  const foot = told.querySelector('.kiosk-foot')
  if (foot) document.querySelector('.kiosk-foot').replaceWith(foot)
  for (const form of all('form[data-sent]')) delete form.dataset.sent
  const title = main.querySelector('h1')
  title.tabIndex = -1
  title.focus()
}

/** Nothing can be sent. The screen says so until the server is back, then it starts again. */
async function seeReception() {
  setLost(true)
  document.body.classList.remove('is-busy')
  for (;;) {
    await pause(1000)
    if ((await ask(home))?.ok) return location.replace(home)
    setLost(true)
  }
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="/"]')
  if (!link || event.defaultPrevented) return
  event.preventDefault()
  void go(link.href)
})
document.addEventListener('submit', (event) => {
  // app.js has stopped a form that is being sent already.
  if (event.defaultPrevented) return
  event.preventDefault()
  const body = new URLSearchParams(new FormData(event.target, event.submitter))
  void go(event.target.action, { method: 'POST', body })
})

/** [data-goes-home-after] seconds without a touch. A dialog among them asks first, [data-asks-after] seconds. */
let touchedAt = performance.now()
const asks = document.querySelector('dialog[data-asks-after]')
const touched = () => {
  if (!asks?.open) touchedAt = performance.now()
}
for (const touch of ['pointerdown', 'keydown', 'wheel', 'scroll']) document.addEventListener(touch, touched, true)
asks?.addEventListener('close', touched)
for (const button of all('[data-more-time]')) button.addEventListener('click', () => asks.close())

setInterval(() => {
  const seconds = (performance.now() - touchedAt) / 1000
  const goesAfter = Math.min(...all('[data-goes-home-after]').map(({ dataset }) => Number(dataset.goesHomeAfter)))
  for (const left of all('[data-seconds-left]')) left.textContent = Math.max(0, Math.ceil(goesAfter - seconds))
  if (asks && !asks.open && seconds >= Number(asks.dataset.asksAfter)) asks.showModal()
  if (seconds >= goesAfter) void go(home)
}, 1000)
