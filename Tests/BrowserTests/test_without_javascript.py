"""With JavaScript switched off every page still does its work."""

from urllib.parse import urlsplit


def test_page_works_without_javascript(representative, open_page, site):
    page = open_page(representative.path, "javascript_off")
    assert page.locator("h1").is_visible()
    assert page.locator("main").is_visible()
    links = page.locator("a[href]")
    assert links.count() == sum("href" in link for link in representative.markup.all("a")), "links are missing"
    controls = page.locator("main :is(input:not([type=hidden]), select, textarea, button)")
    expected = [control for control in representative.markup.all("input", "select", "textarea", "button")
                if control.is_within("main") and not control.is_within("template") and control["type"] != "hidden"]
    assert controls.count() == len(expected), "controls are missing"
    for summary in page.locator("main details:not([open]) > summary").all():
        summary.click()
    hidden = [control.get_attribute("name") for control in controls.all() if not control.is_visible()]
    assert not hidden, f"{representative}: cannot be seen without JavaScript: {hidden}"


def test_forms_lead_somewhere(site):
    for page in site.pages:
        for form in page.markup.all("form"):
            action = form["action"]
            if urlsplit(action).scheme in ("https", "mailto"):
                continue
            target = site.page_at(action, seen_from=page) if action else page
            assert target is not None, f"{page}: a form is sent to {action!r}, where nothing is"
            assert form["method"].lower() in ("", "get"), f"{page}: nobody here answers method={form['method']}"


def test_forms_have_a_button(site):
    for page in site.pages:
        for form in page.markup.all("form"):
            buttons = [one for one in page.markup.all("button", "input")
                       if one.is_within("form") and one["type"] in ("", "submit")]
            assert buttons, f"{page}, {form}: nothing to send it with"


def test_links_are_followed_without_javascript(site, open_page, address):
    for language in site.languages:
        procedure = site.of_kind("procedure", language)[0]
        page = open_page(f"/{language}/", "javascript_off")
        page.locator("nav a[hreflang]").first.click()
        assert page.url != f"{address}/{language}/"
        listing = site.of_kind("all-procedures", language)[0]
        page.goto(address + listing.path)
        page.locator(f"main a[href='{procedure.path}']").first.click()
        assert page.url == address + procedure.path
