// The letters of a reference, typed on the page itself: nothing flickers, and a quick finger loses none.
// Uses `all` of app.js. Without it every letter is a link or a button, and the server keeps what was typed.

const typedField = document.querySelector('[data-typed]')
/** The letters after which a reference is whole; 0 where some are longer and "Done" says so. */
const wholeLength = Number(typedField.dataset.typed)
const longestLength = wholeLength || 20

function setTyped(typed) {
  typedField.value = typed
  const [boxes] = all('[data-boxes]')
  const count = Math.max(typed.length, Number(boxes.dataset.boxes))
  const box = boxes.firstElementChild
  boxes.replaceChildren(
    ...Array.from({ length: count }, (_, place) => {
      const one = box.cloneNode()
      one.textContent = typed[place] ?? ''
      return one
    }),
  )
  const [spoken] = all('[data-spoken]')
  spoken.textContent = [...typed].join(' ') || spoken.dataset.spoken
  for (const button of all('button', typedField.form)) button.disabled = false
  for (const done of all('[data-look-up]')) done.disabled = typed === ''
}

function type(letter) {
  if (typedField.value.length >= longestLength) return
  setTyped(typedField.value + letter)
  if (typedField.value.length === wholeLength) typedField.form.requestSubmit()
}
const takeBack = () => setTyped(typedField.value.slice(0, -1))

typedField.form.addEventListener('click', (event) => {
  const key = event.target.closest('[data-letter], [data-take-back]')
  if (!key) return
  event.preventDefault()
  if (key.dataset.letter) type(key.dataset.letter)
  else takeBack()
})

/** A keyboard that somebody brings, or that staff have plugged in. */
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || !typedField.isConnected) return
  const [key] = all(`[data-letter="${CSS.escape(event.key.toUpperCase())}"]`)
  if (key) type(key.dataset.letter)
  else if (event.key === 'Backspace') takeBack()
})
