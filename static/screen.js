// [data-chime] rings once for each [data-call] that was not on the screen before, one ring after the other.
const chime = document.querySelector('[data-chime]')
const called = () => [...document.querySelectorAll('[data-call]')].map((element) => element.dataset.call)
const heard = new Set(called())
const mostRings = 3
let toRing = 0

// A browser that wants a touch before it makes a sound stays silent: the call flashes all the same.
const ring = () =>
  chime.play().catch(() => {
    toRing = 0
  })

chime.addEventListener('ended', () => {
  toRing -= 1
  if (toRing > 0) ring()
})

document.addEventListener('htmx:after:swap', () => {
  const unheard = called().filter((call) => !heard.has(call))
  if (unheard.length === 0) return
  for (const call of unheard) heard.add(call)
  const isRinging = toRing > 0
  toRing = Math.min(toRing + unheard.length, mostRings)
  if (!isRinging) ring()
})
