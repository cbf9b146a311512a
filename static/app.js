// What htmx cannot do. Everything here improves a page that works without it.
// Behaviour is named in the markup by data- attributes; each piece below says which.

/** The server's clock, told by the newest [data-now], so that a tablet's wrong clock shows no wrong wait. */
let ahead = 0
let told = Date.now()
const now = () => Date.now() + ahead
const all = (selector, root = document) => [...root.querySelectorAll(selector)]

function readClock() {
  const newest = Math.max(...all('[data-now]').map((element) => Number(element.dataset.now)))
  // What was told before tells nothing of now.
  if (newest === told || newest === -Infinity) return
  told = newest
  ahead = told - Date.now()
}

/** As the server writes it: minutes and seconds; from an hour on, hours and minutes. */
const two = (count) => String(count).padStart(2, '0')
const clockText = (seconds) => {
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes}:${two(seconds % 60)}` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)}`
}

/** [data-since] counts up and [data-until] counts down, both to the second; past zero the fragment is fetched anew. */
function tick() {
  for (const element of all('[data-since]'))
    element.textContent = clockText(Math.max(0, Math.floor((now() - Number(element.dataset.since)) / 1000)))
  for (const element of all('[data-until]')) {
    const left = Math.ceil((Number(element.dataset.until) - now()) / 1000)
    element.textContent = clockText(Math.abs(left))
    if (left === 0) element.dispatchEvent(new CustomEvent('clock-ran-out', { bubbles: true }))
  }
  for (const element of all('[data-clock]'))
    element.textContent = new Date(now()).toLocaleTimeString('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/London',
    })
}

/** [data-lost] shows itself, with since when, while the page's fragment cannot be fetched. */
function setLost(lost) {
  for (const element of all('[data-lost]')) {
    element.hidden = !lost
    for (const since of all('[data-lost-since]', element))
      since.textContent = new Date(told).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' })
  }
  document.body.classList.toggle('is-lost', lost)
}

/** Whether the server is there is told by the page's own fragments. A stream that breaks only has them fetched at once. */
const fetchNow = () => document.querySelector('#live')?.dispatchEvent(new CustomEvent('queue-changed'))
for (const broken of ['htmx:sse:error', 'htmx:sse:close']) document.addEventListener(broken, fetchNow)
document.addEventListener('htmx:error', ({ target }) => (target.id === 'live' ? fetchNow() : setLost(true)))
document.addEventListener('htmx:after:request', ({ detail: { ctx } }) => {
  const status = ctx.response?.status ?? 0
  if (ctx.sourceElement.id === 'live') return fetchNow()
  const isPolled = ctx.sourceElement.matches('[hx-trigger*="every"]')
  setLost(status === 0 || status >= (isPolled ? 400 : 500))
})
document.addEventListener('htmx:after:swap', () => {
  readClock()
  tick()
})

/**
 * [data-hotkey] is pressed by its letter, or takes the focus with [data-hotkey-focus], unless somebody is typing or
 * [data-hotkeys-off] is checked. Escape leaves a field, so that letters press again.
 */
document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest?.('input:not([type=checkbox]):not([type=radio]), select, textarea')
  if (isTyping && event.key === 'Escape') event.target.blur()
  if (isTyping || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
  if (all('[data-hotkeys-off]').some((box) => box.checked)) return
  const [first] = all(`[data-hotkey="${CSS.escape(event.key.toLowerCase())}"]`).filter((element) => !element.disabled)
  if (!first) return
  event.preventDefault()
  if (first.hasAttribute('data-hotkey-focus')) first.focus()
  else first.click()
})

/** Enter in a [data-enter] choice sends its form, as it does in a line of text; in an open list it only chooses. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !event.target.matches?.('select[data-enter]')) return
  if (!CSS.supports('selector(select:open)') || event.target.matches(':open')) return
  event.preventDefault()
  event.target.form.requestSubmit()
})

/** Whether letters press anything is remembered on this computer. */
for (const box of all('[data-hotkeys-off]')) {
  box.checked = localStorage.getItem('hotkeys') === 'off'
  box.addEventListener('change', () => localStorage.setItem('hotkeys', box.checked ? 'off' : 'on'))
}

/** A form is sent once: a second tap while the first is under way does nothing. */
document.addEventListener('submit', (event) => {
  if (event.target.dataset.sent) event.preventDefault()
  else if (event.target.method === 'post') event.target.dataset.sent = 'yes'
})
document.addEventListener('htmx:finally:request', ({ detail }) => {
  delete detail.ctx.sourceElement.dataset?.sent
})
window.addEventListener('pageshow', () => {
  for (const form of all('form[data-sent]')) delete form.dataset.sent
})

/** The second click of a double click sends nothing: a page that changed in place has another button there by then. */
document.addEventListener(
  'click',
  (event) => {
    if (event.detail > 1 && event.target.closest?.('form[hx-post] button')) event.preventDefault()
  },
  true,
)

/** A form that was sent in place and accepted is empty again, and its field is left, so that letters press again. */
document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
  if (ctx.sourceElement.tagName !== 'FORM' || !(ctx.response?.status < 400)) return
  ctx.sourceElement.reset()
  if (ctx.sourceElement.contains(document.activeElement) && document.activeElement.matches('input, select, textarea'))
    document.activeElement.blur()
})

/** An address with a # sends the focus there, as a link does. htmx alone would only scroll it to the top. */
document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
  if (!ctx.request?.anchor) return
  document.getElementById(ctx.request.anchor)?.focus()
  ctx.request.anchor = ''
})

/** After an act in place the focus goes to what is wrong or, where the pressed button is gone, to [data-lands]. */
document.addEventListener('htmx:after:swap', ({ detail }) => {
  if (detail.ctx.request?.method !== 'POST') return
  const [wrong] = all('.govuk-error-summary')
  if (wrong) wrong.focus()
  else if (document.activeElement === document.body) all('[data-lands]')[0]?.focus()
})

/** [data-your-call] is a call, known by its instant: a new one pulses, and is felt where the phone has been touched before. */
let felt = ''
function feelCall() {
  const [call] = all('[data-your-call]')
  if (!call || call.dataset.yourCall === felt) return
  felt = call.dataset.yourCall
  call.classList.add('is-new')
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([300, 150, 300, 150, 600])
}
document.addEventListener('htmx:after:swap', feelCall)

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-print]')) window.print()
})

/** [data-counts] says how many characters the field it names has left of [data-most], in the sentences it brings. */
function countCharacters() {
  for (const told of all('[data-counts]')) {
    const left = Number(told.dataset.most) - document.getElementById(told.dataset.counts).value.length
    told.textContent = (left < 0 ? told.dataset.over : told.dataset.left).replace('#', Math.abs(left))
  }
}
document.addEventListener('input', countCharacters)

for (const summary of all('.govuk-error-summary').slice(0, 1)) summary.focus()
readClock()
feelCall()
tick()
countCharacters()
setInterval(tick, 1000)
