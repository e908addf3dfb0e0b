"""What the first suggestions cost in catalogues of 2,600 and of 10,000 procedures in three languages.

    python3 Benchmarks/search_scale.py --balie .build/release/balie [--national ../shared/data/vn-procedures]
        [--procedures 2600 10000] [--pagefind]

The catalogues are made up by `scale_catalogue.py` from real titles. Asked in each language are 40 queries as people
type them: pieces of titles with and without accents, single words, unfinished words, typing errors and codes. Each is
asked with nothing remembered; what counts is every byte that comes after the page, as sent with gzip, until the first
suggestion stands there (budget: 30 KB), and until all eight do. How much longer a build takes with the index: one run of
`balie search` in each language (reads the catalogue, indexes it, asks one question) less one of `balie check` (reads it).
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.append(str(ROOT / "Tests/BrowserTests"))

import balie_site  # noqa: E402
import index_cost  # noqa: E402
import pagefind_site  # noqa: E402
import scale_catalogue  # noqa: E402
from catalogue import LANGUAGES, Catalogue  # noqa: E402
from gzip_server import GzipServer, compressed  # noqa: E402
from race import run  # noqa: E402
from search_browser import chromium  # noqa: E402
from search_module import SearchModule, closure  # noqa: E402

KB = 1024
BUDGET = 30 * KB
SEED = 40


@dataclass
class Asked:
    query: str
    first: list[int]  # sizes of the files before the first suggestion
    all: list[int]  # … and before all of them
    found: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--balie", type=Path, required=True)
    parser.add_argument("--national", type=Path, default=ROOT.parent / "shared/data/vn-procedures")
    parser.add_argument("--templates", type=Path, default=ROOT / "templates")
    parser.add_argument("--procedures", type=int, nargs="+", default=[2600, 10_000])
    parser.add_argument("--pagefind", action="store_true", help="let Pagefind search the same site; takes minutes")
    parser.add_argument("--queries", action="store_true", help="print every query")
    parser.add_argument("--work", type=Path, default=HERE / "work" / "scale")
    options = parser.parse_args()
    if not any(options.national.glob("*.json")):
        print(f"The real titles are not there ({options.national}); searches at scale are not measured.")
        return
    for count in options.procedures:
        measure(count, options)


def measure(count: int, options: argparse.Namespace) -> None:
    work = options.work / str(count)
    shutil.rmtree(work, ignore_errors=True)
    made = scale_catalogue.make(count, ROOT / "content", options.national)
    balie_site.write(made, work / "content")
    source = ["--content", str(work / "content"), "--templates", str(options.templates), "--as-of", "2026-11-22"]
    built = run([str(options.balie), "build", *source, "--output", str(work / "site")], ROOT)
    index = index_cost.of(options.balie, source, LANGUAGES, 3)
    print(f"\n{count} procedures, {len(made.evidence) + len(made.acts) + len(made.organisations)} papers, acts and"
          f" offices; built in {built.wall:.1f} s wall, {built.cpu:.1f} s CPU;"
          f" indexing takes {index.cpu:.2f} s CPU, {index.cpu / built.cpu:.0%} of it")
    print(f"{'':34} |{'KB to the first suggestion':^34} |{'KB to all eight':^22} |{'requests':^14} |")
    print(f"{'':4} {'files':>6} {'KB':>7} {'gzip':>6} {'root':>6} |{'median':>8} {'90 %':>6} {'most':>6} {'+ script':>9}   |"
          f"{'median':>8} {'90 %':>6} {'most':>6} |{'first':>6} {'eight':>6}  | found")
    with chromium() as browser, GzipServer(work / "site") as server:
        for language in LANGUAGES:
            measure_language(language, made, work / "site", browser, server, options.queries)
    if options.pagefind:
        measure_pagefind(made, work)


def measure_language(language: str, made: Catalogue, site: Path, browser, server: GzipServer, tell: bool) -> None:
    files = [file for file in (site / "search" / language).rglob("*") if file.is_file()]
    sizes = [len(compressed(file.read_bytes())) for file in files]
    root = len(compressed((site / "search" / language / "index.json").read_bytes()))
    page = browser.new_page()
    page.goto(f"{server.address}/{language}/")
    module = SearchModule(page, server.address, site)
    asked = [ask(module, server, language, query) for query in queries(language, made)]
    page.close()
    first = sorted(sum(one.first) / KB for one in asked)
    every = sorted(sum(one.all) / KB for one in asked)
    over = sum(one > BUDGET / KB for one in first)
    print(f"{language:4} {len(files):6} {sum(file.stat().st_size for file in files) / KB:7,.0f} {sum(sizes) / KB:6,.0f}"
          f" {root / KB:6.1f} | {spread(first)} {first[-1] + script_size(site, language) / KB:9.1f}   | {spread(every)} |"
          f"{statistics.median(len(one.first) for one in asked):6.0f}"
          f" {statistics.median(len(one.all) for one in asked):6.0f}  | {sum(one.found > 0 for one in asked)} of {len(asked)}"
          + (f", {over} over the budget" if over else ""))
    if tell:
        for one in sorted(asked, key=lambda one: -sum(one.first)):
            print(f"       {sum(one.first) / KB:6.1f} KB {len(one.first):3} requests, {sum(one.all) / KB:6.1f} KB"
                  f" {len(one.all):3} requests for {one.found}  ‘{one.query}’")


def spread(values: list[float]) -> str:
    """The median, the 90th percentile and the most of sorted values."""
    return f"{statistics.median(values):7.1f} {values[len(values) * 9 // 10]:6.1f} {values[-1]:6.1f}"


def ask(module: SearchModule, server: GzipServer, language: str, query: str) -> Asked:
    """Opens the index anew and asks; the module itself is remembered and does not count."""
    server.sent.clear()
    first, titles = module.suggest(language, query)
    sizes = [one.size for one in server.sent if one.path.startswith("/search/")]
    return Asked(query, sizes[:first], sizes, len(titles))


def script_size(site: Path, language: str) -> int:
    """The scripts of the page with the search box."""
    home = (site / language / "index.html").read_text(encoding="utf-8")
    names = set(re.findall(r'<script[^>]*\ssrc="/assets/([\w.-]+\.js)"', home))
    files = {file for name in names for file in closure(site, name)}
    return sum(len(compressed(file.read_bytes())) for file in files)


def queries(language: str, made: Catalogue) -> list[str]:
    """Forty queries: 12 pieces of titles, 12 of them without accents, 6 words, 4 unfinished, 4 with an error, 2 codes.

    Every other piece is the beginning of a title, where what is done stands; the others are from anywhere within.
    """
    chance = random.Random(SEED)

    def piece(low: int, high: int) -> str:
        words = re.findall(r"\w+", chance.choice(made.procedures).title[language].lower().removeprefix("thủ tục "))
        start = chance.choice([0, chance.randrange(max(1, len(words) - high + 1))])
        return " ".join(words[start:start + chance.randint(low, high)])

    def word() -> str:
        return max(re.findall(r"\w+", piece(4, 6)), key=len) if language != "vi" else piece(2, 2)

    asked = [piece(2, 5) for _ in range(12)]
    asked += [bare(piece(2, 5)) for _ in range(12)]
    asked += [bare(word()) for _ in range(6)]
    asked += [bare(piece(2, 4))[:-1] for _ in range(4)]
    asked += [mistyped(piece(2, 4), chance) for _ in range(4)]
    return asked + [chance.choice(made.procedures).code for _ in range(2)]


def bare(text: str) -> str:
    return scale_catalogue.address(text).replace("-", " ")


def mistyped(text: str, chance: random.Random) -> str:
    """Two letters of the longest word have changed places."""
    word = max(text.split(), key=len)
    place = chance.randrange(max(1, len(word) - 1))
    return text.replace(word, word[:place] + word[place:place + 2][::-1] + word[place + 2:], 1)


def measure_pagefind(made: Catalogue, work: Path) -> None:
    """The same site and the same queries with Pagefind, one result each."""
    copy = work / "pagefind"
    pages = pagefind_site.copy(work / "site", copy, {})
    cost = run(pagefind_site.command(copy), ROOT)
    files = pagefind_site.index_files(copy)
    size = sum(file.stat().st_size for file in files)
    print(f"Pagefind: {pages} pages, {cost.wall:.1f} s wall, {cost.cpu:.1f} s CPU, {len(files)} files, {size / KB:,.0f} KB")
    pagefind_site.write_pages(copy, LANGUAGES)
    with chromium() as browser, GzipServer(copy) as server:
        for language in LANGUAGES:
            sizes, found = [], 0
            for query in queries(language, made):
                page = browser.new_page()
                page.goto(f"{server.address}/try/{language}/", wait_until="networkidle")
                server.sent.clear()
                found += page.evaluate(PAGEFIND_FIRST, query)
                sizes.append(sum(one.size for one in server.sent))
                page.close()
            sizes.sort()
            print(f"{language:4} KB to the first result: {statistics.median(sizes) / KB:.0f} median,"
                  f" {sizes[len(sizes) * 9 // 10] / KB:.0f} 90 %, {sizes[-1] / KB:.0f} most; {found} of {len(sizes)} found")


PAGEFIND_FIRST = """async query => {
  const pagefind = await import("/pagefind/pagefind.js")
  const found = await pagefind.search(query)
  if (found.results.length === 0) return 0
  await found.results[0].data()
  return 1
}"""


if __name__ == "__main__":
    main()
