"""The search in the browser: the box with its suggestions, the results page, and what they do when things go wrong."""

from __future__ import annotations

import re
from contextlib import contextmanager
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from axe import violations
from conftest import NARROW, WIDE, ZOOMED
from static_server import StaticServer
from test_reflow import FAULTS, SMALL_TARGETS

OPTIONS = ".search [role=option]"
RESULTS = ".found__groups li"


@pytest.fixture
def visit(context, address, site):
    """Opens a page of a kind in a language, in a browser that remembers nothing; no script may fail on it."""
    complaints = []

    def visit(kind: str, language: str = "en", query: str = "", at: str | None = None, pages=None):
        path = (pages or site).of_kind(kind, language)[0].path
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(f"a dialog: {dialog.message}"))
        page.goto((at or address) + path + query, wait_until="load")
        return page

    yield visit
    assert not complaints, f"a script fails: {complaints}"


def type_in(page, text: str):
    """Writes into the box, the last letter by its key, and waits for the suggestions."""
    box = page.locator("#search")
    box.fill(text[:-1])
    box.press("End")
    box.press_sequentially(text[-1])
    page.locator(OPTIONS).first.wait_for()
    settle(page, text)
    return box


def settle(page, text: str) -> None:
    """Waits until the suggestions are those for all that was typed."""
    page.wait_for_timeout(150)
    page.locator(OPTIONS).first.wait_for()
    assert page.locator("#search").input_value() == text


def until(page, expression: str, argument=None, seconds: int = 10):
    """Waits until an expression is true. Playwright's own waiting needs `eval`, which the policy forbids."""
    for _ in range(seconds * 20):
        if page.evaluate(expression, argument):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {expression} ({argument})")


def is_told(page, text: str) -> None:
    """Waits until the results page says this and no more."""
    until(page, "text => document.querySelector('.found__told').innerText === text", text)


def results(page) -> list[str]:
    page.locator(RESULTS).first.wait_for()
    return page.locator(f"{RESULTS} > a").all_inner_texts()


def told(page) -> str:
    """What the results page says about the search, once it has said it."""
    until(page, """() => {
      const told = document.querySelector('.found__told')
      return told && told.innerText.trim() && !/^(Searching|Bezig|Đang tìm|جارٍ)/.test(told.innerText)
    }""")
    return page.locator(".found__told").inner_text()


def faults(page) -> str:
    """What axe, narrow windows and small targets have against a page, in every guise."""
    found = {"light": violations(page)}
    page.emulate_media(color_scheme="dark")
    found["dark"] = violations(page)
    page.emulate_media(color_scheme="light", forced_colors="active")
    found["forced colours"] = violations(page)
    page.emulate_media(forced_colors="none")
    for guise, viewport in {"320 px": NARROW, "400 %": ZOOMED, "wide": WIDE}.items():
        page.set_viewport_size(viewport)
        found[guise] = "\n".join(page.evaluate(FAULTS) + page.evaluate(SMALL_TARGETS))
    return "\n".join(f"{guise}:\n{text}" for guise, text in found.items() if text)


# The box.


def test_the_box_by_keyboard(visit):
    page = visit("home")
    box, options = page.locator("#search"), page.locator(OPTIONS)

    def state():
        """Expanded, the place of the active option (None in the field), the focus is in the field."""
        return page.evaluate("""() => {
          const box = document.querySelector('#search'), options = [...document.querySelectorAll('.search [role=option]')]
          const active = options.findIndex(({ id }) => id === box.getAttribute('aria-activedescendant'))
          const selected = options.findIndex(option => option.getAttribute('aria-selected') === 'true')
          return [box.getAttribute('aria-expanded'), active === selected ? active : 'not the selected one',
            document.activeElement === box]
        }""")

    assert [box.get_attribute(name) for name in ("role", "aria-autocomplete", "aria-expanded")] == ["combobox", "list", "false"]
    assert page.locator(f"#{box.get_attribute('aria-controls')}").get_attribute("role") == "listbox"
    assert page.locator("label[for=search]").is_visible() and page.evaluate("document.activeElement === document.body")
    type_in(page, "register")
    count = options.count()
    assert count >= 3 and state() == ["true", -1, True]
    for key, place in [("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", -1), ("ArrowUp", count - 1),
                       ("ArrowDown", -1), ("ArrowDown", 0), ("Home", -1), ("ArrowDown", 0), ("ArrowLeft", -1)]:
        page.keyboard.press(key)
        assert state() == ["true", place, True], key
    until(page, "() => document.querySelector('.search [role=status]').textContent")
    said = page.locator(".search [role=status]").inner_text()
    assert re.match(rf"({count - 1}|{count}) suggestions", said), said
    page.keyboard.press("Alt+ArrowUp")
    assert state() == ["false", -1, True] and box.input_value() == "register"
    page.keyboard.press("ArrowDown")
    page.locator(f"{OPTIONS}[aria-selected=true]").wait_for()
    assert state() == ["true", 0, True]
    page.keyboard.press("Escape")
    assert state() == ["false", -1, True] and box.input_value() == "register"
    page.keyboard.press("Escape")
    assert box.input_value() == ""
    type_in(page, "marriage")
    page.keyboard.press("Tab")
    assert state()[0] == "false" and page.evaluate("document.activeElement.matches('.search button')")
    type_in(page, "register a marriage")
    page.keyboard.press("ArrowDown")
    leads = page.locator(f"{OPTIONS}[aria-selected=true]").get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{leads}")
    assert page.locator("h1").inner_text() == "Register a marriage"
    page.go_back()
    type_in(page, "marriage")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=marriage")
    assert "Register a marriage" in results(page)
    assert page.evaluate("document.activeElement === document.body"), "the focus was moved"


@pytest.mark.parametrize("language, query, wanted, kind, mark", [
    ("vi", "dang ky ket hon", "Đăng ký kết hôn", "Thủ tục", "Đăng ký kết hôn"),
    ("nl", "vissersbo", "Vissersboot registreren", "Procedure", "Vissersbo"),
    ("en", "drivng licence", "Take the test and get a driving licence", "Procedure", "driving licence"),
])
def test_suggestions_show_title_kind_and_match(visit, language, query, wanted, kind, mark):
    page = visit("home", language)
    type_in(page, query)
    first = page.locator(OPTIONS).first
    assert first.inner_text().split("\n")[0].strip() == wanted
    assert first.locator("small").inner_text() == kind
    assert first.locator("mark").all_inner_texts() == [mark]


def test_input_methods_touch_and_haste(visit, browser, address, site):
    page = visit("home", "vi")
    page.locator("#search").focus()
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "kết hôn", "selectionStart": 7, "selectionEnd": 7})
    page.locator(OPTIONS).first.wait_for()
    page.evaluate("""() => {
      for (const key of ['ArrowDown', 'Enter', 'Escape']) document.querySelector('#search')
        .dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }))
    }""")
    assert page.locator("#search").get_attribute("aria-expanded") == "true", "a key of the input method closes the list"
    assert page.locator(f"{OPTIONS}[aria-selected=true]").count() == 0, "a key of the input method chooses"
    session.send("Input.insertText", {"text": "kết hôn"})
    assert page.locator("#search").input_value() == "kết hôn"
    page.mouse.click(5, 5)
    assert page.locator("#search").get_attribute("aria-expanded") == "false", "a click elsewhere leaves the list open"

    # What was asked first arrives last, and is not shown.
    page = visit("home")
    page.evaluate("""() => {
      const fetched = window.fetch
      window.fetch = async (...all) => {
        if (document.querySelector('#search').value === 'fishing') await new Promise(done => setTimeout(done, 600))
        return fetched(...all)
      }
    }""")
    page.locator("#search").fill("fishing")
    page.wait_for_timeout(120)
    page.locator("#search").fill("marriage")
    page.locator(OPTIONS).first.wait_for()
    page.wait_for_timeout(700)
    names = page.locator(OPTIONS).all_inner_texts()
    assert any("marriage" in name for name in names) and not any("fishing" in name for name in names)

    touch = browser.new_context(viewport=NARROW, has_touch=True, is_mobile=True)
    page = touch.new_page()
    page.goto(address + site.of_kind("home", "en")[0].path)
    page.locator("#search").tap()
    page.locator("#search").press_sequentially("marriage")
    page.locator(OPTIONS).first.wait_for()
    leads = page.locator(OPTIONS).first.get_attribute("href")
    page.locator(OPTIONS).first.tap()
    page.wait_for_url(f"**{leads}")
    touch.close()


def test_the_open_list_in_every_guise(visit):
    page = visit("home")
    type_in(page, "certificate")
    page.keyboard.press("ArrowDown")
    below = page.evaluate("""() => [...document.querySelectorAll('.search [role=option]')]
      .every(option => option.getBoundingClientRect().height >= 44)""")
    assert below, "a suggestion is lower than 44 px"
    found = faults(page)
    assert not found, found
    for _ in range(page.locator(OPTIONS).count() - 1):
        page.keyboard.press("ArrowDown")
    page.set_viewport_size(ZOOMED)
    page.keyboard.press("ArrowUp")
    box = page.locator(f"{OPTIONS}[aria-selected=true]").bounding_box()
    assert 0 <= box["y"] and box["y"] + box["height"] <= ZOOMED["height"], "the chosen option is out of sight"


# The results page.


def test_results_filters_and_addresses(visit, context):
    page = visit("search", query="?q=" + quote("certificate"))
    before, everything = told(page), results(page)
    groups = page.locator(".found__groups h2").all_inner_texts()
    assert groups[0].startswith("Procedures") and any(group.startswith("Documents") for group in groups)
    assert "certificate" in before and re.match(r"\d+ results", before) and page.title().startswith("certificate – ")
    page.locator(f"{RESULTS} small").first.wait_for()
    assert page.locator(f"{RESULTS} > a mark").count() > 3
    assert page.locator(".found__groups section").first.locator("li").count() <= 10

    # More, and the focus goes on to the first of them.
    group = page.locator("section[aria-labelledby=found-procedure]")
    more = group.locator("button")
    number = group.locator("li").count()
    more.press("Enter")
    group.locator("li").nth(number).wait_for()
    assert group.locator("li").nth(number).locator("a").evaluate("link => link === document.activeElement")
    page.reload()
    group.locator("li").nth(number).wait_for()  # what was unfolded stays so

    # Filters: counts that hold, an address to keep, back and forward.
    page.locator(".filters details > summary").first.click()
    labels = page.locator(".filters details label:visible").all()
    counts = [int(re.search(r"\((\d+)\)", label.inner_text()).group(1)) for label in labels]
    count = max(counts)
    label = labels[counts.index(count)]
    name = label.locator("input").get_attribute("value")
    label.locator("input").check()
    until(page, "before => document.querySelector('.found__told').innerText !== before", before)
    filtered = told(page)
    assert filtered.startswith(f"{count} result") and 0 < count
    assert parse_qs(urlsplit(page.url).query) == {"q": ["certificate"], "topic": [name]}
    page.locator(".filters details > summary").nth(1).click()
    page.locator(".filters input[name=for]:visible").first.check()
    page.wait_for_url("**for=*")
    shared = context.new_page()
    shared.goto(page.url)
    assert told(shared) == told(page) and results(shared) == results(page)
    assert shared.locator(".filters input:checked").count() == 2
    shared.close()
    page.go_back()
    is_told(page, filtered)
    assert page.locator(".filters input:checked").count() == 1
    page.go_back()
    is_told(page, before)
    assert page.locator(".filters input:checked").count() == 0 and set(everything) <= set(results(page))
    page.go_forward()
    is_told(page, filtered)
    page.locator(".filters button").click()
    is_told(page, before)
    assert page.locator(".filters input:checked").count() == 0

    # Another search from the same page; the way back leads to the first one.
    box = type_in(page, "fishing boat")
    box.press("Enter")
    page.wait_for_url("**q=fishing+boat")
    until(page, "() => document.querySelector('.found__told').innerText.includes('fishing boat')")
    assert results(page)[0] == "Register a fishing boat"
    assert page.locator("#search").get_attribute("aria-expanded") == "false"
    page.locator(f"{RESULTS} > a").first.click()
    page.wait_for_url("**register-a-fishing-boat/")
    page.go_back()
    assert results(page)[0] == "Register a fishing boat" and page.locator("#search").input_value() == "fishing boat"


@pytest.mark.parametrize("name", ["free", "online"])
def test_free_of_charge_and_online_only(visit, name):
    page = visit("search", query="?q=" + quote("certificate"))
    before = told(page)
    box = page.locator(f".filters input[name={name}]")
    until(page, "name => /[0-9]/.test(document.querySelector(`.filters label:has([name=${name}])`).innerText)", name)
    count = int(re.search(r"\((\d+)\)", page.locator(f".filters label:has([name={name}])").inner_text()).group(1))
    assert 0 < count < int(before.split()[0]), "a filter that makes no difference shows nothing here"
    box.check()
    until(page, "before => document.querySelector('.found__told').innerText !== before", before)
    assert told(page).startswith(f"{count} result") and len(results(page)) <= count
    assert parse_qs(urlsplit(page.url).query) == {"q": ["certificate"], name: ["yes"]}
    page.goto(page.url)
    assert told(page).startswith(f"{count} result") and box.is_checked()


def test_results_show_where_the_match_is(visit, site):
    """A word that is only in the text of a page: the sentence that has it is shown, with the way to its section."""
    page = visit("search", query="?q=" + quote("hospital notification birth father"))
    results(page)
    context = page.locator(".found__context").first
    context.wait_for()
    assert context.locator("mark").count() >= 1
    link = context.locator("a")
    target = urlsplit(link.get_attribute("href"))
    shown = site.page_at(target.path)
    assert shown is not None and f'id="{target.fragment}"' in shown.html
    link.click()
    page.wait_for_url("**#*")
    assert page.evaluate("document.querySelector(location.hash) !== null")


def test_results_in_every_guise(visit):
    page = visit("search", query="?q=" + quote("birth certficate"))
    results(page)
    line = told(page)
    assert "birth certificate" in line and "instead of" in line, "the corrected spelling is not said"
    for summary in page.locator(".filters details > summary").all():
        summary.click()
    page.wait_for_timeout(300)
    found = faults(page)
    assert not found, found
    page.emulate_media(media="print")
    assert not page.locator(".search").is_visible() and not page.locator(".filters").is_visible()
    assert page.locator(RESULTS).first.is_visible()


def test_nothing_found_helps(visit, address):
    page = visit("search", query="?q=xyzzyqwv")
    assert "xyzzyqwv" in told(page)
    assert page.locator(".found__told a").count() >= 1, "no way to ask"
    assert page.locator("#browse").is_visible() and page.locator("section[aria-labelledby=browse] a").count() > 4
    found = faults(page)
    assert not found, found
    # The nearest spelling is a link that finds something.
    page = visit("search", query="?q=guardianshpx")
    nearest = page.locator(".found__told a[href*='?q=']")
    nearest.wait_for()
    nearest.first.click()
    assert "Register guardianship" in results(page)


def test_what_only_another_language_has_is_offered(visit, address, site):
    page = visit("search", query="?q=" + quote("geboorteaangifte"))
    offer = page.locator(".found section[aria-labelledby=found-others] a")
    offer.first.wait_for()
    assert "Geboorteaangifte doen" in offer.all_inner_texts()
    assert offer.first.get_attribute("hreflang") == "nl" and offer.first.locator("[lang=nl]").count() == 1
    all_of_them = page.locator(".found__told a[hreflang=nl]")
    assert "Nederlands" in all_of_them.inner_text()
    found = violations(page)
    assert not found, found
    all_of_them.click()
    assert "Geboorteaangifte doen" in results(page) and page.locator("html").get_attribute("lang") == "nl"


def test_without_javascript(site, open_page, address):
    for language in site.languages:
        page = open_page(site.of_kind("home", language)[0].path, "javascript_off")
        page.locator("#search").fill("x y")
        page.locator(".search button").click()
        assert page.url == f"{address}{site.of_kind('search', language)[0].path}?q=x+y"
        assert page.locator(".search__plain").is_visible(), "nothing says why nothing is found"
        assert page.locator(".filters").count() == 0, "filters that do nothing"
        links = page.locator("section[aria-labelledby=browse] a").evaluate_all("all => all.map(link => link.pathname)")
        kinds = {site.page_at(link).kind for link in links}
        assert kinds >= {"a-z", "all-procedures", "topics", "life-events", "organisations", "help", "audience"}


# Strange questions.

STRANGE = {
    "nothing": "", "blanks": "   ", "long": "certificate " * 830, "one long word": "x" * 10_000,
    "markup": "<img src=x onerror=alert(1)><script>alert(2)</script>", "entity": "&lt;b&gt; &amp;",
    "overrides": "\u202e\u2066birth\u2069\u200f", "controls": "a\x00b\tc\nd", "marks": "a" + "\u0301" * 400,
    "emoji": "👶🏽 🇻🇳", "punctuation": "?!.,;:()[]{}*+\\^$|#%", "quotes": "\"'“”", "prototype": "__proto__ constructor toString",
    "digits": "0" * 300, "arabic": "شهادة ميلاد", "chinese": "出生登记", "address": "https://example.org/?q=a&b=c#d",
}


def test_strange_questions(visit, address):
    page = visit("search")
    path = page.url
    assert told(page).strip(), "an empty question gets no answer"
    before = page.evaluate("document.querySelectorAll('main img, main script:not([type])').length")
    for name, query in STRANGE.items():
        page.evaluate("query => { document.querySelector('#search').value = query }", query)
        page.locator(".search button").click()
        page.wait_for_timeout(60)
        line = told(page)
        assert line.strip() and len(line) < 2000, f"{name}: {line[:200]}"
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", page.locator(".found").inner_text()), name
        assert page.evaluate("document.querySelectorAll('main img, main script:not([type])').length") == before, name
        assert not page.evaluate(FAULTS), name
        assert page.locator("#browse").is_visible(), name
    # The same in the address, and in the box while typing.
    for name in ("long", "markup", "overrides", "controls"):
        page.goto(f"{path}?q={quote(STRANGE[name][:3000])}&topic=%3Cb%3E&for=__proto__&event=&free=no")
        assert told(page).strip(), name
        assert page.locator(".filters input:checked").count() == 0
    page.goto(f"{path}?q=%ED%A0%80%FF&q=second")
    assert told(page).strip()
    page = visit("home")
    for query in STRANGE.values():
        page.locator("#search").fill(query)
        page.wait_for_timeout(90)
    assert page.locator("#search").is_visible()


# Files that do not come.


@contextmanager
def broken(page, pattern: str, how: str):
    def answer(route):
        if how == "abort":
            route.abort()
        elif how == "404":
            route.fulfill(status=404, body="<!doctype html>Not found", content_type="text/html")
        else:
            route.fulfill(status=200, body={"garbage": "<!doctype html>", "other": '[{"x":[1,null,"y"]}]', "null": "null"}[how],
                          content_type="application/json")
    page.route(pattern, answer)
    yield
    page.unroute(pattern)


@pytest.mark.parametrize("how", ["abort", "404", "garbage", "other", "null"])
def test_files_that_do_not_come(visit, address, how):
    page = visit("search")
    path = page.url
    page.goto("about:blank")
    parts = ["**/search/*/index.json"] + [f"**/search/*/{part}-*.json" for part in (
        "terms", "texts", "titles", "summaries", "facets", "*")]
    # What is no file at all and what is a file of another kind are tried on every part.
    for pattern in parts if how in ("404", "other") else [parts[0], parts[3], parts[-1]]:
        with broken(page, pattern, how):
            page.goto(path + "?q=certificate")
            line = told(page)
            where = f"{pattern}, {how}: {line}"
            assert line.strip(), where
            assert page.locator("#browse").is_visible(), where
            blank = page.locator(RESULTS).count() == 0
            if blank:
                assert page.locator(".found__told button").is_visible(), f"{where}: no way to try again"
            if pattern in (parts[0], parts[-1]):
                assert blank and ("not work" in line or "could not be" in line), where
        if blank:
            page.locator(".found__told button").click()
            assert len(results(page)) > 3, f"{pattern}, {how}: trying again does not help"
    # Filters that are chosen and cannot be had: everything is shown, and it is said.
    topic = page.locator(".filters input[name=topic]").first.get_attribute("value")
    with broken(page, "**/search/*/facets-*.json", how):
        page.goto(f"{path}?q=certificate&topic={topic}")
        assert len(results(page)) > 3 and "could not be loaded" in told(page)
        assert not page.locator(".filters").is_visible()
    # The page that a result would quote from.
    with broken(page, "**/procedures/**", how):
        page.goto(path + "?q=" + quote("hospital notification birth father"))
        assert results(page)
        page.wait_for_timeout(300)
    # While typing.
    page = visit("home")
    with broken(page, "**/search/**/*.json", how):
        page.locator("#search").fill("certificate")
        status = page.locator(".search [role=status]:not(.vh)")
        status.wait_for()
        assert "browse" in status.inner_text()
        assert how != "abort" or not violations(page)
    page.locator("#search").fill("certificates")
    page.locator(OPTIONS).first.wait_for()
    assert not status.is_visible()


# From right to left.


@pytest.fixture(scope="module")
def rtl_address(pytestconfig):
    site = pytestconfig.rtl_site
    if site is None:
        pytest.skip("neither the program nor --rtl-site is there")
    server = StaticServer(site.folder)
    yield server.address
    server.stop()


def test_from_right_to_left(visit, rtl_address, pytestconfig):
    pages = pytestconfig.rtl_site
    page = visit("home", "ar", at=rtl_address, pages=pages)
    type_in(page, "تسجيل مولود")
    first = page.locator(OPTIONS).first
    assert "تسجيل مولود" in first.inner_text() and first.locator("mark").count() >= 1
    page.keyboard.press("ArrowDown")
    box, name, kind = (part.bounding_box() for part in (first, first.locator("span").first, first.locator("small")))
    assert name["x"] + name["width"] > kind["x"] + kind["width"], "the kind does not stand on the left"
    assert box["x"] >= page.locator(".search__row").bounding_box()["x"] - 1
    found = faults(page)
    assert not found, found
    page.locator("#search").press("Escape")
    page.locator(".search button").click()
    page.wait_for_url("**?q=*")
    assert "تسجيل مولود" in results(page)
    assert "«تسجيل مولود»" in told(page)
    found = faults(page)
    assert not found, found
    # A question in letters that run the other way stands in the line as it was written.
    page = visit("search", "ar", "?q=birth", at=rtl_address, pages=pages)
    page.locator(".found section[aria-labelledby=found-others] a[hreflang=en]").first.wait_for()
    assert page.locator(".found__told bdi").first.inner_text() == "birth"
