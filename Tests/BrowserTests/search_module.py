"""The site's own search, asked in Chromium: the module and the index that its pages use, without their controls."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

# All hits are there, those further down without title and path until these are asked for.
FIND = """async ([module, root, queries, full, limit]) => {
  const { openIndex } = await import(module)
  const index = await openIndex(root)
  const answers = []
  for (const query of queries) {
    const { hits } = await index.find(query, { full, limit })
    const groups = [hits.filter(hit => hit.kind === 0), hits.filter(hit => hit.kind !== 0)]
    const first = groups.flatMap(group => group.slice(0, limit))
    await index.titles(first)
    answers.push(first.map(hit => ({ kind: hit.kind, title: hit.title, path: hit.path, code: hit.code ?? null })))
  }
  return answers
}"""

# What suggestions take, with nothing remembered: how many files until the best has its title, and what is suggested.
SUGGEST = """async ([module, root, query, limit]) => {
  const { openIndex } = await import(module)
  performance.clearResourceTimings()
  const count = () => performance.getEntriesByType("resource").length
  let first
  const onFirst = () => { first = count() }
  const { hits } = await (await openIndex(root)).find(query, { full: false, limit, onFirst })
  return [first ?? count(), hits.filter(hit => hit.title !== undefined).slice(0, limit).map(hit => hit.title)]
}"""


@dataclass(frozen=True)
class Hit:
    kind: int  # 0 is a procedure
    title: str
    path: str  # from the root of the site
    code: str | None


class SearchModule:
    """Asks the search of a built site that is served at `address` and open in `page`."""

    def __init__(self, page: Page, address: str, site: Path):
        self._page, self._address = page, address
        files = sorted(site.glob("assets/search-index.*.js"))
        assert len(files) == 1, f"{site}/assets has {len(files)} files search-index.*.js"
        self._module = f"{address}/assets/{files[0].name}"

    @property
    def script(self) -> str:
        return self._module

    def root(self, language: str) -> str:
        return f"{self._address}/search/{language}/index.json"

    def find(self, language: str, queries: list[str], full: bool = True, limit: int = 5) -> list[list[Hit]]:
        """The first `limit` procedures and the first `limit` other hits of each query."""
        answers = []
        for start in range(0, len(queries), 100):
            answers += self._page.evaluate(
                FIND, [self._module, self.root(language), queries[start:start + 100], full, limit])
        return [
            [Hit(hit["kind"], hit["title"], f"/{language}/{hit['path']}", hit["code"]) for hit in hits]
            for hits in answers
        ]

    def suggest(self, language: str, query: str, limit: int = 8) -> tuple[int, list[str]]:
        """Asks an index that is opened anew; how many files came before the first suggestion, and all titles."""
        first, titles = self._page.evaluate(SUGGEST, [self._module, self.root(language), query, limit])
        return first, titles


def closure(site: Path, script: str) -> list[Path]:
    """A script of the site and all that it imports, as the browser fetches them."""
    waiting, found = [site / "assets" / script], []
    while waiting:
        file = waiting.pop()
        if file in found:
            continue
        found.append(file)
        names = re.findall(r'(?:from|import)\s*\(?\s*"\.?/?(?:assets/)?([\w.-]+\.js)"', file.read_text(encoding="utf-8"))
        waiting += [site / "assets" / name for name in names]
    return found
