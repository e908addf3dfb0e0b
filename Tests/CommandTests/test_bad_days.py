"""A disk that cannot be written or swapped, a clock that is set back: a plain message, the right exit code, nothing lost."""

import datetime as dt
import os
import shutil
import subprocess

import pytest

from command import beside, manifest_holds, run, snapshot
from published import ROOT

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.timezone.utc)


@pytest.fixture(scope="module")
def other_world(tmp_path_factory):
    """The environment of a program for which the world is not as it should be."""
    library = tmp_path_factory.mktemp("world") / "other_world.so"
    compiler = shutil.which("clang") or shutil.which("cc")
    assert compiler, "there is no C compiler; Swift brings one"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, ROOT / "Tests/CommandTests/other_world.c", "-ldl"],
                   check=True)
    return lambda **changes: {**os.environ, "LD_PRELOAD": str(library), **changes}


@pytest.fixture
def content(tmp_path):
    return shutil.copytree(ROOT / "Tests/CommandTests/AllFields/content", tmp_path / "content")


def add_page(content):
    page = content / "pages/news"
    page.mkdir(parents=True)
    for language in ("en", "nl"):
        (page / f"{language}.md").write_text("---\ntitle: News\nsummary: Something new.\nslug: news\n---\n\nIt is here.\n")


def test_a_disk_that_cannot_swap_folders(balie, content, tmp_path, other_world):
    world = other_world(OTHER_WORLD_NO_SWAP="1")
    place = tmp_path / "place"
    place.mkdir()
    site = place / "public"
    first = balie.build(content, site, env=world)
    assert first.code == 0, f"where nothing was, nothing is to be swapped: {first}"
    before = snapshot(site)
    add_page(content)
    # A few files are put in place one by one; a whole new site needs the swap.
    refused = balie.build(content, site, "--no-cache", env=world)
    assert refused.code == 3, refused
    assert "cannot swap" in refused.err and "choose a folder on a local disk" in refused.err, refused
    assert snapshot(site) == before and not beside(site)
    assert balie.build(content, site, env=world).code == 0 and not manifest_holds(site)
    assert (site / "en/news/index.html").is_file()


def test_a_folder_that_cannot_be_written(balie, content, tmp_path):
    place = tmp_path / "place"
    place.mkdir()
    is_mounted = os.geteuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "tmpfs", place]).returncode == 0
    if os.geteuid() == 0 and not is_mounted:
        pytest.skip("an administrator may write everywhere, and nothing can be mounted here")
    try:
        site = place / "public"
        assert balie.build(content, site).code == 0
        before = snapshot(site)
        add_page(content)
        subprocess.run(["mount", "-o", "remount,ro", place], check=True) if is_mounted else place.chmod(0o555)
        for output in (site, place / "another"):
            outcome = balie.build(content, output)
            assert outcome.code == 3 and len(outcome.err.splitlines()) == 1, outcome
            assert ("can only be read" if is_mounted else "Permission was denied") in outcome.err, outcome
        assert snapshot(site) == before and not beside(site)
    finally:
        subprocess.run(["umount", place], check=True) if is_mounted else place.chmod(0o755)


def test_a_folder_of_the_site_that_cannot_be_written(balie, content, tmp_path):
    """Nothing is begun that would stop in the middle."""
    site = tmp_path / "place/public"
    site.parent.mkdir()
    assert balie.build(content, site).code == 0
    before = snapshot(site)
    add_page(content)
    closed = site / "en"
    is_mounted = os.geteuid() == 0 and subprocess.run(["mount", "--bind", closed, closed]).returncode == 0
    if os.geteuid() == 0 and not is_mounted:
        pytest.skip("an administrator may write everywhere, and nothing can be mounted here")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", closed], check=True) if is_mounted else closed.chmod(0o555)
        outcome = balie.build(content, site)
        assert outcome.code == 3 and len(outcome.err.splitlines()) == 1, outcome
        assert f"{site}/en/" in outcome.err, outcome
        assert snapshot(site) == before and not beside(site)
    finally:
        subprocess.run(["umount", closed], check=True) if is_mounted else closed.chmod(0o755)
    assert balie.build(content, site).code == 0 and not manifest_holds(site)


def test_a_clock_that_is_set_back(balie, content, tmp_path, other_world):
    """The day is that of the clock, and nothing else is decided by it: not what is new, not what is kept."""
    site = tmp_path / "public"

    def build(moment, *more):
        command = [str(balie.program), "build", "--content", str(content), "--output", str(site), *more]
        outcome = run(command, env=other_world(OTHER_WORLD_NOW=str(int(moment.timestamp()))))
        assert outcome.code == 0, outcome
        return snapshot(site)

    later = build(NOON + dt.timedelta(days=400))
    add_page(content)
    for file in content.rglob("*.md"):
        os.utime(file, (0, 0))
    for file in site.rglob("*"):
        os.utime(file, (NOON.timestamp() + 10**9,) * 2)
    back = build(NOON)
    assert back != later and not manifest_holds(site)
    shutil.rmtree(site)
    assert balie.build(content, site).code == 0  # As of the same day, with the clock as it is.
    assert snapshot(site) == back


def test_a_moment_before_the_clock_was_set(balie, content, tmp_path, other_world):
    """A machine without a battery begins in 1970."""
    command = [str(balie.program), "build", "--content", str(content), "--output", str(tmp_path / "public"), "--quiet"]
    outcome = run(command, env=other_world(OTHER_WORLD_NOW="1"))
    assert outcome.code in (0, 1) and "Fatal" not in outcome.err, outcome
