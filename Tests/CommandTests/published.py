"""Two editions of a site, as the recipes for publishing bring one to where the other is; and what must hold of it."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RECIPES = ROOT / "publishing"


@dataclass(frozen=True)
class Editions:
    """Every page and the style sheet differ between the two, and each has a page that the other lacks."""

    old: Path
    new: Path


PAGE = """---
title: About the {name} edition
summary: A page that only this edition has.
slug: about-{name}
---

It is here for the tests.
"""


def build_editions(balie, folder: Path) -> Editions:
    """A small portal: what is shown with it holds for any, and uploads of many files take long."""
    sites = []
    for name in ("old", "new"):
        content, templates, site = (folder / f"{name}-{part}" for part in ("content", "templates", "site"))
        shutil.copytree(ROOT / "Tests/CommandTests/AllFields/content", content)
        page = content / f"pages/about-{name}"
        page.mkdir(parents=True)
        for language in ("en", "nl"):
            (page / f"{language}.md").write_text(PAGE.format(name=name))
        (templates / "css").mkdir(parents=True)
        (templates / "css/99-edition.css").write_text(f".{name}-edition {{ order: 1 }}\n")
        outcome = balie.build(content, site, "--templates", templates)
        assert outcome.code == 0, outcome
        sites.append(site)
    return Editions(*sites)


def pages_without_what_they_need(site: Path) -> list[str]:
    """Pages, and roots of search indexes, that name a fingerprinted file that is not there."""
    missing = []
    for page in site.rglob("*.html"):
        for name in set(re.findall(r'(?:href|src)="/(assets/[^"]+)"', page.read_text())):
            if not (site / name).is_file():
                missing.append(f"{page.relative_to(site)} needs {name}")
    for root in site.glob("search/*/index.json"):
        for name in set(re.findall(r'"([a-z]+-\d+\.\w+\.json)"', root.read_text())):
            if not (root.parent / name).is_file():
                missing.append(f"{root.relative_to(site)} needs {name}")
    return missing


def files(site: Path) -> dict[str, bytes]:
    """Every file but those that a publication never moves."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def run(*command, **options) -> subprocess.CompletedProcess:
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=300, **options)
