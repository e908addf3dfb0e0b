"""Compressed twins are of the very page beside them, whatever was built before and however."""

import gzip
import os
import shutil

import pytest

from command import manifest_holds
from published import ROOT


@pytest.fixture
def content(tmp_path):
    return shutil.copytree(ROOT / "Tests/CommandTests/AllFields/content", tmp_path / "content")


def identity(file):
    return file.stat().st_ino, file.stat().st_mtime_ns


def assert_twins_are_true(site):
    twins = list(site.rglob("*.gz"))
    assert len(twins) > 10
    for twin in twins:
        assert gzip.decompress(twin.read_bytes()) == twin.with_suffix("").read_bytes(), twin
    for page in site.rglob("*.html"):
        assert page.stat().st_size < 512 or page.with_name(page.name + ".gz").exists(), f"{page} has no twin"
    assert not manifest_holds(site)


def change(content):
    file = content / "portal.yaml"
    text = file.read_text()
    name = next(line for line in text.splitlines() if "en:" in line or line.startswith("name"))
    page = content / "pages/news"
    page.mkdir(parents=True, exist_ok=True)
    for language in ("en", "nl"):
        (page / f"{language}.md").write_text(
            f"---\ntitle: News\nsummary: News.\nslug: news\n---\n\nIt is here: {len(name)} {os.urandom(4).hex()}.\n")


@pytest.mark.parametrize("more", [[], ["--no-cache"]], ids=["with the record", "without"])
def test_one_edit_and_none(balie, content, tmp_path, more):
    site = tmp_path / "public"
    assert balie.build(content, site, "--precompress", *more).code == 0
    assert_twins_are_true(site)
    before = {twin: (identity(twin), twin.read_bytes()) for twin in site.rglob("*.gz")}
    assert balie.build(content, site, "--precompress", *more).code == 0
    assert {twin: (identity(twin), twin.read_bytes()) for twin in site.rglob("*.gz")} == before
    change(content)
    assert balie.build(content, site, "--precompress", *more).code == 0
    assert_twins_are_true(site)
    assert (site / "en/news/index.html.gz").is_file()
    same = [twin for twin in before if twin.exists() and twin.read_bytes() == before[twin][1]]
    assert len(same) > 10 and all(identity(twin) == before[twin][0] for twin in same)


def test_with_without_and_with_again(balie, content, tmp_path):
    site, clean = tmp_path / "public", tmp_path / "clean"
    assert balie.build(content, site, "--precompress").code == 0
    change(content)
    assert balie.build(content, site).code == 0
    assert not list(site.rglob("*.gz")) and not manifest_holds(site)
    assert balie.build(content, site, "--precompress").code == 0
    assert_twins_are_true(site)
    assert balie.build(content, clean, "--precompress").code == 0
    assert (site / "manifest.sha256").read_bytes() == (clean / "manifest.sha256").read_bytes()


def test_a_twin_that_somebody_changed_is_made_again(balie, content, tmp_path):
    site = tmp_path / "public"
    assert balie.build(content, site, "--precompress").code == 0
    shutil.copy(site / "nl/index.html.gz", site / "en/index.html.gz")
    (site / "nl/index.html.gz").unlink()
    assert balie.build(content, site, "--precompress").code == 0
    assert_twins_are_true(site)
