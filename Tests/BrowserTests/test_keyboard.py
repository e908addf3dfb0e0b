"""The page by keyboard alone: Tab reaches everything once, in order, visibly."""

from conftest import NARROW, WIDE

# Everything Tab should stop at, in document order. A radio group is one stop; a closed <details> hides its inside.
STOPS = """() => {
  const wanted = 'a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], audio[controls], ' +
    'video[controls], [contenteditable]:not([contenteditable=false])'
  const stops = []
  const groups = new Set()
  for (const element of document.querySelectorAll(wanted)) {
    if (element.tabIndex < 0 || element.disabled || element.closest('[inert]')) continue
    if (element.type === 'hidden' || !element.checkVisibility({ visibilityProperty: true })) continue
    const closed = element.closest('details:not([open])')
    if (closed && !(element.tagName === 'SUMMARY' && element.parentElement === closed)) continue
    if (element.tagName === 'SUMMARY' && element.parentElement.tagName !== 'DETAILS') continue
    if (element.matches('fieldset[disabled] *')) continue
    if (element.type === 'radio' && element.name) {
      const group = `${element.form ? [...document.forms].indexOf(element.form) : ''}/${element.name}`
      const chosen = [...document.querySelectorAll('input[type=radio]')]
        .find(other => other.checked && other.name === element.name && other.form === element.form)
      if (groups.has(group) || (chosen && chosen !== element)) continue
      groups.add(group)
    }
    stops.push(element)
  }
  window.__stops = stops
  window.__name = element => {
    const text = (element.getAttribute('aria-label') || element.innerText || element.name || '').trim().slice(0, 40)
    return `<${element.tagName.toLowerCase()}${element.className ? '.' + element.className : ''}> ${text}`
  }
  // A date is one control with several stops inside: day, month, year, calendar.
  window.__inner = stop => ['date', 'time', 'datetime-local', 'month', 'week'].includes(stop.type)
  return { count: stops.length, inner: 6 * stops.filter(window.__inner).length, positive: stops.filter(stop => stop.tabIndex > 0).map(window.__name) }
}"""

# Looks, before each Tab moves on, where the focus is and whether a person can see it; notes it in __seen.
LOOK = """() => {
 window.__seen = []
 const look = () => {
  const element = document.activeElement
  if (!element || element === document.body || element === document.documentElement) return null
  const shows = (target, pseudo) => {
    const style = getComputedStyle(target, pseudo)
    const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 &&
      !/^rgba\\(.*, 0\\)$/.test(style.outlineColor)
    return outline || (style.boxShadow !== 'none' && style.boxShadow !== '')
  }
  const candidates = [element, ...(element.labels || [])]
  if (element.nextElementSibling && element.nextElementSibling.tagName === 'LABEL') candidates.push(element.nextElementSibling)
  let visible = candidates.some(target => [undefined, '::before', '::after'].some(pseudo => shows(target, pseudo)))
  // A card may show the focus of the one link in it.
  for (let card = element.parentElement, level = 0; card && level < 3; card = card.parentElement, level++)
    visible ||= card.querySelectorAll('a[href], button, input').length === 1 && getComputedStyle(card).outlineStyle !== 'none'
  // Within a date or a time, the browser itself shows which part has the focus.
  visible ||= window.__inner(element) && window.__seen.at(-1)?.index === window.__stops.indexOf(element)
  const boxes = [...element.getClientRects()].filter(box => box.width > 0 && box.height > 0)
  const problems = []
  if (!visible) problems.push('the focus cannot be seen: no outline and no shadow')
  if (boxes.length === 0) problems.push('it has no box')
  else {
    const box = boxes[0]
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth)
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight)
    if (right - left < 1 || bottom - top < 1) problems.push('it is outside the window')
    else {
      const mine = hit => hit && (element.contains(hit) || hit.contains(element) && hit.tagName === 'LABEL' ||
        [...(element.labels || [])].some(label => label.contains(hit)))
      const points = [[.5, .5], [.15, .3], [.85, .3], [.15, .7], [.85, .7]]
        .map(([x, y]) => [left + (right - left) * x, top + (bottom - top) * y])
      const hidden = points.filter(([x, y]) => !mine(document.elementFromPoint(x, y)))
      const over = hidden.length && document.elementFromPoint(...hidden[0])
      if (hidden.length > 2) problems.push(`it is hidden under ${over ? window.__name(over) : 'something'}`)
      if (box.height < innerHeight && (box.top < -1 || box.bottom > innerHeight + 1)) problems.push('it is partly outside the window')
    }
  }
  return { index: window.__stops.indexOf(element), name: window.__name(element), inner: window.__inner(element), problems }
 }
 addEventListener('keydown', event => { if (event.key === 'Tab') window.__seen.push(look()) }, { capture: true })
}"""


def walk(page) -> list[str]:
    """Tabs through the whole page; what is wrong on the way."""
    stops = page.evaluate(STOPS)
    if stops["positive"]:
        return [f"tabindex above 0: {stops['positive']}"]
    page.evaluate(LOOK)
    for _ in range(stops["count"] + 2 + stops["inner"]):
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    problems, reached = [], []
    for seen in page.evaluate("__seen")[1:]:  # the first look is from before the walk
        if seen is None or (reached and seen["index"] == reached[0] and seen["index"] >= 0):
            break
        if not (reached and seen["inner"] and seen["index"] == reached[-1]):
            reached.append(seen["index"])
        problems += [f"{seen['name']}: {problem}" for problem in seen["problems"]]
        if seen["index"] < 0:
            problems.append(f"{seen['name']}: Tab stops here, but it is no control")
    if reached != list(range(stops["count"])):
        names = page.evaluate("__stops.map(__name)")
        missed = [name for index, name in enumerate(names) if index not in reached]
        problems.append(f"never reached: {missed[:5]}" if missed else f"out of order: {reached[:60]}")
    return problems


def test_tab_walks_through_the_page(representative, open_page, site):
    guises = {"narrow": NARROW}
    if representative.language in ("", site.languages[0]):
        guises["wide"] = WIDE  # the same stops in a wide window; one language is enough
    for guise, viewport in guises.items():
        problems = walk(open_page(representative.path, viewport=viewport))
        assert not problems, f"{representative}, {guise}\n" + "\n".join(problems[:15])


def test_skip_link_comes_first_and_works(representative, open_page):
    if representative.kind == "languages":
        return  # a short list of links: there is nothing to skip
    page = open_page(representative.path)
    page.keyboard.press("Tab")
    link = page.evaluate("""() => {
      const link = document.activeElement, box = link.getBoundingClientRect()
      return { href: link.getAttribute('href') || '', top: box.top, left: box.left, right: box.right,
               height: box.height, wide: innerWidth }
    }""")
    assert link["href"].startswith("#"), f"the first stop is not a skip link: {link['href']!r}"
    assert link["top"] >= 0 and link["left"] >= 0 and link["right"] <= link["wide"], "it does not show when focused"
    assert link["height"] >= 24, "it is lower than 24 px"
    page.keyboard.press("Enter")
    target = page.evaluate("id => { const target = document.getElementById(id); "
                           "return target && Boolean(target.closest('main')) }", link["href"][1:])
    assert target, f"{link['href']} is not the main part of the page"
    page.keyboard.press("Tab")
    place = page.evaluate("""() => {
      const main = document.querySelector('main'), element = document.activeElement
      if (main.contains(element)) return 'inside'
      return main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING ? 'after' : 'before'
    }""")
    assert place != "before", "after the skip link, Tab goes back to the head of the page"


def test_nothing_moves(representative, open_page):
    page = open_page(representative.path)
    moving = page.evaluate("() => document.getAnimations().length")
    assert moving == 0, f"{moving} animations run without being asked"
