"""The relevance set: what people type, and what they should find first.

Every entry names one or more procedures by their folders, or other things as `kind:id`. Results stand in two groups,
procedures and everything else; a query succeeds at 5 where one of the expected is among the first five of its group.
"""

from __future__ import annotations

import html
import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDERS = {"procedure": "procedures", "life-event": "life-events", "evidence": "evidence", "act": "law",
           "organisation": "organisations", "topic": "topics", "page": "pages"}


@dataclass(frozen=True)
class Query:
    language: str
    text: str
    kind: str
    expected: tuple[str, ...]  # paths of pages, such as "/en/procedures/register-a-birth/"
    is_procedure: bool


@dataclass(frozen=True)
class Success:
    """How many queries of how many found what they should first, and among the first five."""

    queries: int
    at_1: int
    at_5: int

    @property
    def rate_at_1(self) -> float:
        return self.at_1 / self.queries

    @property
    def rate_at_5(self) -> float:
        return self.at_5 / self.queries

    def __str__(self) -> str:
        return f"{self.rate_at_1:.3f} at 1, {self.rate_at_5:.3f} at 5 ({self.queries} queries)"


def load(file: Path, content: Path, site: Path) -> list[Query]:
    """The queries of a set, each with the paths of the pages that it should find."""
    pages = Pages(content, site)
    queries = []
    for entry in json.loads(file.read_text(encoding="utf-8")):
        expected = tuple(pages.path(entry["language"], reference) for reference in entry["expect"])
        procedure = ":" not in entry["expect"][0]
        queries.append(Query(entry["language"], entry["query"], entry["kind"], expected, procedure))
    return queries


class Pages:
    """Where the things of a catalogue have their pages."""

    def __init__(self, content: Path, site: Path):
        self.content = content
        self.paths: dict[tuple[str, str, str], str] = {}  # language, kind, title → path
        for file in site.rglob("index.html"):
            text = file.read_text(encoding="utf-8")
            kind = re.search(r'<body[^>]*\sdata-page="([^"]+)"', text)
            title = re.search(r'<meta property="og:title" content="([^"]*)"', text)
            if kind and title and kind[1] in FOLDERS:
                path = f"/{file.parent.relative_to(site).as_posix()}/"
                self.paths[path.split("/")[1], kind[1], html.unescape(title[1])] = path

    def path(self, language: str, reference: str) -> str:
        """The page of `register-birth` or `evidence:birth-certificate` in a language."""
        kind, _, name = reference.rpartition(":")
        kind = kind or "procedure"
        folder = self.content / FOLDERS[kind] / name
        file = folder / f"{kind}.yaml" if folder.is_dir() else folder.with_name(f"{name}.yaml")
        record = yaml.safe_load(file.read_text(encoding="utf-8"))
        titles = record.get("title") or record["name"]
        return self.paths[language, kind, titles[language] if isinstance(titles, dict) else titles]


def keywords(content: Path, site: Path) -> dict[str, list[str]]:
    """What editors say procedures and life events are called, by the paths of their pages."""
    pages, found = Pages(content, site), {}
    for kind in ("procedure", "life-event"):
        for file in sorted((content / FOLDERS[kind]).glob(f"*/{kind}.yaml")):
            record = yaml.safe_load(file.read_text(encoding="utf-8"))
            for language, words in (record.get("keywords") or {}).items():
                reference = f"{kind}:{file.parent.name}"
                found[pages.path(language, reference)] = [str(word) for word in words]
    return found


def rank(query: Query, found: list[str]) -> int | None:
    """The place, from 1, of the first expected page among those found in its group."""
    return next((place for place, path in enumerate(found, 1) if path in query.expected), None)


def success(ranks: list[int | None]) -> Success:
    return Success(len(ranks), sum(place == 1 for place in ranks), sum(place is not None and place <= 5 for place in ranks))


def by(key, queries: list[Query], ranks: list[int | None]) -> dict[str, Success]:
    """Success by the kind of query, by language, …"""
    groups = defaultdict(list)
    for query, place in zip(queries, ranks):
        groups[key(query)].append(place)
    return {name: success(places) for name, places in sorted(groups.items())}
