// Runs inside a page: what can be pressed or read there and does not fit. A script of its own, since it needs the DOM.
;(() => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const name = (element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`
  const targets = [...document.querySelectorAll('a[href], button, select, input, summary')].filter(
    (element) => seen(element) && !element.closest('.govuk-skip-link'),
  )

  function* linesOf(element) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      if (texts.currentNode.parentElement.closest('.govuk-visually-hidden')) continue
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      yield* range.getClientRects()
    }
  }
  const holds = (box, line) => line.left >= box.left - 1 && line.right <= box.right + 1 && line.bottom <= box.bottom + 1

  const meet = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1

  const cut = targets
    .filter((element) => element.tagName === 'BUTTON' || element.matches('.kiosk-tile'))
    .filter((element) => ![...linesOf(element)].every((line) => holds(element.getBoundingClientRect(), line)))
    .map((element) => `${name(element)} is cut`)
  const overlaps = targets.flatMap((one, index) =>
    targets
      .slice(index + 1)
      .filter((other) => !one.contains(other) && !other.contains(one))
      .filter((other) => meet(one.getBoundingClientRect(), other.getBoundingClientRect()))
      .map((other) => `${name(one)} overlaps ${name(other)}`),
  )
  const { scrollWidth, scrollHeight } = document.documentElement
  return {
    wrong: [...cut, ...overlaps, ...(scrollWidth > innerWidth ? ['the page scrolls sideways'] : [])],
    scrolls: scrollHeight > innerHeight,
  }
})()
