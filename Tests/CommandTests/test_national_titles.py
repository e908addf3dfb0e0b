"""Every title of 645 real procedures, typed without accents, finds its procedure first."""

import random
import re
import shutil
import sys

import pytest
from playwright.sync_api import sync_playwright

import national
from conftest import ROOT
from national import bare

sys.path.append(str(ROOT / "Tests/BrowserTests"))

from browser_program import browser_program  # noqa: E402
from search_module import SearchModule  # noqa: E402
from static_server import StaticServer  # noqa: E402

LEAST = 0.98
# With a typing error in a word of two or three letters, which nothing corrects, the other words have to do.
LEAST_WITH_ERROR = 0.95
LETTERS = "abcdeghiklmnopqrstuvxy"

pytestmark = pytest.mark.skipif(
    not any(national.FOLDER.glob("*.json")), reason=f"the real procedures are not there: {national.FOLDER}")


@pytest.fixture(scope="module")
def procedures():
    return national.procedures()


@pytest.fixture(scope="module")
def content(procedures, tmp_path_factory):
    folder = tmp_path_factory.mktemp("national") / "content"
    national.write(procedures, folder)
    return folder


@pytest.fixture(scope="module")
def site(balie, content):
    site = content.parent / "site"
    outcome = balie.build(content, site, "--templates", balie.theme)
    assert outcome.code == 0, outcome
    yield site
    shutil.rmtree(content.parent)


@pytest.fixture(scope="module")
def search(site):
    """The site's own search in one page."""
    server = StaticServer(site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_program(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{server.address}/vi/")
        yield SearchModule(page, server.address, site)
        browser.close()
    server.stop()


def test_the_titles_are_those_of_a_nation(procedures):
    assert len(procedures) > 600
    assert len({bare(one.title) for one in procedures}) > 0.98 * len(procedures)


def test_titles_without_accents_find_their_procedures_first(search, procedures):
    found = firsts(search, [bare(one.title) for one in procedures])
    missed = misses(procedures, found)
    rate = 1 - len(missed) / len(procedures)
    print(f"\ntitles without accents: {rate:.3f} at 1 ({len(procedures)} titles)")
    assert rate >= LEAST, f"{rate:.3f}\n" + "\n".join(missed)


def test_titles_with_accents_find_their_procedures_first(search, procedures):
    missed = misses(procedures, firsts(search, [one.title for one in procedures]))
    assert 1 - len(missed) / len(procedures) >= LEAST, "\n".join(missed)


def test_titles_with_a_typing_error_find_their_procedures_first(search, procedures, pytestconfig):
    seed = pytestconfig.getoption("--seed") or random.SystemRandom().randrange(1 << 32)
    chance = random.Random(seed)
    typed = [mistyped(bare(one.title), chance) for one in procedures]
    missed = misses(procedures, firsts(search, typed))
    rate = 1 - len(missed) / len(procedures)
    print(f"\ntitles without accents and with one typing error: {rate:.3f} at 1 (--seed {seed})")
    assert rate >= LEAST_WITH_ERROR, f"{rate:.3f} with --seed {seed}\n" + "\n".join(missed[:40])


def test_codes_find_their_procedures_first(search, procedures):
    found = search.find("vi", [one.code for one in procedures], limit=1)
    missed = [one.code for one, hits in zip(procedures, found) if not hits or hits[0].code != one.code]
    assert not missed, missed


def test_the_command_line_finds_the_same(balie, content, search, procedures):
    chosen = procedures[::len(procedures) // 8]
    in_browser = search.find("vi", [bare(one.title) for one in chosen], limit=1)
    for one, hits in zip(chosen, in_browser):
        outcome = balie("search", bare(one.title), "--language", "vi", "--content", content, "--templates", balie.theme,
                        "--as-of", "2026-11-22", "--full")
        assert outcome.code == 0, outcome
        first = re.search(r"^1\. .*\n\s+(\S+)", outcome.out, re.MULTILINE)
        assert first and first[1] == hits[0].path, f"{outcome}\nin the browser: {hits[0]}"


def firsts(search, queries: list[str]) -> list[str | None]:
    """The title of the first procedure found for each query."""
    found = search.find("vi", queries, limit=1)
    return [next((hit.title for hit in hits if hit.kind == 0), None) for hits in found]


def misses(procedures, found: list[str | None]) -> list[str]:
    """Titles that did not find themselves, or another title that is spelt the same without accents."""
    return [f"  {one.title}\n    found: {title}" for one, title in zip(procedures, found)
            if title is None or bare(title) != bare(one.title)]


def mistyped(text: str, chance: random.Random) -> str:
    """One letter too many, too few, another one, or two that have changed places, within a word."""
    words = list(re.finditer(r"[a-z]{2,}", text[:180]))
    word = chance.choice(words)
    place = chance.randrange(word.start(), word.end() - 1)
    return text[:place] + chance.choice([
        text[place + 1:],
        chance.choice(LETTERS) + text[place:],
        chance.choice(LETTERS) + text[place + 1:],
        text[place + 1] + text[place] + text[place + 2:],
    ])
