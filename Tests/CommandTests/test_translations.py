"""Translations: what is stale, what a budget allows, and the files of translators with their own tools."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

PROCEDURE = "procedures/register-birth/procedure.yaml"


def run(balie, content, *arguments):
    return balie("translations", "--content", content, "--as-of", "2026-11-22", *arguments)


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def export(balie, content, kind, folder):
    folder.mkdir(exist_ok=True)
    outcome = run(balie, content, "--export", kind, "--out", folder)
    assert outcome.code == 0, outcome
    return sorted(folder.iterdir())


def entries(text: str) -> list[str]:
    return text.split("\n\n")


def test_the_sample_is_confirmed(balie, sample):
    outcome = run(balie, sample, "--format", "json")
    assert outcome.code == 0, outcome
    for language in json.loads(outcome.out)["languages"]:
        total = language["total"]
        assert total["units"] > 2500 and total["confirmed"] == total["units"], language
        assert total["copies"] == 0


def test_a_changed_source_makes_its_translations_stale(balie, content):
    path = content / PROCEDURE
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("vi: Đăng ký khai sinh,", "vi: Đăng ký khai sinh cho trẻ,", 1), encoding="utf-8")
    outcome = balie.check(content, "--format", "json")
    stale = [finding for finding in outcome.findings if finding.code == "translation-stale"]
    line = text.split("\n")[2]
    assert [(one.line, one.column) for one in stale] == [
        (3, line.index("Register a birth") + 1 + len(" cho trẻ")),
        (3, line.index("Geboorteaangifte doen") + 1 + len(" cho trẻ")),
    ], outcome
    named = run(balie, content, "--units")
    assert named.out.count(f"stale  {PROCEDURE}#title") == 2, named
    assert run(balie, content, "--accept", "nl", f"{PROCEDURE}#title").code == 0
    named = run(balie, content, "--units")
    assert named.out.count(f"stale  {PROCEDURE}#title") == 1, named
    assert run(balie, content, "--accept").code == 0
    strict = balie.check(content, "--strict")
    assert strict.code == 0, strict


@pytest.mark.parametrize("budget, code", [("1", 0), ("0", 1), ("0.10 %", 0), ("0.01 %", 1)])
def test_a_budget_gates_strict(balie, content, budget, code):
    portal = content / "portal.yaml"
    portal.write_text(portal.read_text(encoding="utf-8") + f"translation-budget: {{ nl: {budget} }}\n", encoding="utf-8")
    path = content / PROCEDURE
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(", nl: Geboorteaangifte doen", "", 1), encoding="utf-8")
    outcome = balie.check(content, "--strict")
    assert outcome.code == code, outcome
    assert ("translation-budget" in outcome.out) == (code == 1), outcome


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is not installed")
def test_msgfmt_accepts_what_is_exported(balie, sample, tmp_path):
    for file in export(balie, sample, "po", tmp_path / "out"):
        done = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", file], capture_output=True, text=True)
        assert done.returncode == 0 and not done.stderr, done.stderr


# What compares letters, and what it may find because Vietnamese is written otherwise, is left to people.
FILTERS = ["escapes", "newlines", "printf", "pythonbraceformat", "tabs", "unchanged", "untranslated", "urls", "variables",
           "xmltags", "emails", "isfuzzy", "blank", "nplurals"]


@pytest.mark.parametrize("kind", ["po", "xliff"])
def test_pofilter_finds_nothing(balie, sample, tmp_path, kind):
    pytest.importorskip("translate")
    chosen = [part for name in FILTERS for part in ("--test", name)]
    for file in export(balie, sample, kind, tmp_path / "out"):
        found = tmp_path / f"found{file.suffix}"
        done = subprocess.run(
            [sys.executable, "-m", "translate.filters.pofilter", "--progress", "none", *chosen, str(file), str(found)],
            capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        text = found.read_text(encoding="utf-8") if found.exists() else ""
        assert "(pofilter)" not in text and "trans-unit" not in text, text[:3000]


@pytest.mark.parametrize("kind", ["po", "xliff"])
def test_importing_what_was_exported_changes_nothing(balie, content, tmp_path, kind):
    before = tree(content)
    files = export(balie, content, kind, tmp_path / "out")
    outcome = run(balie, content, "--import", *files)
    assert outcome.code == 0, outcome
    assert "Imported 0 new or changed" in outcome.out
    assert tree(content) == before


@pytest.mark.parametrize("kind", ["po", "xliff"])
def test_what_was_lost_comes_back(balie, content, tmp_path, kind):
    """Labels, a paragraph and a whole file are taken away and imported again."""
    before = tree(content)
    files = export(balie, content, kind, tmp_path / "out")
    folder = content / "procedures/register-birth"
    (folder / "en.md").unlink()
    dutch = folder / "nl.md"
    parts = dutch.read_text(encoding="utf-8").split("\n\n")
    dutch.write_text("\n\n".join(parts[:1] + parts[2:]), encoding="utf-8")
    label = content / PROCEDURE
    label.write_text(re.sub(r', nl: "[^"]*"', "", label.read_text(encoding="utf-8")), encoding="utf-8")
    block = content / "portal.yaml"
    block.write_text(re.sub(r"\n  nl: .*", "", block.read_text(encoding="utf-8"), count=2), encoding="utf-8")
    outcome = run(balie, content, "--import", *files)
    assert outcome.code == 0, outcome
    after = tree(content)
    assert [path for path in before if before[path] != after.get(path)] == []


def test_edited_translations_are_imported_and_nothing_else(balie, content, tmp_path):
    files = export(balie, content, "po", tmp_path / "out")
    dutch = next(file for file in files if file.name == "nl.po")
    text = dutch.read_text(encoding="utf-8")
    text = text.replace('msgstr "Geboorteaangifte doen"', 'msgstr "Een geboorte: \\"aangeven\\", \'nu\' # 😀"')
    dutch.write_text(text, encoding="utf-8")
    before = tree(content)
    outcome = run(balie, content, "--import", dutch)
    assert outcome.code == 0, outcome
    after = tree(content)
    changed = [path for path in before if before[path] != after[path]]
    assert PROCEDURE in changed and all(path.endswith(".yaml") for path in changed)
    for path in changed:
        old, new = before[path].decode().split("\n"), after[path].decode().split("\n")
        assert len(old) == len(new)
        assert all(a == b or "Geboorteaangifte doen" in a for a, b in zip(old, new)), path
    title = yaml.safe_load(after[PROCEDURE])["title"]
    assert title == {"vi": "Đăng ký khai sinh", "en": "Register a birth", "nl": "Een geboorte: \"aangeven\", 'nu' # 😀"}


def test_faults_of_translators_are_told(balie, content, tmp_path):
    files = export(balie, content, "po", tmp_path / "out")
    dutch = next(file for file in files if file.name == "nl.po")
    text = dutch.read_text(encoding="utf-8")
    lost = next(one for one in entries(text) if "{fee:extract-copy}" in one and "register-birth/nl.md" in one)
    broken = re.sub(r'(msgstr ".*)\{fee:extract-copy\}', r"\1veel", lost)
    gone = re.sub(r"#title\"", '#gone"', next(one for one in entries(text) if f"{PROCEDURE}#title" in one))
    dutch.write_text(text.replace(lost, broken) + "\n" + gone + "\n", encoding="utf-8")
    before = tree(content)
    outcome = run(balie, content, "--import", dutch, "--format", "json")
    assert outcome.code == 1, outcome
    assert sorted(finding.code for finding in outcome.findings) == ["translation-refused", "translation-unknown-unit"]
    assert tree(content) == before


@pytest.mark.parametrize("arguments, says", [
    (["--accept", "--import", "x.po"], "Choose one"), (["--export", "po"], "belong together"),
    (["nl"], "Names belong"), (["--language", "fr"], "not translated into"),
    (["--accept", "procedures/register-brith"], "no language, file"), (["--import"], "needs the files"),
])
def test_wrong_use_is_told(balie, content, arguments, says):
    outcome = run(balie, content, *arguments)
    assert outcome.code == 2 and says in outcome.err, outcome


def test_a_file_that_is_not_there_is_told(balie, content):
    outcome = run(balie, content, "--import", "nothing.po")
    assert outcome.code == 3, outcome
