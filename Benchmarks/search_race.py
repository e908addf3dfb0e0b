"""Searches the same site with Balie's own index and with Pagefind, and prints what each costs and finds.

    python3 Benchmarks/search_race.py --balie .build/release/balie [--rounds 5]

Builds the sample catalogue, gives Pagefind a copy of the pages that searching leads to, and asks both in Chromium
through a server on this machine that compresses as a city's host does.

- *Index time*: Pagefind reads the finished pages; its whole run counts. Balie has the catalogue in memory while it
  builds; its figure is what `index_cost.py` makes of whole runs. Processor time, medians: wall
  time of so short a difference is noise.
- *First result*: a query is typed at once into a page that has loaded and is quiet, with nothing remembered, until its
  first result stands there; 1.6 Mbit/s, 150 ms, a quarter of the processor's speed. Balie's page is its home page, with
  all its pauses; Pagefind's is as small as can be and has none.
- *Success*: the relevance set, results in two groups (procedures, all others), one of the expected pages first or
  among the first five of its group. Pagefind has the editors' keywords on its pages; it knows no synonyms.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.append(str(ROOT / "Tests/BrowserTests"))

import index_cost  # noqa: E402
import pagefind_site  # noqa: E402
import relevance  # noqa: E402
from gzip_server import COMPRESSED, GzipServer, compressed  # noqa: E402
from race import Cost, run  # noqa: E402
from search_browser import FirstResult, chromium, first_result  # noqa: E402
from search_module import SearchModule  # noqa: E402

LANGUAGES = ["vi", "en", "nl"]

# Ordinary queries that both answer.
QUERIES = {
    "vi": ["đăng ký khai sinh", "cấp lại căn cước", "giấy phép lái xe", "thường trú", "bảo hiểm y tế"],
    "en": ["register a birth", "marriage", "driving licence", "lost passport", "health insurance"],
    "nl": ["geboorteaangifte", "trouwen", "rijbewijs", "paspoort verloren", "zorgverzekering"],
}

PAGEFIND_RESULTS = """async ([queries, kinds]) => {
  const pagefind = await import("/pagefind/pagefind.js")
  const answers = []
  for (const query of queries) {
    const found = await pagefind.search(query, { filters: { kind: { any: kinds } } })
    const pages = await Promise.all(found.results.slice(0, 5).map(result => result.data()))
    answers.push(pages.map(page => page.url))
  }
  return answers
}"""


@dataclass
class Contestant:
    name: str
    size: int = 0
    size_compressed: int = 0
    files: int = 0
    index: Cost | None = None
    first: dict[str, list[FirstResult]] | None = None
    ranks: list[int | None] | None = None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--balie", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--content", type=Path, default=ROOT / "content")
    parser.add_argument("--templates", type=Path, default=ROOT / "templates")
    parser.add_argument("--set", type=Path, default=ROOT / "Tests/SearchTests/Fixtures/relevance.json")
    parser.add_argument("--work", type=Path, default=HERE / "work" / "search")
    options = parser.parse_args()

    shutil.rmtree(options.work, ignore_errors=True)
    options.work.mkdir(parents=True)
    site, copy = options.work / "balie", options.work / "pagefind"
    source = ["--content", str(options.content), "--templates", str(options.templates), "--as-of", "2026-11-22"]
    build = [str(options.balie), "build", *source, "--output", str(site)]
    run(build, ROOT)
    pages = pagefind_site.copy(site, copy, relevance.keywords(options.content, site))
    balie, pagefind = Contestant("Balie"), Contestant("Pagefind")

    balie.index = index_cost.of(options.balie, source, LANGUAGES, options.rounds)
    pagefind.index = Cost.median([pagefind_index(copy) for _ in range(options.rounds)])
    measure_files(balie, [file for file in (site / "search").rglob("*") if file.is_file()])
    measure_files(pagefind, pagefind_site.index_files(copy))
    pagefind_site.write_pages(copy, LANGUAGES)
    queries = relevance.load(options.set, options.content, site)
    with chromium() as browser:
        with GzipServer(site) as server:
            balie.first = first_results(browser, server, "/{}/", "input[name=q]", "[role=option]", options.rounds)
            balie.ranks = balie_ranks(browser, server, site, queries)
        with GzipServer(copy) as server:
            pagefind.first = first_results(browser, server, "/try/{}/", "input", "li", options.rounds)
            pagefind.ranks = pagefind_ranks(browser, server, queries)
    print(f"\n{pages} pages in {len(LANGUAGES)} languages, {os.cpu_count()} cores, Pagefind {pagefind_site.version()}")
    report(balie, pagefind)
    report_success(queries, balie, pagefind)


def pagefind_index(copy: Path) -> Cost:
    """Indexes the copy from nothing: what an earlier run wrote would stay, and count."""
    shutil.rmtree(copy / "pagefind", ignore_errors=True)
    return run(pagefind_site.command(copy), ROOT)


def measure_files(contestant: Contestant, files: list[Path]) -> None:
    """Sizes as files lie on the disk, and as a host sends them."""
    for file in files:
        data = file.read_bytes()
        contestant.files += 1
        contestant.size += len(data)
        contestant.size_compressed += len(compressed(data)) if file.suffix in COMPRESSED else len(data)


def first_results(browser, server, path: str, field: str, result: str, rounds: int) -> dict[str, list[FirstResult]]:
    """Each round another query, in each language."""
    return {
        language: [
            first_result(browser, server, path.format(language), field, queries[number % len(queries)], result, slow=True)
            for number in range(rounds)
        ]
        for language, queries in QUERIES.items()
    }


def balie_ranks(browser, server, site: Path, queries: list[relevance.Query]) -> list[int | None]:
    ranks = {}
    for language in LANGUAGES:
        page = browser.new_page()
        page.goto(f"{server.address}/{language}/")
        own = [query for query in queries if query.language == language]
        for query, hits in zip(own, SearchModule(page, server.address, site).find(language, [one.text for one in own])):
            found = [hit.path for hit in hits if (hit.kind == 0) == query.is_procedure]
            ranks[query] = relevance.rank(query, found)
        page.close()
    return [ranks[query] for query in queries]


def pagefind_ranks(browser, server, queries: list[relevance.Query]) -> list[int | None]:
    ranks = {}
    for language in LANGUAGES:
        page = browser.new_page()
        page.goto(f"{server.address}/try/{language}/")
        for is_procedure in (True, False):
            own = [query for query in queries if query.language == language and query.is_procedure == is_procedure]
            kinds = sorted(kind for kind in pagefind_site.SEARCHED if (kind == "procedure") == is_procedure)
            for query, found in zip(own, page.evaluate(PAGEFIND_RESULTS, [[query.text for query in own], kinds])):
                ranks[query] = relevance.rank(query, found)
        page.close()
    return [ranks[query] for query in queries]


def report(balie: Contestant, pagefind: Contestant) -> None:
    """Figures side by side; the ratio says how many times better Balie is, whatever is measured."""
    print(f"\n{'':42} {'Balie':>12} {'Pagefind':>12} {'ratio':>8}")
    row("index, files", balie.files, pagefind.files)
    row("index, bytes", balie.size, pagefind.size)
    row("index, bytes as sent (gzip)", balie.size_compressed, pagefind.size_compressed)
    row("indexing, processor time in ms", balie.index.cpu * 1000, pagefind.index.cpu * 1000)
    for name, value in (
        ("bytes to the first result", lambda one: one.size),
        ("… with the page's scripts", lambda one: one.size_with_scripts),
        ("requests to the first result", lambda one: one.requests),
        ("… with the page's scripts", lambda one: one.requests_with_scripts),
        ("first result, slow phone, in ms", lambda one: one.milliseconds),
    ):
        for language in LANGUAGES:
            row(f"{name}, {language}", *(statistics.median(map(value, one.first[language])) for one in (balie, pagefind)))
    ours, theirs = relevance.success(balie.ranks), relevance.success(pagefind.ranks)
    row("success at 1", ours.rate_at_1, theirs.rate_at_1, more_is_better=True)
    row("success at 5", ours.rate_at_5, theirs.rate_at_5, more_is_better=True)


def row(name: str, balie: float, pagefind: float, more_is_better: bool = False) -> None:
    ratio = (balie / pagefind if more_is_better else pagefind / balie) if min(balie, pagefind) > 0 else float("nan")
    verdict = "" if ratio > 1 else "  even" if ratio == 1 else "  behind"
    form = "12.3f" if more_is_better else "12,.0f"
    print(f"{name:42} {balie:{form}} {pagefind:{form}} {ratio:8.1f}{verdict}")


def report_success(queries: list[relevance.Query], balie: Contestant, pagefind: Contestant) -> None:
    print(f"\n{'success at 1 / at 5':24} {'queries':>8} {'Balie':>16} {'Pagefind':>16}")
    for key in (lambda query: query.language, lambda query: query.kind):
        ours, theirs = (relevance.by(key, queries, one.ranks) for one in (balie, pagefind))
        for name, own in ours.items():
            other = theirs[name]
            rates = f"{own.rate_at_1:8.2f} {own.rate_at_5:7.2f} {other.rate_at_1:8.2f} {other.rate_at_5:7.2f}"
            print(f"{name:24} {own.queries:8} {rates}")


if __name__ == "__main__":
    main()
