"""`balie import form-runner` on 58 real forms that nobody in this project wrote.

They are read where they lie, beside the project; nothing of them is copied into it.
"""

import json
import os
import re
import shutil
from pathlib import Path

import pytest

from command import snapshot
from conftest import ROOT

FOLDER = Path(os.environ.get("BALIE_DATA", ROOT.parent / "shared/data")) / "form-definitions"


def forms() -> list[Path]:
    return sorted(FOLDER.rglob("*.json"))


pytestmark = pytest.mark.skipif(not forms(), reason=f"the real forms are not there: {FOLDER}")


@pytest.fixture(scope="module")
def imported(balie, tmp_path_factory):
    """All forms imported at once, and what was said about them."""
    folder = tmp_path_factory.mktemp("imported") / "content"
    outcome = balie("import", "form-runner", *forms(), "--out", folder, "--format", "json")
    return folder, outcome


def test_all_forms_are_imported_without_error(imported):
    folder, outcome = imported
    assert outcome.code == 0, outcome
    assert not [one for one in outcome.findings if one.severity == "error"]
    made = list(folder.glob("procedures/*/forms/*.yaml"))
    welsh = [file for file in forms() if "/cy/" in file.as_posix()]
    assert len(made) == len(forms()) - len(welsh), "every Welsh form is the twin of an English one"


def test_every_component_is_carried_over_or_told(imported):
    """Each component of each file stands in a form under its own name, or has no words to show."""
    folder, _ = imported
    for file in forms():
        if "/cy/" in file.as_posix():
            continue
        text = next(folder.glob(f"procedures/*/forms/{file.stem}.yaml")).read_text(encoding="utf-8")
        for page in json.loads(file.read_text(encoding="utf-8"))["pages"]:
            for component in page["components"]:
                for one in [component, *component.get("children", [])]:
                    words = re.sub(r"<[^>]*>", "", one.get("content", "x")).strip()
                    assert not words or f"# {one['name']}\n" in text, f"{file}: {one['name']} is missing"


def test_twins_have_both_languages(imported):
    folder, _ = imported
    risk = next(folder.glob("procedures/*/forms/risk-cof-r3-w1.yaml")).read_text(encoding="utf-8")
    assert 'title: { en: "Risk", cy: "Risg" }' in risk


def test_what_is_imported_loads_without_error(balie, imported):
    report = balie.check(imported[0], "--format", "json")
    assert report.code == 0, report
    told = {one.code for one in report.findings}
    # What no form says is left to editors: guidance, and where documents come from.
    left = {"missing-translation", "missing-guidance", "missing-messages", "evidence-unissued", "prose-unstated",
            "twin-evidence"}
    assert {code for code in told if not code.startswith("translation-")} <= left, told


def test_findings_have_places(imported):
    for one in imported[1].findings:
        lines = Path(one.path).read_text(encoding="utf-8").split("\n")
        assert 1 <= one.line <= len(lines) and 1 <= one.column <= len(lines[one.line - 1]) + 1, one


def test_a_second_import_changes_nothing(balie, imported, tmp_path):
    folder = Path(shutil.copytree(imported[0], tmp_path / "content"))
    before, times = snapshot(folder), {file: file.stat().st_mtime_ns for file in folder.rglob("*.yaml")}
    outcome = balie("import", "form-runner", *forms(), "--out", folder)
    assert outcome.code == 0 and "0 files new or changed" in outcome.out, outcome
    assert snapshot(folder) == before
    assert times == {file: file.stat().st_mtime_ns for file in folder.rglob("*.yaml")}


def test_the_order_of_the_files_does_not_matter_for_a_form(balie, imported, tmp_path):
    outcome = balie("import", "form-runner", *reversed(forms()), "--out", tmp_path / "content")
    assert outcome.code == 0, outcome
    for file in imported[0].glob("procedures/*/forms/*.yaml"):
        assert (tmp_path / "content" / file.relative_to(imported[0])).read_bytes() == file.read_bytes()


def test_edited_files_are_left_alone(balie, imported, tmp_path):
    folder = Path(shutil.copytree(imported[0], tmp_path / "content"))
    edited = next(folder.glob("procedures/*/forms/risk-cof-r3-w1.yaml"))
    text = edited.read_text(encoding="utf-8").replace('en: "Risk"', 'en: "Risks"')
    edited.write_text(text, encoding="utf-8")
    outcome = balie("import", "form-runner", *forms(), "--out", folder, "--format", "json")
    assert outcome.code == 1
    assert [one.code for one in outcome.findings if one.severity == "error"] == ["import-changed-file"]
    assert edited.read_text(encoding="utf-8") == text
    assert balie("import", "form-runner", *forms(), "--out", folder, "--force").code == 0
    assert edited.read_bytes() == next(imported[0].glob("procedures/*/forms/risk-cof-r3-w1.yaml")).read_bytes()


def test_a_form_of_an_earlier_import_is_not_unlinked(balie, tmp_path):
    first, second = [file for file in forms() if "hsra" in file.name][:2]
    assert balie("import", "form-runner", first, "--procedure", "hsra", "--out", tmp_path / "content").code == 0
    outcome = balie("import", "form-runner", second, "--procedure", "hsra", "--out", tmp_path / "content", "--format", "json")
    assert [one.code for one in outcome.findings if one.severity == "error"] == ["import-changed-file"]
    both = balie("import", "form-runner", first, second, "--procedure", "hsra", "--out", tmp_path / "content")
    assert both.code == 0, both


def test_twins_can_be_named(balie, tmp_path):
    english = next(file for file in forms() if file.name == "risk-cof-r3-w1.json")
    welsh = next(file for file in forms() if file.name == "risg-cof-r3-w1.json")
    outcome = balie("import", "form-runner", english, "--twin", f"cy={welsh}")
    assert outcome.code == 0 and 'cy: "Risg"' in outcome.out, outcome


def test_each_form_alone_is_imported(balie):
    for file in forms():
        outcome = balie("import", "form-runner", file)
        assert outcome.code == 0 and outcome.out.startswith("# procedures/"), outcome
        assert outcome.seconds < 5 and outcome.megabytes < 200
