"""Whether the full Hugo twin prints what Balie prints: the same words and links, on the same pages, and no more.

    python3 Benchmarks/parity.py BALIE_SITE HUGO_SITE [--sample 40] [--seed 1]

Both are built sites of one made-up catalogue. Of each kind of page, a seeded sample in all languages is compared: the
words within <main> as a bag, with how often each stands there, and the links of the whole page, those of its head (its
own address, its other languages) among them. Facts as data are compared by all their words but digests, for which Hugo
has other functions; the site map by its addresses. Printed is the share of Balie’s words and links found on Hugo’s
page, the share of Hugo’s found on Balie’s, and the mean size of all pages of the kind. Ends with 1 where a share of
Balie’s is too low, or where Hugo lacks pages or has further ones.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

KINDS = {
    "procedure": "thu-tuc procedures",
    "topic": "linh-vuc topics onderwerpen",
    "office": "co-quan offices instanties",
    "paper": "giay-to documents documenten",
    "act": "van-ban laws wetten",
    "audience": "danh-cho for voor",
    "A to Z": "a-z",
}
KIND_OF = {name: kind for kind, names in KINDS.items() for name in names.split()}
LANGUAGES = ("vi", "en", "nl")
LEAST = {"procedure": 0.97}
LEAST_OF_OTHERS = 0.9
# A page that leads to the languages, and which Hugo does not make for addresses that do not exist in any of them.
ONLY_BALIE = {"404.html"}


def kind_of(path: str) -> str:
    """The kind of a page by its address: lists of a kind, and the parts of long lists, are kinds of their own."""
    language, *rest = path.removesuffix("index.html").rstrip("/").split("/")
    if not rest or rest[0] not in KIND_OF:
        return "fixed page" if rest else "home"
    kind = KIND_OF[rest[0]]
    if kind == "A to Z":
        return kind
    return f"all: {kind}" if len(rest) == 1 else f"part of {kind}" if len(rest) > 2 else kind


class Page(HTMLParser):
    """The words of <main> and the links of a page."""

    UNSEEN = ("script", "template", "style")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: Counter[str] = Counter()
        self.links: Counter[str] = Counter()
        self.main = False
        self.unseen = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        self.main = self.main or tag == "main"
        self.unseen += tag in self.UNSEEN
        if tag == "a" and given.get("href"):
            self.links[given["href"]] += 1
        if tag == "link" and given.get("rel") in ("canonical", "alternate"):
            self.links[f"{given['rel']} {given.get('hreflang', '')} {given['href']}"] += 1

    def handle_endtag(self, tag: str) -> None:
        self.main = self.main and tag != "main"
        self.unseen -= tag in self.UNSEEN

    def handle_data(self, data: str) -> None:
        if self.main and not self.unseen:
            self.words.update(re.findall(r"\w+(?:[.,/]\w+)*", data))


@dataclass
class Shares:
    """How much of one site is found on the other, of all pages of a kind taken together."""

    found: Counter = field(default_factory=Counter)
    pages: int = 0

    def add(self, what: str, balie: Counter, hugo: Counter) -> None:
        self.found[what] += (balie & hugo).total()
        self.found[f"{what} of Balie"] += balie.total()
        self.found[f"{what} of Hugo"] += hugo.total()

    def share(self, what: str, whose: str) -> float:
        return self.found[what] / max(1, self.found[f"{what} of {whose}"])


def pages_of(site: Path) -> dict[str, list[str]]:
    kinds = defaultdict(list)
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        if path not in ONLY_BALIE:
            kinds[kind_of(path)].append(path)
    return kinds


def read(site: Path, path: str) -> Page:
    file = site / path
    return Page(file.read_text(encoding="utf-8") if file.is_file() else "")


def mean_size(site: Path, paths: list[str]) -> float:
    return sum((site / path).stat().st_size for path in paths) / max(1, len(paths))


def data_words(site: Path, path: Path) -> Counter:
    text = re.sub(r'"[0-9a-f]{16}"', '"digest"', (site / path).read_text(encoding="utf-8"))
    return Counter(re.findall(r"[^\s\",:\[\]{}]+", text))


def addresses(site: Path) -> Counter:
    """The addresses of all site maps and their versions; Hugo writes one map for each language."""
    maps = [file.read_text(encoding="utf-8") for file in [*site.glob("sitemap.xml"), *site.glob("*/sitemap.xml")]]
    return Counter(found for text in maps if "<urlset" in text for found in re.findall(r"<loc>[^<]*|hreflang[^>]*", text))


def compare(balie: Path, hugo: Path, sample: int, seed: int) -> bool:
    chance = random.Random(seed)
    print("                       pages           words of        links of          mean size, bytes")
    print("kind                 Balie  Hugo    Balie   Hugo    Balie   Hugo    Balie    Hugo   ratio")
    good = True
    own, others = pages_of(balie), pages_of(hugo)
    for kind in sorted(own | others):
        shares = Shares()
        # An equal share of each language; what has none in its address leads to all of them.
        for language in (*LANGUAGES, ""):
            paths = [path for path in own[kind] if (path.split("/")[0] if "/" in path else "") == language]
            for path in chance.sample(paths, min(len(paths), -(-sample // len(LANGUAGES)))):
                mine, theirs = read(balie, path), read(hugo, path)
                shares.add("words", mine.words, theirs.words)
                shares.add("links", mine.links, theirs.links)
        size, other = mean_size(balie, own[kind]), mean_size(hugo, others[kind])
        good &= row(kind, len(own[kind]), len(others[kind]), shares, size, other)

    parts = [sorted(file.relative_to(site) for file in site.glob("data/facts/*.json")) for site in (balie, hugo)]
    shares = Shares()
    for path in set(parts[0]) & set(parts[1]):
        shares.add("words", data_words(balie, path), data_words(hugo, path))
    size, other = mean_size(balie, parts[0]), mean_size(hugo, parts[1])
    good &= row("facts as data", len(parts[0]), len(parts[1]), shares, size, other)
    shares = Shares()
    shares.add("links", addresses(balie), addresses(hugo))
    size, other = (sum(file.stat().st_size for file in site.rglob("sitemap.xml")) for site in (balie, hugo))
    return row("site map", 1, 1, shares, size, other) and good


def row(kind: str, pages: int, others: int, shares: Shares, size: float, other: float) -> bool:
    figures = [
        f"{shares.share(what, whose):7.4f}" if shares.found[f"{what} of Balie"] else "      –"
        for what in ("words", "links")
        for whose in ("Balie", "Hugo")
    ]
    print(
        f"{kind:19} {pages:6} {others:6} {figures[0]}{figures[1]}  {figures[2]}{figures[3]}"
        f" {size:9.0f} {other:8.0f} {other / max(1, size):6.2f}"
    )
    least = LEAST.get(kind, LEAST_OF_OTHERS)
    compared = [what for what in ("words", "links") if shares.found[f"{what} of Balie"]]
    return bool(compared) and pages == others and all(shares.share(what, "Balie") >= least for what in compared)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("balie", type=Path)
    parser.add_argument("hugo", type=Path)
    parser.add_argument("--sample", type=int, default=40, help="pages of each kind")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not compare(options.balie, options.hugo, options.sample, options.seed):
        sys.exit("Hugo’s pages say less than Balie’s, or are not the same pages")


if __name__ == "__main__":
    main()
