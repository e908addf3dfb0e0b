"""The relevance set against the built site: what people type finds what they want, in the browser as in `swift test`."""

from pathlib import Path

import pytest

import relevance
from search_module import SearchModule

ROOT = Path(__file__).resolve().parents[2]
SET = ROOT / "Tests/SearchTests/Fixtures/relevance.json"

LEAST_AT_1 = 0.95
LEAST_AT_5 = 0.99
# No kind of query may be given up for the others.
LEAST_AT_1_OF_A_KIND = 0.75


@pytest.fixture(scope="module")
def ranked(site, contexts, address):
    """Every query of the set with the place of what it should find."""
    queries, ranks = relevance.load(SET, ROOT / "content", site.folder), {}
    for language in sorted({query.language for query in queries}):
        page = contexts.named("plain").new_page()
        page.goto(f"{address}/{language}/", wait_until="load")
        own = [query for query in queries if query.language == language]
        found = SearchModule(page, address, site.folder).find(language, [query.text for query in own])
        page.close()
        for query, hits in zip(own, found):
            ranks[query] = relevance.rank(query, [hit.path for hit in hits if (hit.kind == 0) == query.is_procedure])
    return queries, [ranks[query] for query in queries]


def test_people_find_what_they_want(ranked):
    queries, ranks = ranked
    reached = relevance.success(ranks)
    print(f"\nrelevance in the browser: {reached}")
    told = f"{reached}\n{misses(queries, ranks)}"
    assert reached.rate_at_1 >= LEAST_AT_1, told
    assert reached.rate_at_5 >= LEAST_AT_5, told


def test_no_kind_of_query_is_given_up(ranked):
    queries, ranks = ranked
    kinds = relevance.by(lambda query: query.kind, queries, ranks)
    weak = [f"{kind}: {reached}" for kind, reached in kinds.items() if reached.rate_at_1 < LEAST_AT_1_OF_A_KIND]
    assert not weak, "\n".join([*weak, misses(queries, ranks)])


def test_no_language_is_given_up(ranked):
    queries, ranks = ranked
    for language, reached in relevance.by(lambda query: query.language, queries, ranks).items():
        assert reached.rate_at_1 >= LEAST_AT_1 - 0.05, f"{language}: {reached}\n{misses(queries, ranks)}"


def misses(queries, ranks) -> str:
    return "\n".join(
        f"  {query.language} {query.kind}: ‘{query.text}’ finds {query.expected[0]} "
        + (f"as no. {place}" if place else "not among the first five")
        for query, place in zip(queries, ranks) if place != 1)
