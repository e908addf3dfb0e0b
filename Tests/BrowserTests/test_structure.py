"""What assistive technology and search engines read: headings, titles, alternatives, structured data."""

import json
import re
from collections import defaultdict
from urllib.parse import urlsplit

import pytest


def test_one_h1_and_no_level_skipped(site):
    for page in site.pages:
        headings = page.markup.all("h1", "h2", "h3", "h4", "h5", "h6")
        levels = [int(heading.name[1]) for heading in headings]
        assert levels.count(1) == 1, f"{page} has {levels.count(1)} main headings"
        assert levels[0] == 1, f"{page}: {headings[0]} comes before the main heading"
        for before, after in zip(headings, headings[1:]):
            assert int(after.name[1]) <= int(before.name[1]) + 1, \
                f"{page}: {after} {after.text!r} skips a level after {before.name} {before.text!r}"
        empty = [heading for heading in headings if not heading.text]
        assert not empty, f"{page}: {empty[0]} is empty"


def test_titles_are_unique_within_a_language(site):
    titles = defaultdict(list)
    for page in site.pages:
        title = page.markup.first("title")
        assert title is not None and title.text, f"{page} has no title"
        titles[page.language, title.text].append(str(page))
    shared = {title: pages for title, pages in titles.items() if len(pages) > 1}
    assert not shared, "\n".join(f"{title!r}: {pages}" for (_, title), pages in shared.items())


def test_titles_begin_with_the_main_heading(site):
    for page in site.pages:
        if page.kind in ("home", "languages"):
            continue
        title, heading = page.markup.first("title").text, page.markup.first("h1").text
        assert title.startswith(heading), f"{page}: title {title!r}, heading {heading!r}"


def test_life_events_stand_in_one_order_everywhere(site):
    for language in site.languages:
        index, site_map = (site.of_kind(kind, language)[0] for kind in ("life-events", "site-map"))
        events = [page.path for page in site.of_kind("life-event", language)]
        told = [[link["href"] for link in page.markup.all("a") if link["href"] in events] for page in (index, site_map)]
        assert told[0] and told[0] == told[1], f"{site_map} has another order than {index}"


def test_a_form_is_not_linked_like_the_document_that_it_makes(site):
    forms = {page.path for page in site.of_kind("form")}
    for page in site.of_kind("procedure") + site.of_kind("my-case"):
        words = {True: set(), False: set()}
        for link in page.markup.all("a"):
            words[urlsplit(link["href"]).path in forms].add(link.text)
        assert not words[True] & words[False], f"{page}: {words[True] & words[False]} leads to a form and elsewhere"


def test_images_have_alternatives(site):
    for page in site.pages:
        for image in page.markup.all("img"):
            assert "alt" in image, f"{page}, {image}"
        for drawing in page.markup.all("svg"):
            named = drawing["role"] == "img" and (drawing["aria-label"] or drawing["aria-labelledby"])
            assert drawing["aria-hidden"] == "true" or named, f"{page}, {drawing}"


def test_content_pages_describe_themselves(site):
    for page in site.pages:
        if page.kind in ("not-found", "languages") or not page.is_indexed:
            continue
        assert page.markup.meta("property", "og:title"), f"{page} has no og:title"
        assert page.markup.meta("property", "og:url") == page.canonical, f"{page}: og:url is not the canonical address"
        assert page.markup.meta("property", "og:type"), f"{page} has no og:type"


def test_procedures_have_a_description(site):
    for page in site.of_kind("procedure"):
        description = page.markup.meta("name", "description")
        assert description and len(description) > 20, f"{page}: description is {description!r}"


def structured(page) -> list[dict]:
    """What the JSON-LD of a page is about, read strictly: no NaN, no key twice."""

    def once(pairs):
        names = [name for name, _ in pairs]
        assert len(names) == len(set(names)), f"{page}: a key stands twice in {names}"
        return dict(pairs)

    def refuse(word):
        raise ValueError(f"{page}: {word} is not JSON")

    found = []
    for script in page.markup.all("script"):
        if script["type"] == "application/ld+json":
            value = json.loads(script.source, object_pairs_hook=once, parse_constant=refuse)
            for thing in value if isinstance(value, list) else value.get("@graph", [value]):
                found += [thing, thing["mainEntity"]] if "mainEntity" in thing else [thing]
    return found


def test_structured_data_is_json(site):
    for page in site.pages:
        for thing in structured(page):
            assert thing.get("@type"), f"{page}: something without a type"


def blanks(value, path=""):
    """Places where the data says nothing: null, "" or an empty list or object."""
    if value in (None, "", [], {}):
        yield path
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from blanks(inner, f"{path}/{name}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from blanks(inner, f"{path}/{index}")


def test_procedures_are_government_services(site):
    for page in site.of_kind("procedure"):
        services = [thing for thing in structured(page) if "GovernmentService" in thing["@type"]]
        assert len(services) == 1, f"{page}: {len(services)} descriptions as GovernmentService"
        service = services[0]
        script = next(one for one in page.markup.all("script") if one["type"] == "application/ld+json")
        context = json.loads(script.source).get("@context")
        assert context in ("https://schema.org", "https://schema.org/"), f"{page}: @context is {context!r}"
        assert service["name"] == page.markup.first("h1").text, f"{page}: name is {service['name']!r}"
        assert service.get("description"), f"{page} has no description"
        assert service.get("url") == page.canonical, f"{page}: url is {service.get('url')!r}"
        provider = service.get("provider") or service.get("serviceOperator")
        assert provider and provider["name"], f"{page} does not say who provides it"
        assert "Organization" in provider["@type"], f"{page}: the provider is a {provider['@type']}"
        assert not list(blanks(service)), f"{page}: empty at {list(blanks(service))}"
        for offer in _all(service, "priceCurrency"):
            assert re.fullmatch("[A-Z]{3}", offer["priceCurrency"]), f"{page}: {offer}"
            price = offer.get("price", offer.get("minPrice"))
            assert price is not None and re.fullmatch(r"\d+(\.\d+)?", str(price)), f"{page}: {offer}"
        for thing in _all(service, "url"):
            assert urlsplit(thing["url"]).scheme == "https", f"{page}: {thing['url']!r} is not absolute"


def _all(value, name):
    """All objects inside that have a member of this name."""
    if isinstance(value, dict):
        if name in value:
            yield value
        for inner in value.values():
            yield from _all(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _all(inner, name)


@pytest.mark.parametrize("text", ['{"a": NaN}', '{"a": 1, "a": 2}', "{'a': 1}"])
def test_reading_is_strict(text):
    from site_model import Page

    page = Page(None, "/x/", f'<script type="application/ld+json">{text}</script>')
    with pytest.raises((ValueError, AssertionError)):
        structured(page)
