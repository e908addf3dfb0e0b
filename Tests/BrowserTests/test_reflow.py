"""Narrow screens, 400 % zoom and wider letter spacing: nothing scrolls sideways, nothing is cut, targets stay large."""

from conftest import NARROW, WIDE, ZOOMED

# Text that leaves the window, text cut off by its box, and boxes that have to be scrolled sideways to be read.
FAULTS = """() => {
  const width = document.documentElement.clientWidth
  const faults = []
  const name = element => `<${element.tagName.toLowerCase()}${element.id ? '#' + element.id : ''}` +
    `${typeof element.className === 'string' && element.className ? '.' + element.className : ''}>`
  const rightToLeft = getComputedStyle(document.documentElement).direction === 'rtl'
  // Meant to be out of sight: clipped to nothing, or put before the start of the page, where nobody can scroll.
  const unseen = element => {
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      const style = getComputedStyle(one), box = one.getBoundingClientRect()
      if (box.width <= 1.5 || box.height <= 1.5 || style.clipPath === 'inset(50%)' || box.bottom < -scrollY) return true
      if (rightToLeft ? box.left >= width : box.right <= 0) return true
    }
    return false
  }
  const scroller = document.scrollingElement
  if (scroller.scrollWidth > width + 1) faults.push(`the page is ${scroller.scrollWidth} px wide in a window of ${width}`)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement
    if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest('script, style, template, option')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const out = [...range.getClientRects()].find(box => box.width > 0 && (box.right > width + 1 || box.left < -1))
    if (out && !unseen(parent)) faults.push(`text leaves the window (${Math.round(out.left)}…${Math.round(out.right)} of ${width}): ${name(parent)} ${node.data.trim().slice(0, 50)}`)
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg')) continue
    const style = getComputedStyle(element)
    const wide = element.scrollWidth > element.clientWidth + 1, high = element.scrollHeight > element.clientHeight + 1
    const hides = value => value === 'hidden' || value === 'clip'
    const scrolls = value => value === 'auto' || value === 'scroll'
    const holds = element.innerText && element.innerText.trim()
    if (!holds || element.clientWidth === 0) continue
    if (((hides(style.overflowX) && wide) || (hides(style.overflowY) && high)) && !unseen(element))
      faults.push(`text is cut off: ${name(element)} ${element.innerText.trim().slice(0, 50)}`)
    if (scrolls(style.overflowX) && wide && !['PRE', 'TEXTAREA', 'SELECT'].includes(element.tagName))
      faults.push(`has to be scrolled sideways: ${name(element)} ${element.innerText.trim().slice(0, 50)}`)
  }
  return faults
}"""

# WCAG 2.5.8 without its exception for spacing; links within a sentence are exempt. Choices are held to 44 px.
SMALL_TARGETS = """() => {
  const faults = []
  const inSentence = link => {
    if (link.tagName !== 'A' || getComputedStyle(link).display !== 'inline') return false
    let block = link.parentElement
    while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement
    let rest = block.innerText
    for (const other of block.querySelectorAll('a')) rest = rest.replace(other.innerText, '')
    return /[\\p{L}\\p{N}]/u.test(rest)
  }
  const union = boxes => boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left), right: Math.max(all.right, box.right),
    top: Math.min(all.top, box.top), bottom: Math.max(all.bottom, box.bottom) }))
  for (const target of document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [role=link]')) {
    if (target.type === 'hidden' || target.disabled || !target.checkVisibility({ visibilityProperty: true })) continue
    if (inSentence(target) || target.classList.contains('skip')) continue
    const boxes = [target.getBoundingClientRect(), ...[...(target.labels || [])].map(label => label.getBoundingClientRect())]
    const choice = target.type === 'radio' || target.type === 'checkbox'
    const box = choice ? union(boxes) : boxes[0]
    const width = box.right - box.left, height = box.bottom - box.top
    if (width <= 1.5 && height <= 1.5) continue
    const least = choice ? 44 : 24
    if (width < 23.5 || height < least - .5)
      faults.push(`${width.toFixed(1)} × ${height.toFixed(1)} px, less than ${least}: <${target.tagName.toLowerCase()}` +
        `${target.className ? '.' + target.className : ''}> ${(target.innerText || target.name || '').trim().slice(0, 40)}`)
  }
  return faults
}"""

# An amount, a date or a number of a form, cut in two because its column was too narrow.
BROKEN_NUMBERS = """() => {
  const faults = []
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement
    if (!parent.checkVisibility({ visibilityProperty: true }) || parent.closest('script, style, template, option')) continue
    for (const { 0: number, index } of node.data.matchAll(/\\d[\\d.,:]*\\d/g)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + number.length)
      const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)))
      if (lines.size > 1) faults.push(`${number} is broken: ${node.data.trim().slice(0, 50)}`)
    }
  }
  return faults
}"""

# WCAG 1.4.12. A constructed style sheet, because the policy of the page allows no inline style.
SPACING = """() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } ' +
    'p { margin-block-end: 2em !important }')
  document.adoptedStyleSheets = [sheet]
}"""


GUISES = {"320 px": NARROW, "400 % zoom": ZOOMED, "wide": WIDE}


def test_nothing_scrolls_sideways_or_is_cut(representative, open_page):
    page = open_page(representative.path)
    for guise, viewport in GUISES.items():
        page.set_viewport_size(viewport)
        faults = page.evaluate(FAULTS)
        assert not faults, f"{representative}, {guise}\n" + "\n".join(faults[:12])
    page.evaluate(SPACING)
    for guise, viewport in GUISES.items():
        page.set_viewport_size(viewport)
        faults = page.evaluate(FAULTS)
        assert not faults, f"{representative}, {guise}, with wider spacing\n" + "\n".join(faults[:12])


def test_no_number_is_cut_in_two(site, open_page):
    told = [page for page in site.of_kind("procedure") + site.of_kind("life-event") if page.markup.all("table")]
    page = open_page(told[0].path, viewport=NARROW)
    origin = page.url.removesuffix(told[0].path)
    for one in told:
        page.goto(origin + one.path)
        faults = page.evaluate(BROKEN_NUMBERS)
        assert not faults, f"{one}, 320 px\n" + "\n".join(faults[:12])


def test_targets_are_large_enough(representative, open_page):
    page = open_page(representative.path)
    for guise, viewport in {"320 px": NARROW, "wide": WIDE}.items():
        page.set_viewport_size(viewport)
        faults = page.evaluate(SMALL_TARGETS)
        assert not faults, f"{representative}, {guise}\n" + "\n".join(faults[:12])


def test_text_can_be_zoomed(site):
    for page in site.pages:
        viewport = (page.markup.meta("name", "viewport") or "").replace(" ", "")
        assert "width=device-width" in viewport, f"{page}: viewport is {viewport!r}"
        assert "user-scalable=no" not in viewport and "maximum-scale" not in viewport, f"{page} forbids zooming"
