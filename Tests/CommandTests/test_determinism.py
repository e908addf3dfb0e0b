"""The same input gives the same bytes; what did not change keeps its file."""

import os
import re
import shutil
import time

import pytest

from command import manifest_holds, snapshot


def identities(folder):
    """Path → inode and modification time of every file."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): (file.stat().st_ino, file.stat().st_mtime_ns) for file in files}


def differences(one, two):
    return sorted(path for path in one.keys() | two.keys() if one.get(path) != two.get(path))


def test_bytes_depend_on_nothing_but_the_input(balie, sample, tmp_path):
    first, second = tmp_path / "a", tmp_path / "some/where/else"
    second.mkdir(parents=True)
    first.mkdir()
    shutil.copytree(sample, second / "content", symlinks=True)
    elsewhere = {**os.environ, "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "HOME": str(second)}
    one = balie.build(sample, first / "public", "--jobs", "1")
    two = balie.build("content", "site", "--jobs", "2", cwd=second, env=elsewhere)
    assert one.code == two.code == 0, f"{one}\n{two}"
    assert not differences(snapshot(first / "public"), snapshot(second / "site"))


def test_a_second_build_touches_nothing(balie, sample, tmp_path):
    site = tmp_path / "public"
    assert balie.build(sample, site).code == 0
    before = identities(site)
    time.sleep(0.02)
    assert balie.build(sample, site, "--jobs", "1").code == 0
    assert not differences(before, identities(site))


def test_one_edit_touches_only_what_it_changes(balie, content, tmp_path):
    site = tmp_path / "public"
    assert balie.build(content, site).code == 0
    bytes_before, before = snapshot(site), identities(site)
    file = content / "procedures/register-birth/procedure.yaml"
    file.write_text(re.sub(r"amount: 8000 VND\n", "amount: 9000 VND\n", file.read_text(), count=1))
    outcome = balie.build(content, site)
    assert outcome.code == 0, outcome
    changed = differences(bytes_before, snapshot(site))
    rewritten = differences(before, identities(site))
    assert rewritten == changed, f"written anew without a change: {sorted(set(rewritten) - set(changed))[:10]}"
    assert "manifest.sha256" in changed
    pages = [path for path in changed if path.endswith(".html")]
    assert len(pages) >= 3, "the fee is on three pages at least"
    assert len(pages) < len(before) / 5, f"{len(pages)} of {len(before)} files changed for one fee"
    assert not manifest_holds(site)


def test_going_back_gives_the_same_bytes(balie, content, tmp_path):
    site = tmp_path / "public"
    balie.build(content, site)
    before = snapshot(site)
    shutil.move(content / "pages/privacy", tmp_path / "privacy")
    balie.build(content, site)
    shutil.move(tmp_path / "privacy", content / "pages/privacy")
    assert balie.build(content, site).code == 0
    assert not differences(before, snapshot(site))


def test_files_of_others_stay(balie, content, tmp_path):
    site = tmp_path / "public"
    assert balie.build(content, site).code == 0
    (site / "notes").mkdir()
    (site / "notes/mine.txt").write_text("mine")
    (site / ".well-known").mkdir()
    (site / ".well-known/security.txt").write_text("Contact: mailto:help@example.org")
    os.symlink("notes/mine.txt", site / "link")
    before = identities(site)
    portal = content / "portal.yaml"
    portal.write_text(portal.read_text().replace("Cảng Thị city services", "Port city services"))
    assert balie.build(content, site).code == 0
    after = identities(site)
    for path in ("notes/mine.txt", ".well-known/security.txt"):
        assert after[path][1] == before[path][1], f"{path} was touched"
        assert (site / path).read_text() in ("mine", "Contact: mailto:help@example.org")
    assert os.readlink(site / "link") == "notes/mine.txt"
    assert not manifest_holds(site)


def test_pages_that_are_no_more_are_removed(balie, content, tmp_path):
    site = tmp_path / "public"
    balie.build(content, site)
    before = set(snapshot(site))
    shutil.rmtree(content / "pages/privacy")
    outcome = balie.build(content, site)
    if outcome.code == 1:
        pytest.skip("the sample's privacy page is asked for elsewhere")
    gone = before - set(snapshot(site))
    assert len([path for path in gone if path.endswith(".html")]) == 3, gone
    assert not [folder for folder in site.rglob("*") if folder.is_dir() and not any(folder.iterdir())], "empty folders"


def _photographs(folder):
    folder.mkdir()
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")


REFUSED = {
    "a folder of someone else": _photographs,
    "a file": lambda path: path.write_text("not a folder"),
    "a link to nowhere": lambda path: path.symlink_to("nowhere"),
}


@pytest.mark.parametrize("make", REFUSED.values(), ids=REFUSED.keys())
def test_targets_that_are_not_ours_are_refused(balie, sample, tmp_path, make):
    target = tmp_path / "public"
    make(target)
    before = sorted((path.name, path.lstat().st_mtime_ns) for path in tmp_path.rglob("*"))
    outcome = balie.build(sample, target)
    assert outcome.code == 3, outcome
    assert "public" in outcome.err, "the message does not name the folder"
    assert sorted((path.name, path.lstat().st_mtime_ns) for path in tmp_path.rglob("*")) == before


@pytest.mark.parametrize("place", [".", "site", ".."], ids=["the content itself", "inside the content", "around it"])
def test_the_content_is_never_a_target(balie, content, place):
    before = snapshot(content)
    outcome = balie.build(content, content / place)
    assert outcome.code in (2, 3), outcome
    assert snapshot(content) == before
