"""`balie changed` tells exactly what makes one site of the other, and refuses what is no manifest."""

import json
import os
import shutil

import pytest

from published import files, pages_without_what_they_need, run


def changed(balie, since, site, *more, **options):
    return balie("changed", "--since", since, "--site", site, *more, **options)


def test_following_the_list_makes_the_one_site_of_the_other(balie, editions, tmp_path):
    site = tmp_path / "site"
    shutil.copytree(editions.old, site)
    outcome = changed(balie, editions.old / "manifest.sha256", editions.new)
    assert outcome.code == 0, outcome
    steps = [line.split("  ", 1) for line in outcome.out.splitlines()]
    assert {kind for kind, _ in steps} == {"A", "M", "D"}
    for kind, path in steps:
        assert (kind == "A") != (site / path).exists(), f"{kind} {path}"
        if kind == "D":
            (site / path).unlink()
        else:
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(editions.new / path, site / path)
        assert not pages_without_what_they_need(site), f"after {kind} {path}"
    shutil.copy(editions.new / "manifest.sha256", site)
    assert not pages_without_what_they_need(site)
    assert files(site) == files(editions.new)
    kinds = [kind for kind, _ in steps]
    assert kinds == sorted(kinds, key="D".__eq__), "a deletion comes before an upload"


def test_nothing_to_do_is_said_to_people_only(balie, editions):
    outcome = changed(balie, editions.new / "manifest.sha256", editions.new, "--exit-code")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.startswith("Nothing to publish: all ")


def test_the_exit_code_tells_on_request(balie, editions):
    assert changed(balie, editions.old / "manifest.sha256", editions.new).code == 0
    assert changed(balie, editions.old / "manifest.sha256", editions.new, "--exit-code").code == 1


def test_without_a_manifest_all_is_new(balie, editions, tmp_path):
    everything = sorted((editions.new / "manifest.sha256").read_text().splitlines(), key=lambda line: line[66:])
    for since in (tmp_path / "nowhere", "-"):  # The tests run commands with an empty standard input.
        outcome = changed(balie, since, editions.new, "--format", "json")
        assert outcome.code == 0 and "every file is new" in outcome.err, outcome
        document = json.loads(outcome.out)
        assert (document["format"], document["version"], document["unchanged"]) == ("balie-changed", 1, 0)
        assert document["delete"] == [] and {one["change"] for one in document["upload"]} == {"new"}
        assert [f"{one['sha256']}  {one['path']}" for one in sorted(document["upload"], key=lambda one: one["path"])] \
            == everything


def test_the_lists_are_the_text(balie, editions):
    since = editions.old / "manifest.sha256"
    text = changed(balie, since, editions.new).out.splitlines()
    lists = {name: changed(balie, since, editions.new, "--list", name).out.splitlines()
             for name in ("upload", "assets", "pages", "delete")}
    assert lists["upload"] == [line[3:] for line in text if line[0] in "AM"]
    assert lists["delete"] == [line[3:] for line in text if line[0] == "D"]
    assert lists["upload"] == lists["assets"] + lists["pages"] and lists["assets"] and lists["pages"]
    null = changed(balie, since, editions.new, "--list", "pages", "--null").out
    assert null.split("\0") == [*lists["pages"], ""]


def test_a_manifest_may_come_from_standard_input(balie, editions):
    from_file = changed(balie, editions.old / "manifest.sha256", editions.new).out
    with open(editions.old / "manifest.sha256") as manifest:
        piped = run(balie.program, "changed", "--since", "-", "--site", editions.new, stdin=manifest)
    assert piped.returncode == 0 and piped.stdout == from_file, piped


@pytest.mark.parametrize("damage", [
    lambda text: b"<!doctype html>\n<title>404</title>\n",
    lambda text: text[:-20],
    lambda text: text.replace(b"  ", b"  ../", 1),
    lambda text: os.urandom(4000),
], ids=["a page", "half a download", "a path outside", "noise"])
def test_a_damaged_manifest_is_refused(balie, editions, tmp_path, damage):
    manifest = tmp_path / "manifest.sha256"
    manifest.write_bytes(damage((editions.old / "manifest.sha256").read_bytes()))
    outcome = changed(balie, manifest, editions.new)
    assert (outcome.code, outcome.out) == (3, ""), outcome
    assert "is not a manifest that Balie wrote" in outcome.err and str(manifest) in outcome.err


def test_what_is_no_site_is_refused(balie, editions, tmp_path):
    (tmp_path / "empty").mkdir()
    for site in (tmp_path / "nowhere", tmp_path / "empty"):
        outcome = changed(balie, editions.old / "manifest.sha256", site)
        assert outcome.code == 3 and str(site) in outcome.err, outcome


@pytest.mark.parametrize("arguments", [
    ["changed"], ["changed", "--since", "x", "--list", "everything"],
    ["changed", "--since", "x", "--list", "upload", "--format", "json"], ["changed", "--since", "x", "--null"],
], ids=" ".join)
def test_wrong_use_is_2(balie, tmp_path, arguments):
    assert balie(*arguments, cwd=tmp_path).code == 2
