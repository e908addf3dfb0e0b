"""Languages: what a page says it is, where its switch leads, and what it tells search engines."""

from site_model import direction

SINGLE = ("languages", "not-found")


def readable(site):
    return [page for page in site.pages if page.kind not in SINGLE]


def test_lang_and_dir_are_right(site):
    for page in site.pages:
        html = page.markup.first("html")
        expected = [page.language] if page.language else site.languages
        assert html["lang"] in expected, f"{page}: lang is {html['lang']!r}"
        assert html["dir"] in ("", "ltr") if direction(html["lang"]) == "ltr" else html["dir"] == "rtl", \
            f"{page}: dir is {html['dir']!r}"


def test_foreign_parts_say_their_language(site):
    """Names of languages in the switch are written in that language, and marked so."""
    for page in site.pages:
        for link in page.markup.all("a"):
            if "hreflang" in link and link.is_within("nav"):
                assert link["lang"] == link["hreflang"], f"{page}, {link}: lang and hreflang differ"


def test_switch_stays_on_the_page(site):
    for page in readable(site):
        switch = {
            link["hreflang"]: site.page_at(link["href"], seen_from=page)
            for link in page.markup.all("a") if "hreflang" in link and link.is_within("nav")
        }
        others = set(site.languages) - {page.language}
        assert others <= set(switch), f"{page}: the switch lacks {sorted(others - set(switch))}"
        for language in others:
            target = switch[language]
            assert target is not None, f"{page}: the switch to {language} leads nowhere"
            assert target.markup.first("html")["lang"] == language, f"{page}: {target} is not in {language}"
            assert target.kind == page.kind, f"{page} ({page.kind}) leads to {target} ({target.kind})"
            back = [site.page_at(link["href"], seen_from=target) for link in target.markup.all("a")
                    if link["hreflang"] == page.language]
            assert page in back, f"{page} → {target}, but that one leads back to {[str(one) for one in back]}"


def test_canonical_tells_the_truth(site):
    assert site.base.startswith("https://"), f"the public address is {site.base!r}"
    for page in readable(site):
        assert page.canonical, f"{page} has no canonical address"
        if page.canonical == site.absolute(page):
            continue
        # A page that shows another language's text for want of its own says so by pointing there.
        source = site.page_at(page.canonical)
        assert source is not None, f"{page}: canonical {page.canonical} is nowhere"
        assert source.language != page.language, f"{page}: canonical is another page, {source}"
        assert source.canonical == page.canonical, f"{page}: canonical {source} points further"
        assert site.absolute(page) not in page.alternates.values(), f"{page} lists itself as a translation"


def test_alternates_are_reciprocal(site):
    for page in readable(site):
        if page.canonical != site.absolute(page):
            continue
        alternates = page.alternates
        own = alternates.get(page.language)
        assert own == site.absolute(page), f"{page}: its own alternate is {own!r}"
        for language, address in alternates.items():
            target = site.page_at(address)
            assert target is not None, f"{page}: the alternate {address} is nowhere"
            if language == "x-default":
                continue
            assert target.language == language, f"{page}: {address} is not in {language}"
            assert target.alternates == alternates, f"{page} and {target} disagree about their translations"


def test_complete_pages_are_offered_in_every_language(site):
    """The sample is complete: each of its pages has all translations."""
    for page in readable(site):
        missing = set(site.languages) - set(page.alternates)
        assert not missing, f"{page} has no alternate in {sorted(missing)}"


def test_switch_and_alternates_agree(site):
    for page in readable(site):
        for link in page.markup.all("a"):
            if "hreflang" in link and link.is_within("nav") and link["hreflang"] in page.alternates:
                target = site.page_at(link["href"], seen_from=page)
                assert site.page_at(page.alternates[link["hreflang"]]) is target, f"{page}, {link}"


def test_the_root_offers_every_language(site):
    root = site.by_path["/"]
    offered = {link["hreflang"]: site.page_at(link["href"], seen_from=root) for link in root.markup.all("a")}
    for language in site.languages:
        assert offered.get(language) is site.by_path[f"/{language}/"], f"the root does not lead to /{language}/"
