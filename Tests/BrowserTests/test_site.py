"""The site as files: pages of every type, the manifest, redirects, the sitemap."""

import subprocess
from pathlib import Path

import pytest

from site_model import EXPECTED_TYPES, PAGE_TYPES


def test_the_site_is_there(pytestconfig):
    folder = pytestconfig.site.folder
    assert pytestconfig.site_is_there, f"there is no site in {folder}; run `make site` first"


def test_every_page_says_its_type(site):
    wrong = [f"{page}: data-page is {page.kind!r}" for page in site.pages if page.kind not in PAGE_TYPES]
    assert not wrong, "\n".join(wrong)


def test_every_language_has_every_type(site):
    assert site.languages, "no home page was found"
    missing = [
        f"{language}: {kind}"
        for language in site.languages for kind in EXPECTED_TYPES if not site.of_kind(kind, language)
    ]
    assert not missing, "no such pages: " + ", ".join(missing)
    assert site.by_path["/"].kind == "languages", "the root is the choice of language"


def test_languages_have_the_same_number_of_pages(site):
    for kind in PAGE_TYPES:
        counts = {language: len(site.of_kind(kind, language)) for language in site.languages}
        assert len(set(counts.values())) == 1, f"{kind}: {counts}"


def test_manifest_holds(site):
    result = subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", "manifest.sha256"],
        cwd=site.folder, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr


def test_manifest_lists_every_file_once_and_in_order(site):
    lines = (site.folder / "manifest.sha256").read_text().splitlines()
    listed = [line.split("  ", 1)[1] for line in lines]
    present = {file.relative_to(site.folder).as_posix() for file in site.files}
    present = {name for name in present if not Path(name).name.startswith(".")} - {"manifest.sha256"}
    assert len(listed) == len(set(listed)), "a file is listed twice"
    assert listed == sorted(listed, key=str.encode), "the manifest is not sorted"
    assert not present - set(listed), f"not in the manifest: {sorted(present - set(listed))[:20]}"


def test_redirects_lead_to_the_new_address(site):
    for page in site.redirects:
        target = site.page_at(page.redirect, seen_from=page)
        assert target is not None, f"{page} leads to {page.redirect!r}, where nothing is"
        assert target.redirect is None, f"{page} leads to {target}, which leads on to {target.redirect}"
        assert target is not page, f"{page} leads to itself"
        assert target.language == page.language, f"{page} changes the language on the way to {target}"
        assert page.canonical == site.absolute(target), f"{page}: canonical is {page.canonical!r}"
        links = {site.page_at(link["href"], seen_from=page) for link in page.markup.all("a")}
        assert target in links, f"{page} has no link to follow by hand"


def test_the_sample_has_redirects(site):
    assert site.redirects, "no page leads from a former address to the new one"


def test_redirects_work_in_the_browser(site, open_page, address):
    for page in site.redirects[:1]:
        seen = open_page(page.path)
        target = site.page_at(page.redirect, seen_from=page)
        seen.wait_for_url(address + target.path, timeout=5000)
        assert seen.locator("h1").count() == 1


def test_unknown_addresses_get_the_page_in_their_language(site, open_page):
    for language in site.languages:
        page = open_page(f"/{language}/no-such-page/")
        assert page.locator("html").get_attribute("lang") == language
        assert page.locator("body").get_attribute("data-page") == "not-found"


def test_sitemap_lists_exactly_the_pages_to_be_found(site):
    expected = {
        site.absolute(page) for page in site.pages
        if page.is_indexed and page.kind not in ("not-found", "languages") and page.canonical == site.absolute(page)
    }
    listed = set(site.sitemap) - {site.base + "/"}
    assert not listed - expected, f"listed but not there: {sorted(listed - expected)[:20]}"
    assert not expected - listed, f"there but not listed: {sorted(expected - listed)[:20]}"


def test_sitemap_has_the_alternates_of_the_pages(site):
    wrong = []
    for location, alternates in site.sitemap.items():
        page = site.page_at(location)
        if page is None or page.kind == "languages":
            continue
        if _languages(alternates) != _languages(page.alternates):
            wrong.append(f"{page}\n  sitemap: {alternates}\n  page:    {page.alternates}")
    assert not wrong, "\n".join(wrong[:10])


def _languages(alternates):
    """Without the entry for everybody else, which pages have and sitemaps may leave out."""
    return {language: address for language, address in alternates.items() if language != "x-default"}


def test_robots_names_the_sitemap(site):
    lines = (site.folder / "robots.txt").read_text().splitlines()
    assert f"Sitemap: {site.base}/sitemap.xml" in lines


@pytest.mark.parametrize("name", ["not-found"])
def test_pages_not_to_be_found_say_so(site, name):
    for page in site.of_kind(name):
        assert not page.is_indexed, f"{page} lacks <meta name=robots content=noindex>"
