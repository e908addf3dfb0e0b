"""The generated site as the checks see it: its files, its pages by type and language, its addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from markup import Markup

# Types that the sample has at least once in each of its languages.
EXPECTED_TYPES = (
    "home procedure my-case-question my-case form life-event life-events topic topics audience organisation organisations evidence "
    "evidence-index act acts a-z all-procedures search help site-map not-found page changes once-only completeness"
).split()

PAGE_TYPES = ["languages", *EXPECTED_TYPES]

RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"}

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(eq=False)
class Page:
    """One HTML file of the site."""

    file: Path
    path: str  # as in an address: "/en/procedures/register-a-birth/"
    html: str

    @cached_property
    def markup(self) -> Markup:
        return Markup(self.html)

    @cached_property
    def language(self) -> str:
        """The first segment of the address; what lies at the root has none."""
        head, _, rest = self.path.lstrip("/").partition("/")
        return head if rest or self.path.endswith("/") else ""

    @cached_property
    def kind(self) -> str:
        body = self.markup.first("body")
        return body["data-page"] if body else ""

    @cached_property
    def redirect(self) -> str | None:
        """Where <meta http-equiv=refresh> leads, as it is written."""
        content = self.markup.meta("http-equiv", "refresh")
        if content is None:
            return None
        match = re.fullmatch(r"\s*\d+\s*;\s*url\s*=\s*['\"]?([^'\"]*)['\"]?\s*", content, re.IGNORECASE)
        return match.group(1) if match else ""

    @cached_property
    def canonical(self) -> str | None:
        links = self.markup.links("canonical")
        return links[0]["href"] if links else None

    @cached_property
    def alternates(self) -> dict[str, str]:
        """Language → absolute address, from <link rel=alternate hreflang>."""
        return {link["hreflang"]: link["href"] for link in self.markup.links("alternate") if "hreflang" in link}

    @property
    def is_indexed(self) -> bool:
        return "noindex" not in (self.markup.meta("name", "robots") or "")

    def __str__(self) -> str:
        return self.path


class Site:
    """A folder that `balie build` wrote."""

    def __init__(self, folder: Path):
        self.folder = folder.resolve()

    @property
    def exists(self) -> bool:
        return any(self.folder.rglob("*.html"))

    @cached_property
    def files(self) -> list[Path]:
        return sorted(file for file in self.folder.rglob("*") if file.is_file())

    @cached_property
    def all_pages(self) -> list[Page]:
        pages = []
        for file in self.files:
            if file.suffix == ".html":
                path = "/" + file.relative_to(self.folder).as_posix()
                pages.append(Page(file, path.removesuffix("index.html"), file.read_text(encoding="utf-8")))
        return pages

    @cached_property
    def pages(self) -> list[Page]:
        """The pages people read: all but the redirects."""
        return [page for page in self.all_pages if page.redirect is None]

    @cached_property
    def redirects(self) -> list[Page]:
        return [page for page in self.all_pages if page.redirect is not None]

    @cached_property
    def by_path(self) -> dict[str, Page]:
        return {page.path: page for page in self.all_pages}

    @cached_property
    def languages(self) -> list[str]:
        return sorted({page.language for page in self.pages if page.kind == "home"})

    def of_kind(self, kind: str, language: str | None = None) -> list[Page]:
        return [
            page for page in self.pages if page.kind == kind and (language is None or page.language == language)
        ]

    @cached_property
    def representatives(self) -> dict[str, Page]:
        """Name → page: every type in every language; of the procedures the longest, the middle and the shortest."""
        chosen: dict[str, Page] = {}
        for page in self.of_kind("languages"):
            chosen["languages"] = page
        for language in self.languages:
            for kind in PAGE_TYPES:
                pages = sorted(self.of_kind(kind, language), key=lambda page: (len(page.html), page.path))
                if kind == "languages" or not pages:
                    continue
                chosen[f"{kind}-{language}"] = pages[-1]
                if kind == "procedure" and len(pages) > 2:
                    chosen[f"procedure-middle-{language}"] = pages[len(pages) // 2]
                    chosen[f"procedure-shortest-{language}"] = pages[0]
                if kind == "page" and len(pages) > 1:
                    chosen[f"page-shortest-{language}"] = pages[0]
        return chosen

    # Addresses

    @cached_property
    def base(self) -> str:
        """The portal's public address without the final slash, as its own home pages state it."""
        for page in self.of_kind("home"):
            if page.canonical and page.canonical.endswith(page.path):
                return page.canonical.removesuffix(page.path)
        return ""

    def absolute(self, page: Page) -> str:
        return self.base + page.path

    def page_at(self, address: str, seen_from: Page | None = None) -> Page | None:
        """The page at an absolute, site-relative or relative address, whatever its fragment or query."""
        if self.base and (address + "/").startswith(self.base + "/"):
            address = address[len(self.base):] or "/"
        if seen_from is not None:
            address = urljoin(seen_from.path, address)
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return None
        return self.by_path.get(unquote(parts.path).removesuffix("index.html"))

    def file_at(self, address: str, seen_from: Page) -> Path | None:
        parts = urlsplit(urljoin(seen_from.path, address))
        if parts.scheme or parts.netloc:
            return None
        file = self.folder / unquote(parts.path).lstrip("/")
        return file if file.is_file() else None

    @cached_property
    def sitemap(self) -> dict[str, dict[str, str]]:
        """Address → its alternates by language, from sitemap.xml (and the sitemaps it points to)."""
        entries: dict[str, dict[str, str]] = {}
        waiting = [self.folder / "sitemap.xml"]
        while waiting:
            root = ElementTree.parse(waiting.pop()).getroot()
            for part in root.iter(f"{SITEMAP}sitemap"):
                location = part.findtext(f"{SITEMAP}loc", "").strip()
                waiting.append(self.folder / location.removeprefix(self.base).lstrip("/"))
            for entry in root.iter(f"{SITEMAP}url"):
                location = entry.findtext(f"{SITEMAP}loc", "").strip()
                assert location not in entries, f"sitemap.xml lists {location} twice"
                entries[location] = {
                    link.get("hreflang", ""): link.get("href", "") for link in entry.iter(f"{XHTML}link")
                }
        return entries


def direction(language: str) -> str:
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"
