"""A twin of a built site that Pagefind searches: the pages that citizens look for, and a page to type in per language.

Pagefind gets what helps it: it sees no lists, no steps of "my case" and no redirects, only what is inside <main>, the
editors' keywords besides, and the kind of a page as a filter. Its page is as small as can be: Pagefind's own JavaScript
interface, asked at each letter without a pause, which shows the first result as soon as that is there.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path

# The kinds of pages that Balie's search leads to.
SEARCHED = {"procedure", "life-event", "evidence", "organisation", "topic", "act", "page", "help"}

PAGE = """\
<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><title>Pagefind</title><link rel="icon" href="data:,"></head>
<body>
<label>Search <input type="search" name="q"></label>
<ol></ol>
<script type="module">
import * as pagefind from "/pagefind/pagefind.js"
await pagefind.options({{ noWorker: {no_worker} }})
const list = document.querySelector("ol")
let turn = 0
document.querySelector("input").addEventListener("input", async event => {{
  const own = ++turn
  const found = await pagefind.search(event.target.value)
  for (const result of found.results.slice(0, {shown})) {{
    const page = await result.data()
    if (own !== turn) return
    const item = document.createElement("li")
    const link = item.appendChild(document.createElement("a"))
    link.href = page.url
    link.textContent = page.meta.title
    list.append(item)
  }}
  if (found.results.length === 0) list.innerHTML = "<li class=none>Nothing found</li>"
}})
document.documentElement.dataset.ready = ""
</script>
</body>
</html>
"""


def copy(site: Path, target: Path, keywords: dict[str, list[str]]) -> int:
    """Copies the pages that are searched, each marked with its kind and with its keywords by path; how many there are."""
    shutil.rmtree(target, ignore_errors=True)
    count = 0
    for file in site.rglob("index.html"):
        html = file.read_text(encoding="utf-8")
        kind = re.search(r'<body[^>]*\sdata-page="([^"]+)"', html)
        if kind is None or kind[1] not in SEARCHED or 'http-equiv="refresh"' in html:
            continue
        own = target / file.relative_to(site)
        own.parent.mkdir(parents=True, exist_ok=True)
        words = escape(", ".join(keywords.get(f"/{file.parent.relative_to(site).as_posix()}/", [])))
        mark = f'<main data-pagefind-filter="kind:{kind[1]}"\\1><p data-pagefind-weight="6">{words}</p>'
        own.write_text(re.sub(r"<main([^>]*)>", mark, html, count=1), encoding="utf-8")
        count += 1
    return count


def command(site: Path) -> list[str]:
    """What indexes the copy."""
    return [sys.executable, "-m", "pagefind", "--site", str(site), "--root-selector", "main", "--quiet"]


def write_pages(site: Path, languages: list[str], shown: int = 1, no_worker: bool = True) -> None:
    """Writes the pages to type in, after indexing; `shown` results each."""
    for language in languages:
        folder = site / "try" / language
        folder.mkdir(parents=True, exist_ok=True)
        page = PAGE.format(language=language, shown=shown, no_worker=str(no_worker).lower())
        (folder / "index.html").write_text(page, encoding="utf-8")


def index_files(site: Path) -> list[Path]:
    """What Pagefind's JavaScript interface fetches from: not its controls, nor its script."""
    unused = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight", "pagefind-worker")
    files = (file for file in (site / "pagefind").rglob("*") if file.is_file())
    return [file for file in files if not file.name.startswith(unused) and file.name != "pagefind.js"]


def version() -> str:
    result = subprocess.run([sys.executable, "-m", "pagefind", "--version"], capture_output=True, text=True)
    return result.stdout.strip().removeprefix("pagefind ")
